"""The demonstration's duty log: a few lines at the start, then one now and then, in both languages."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from bus.demo.city import Language
from bus.demo.command import shift_of
from bus.demo.duty_log import EVERY, FIRST, DutyLog, Written
from models.domain.shift.sheets import LogKind

LOOKS = timedelta(seconds=1)
MORNING = datetime(2026, 11, 21, 6, tzinfo=UTC)


def written(log: DutyLog, language: Language = "en", looks: int = 3600, pace: float = 10.0) -> list[Written]:
    shift = shift_of(language, 7, pace)
    return [each for n in range(looks) for each in log.next(shift, MORNING + n * LOOKS)]


def test_some_lines_are_there_soon_and_more_follow_at_the_pace_of_the_city() -> None:
    lines = written(DutyLog())
    in_an_hour = int(timedelta(hours=1) / (EVERY / 10.0))
    assert FIRST + in_an_hour - 1 <= len(lines) <= FIRST + in_an_hour + 1
    assert [line.id for line in written(DutyLog(), looks=FIRST)] == [line.id for line in lines[:FIRST]]


def test_the_same_hour_told_again_has_the_same_ids() -> None:
    assert [line.id for line in written(DutyLog())] == [line.id for line in written(DutyLog())]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_kind_of_line_comes_and_none_twice_in_a_row(language: Language) -> None:
    lines = [line.order for line in written(DutyLog(), language)]
    assert set(Counter(line.kind for line in lines)) == set(LogKind)
    assert all(one.text != other.text for one, other in pairwise(lines))
    assert all(any("一" <= letter <= "鿿" for letter in line.text) == (language == "zh") for line in lines)
