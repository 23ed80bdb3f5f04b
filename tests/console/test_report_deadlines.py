"""The report on deadlines: what the hub's clocks say against what the source has written down."""

from __future__ import annotations

import json
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bus.hub.process import program, program_environment
from console.report_agreement import Compared, agreement
from console.report_deadlines import calendars_of
from models.domain.rules import Book, BookKind
from models.rules.calendar.book import CalendarBook, encode
from tests.models.rules.calendar.made import calendar_data

TARGET = datetime(2015, 5, 5, 12, 30, 30, tzinfo=UTC)
COLUMNS = "CASE_ENQUIRY_ID,OPEN_DT,TARGET_DT,CLOSED_DT,OnTime_Status,CASE_STATUS,TYPE,SUBJECT,REASON,QUEUE,neighborhood"
ROWS = """\
1,05/01/2015 10:00:10 AM,05/08/2015 10:00:40 AM,,ONTIME,Open,Electrical,,,,
2,05/02/2015 11:00:00 AM,05/05/2015 08:30:00 AM,,OVERDUE,Open,Empty Litter Basket,,,,
3,05/01/2015 11:00:00 AM,05/31/2015 11:00:00 AM,,ONTIME,Open,Rodent Activity,,,,
4,05/01/2015 11:00:00 AM,05/11/2015 11:00:00 AM,,ONTIME,Open,Electrical,,,,
5,05/01/2015 11:00:00 AM,,,ONTIME,Open,Electrical,,,,
6,05/01/2015 11:00:00 AM,soon,,ONTIME,Open,Electrical,,,,
"""
CLOSED = """\
7,05/01/2015 11:00:00 AM,05/08/2015 11:00:00 AM,05/08/2015 10:59:00 AM,ONTIME,Closed,Electrical,,,,
8,05/01/2015 11:00:00 AM,05/08/2015 11:00:00 AM,05/09/2015 11:00:00 AM,OVERDUE,Closed,Electrical,,,,
9,05/01/2015 11:00:00 AM,05/22/2015 11:00:00 AM,05/11/2015 11:00:00 AM,ONTIME,Closed,Electrical,,,,
"""


def compared(
    off: timedelta | None, closed: timedelta | None = None, on_time: bool | None = None, source_type: str = "lamp"
) -> Compared:
    """A case due `off` its target and closed so long after it."""
    due = None if off is None else TARGET + off
    return Compared(source_type, TARGET, due, "1wd boston", None if closed is None else TARGET + closed, on_time)


MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("off", "agrees"), [(0, True), (29, True), (-30, True), (30, False), (-31, False), (None, False)]
)
def test_due_instants_agree_within_the_same_minute(off: int | None, agrees: bool) -> None:
    case = compared(None if off is None else timedelta(seconds=off))
    assert (case.agrees, agreement([case])["agree"]) == (agrees, int(agrees))


def test_a_case_without_a_clock_counts_among_those_that_do_not_agree() -> None:
    value = agreement([compared(timedelta()), compared(None)])
    assert (value["n"], value["share"], value["without_clock"]) == (2, 0.5, 1)


def test_it_says_how_far_off_the_others_are_and_to_which_side() -> None:
    value = agreement([compared(each) for each in (timedelta(), 2 * MINUTE, -3 * MINUTE, -DAY, 8 * DAY, 7 * DAY)])
    assert value["off"] == {
        "under_1_hour": 2,
        "under_1_day": 0,
        "under_7_days": 1,
        "more": 2,
        "due_earlier": 2,
        "due_later": 3,
    }


