"""A small policy to read files over, and what is said of bad ones."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from models.domain.case import Level
from models.domain.clocks import ClockKind, Limit
from models.rules.faults import Fault, RuleFileError
from models.rules.policy.book import CaseType, Department, LimitEntry, PolicyBook
from models.rules.policy.columns import STEPS
from models.rules.policy.reading import read_policy

LONG_AGO = datetime(2015, 1, 5, 9, 0, tzinfo=UTC)


def limits(basis: str = "", **steps: str) -> dict[ClockKind, LimitEntry]:
    return {STEPS[name]: LimitEntry(Limit.parse(text), basis=basis) for name, text in steps.items()}


def a_type(code: str, department: str = "MUN", basis: str = "a rule", **steps: str) -> CaseType:
    return CaseType(
        code, code[:2], "大类", "Group", "小类", "Leaf", Level.C, department, "C", limits(basis, **steps), basis
    )


def a_book() -> PolicyBook:
    """Two types, two departments, a centre, an answer, a set and a promise."""
    return PolicyBook(
        types={
            "0203": a_type("0203", accept="15nm", sign="1wh", handle="5wd"),
            "0205": a_type("0205", accept="15nm", sign="1wh", handle="2wd"),
        },
        departments={"MUN": Department("MUN", "市政养护", "Municipal works"), "GAS": Department("GAS", "燃气", "Gas")},
        centre=limits("a rule", check="30nm"),
        answers={"supervise": LimitEntry(Limit.parse("1wd"), basis="a rule")},
        sets={"heavy_rain": limits("a rule", arrive="30nm")},
        promises={"boston311": {"Pothole": LimitEntry(Limit.parse("2wd"), "boston", "fitted", "2015-06-30")}},
        most_extensions=2,
        longest_suspension_days=365,
    )


def faults_of(name: str, text: str | bytes, replace: bool = False) -> tuple[Fault, ...]:
    """What is said of a file read over `a_book`."""
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(RuleFileError) as refusal:
        read_policy(name, data, a_book(), replace=replace, calendars={"", "boston"})
    return refusal.value.faults


def places(faults: tuple[Fault, ...]) -> list[tuple[int, str]]:
    return [(fault.line, fault.column) for fault in faults]
