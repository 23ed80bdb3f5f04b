"""A hub's database of an older version of the program: its projections are made anew from the journal."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models.clock import ManualClock
from models.domain.case import Grade
from models.domain.clocks import ClockKind
from models.domain.incident.orders import TickStep
from models.domain.orders import GradeEmergency, PublishBook, SignAssignment
from models.domain.roles import WHOLE_ROOM
from models.domain.rules import BookKind
from models.domain.shift.orders import WriteLog
from models.domain.shift.sheets import LogKind
from models.domain.thread.orders import AttachFile
from models.store.engine import sqlite_url
from models.store.reading import HubReading
from models.store.verifying import verify
from tests.bus.hub.served import program
from tests.bus.hub.threaded import a_threaded_hub
from tests.bus.hub.watching import a_matter, a_sent_case, a_watch
from tests.bus.room import MORNING
from tests.models.store.drafts import calendar, supervision, urging
from tests.models.store.hand import Hand
from tests.models.store.hub import times_of
from tests.models.store.test_verifying_journal import append_with_a_fitting_hash

NEW_COLUMNS = ("tasks", "urges", "escalation", "sources", "work_ms", "heeds", "officer", "grade")


@pytest.fixture
def lived_in(world: Path) -> Path:
    """The database of a hub that had cases, a unit and rules of its own, closed."""
    clock = ManualClock(MORNING)
    with a_threaded_hub(world, clock) as hub, a_watch(hub.address) as watch:
        number = a_sent_case(watch, "r1", clock.now())
        watch.accepted(SignAssignment(number, "FIR-1"))
        watch.accepted(PublishBook(BookKind.CALENDAR, calendar("09:00-12:00 14:00-18:00"), "an hour later"))
        watch.accepted(
            PublishBook(BookKind.SUPERVISION, supervision(urging("one", ClockKind.SIGN, 50)), "one rule is enough")
        )
        watch.accepted(a_matter("r2", clock.now()))
        watch.accepted(GradeEmergency(number, Grade.III, "two floors"))
        watch.accepted(TickStep(number, "step 1", "Cordon set"))
        watch.accepted(AttachFile(number, "gauge.txt", b"0.62 m"))
        watch.accepted(WriteLog(LogKind.PHONE, "the district asked how it stands", WHOLE_ROOM))
    return hub.path


def run(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def columns(path: Path, table: str) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def made_older(path: Path) -> None:
    """As the version before left it: a queue of fewer columns, and rules in no table."""
    run(path, *(f"ALTER TABLE cases DROP COLUMN {name}" for name in NEW_COLUMNS), "DROP TABLE books")
    run(path, "DELETE FROM sheets", "UPDATE cases SET card = '{}'")


def everything(path: Path) -> tuple[object, ...]:
    reading = HubReading(sqlite_url(path))
    try:
        return (
            list(reading.cases()),
            reading.units(),
            {(b.kind, b.version): b.body for b in reading.books()},
            reading.sheets(),
        )
    finally:
        reading.close()


def test_an_older_database_is_opened_with_its_projections_made_anew(world: Path, lived_in: Path) -> None:
    before, as_new = everything(lived_in), columns(lived_in, "cases")
    made_older(lived_in)
    with a_threaded_hub(world, ManualClock(MORNING)) as hub, a_watch(hub.address) as watch:
        watch.settle()
        assert sorted(case.record for case in watch.cases.values()) == ["r1", "r2"]
        assert (BookKind.SUPERVISION, 2) in watch.books
        watch.accepted(a_matter("r3", MORNING))
        watch.settle()
    verdict = verify(sqlite_url(lived_in), times_of)
    assert (verdict.faults, verdict.cases) == ([], 3)
    assert columns(lived_in, "cases") == as_new
    cases, *others = everything(lived_in)
    assert isinstance(cases, list)
    assert (cases[:2], *others) == before


def test_the_first_rules_of_a_database_stay_when_only_its_queue_is_older(world: Path, lived_in: Path) -> None:
    with closing(sqlite3.connect(lived_in)) as connection, connection:
        connection.execute("UPDATE books SET note = 'as first shipped' WHERE version = 1")
    run(lived_in, "ALTER TABLE clocks DROP COLUMN due_ms")
    with a_threaded_hub(world, ManualClock(MORNING)):
        pass
    with closing(sqlite3.connect(lived_in)) as connection:
        notes = {note for (note,) in connection.execute("SELECT note FROM books WHERE version = 1")}
    assert notes == {"as first shipped"}
    assert verify(sqlite_url(lived_in), times_of).faults == []


def test_a_column_that_is_not_known_any_more_is_an_older_database_too(world: Path, lived_in: Path) -> None:
    run(lived_in, "ALTER TABLE units ADD COLUMN mood TEXT")
    with a_threaded_hub(world, ManualClock(MORNING)):
        pass
    assert "mood" not in columns(lived_in, "units")
    assert verify(sqlite_url(lived_in), times_of).faults == []


def test_a_journal_that_cannot_be_applied_stops_the_start_with_one_sentence_and_nothing_is_changed(
    world: Path, lived_in: Path
) -> None:
    number = append_with_a_fitting_hash(lived_in, "CaseVanished", "", "{}")
    made_older(lived_in)
    before = columns(lived_in, "cases")
    ended = program("hub", "--base-dir", world)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith(f"the hub cannot start: sqlite:///{lived_in}")
    assert f"entry {number} (CaseVanished) of the journal cannot be applied" in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert columns(lived_in, "cases") == before
    assert Hand(lived_in).count("SELECT count(*) FROM cases") == 2
