"""What all cases together say about deadlines, counted on the columns and case by case."""

from __future__ import annotations

from datetime import timedelta

from models.domain.instants import to_ms
from models.domain.summary import NEVER_MS, CaseRow, summarise
from tests.widgets.cases import NOW, case_of
from widgets.queue.case_columns import CaseColumns
from widgets.queue.row_dues import Counted, RedRows, most_urgent

NOW_MS = to_ms(NOW)
MINUTE = 60_000


def row(number: str, red_in: float | None, **changes: object) -> CaseRow:
    """A case that turns red in so many minutes (ten before it falls due), reported ten hours ago."""
    due = NEVER_MS if red_in is None else NOW_MS + round((red_in + 10) * MINUTE)
    reported = to_ms(NOW - timedelta(hours=10))
    made = summarise(case_of(number))._replace(due_ms=due, reported_ms=reported, clock="handle")
    return made._replace(**changes)  # type: ignore[arg-type]  # names and values of fields are the test's


def columns_of(*rows: CaseRow) -> CaseColumns:
    made = CaseColumns({})
    made.load(rows)
    return made


def test_those_that_turn_red_within_the_hour_are_counted_by_type_clock_and_minute() -> None:
    rows = columns_of(
        row("A-1", -0.5),
        row("A-2", 5.5),
        row("A-3", 5.9),
        row("A-4", 5.2, clock="sign"),
        row("A-5", 61),
        row("A-6", None),
    )
    assert sorted(RedRows(rows, NOW_MS).coming()) == [
        Counted("0111", "handle", 5, 2),
        Counted("0111", "sign", 5, 1),
    ]


def test_the_first_to_turn_red_are_named_in_order() -> None:
    rows = columns_of(row("A-1", 30), row("A-2", 5), row("A-3", 20), row("A-4", 90))
    assert [case.number for case in RedRows(rows, NOW_MS).first_coming(2)] == ["A-2", "A-3"]


def test_a_case_waits_near_its_limit_from_an_hour_before_it_turns_red_until_it_does() -> None:
    rows = columns_of(row("A-1", 30), row("A-2", -90), row("A-3", 120), row("A-4", 0, reported_ms=NOW_MS - 6 * MINUTE))
    back = NOW_MS - 6 * 60 * MINUTE
    assert RedRows(rows, NOW_MS).waited(back) == [Counted("0111", "handle", 0, 0.5 + 1.0 + 0.1)]
    # A case that is counted elsewhere is left out, and so is what lies further back than was asked for.
    assert RedRows(rows, NOW_MS, {"A-1"}).waited(NOW_MS - 120 * MINUTE) == [Counted("0111", "handle", 0, 0.5 + 0.1)]


def test_those_that_turned_red_in_the_last_hour_are_told_by_the_minute_of_it() -> None:
    rows = columns_of(
        row("A-1", -30), row("A-2", -70), row("A-3", -30, reported_ms=NOW_MS - 40 * MINUTE), row("A-4", 5)
    )
    assert RedRows(rows, NOW_MS).turned() == [Counted("0111", "handle", 30, 1)]
    assert RedRows(rows, NOW_MS, {"A-1"}).turned() == []


def test_the_most_urgent_of_some_states_are_given_with_how_many_there_are() -> None:
    rows = columns_of(row("A-1", 30, state="accepted"), row("A-2", 5), row("A-3", 20, state="accepted"))
    first, count = most_urgent(rows, frozenset({"accepted"}), 1)
    assert ([each.number for each in first], count) == (["A-3"], 2)