def test_the_verdict_is_compared_by_the_target_by_the_due_instant_and_where_both_agree() -> None:
    cases = [
        compared(timedelta(), closed=-DAY, on_time=True),
        compared(timedelta(), closed=timedelta(), on_time=True),
        compared(timedelta(), closed=DAY, on_time=False),
        compared(2 * DAY, closed=DAY, on_time=False),
        compared(None, closed=DAY, on_time=True),
        compared(timedelta(), closed=None, on_time=True),
        compared(timedelta(), closed=DAY, on_time=None),
    ]
    assert agreement(cases)["on_time"] == {
        "closed": 5,
        "by_target": 0.8,
        "with_clock": 4,
        "by_due": 0.75,
        "agreeing": 3,
        "by_due_where_agreeing": 1.0,
    }


def test_types_stand_with_the_commonest_first() -> None:
    cases = [compared(DAY, source_type="b"), compared(DAY), compared(timedelta()), compared(3 * DAY)]
    assert agreement(cases)["types"] == [
        {"type": "lamp", "n": 3, "agree": 1, "share": 0.3333, "limit": "1wd boston", "others_off_h": 48.0},
        {"type": "b", "n": 1, "agree": 0, "share": 0.0, "limit": "1wd boston", "others_off_h": 24.0},
    ]


def test_the_newest_published_calendars_count() -> None:
    def book(version: int, zone: str) -> Book:
        body = encode(CalendarBook((calendar_data(zone),)))
        return Book(BookKind.CALENDAR, version, TARGET, TARGET, "ann", "", body)

    times = calendars_of([book(1, "Asia/Shanghai"), book(2, "America/New_York"), POLICY])
    due = times.of("").after(TARGET, timedelta(hours=1))
    assert due.isoformat() == "2015-05-05T13:30:30+00:00"


POLICY = Book(BookKind.POLICY, 1, TARGET, TARGET, "ann", "", "{}")


def command(*words: str | Path) -> subprocess.CompletedProcess[str]:
    line = [*program(), *map(str, words)]
    return subprocess.run(line, capture_output=True, text=True, check=False, env=program_environment(), timeout=100)


def taken_in(world: Path, rows: str) -> None:
    file = world / "requests.csv"
    file.write_text(f"{COLUMNS}\n{rows}", encoding="utf-8")
    sent = command("intake", file, "--profile", "boston311", "--base-dir", world)
    assert sent.returncode == 0, sent.stderr


def test_the_hubs_own_clocks_are_compared_with_a_column_that_was_kept(world: Path) -> None:
    taken_in(world, ROWS)
    found = command("report", "deadlines", "--base-dir", world, "--against", "target_dt", "--json")
    assert found.returncode == 0, found.stderr
    value = json.loads(found.stdout)
    assert [value[name] for name in ("n", "agree", "unreadable", "without_clock")] == [4, 3, 1, 0]
    assert [(line["type"], line["agree"], line["limit"]) for line in value["types"]] == [
        ("Electrical", 1, "5wd boston"),
        ("Empty Litter Basket", 1, "1wd boston"),
        ("Rodent Activity", 1, "30wd boston-days"),
    ]


def test_closed_cases_are_compared_by_the_instant_at_which_they_would_have_been_due(world: Path) -> None:
    taken_in(world, CLOSED)
    found = command("report", "deadlines", "--base-dir", world, "--json")
    value = json.loads(found.stdout)
    assert (value["n"], value["agree"]) == (3, 2)
    assert value["on_time"] == {
        "closed": 3,
        "by_target": 1.0,
        "with_clock": 3,
        "by_due": 0.6667,
        "agreeing": 2,
        "by_due_where_agreeing": 1.0,
    }


def test_a_column_that_no_case_has_kept_is_refused_with_its_name(world: Path) -> None:
    taken_in(world, ROWS)
    found = command("report", "deadlines", "--base-dir", world, "--against", "DUE")
    assert found.returncode == 1
    assert found.stderr == "no case has kept a time in the column 'DUE' of its source\n"


def test_a_folder_without_a_hub_is_refused(world: Path) -> None:
    found = command("report", "deadlines", "--base-dir", world)
    assert found.returncode == 1
    assert "there is no hub database" in found.stderr
