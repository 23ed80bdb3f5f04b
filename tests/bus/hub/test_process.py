"""A hub as its own process: what a seat is told in which order, who may hold a folder, who may do what."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bus.events import Beat, Changed, LinkChanged, LinkState, SnapshotPart, Told
from bus.hub.holding import running_hub
from bus.hub.process import HubProcess, HubStartError, find_or_start
from bus.keys.door import bare_address
from bus.messages import Receipts
from bus.wire import encode, place_order
from models.domain.mode import Mode
from models.domain.orders import AcceptCase, AddNote
from models.store.engine import sqlite_url
from tests.bus.hub.served import (
    ROOT,
    a_hub,
    a_raw_peer,
    a_report,
    a_seat,
    a_source,
    accepted,
    events_until,
    kill,
    program,
    receipt_of,
    told,
    until,
)
from tests.doors import door_at


def test_a_seat_is_welcomed_then_filled_then_told_of_changes_and_beats_in_step(world: Path) -> None:
    with a_hub(world) as hub, a_source(hub.address) as source, a_seat(hub.address) as seat:
        before = accepted(source, a_report("r1"), a_report("r2"))
        came = events_until(seat, lambda event: isinstance(event, SnapshotPart) and event.last)
        assert came[0] == LinkChanged(LinkState.LIVE, mode=Mode.LIVE)
        parts = [event for event in came if isinstance(event, SnapshotPart)]
        assert [part.first for part in parts] == [True] + [False] * (len(parts) - 1)
        assert {case.number for part in parts for case in part.cases} == {receipt.case for receipt in before}
        (receipt,) = accepted(source, a_report("r3"))
        came = events_until(seat, lambda event: isinstance(event, Beat) and event.number == receipt.number)
        changes = [event for event in came if isinstance(event, Changed)]
        assert [entry.number for change in changes for entry in change.entries] == [receipt.number]
        assert [case.record for change in changes for case in change.cases] == ["r3"]
        events_until(seat, lambda event: isinstance(event, Beat) and event.in_step and event.round_trip_s > 0)


def test_a_second_hub_on_the_same_folder_ends_with_1_and_says_who_holds_it(world: Path) -> None:
    with a_hub(world) as hub:
        second = program("hub", "--base-dir", world)
        assert second.returncode == 1
        assert second.stdout == ""
        assert f"held by process {hub.pid} on " in second.stderr
        assert f" at {bare_address(hub.address)}; a second hub may not serve it" in second.stderr
        assert second.stderr.count("\n") == 1
        with pytest.raises(HubStartError):
            HubProcess.start(world)
        found, own = find_or_start(world)
        assert (found, own) == (hub.address, None)
        with a_source(hub.address) as source:
            accepted(source, a_report("the first hub goes on"))
    assert running_hub(world) is None


def test_the_folder_of_a_hub_that_was_killed_can_be_held_again_at_once(world: Path) -> None:
    with a_hub(world) as hub:
        kill(hub)
        assert running_hub(world) is None
        with a_hub(world) as next_hub, a_source(next_hub.address) as source:
            accepted(source, a_report("r1"))
            holder = running_hub(world)
            assert holder is not None
            assert (holder.address, holder.pid) == (next_hub.address, next_hub.pid)


def test_a_hub_says_where_it_listens_in_one_line_and_ends_with_0_when_told_to_stop(world: Path) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "hub", "--base-dir", str(world), "--bind", "tcp://127.0.0.1:0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = json.loads(process.stdout.readline())
        assert line["pid"] == process.pid
        with a_source(door_at(line["address"], world)) as source:
            accepted(source, a_report("r1"))
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out) == (0, "")
    assert "hub serves" in err
    assert "hub stopped" in err


def test_of_two_officers_one_wins_and_the_other_is_told_who_did_what_and_when(world: Path) -> None:
    with (
        a_hub(world) as hub,
        a_source(hub.address) as source,
        a_seat(hub.address, "Li") as first,
        a_seat(hub.address, "Wang") as second,
    ):
        (report,) = accepted(source, a_report("r1"))
        until(lambda: first.number == second.number == report.number, first, second)
        won = first.place(AcceptCase(report.case), seen=report.number)
        assert receipt_of(first, won).accepted
        lost = receipt_of(second, second.place(AcceptCase(report.case), seen=report.number))
        assert (lost.outcome, lost.code, lost.args[:2]) == ("refused", "conflict", ("Li", "CaseAccepted"))
        assert lost.reason.startswith("Li was faster: CaseAccepted at ")
        second.ask_timeline(report.case)
        came = events_until(second, lambda event: isinstance(event, Told))
        entries = next(event.entries for event in came if isinstance(event, Told))
        assert [entry.kind for entry in entries] == ["CaseReported", "CaseAccepted"]
        assert lost.args[2] == entries[1].fact.at.isoformat()


def test_the_same_order_sent_twice_acts_once_and_is_answered_the_same(world: Path) -> None:
    with a_hub(world) as hub, a_source(hub.address) as source, a_seat(hub.address) as seat:
        (report,) = accepted(source, a_report("r1"))
        order = AddNote(report.case, "the caller rang again")
        first = receipt_of(seat, seat.place(order, order_id="note-1"))
        again = receipt_of(seat, seat.place(order, order_id="note-1"))
        assert (again.outcome, again.number, again.repeated) == ("accepted", first.number, True)
        assert told("report", "counts", "--base-dir", world)["total"] == 1
        assert [entry["fact"] for entry in told("report", "case", report.case, "--base-dir", world)["timeline"]] == [
            "CaseReported",
            "NoteAdded",
        ]


def test_a_source_cannot_place_orders(world: Path) -> None:
    with a_hub(world) as hub, a_raw_peer(hub.address, name="sensors") as peer:
        peer.says(1, b'{"t":"hello","protocol":4,"role":"source","name":"sensors"}')
        peer.says(2, encode(place_order("o1", AddNote("DD-1", "let me"), None)))
        (receipt,) = peer.hears(Receipts).items
        assert (receipt.outcome, receipt.code) == ("refused", "role")
        assert receipt.reason == "sensors is a source: a source can only report"
    (kept,) = told("report", "quarantine", "--base-dir", world)["quarantine"]
    assert (kept["sender"], kept["code"]) == ("sensors", "role")


def test_a_database_is_held_from_whichever_folder_a_second_hub_comes(world: Path) -> None:
    url = sqlite_url(world / "shared" / "city.db")
    (world / "shared").mkdir(parents=True)
    with a_hub(world / "one", "--db", url) as hub:
        second = program("hub", "--base-dir", world / "two", "--db", url)
        assert second.returncode == 1
        assert f"the database city.db in {world / 'shared'} is held by process {hub.pid} on " in second.stderr
