"""A hub that led before and wakes up: consoles do not speak to it, say why, and keep what they have."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from bus.events import LinkState
from console.seat import Came, Linked, Queued
from models.clock import WallClock
from models.domain.orders import AddNote
from models.store.fencing import FAR
from models.store.hub_store import HubStore
from tests.bus.hub.room_of_hubs import a_room_hub
from tests.bus.hub.served import a_hub, a_port, a_report, a_source, accepted, program, told
from tests.console.sat import Sat, sitting

NOTE = "Written while the old hub answered."


def refused(seat: Sat) -> list[Linked]:
    return [event for event in seat.heard if isinstance(event, Linked) and event.epochs is not None]


def head_of(base_dir: Path) -> int:
    entries = told("verify", "--base-dir", base_dir)["entries"]
    assert isinstance(entries, int)
    return entries


def test_a_hub_of_a_lower_epoch_is_told_nothing_also_by_a_console_that_was_started_again(
    world: Path, tmp_path: Path
) -> None:
    bind = f"tcp://127.0.0.1:{a_port(seed=31)}"
    with a_hub(world) as hub, a_source(hub.address) as source:
        number = accepted(source, a_report("r1"))[0].case
    old = tmp_path / "old"
    shutil.copytree(world, old)
    with a_hub(world):
        pass
    cache = tmp_path / "cache.db"
    with a_hub(world, "--bind", bind) as hub, sitting(cache, hub.address, WallClock()) as seat:
        seat.in_step(1)
    with a_hub(old, "--bind", bind) as hub, sitting(cache, hub.address, WallClock()) as seat:
        seat.hear(lambda: bool(refused(seat)), "the old hub is not spoken to")
        assert refused(seat)[0].epochs == (2, 3)
        assert refused(seat)[0].reason.startswith(
            "the hub that answers is an older one: its epoch is 2, and 3 was heard"
        )
        order_id = seat.seat.place(AddNote(number, NOTE), None)
        seat.hear(lambda: seat.count(Queued) == 1, "the note is in the outbox")
        asked = len(refused(seat))
        seat.hear(lambda: len(refused(seat)) > asked, "it is asked again")
        assert (number in seat.rows, order_id in seat.settled) == (True, False)
        assert not any(isinstance(event, Linked) and event.state is LinkState.LIVE for event in seat.heard)
    assert head_of(old) == 1
    with a_hub(world, "--bind", bind) as hub, sitting(cache, hub.address, WallClock()) as seat:
        seat.hear(lambda: order_id in seat.settled, "the note is settled by the hub that leads")
        assert seat.settled[order_id].receipt.accepted
        assert not any(isinstance(event, Came) and event.filling for event in seat.heard)


def test_a_restored_hub_has_an_epoch_above_all_that_was_and_consoles_take_it_anew(world: Path, tmp_path: Path) -> None:
    bind, cache = f"tcp://127.0.0.1:{a_port(seed=32)}", tmp_path / "cache.db"
    with a_hub(world) as hub, a_source(hub.address) as source:
        accepted(source, a_report("r1"))
    told("backup", "--base-dir", world, "--to", tmp_path / "copies")
    with a_hub(world, "--bind", bind) as hub, a_source(hub.address) as source:
        accepted(source, a_report("lost"), a_report("lost too"))
        with sitting(cache, hub.address, WallClock()) as seat:
            seat.in_step(3)
            assert len(seat.rows) == 3
    told("restore", "--from", tmp_path / "copies", "--to", tmp_path / "new")
    with a_hub(tmp_path / "new", "--bind", bind) as hub, sitting(cache, hub.address, WallClock()) as seat:
        seat.hear(lambda: any(isinstance(e, Came) and e.gone for e in seat.heard), "it is filled anew")
        assert (len(seat.rows) - 2, refused(seat), seat.lost) == (1, [], [])
    with closing(HubStore(f"sqlite:///{tmp_path / 'new' / 'hub.db'}")) as store:
        assert store.epoch > FAR


@pytest.mark.slow
def test_a_postgresql_that_was_put_back_by_its_own_tools_is_taken_up_as_another_journal(
    world: Path, tmp_path: Path, postgresql_url: str
) -> None:
    bind, cache = f"tcp://127.0.0.1:{a_port(seed=33)}", tmp_path / "cache.db"
    with a_room_hub(world / "first", postgresql_url, "--bind", bind) as hub:
        with a_source(hub.for_sources) as source, sitting(cache, hub.for_seats, WallClock()) as seat:
            receipts = accepted(source, a_report("r1"), a_report("r2"))
            seat.in_step(2)
        busy = program("restore", "--db", postgresql_url)
        assert (busy.returncode, f"not restored: the hub at {bind} leads" in busy.stderr) == (1, True)
    before = told("verify", "--db", postgresql_url)
    taken = told("restore", "--db", postgresql_url)
    assert (taken["number"], taken["epoch"] > FAR, taken["journal"] != before["journal"]) == (2, True, True)
    after = told("verify", "--db", postgresql_url)
    assert (after["holds"], after["restored_from"]) == (True, [f"{before['journal']} at entry 2"])
    with (
        a_room_hub(world / "first", postgresql_url, "--bind", bind) as hub,
        a_source(hub.for_sources) as source,
        sitting(cache, hub.for_seats, WallClock()) as seat,
    ):
        seat.hear(lambda: any(isinstance(e, Came) and not e.filling for e in seat.heard), "it is filled anew")
        assert refused(seat) == []
        again = accepted(source, a_report("r1"), a_report("r2"))
    assert [receipt.case for receipt in again] == [receipt.case for receipt in receipts]
    assert all(receipt.repeated for receipt in again)


def test_a_file_is_not_taken_up_in_its_place_and_half_a_command_is_wrong_usage(world: Path) -> None:
    made = program("restore", "--db", f"sqlite:///{world / 'hub.db'}")
    assert (made.returncode, "--db is for PostgreSQL" in made.stderr) == (1, True)
    assert not (world / "hub.db").exists()
    ended = program("restore", "--from", world)
    assert (ended.returncode, ended.stderr) == (2, "restore needs --from and --to, or --db\n")
