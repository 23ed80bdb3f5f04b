"""The default catalogue: what ships with the program, and what it answers."""

from __future__ import annotations

import csv
import io
from collections import Counter
from datetime import date, timedelta

import pytest

from models.domain.case import Level
from models.domain.clocks import ROUND_THE_CLOCK, ClockKind, Limit, start_clock, work_time
from models.domain.rules import Policy, TimedLimit
from models.rules.catalogue import Catalogue
from models.rules.policy.book import LimitEntry, PolicyBook
from models.rules.policy.checking import entries
from models.rules.policy.columns import STEPS, USUAL_STEPS
from resources import resource
from tests.models.rules.policy.some_policy import LONG_AGO, a_type, limits


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


def test_the_catalogue_has_a_hundred_types_each_with_a_basis(catalogue: Catalogue) -> None:
    assert len(catalogue.types) == 100
    assert all(len(code) == 4 and code.startswith(kind.group_code) for code, kind in catalogue.types.items())
    assert [code for code, kind in catalogue.types.items() if not kind.basis] == []
    assert [code for code, kind in catalogue.types.items() if not (kind.name_en and kind.name_zh)] == []


def test_every_shipped_limit_says_where_it_comes_from_and_as_of_when(catalogue: Catalogue) -> None:
    told = [(where, column, entry) for where, column, entry in entries(catalogue.book)]
    assert len(told) > 500
    assert [(where, column) for where, column, entry in told if not entry.basis] == []
    assert all(date(2000, 1, 1) < date.fromisoformat(entry.as_of) for _, _, entry in told)


def test_every_limit_that_the_file_writes_is_a_clock_of_its_type(catalogue: Catalogue) -> None:
    for row in csv.DictReader(io.StringIO(resource("taxonomy.csv").read_text(encoding="utf-8"))):
        given = {name: catalogue.limit(row["code"], STEPS[name]) for name in USUAL_STEPS}
        assert {name: str(limit.limit) if limit else "" for name, limit in given.items()} == {
            name: row[name] for name in USUAL_STEPS
        }


def test_the_duty_rooms_own_steps_have_a_limit_for_every_type(catalogue: Catalogue) -> None:
    kinds = Counter(kind for code in catalogue.types for kind in ClockKind if catalogue.limit(code, kind) is not None)
    assert [kinds[kind] for kind in (ClockKind.VERIFY, ClockKind.CHECK, ClockKind.CALL_BACK, ClockKind.CLOSE)] == [
        100
    ] * 4
    assert 0 < kinds[ClockKind.FEEDBACK] <= kinds[ClockKind.ARRIVE] < 100
    assert 0 < kinds[ClockKind.REPAIR] < kinds[ClockKind.HANDLE] < 100
    assert kinds[ClockKind.PROMISE] == kinds[ClockKind.REPLY] == 0


def test_a_limit_of_our_own_is_never_longer_than_half_a_year(catalogue: Catalogue) -> None:
    own = [(where, entry.limit) for where, _, entry in entries(catalogue.book) if where[0] != "promise"]
    clocks = [(where, start_clock(ClockKind.HANDLE, limit, LONG_AGO)) for where, limit in own]
    spans = {where: work_time(clock, ROUND_THE_CLOCK).span(clock.limit) for where, clock in clocks}
    assert {where: span for where, span in spans.items() if span > timedelta(days=183)} == {}


def test_the_department_of_every_type_exists(catalogue: Catalogue) -> None:
    assert {kind.department for kind in catalogue.types.values()} - set(catalogue.departments) == set()


def test_the_catalogue_answers_for_a_type(catalogue: Catalogue) -> None:
    policy: Policy = catalogue
    assert policy.version == 1
    assert policy.knows("0101")
    assert not policy.knows("9999")
    assert (policy.level("0101"), policy.department("0101")) == (Level.A, "FIR")
    assert (policy.group("0101"), policy.profile("0101")) == ("01", "B")
    assert policy.limit("0101", ClockKind.SIGN) == TimedLimit(Limit.parse("30nm"))
    assert policy.limit("0101", ClockKind.CHECK) == TimedLimit(Limit.parse("30nm"))
    assert policy.limit("0105", ClockKind.REPAIR) == TimedLimit(Limit.parse("5wd"))
    assert policy.limit("0102", ClockKind.ARRIVE) is None
    assert policy.limit("9999", ClockKind.SIGN) is None
    assert (policy.most_extensions, policy.longest_suspension) == (2, timedelta(days=365))


@pytest.mark.parametrize("name", ["supervise", "instruction", "check", "request", "first_I", "continued_IV"])
def test_every_answer_that_is_waited_for_has_a_limit(catalogue: Catalogue, name: str) -> None:
    assert catalogue.answer_limit(name) is not None
    assert catalogue.answer_limit(f"{name}_") is None


def test_a_set_that_a_rule_chose_comes_before_the_types_own_limit(catalogue: Catalogue) -> None:
    own = catalogue.limit("0203", ClockKind.HANDLE)
    assert catalogue.limit("0203", ClockKind.HANDLE, "heavy_rain") == TimedLimit(Limit.parse("4nh")) != own
    assert catalogue.limit("0203", ClockKind.HANDLE, "no_such_set") == own
    assert catalogue.limit("0203", ClockKind.CLOSE, "heavy_rain") == catalogue.limit("0203", ClockKind.CLOSE)


def test_a_types_own_limit_comes_before_the_duty_rooms() -> None:
    book = PolicyBook(types={"0101": a_type("0101", sign="30nm")}, centre=limits(sign="1nd", check="15nm"))
    catalogue = Catalogue.of(book, 4)
    assert catalogue.version == 4
    assert str(catalogue.limit("0101", ClockKind.SIGN)) == str(TimedLimit(Limit.parse("30nm")))
    assert catalogue.limit("0101", ClockKind.CHECK) == TimedLimit(Limit.parse("15nm"))


def test_a_limit_keeps_the_calendar_that_counts_it() -> None:
    promised = {"boston": {"Pothole": LimitEntry(Limit.parse("3wd"), "boston"), "*": LimitEntry(Limit.parse("9wd"))}}
    catalogue = Catalogue.of(PolicyBook(promises=promised), 1)
    assert catalogue.promise("boston", "Pothole") == TimedLimit(Limit.parse("3wd"), "boston")
    assert catalogue.promise("boston", "Anything else") == TimedLimit(Limit.parse("9wd"))
    assert catalogue.promise("elsewhere", "Pothole") is None
