"""Matters and small books that the tests of routing ask about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from models.domain.case import Level
from models.domain.rules import Matter
from models.rules.faults import RuleFileError
from models.rules.routing import RoutingBook, read_routing

MONDAY_NOON = datetime(2026, 5, 4, 12, 0)  # noqa: DTZ001  # a matter has the duty room's own time, without a zone


def a_matter(
    type_code: str = "0203",
    *,
    level: Level = Level.C,
    area: str = "Oldtown",
    source: str = "city",
    channel: str = "hotline",
    title: str = "Pothole",
    text: str = "",
    at: datetime = MONDAY_NOON,
) -> Matter:
    return Matter(type_code, type_code[:2], level, area, source, channel, title, text, at)


def a_book(*rules: str) -> RoutingBook:
    """A book from rules written as `id = "a"` and so on, separated by lines."""
    return read_routing("".join(f"[[rule]]\n{rule}\n" for rule in rules))


def faults_of(reading: Callable[[], object]) -> list[tuple[int, str, str]]:
    """The faults that a reading is refused with, as (line, column, sentence)."""
    with pytest.raises(RuleFileError) as refused:
        reading()
    return [(fault.line, fault.column, fault.sentence) for fault in refused.value.faults]
