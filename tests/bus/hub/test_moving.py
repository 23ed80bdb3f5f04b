"""From one workstation to a room: a hub's database goes from its file into PostgreSQL, and the same journal goes on."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import select

from bus.messages import Rejected
from models.clock import WallClock
from models.domain.orders import AcceptCase, AddNote, DispatchCase, RegisterUnit
from models.domain.thread.orders import AttachFile
from models.store.engine import open_reader, sqlite_url
from models.store.moving import MoveError, move
from models.store.tables import meta, metadata
from tests.bus.hub.callers import a_call
from tests.bus.hub.people import added, asked_for_a_person
from tests.bus.hub.served import a_hub, a_raw_peer, a_report, a_seat, a_source, accepted, program, told
from tests.bus.hub.watching import a_watch

NONSENSE = b"{"


def lived_in(world: Path) -> str:
    """A hub has served here: reports, notes, a caller, a file, nonsense, people. What verify says of it."""
    with a_hub(world) as hub:
        with a_source(hub.address) as source, a_watch(hub.address, "desk") as desk, a_raw_peer(hub.address) as noise:
            (first,) = accepted(source, a_report("r0 积水"))
            note, file = AddNote(first.case, "井盖"), AttachFile(first.case, "g.txt", b"0.62 m at noon")
            unit, dispatch = RegisterUnit("E1", "Engine 1", "FIR"), DispatchCase(first.case, ("E1",))
            for order in (AcceptCase(first.case), note, file, unit, dispatch):
                assert desk.place(order).accepted
            desk.accepted(a_call("R1", WallClock().now(), 0))
            noise.says(1, NONSENSE)
            noise.hears(Rejected)
            desk.settle()
        added(hub.address, "lin")
    return sqlite_url(world / "hub.db")


def rows_of(url: str) -> dict[str, Counter[str]]:
    """Every row of every table."""
    engine = open_reader(url)
    try:
        with engine.begin() as connection:
            return {
                table.name: Counter(str(tuple(row)) for row in connection.execute(select(table)))
                for table in metadata.sorted_tables
            }
    finally:
        engine.dispose()


@pytest.mark.slow
def test_all_of_it_is_there_the_same_journal_goes_on_and_the_file_is_served_no_more(
    world: Path, postgresql_url: str
) -> None:
    rows = rows_of(lived_in(world))
    before = told("verify", "--base-dir", world)
    moved = told("move", "--base-dir", world, "--db", postgresql_url)
    assert (moved["journal"], moved["number"]) == (before["journal"], before["entries"])
    assert rows_of(postgresql_url) == rows
    assert {name for name, found in rows.items() if not found} <= {"sheets", "sign_ins", "kept"}
    with (
        a_hub(world, "--db", postgresql_url) as hub,
        a_source(hub.address) as source,
        a_raw_peer(hub.address) as noise,
        a_seat(hub.address) as seat,
    ):
        (again,) = accepted(source, a_report("r0 积水"))
        assert again.repeated
        noise.says(1, NONSENSE)  # is kept under a number that none has that was brought
        noise.hears(Rejected)
        (new,) = accepted(source, a_report("r2"))
        assert new.number == before["entries"] + 1
        asked_for_a_person(seat)
    after = told("verify", "--base-dir", world, "--db", postgresql_url)
    assert (after["holds"], after["journal"]) == (True, before["journal"])
    assert len(rows_of(postgresql_url)["quarantine"]) == len(rows["quarantine"]) + 1
    refused = program("hub", "--base-dir", world)
    assert refused.returncode == 1
    assert "was moved to postgresql+psycopg://" in refused.stderr
    assert "start the hub with --db" in refused.stderr
    assert "was moved before, to postgresql" in program("move", "--base-dir", world, "--db", postgresql_url).stderr


@pytest.mark.slow
def test_a_move_that_was_cut_off_before_the_file_was_left_is_finished_by_the_next(
    world: Path, postgresql_url: str
) -> None:
    url = lived_in(world)
    first = move(url, postgresql_url)
    assert first.rows > 10
    again = told("move", "--base-dir", world, "--db", postgresql_url)
    assert again == {"journal": first.journal, "number": first.number, "rows": 0}
    with pytest.raises(MoveError, match="was moved before"):
        move(url, postgresql_url)


@pytest.mark.slow
def test_nothing_is_moved_under_a_hub_at_work_onto_what_is_there_or_out_of_what_is_not_a_hubs(
    world: Path, postgresql_url: str, tmp_path: Path
) -> None:
    where = ("move", "--base-dir", world, "--db")
    assert program(*where, postgresql_url).returncode == 2
    with a_hub(world):
        busy = program(*where, postgresql_url)
    assert (busy.returncode, "is held" in busy.stderr) == (1, True)
    other = tmp_path / "other"
    other.mkdir()
    with a_hub(other, "--db", postgresql_url):
        led = program(*where, postgresql_url)
    assert (led.returncode, "leads on this database" in led.stderr) == (1, True)
    full = program(*where, postgresql_url)
    assert (full.returncode, "is not empty" in full.stderr) == (1, True)
    assert "is to name a PostgreSQL database" in program(*where, "sqlite:///x.db").stderr
    (other / "hub.db").touch()
    empty = program("move", "--base-dir", other, "--db", postgresql_url)
    assert (empty.returncode, "there is no hub's database" in empty.stderr) == (1, True)
    with a_hub(world):
        assert "moved" not in {key for (key,) in keys_of(sqlite_url(world / "hub.db"))}


def keys_of(url: str) -> list[tuple[str]]:
    engine = open_reader(url)
    try:
        with engine.begin() as connection:
            return [(str(key),) for (key,) in connection.execute(select(meta.c.key))]
    finally:
        engine.dispose()
