"""A disk that is full, read-only or damaged: no false receipt, a clear sentence, and all is well when it is mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bus.events import Beat, LinkState, Refusal, SnapshotPart, Told
from bus.messages import Rejected, Welcome
from bus.wire import encode, report
from models.domain.orders import AddNote, ReportCase
from models.store.engine import sqlite_url
from models.store.reading import HubReading
from models.store.verifying import verify
from tests.bus.hub.served import (
    a_hub,
    a_raw_peer,
    a_report,
    a_seat,
    a_source,
    accepted,
    events_until,
    program,
    told,
    until,
)
from tests.bus.hub.small_disk import SmallDisk
from tests.models.store.hub import times_of

TOO_MUCH = "x" * 15_000
"""More than fits into what is left of the last pages of a full database."""


def large(record: str) -> ReportCase:
    return replace(a_report(record), text=TOO_MUCH)


@pytest.fixture
def hub(world: Path) -> Iterator[SmallDisk]:
    small = SmallDisk(world)
    yield small
    small.close()


def test_a_full_disk_gives_no_receipt_and_the_same_reports_are_accepted_once_when_there_is_room(
    world: Path, hub: SmallDisk
) -> None:
    with a_source(hub.address) as source, a_seat(hub.address) as seat, a_raw_peer(hub.address, name="sensors") as peer:
        (first,) = accepted(source, a_report("before"))
        events_until(seat, lambda event: isinstance(event, Beat) and event.number == first.number)
        hub.fill()

        many = [large(f"during {n}") for n in range(50)]
        for order in many:
            source.submit(order.record, order)
        assert source.turn(0) == []
        peer.says(1, b'{"t":"hello","protocol":4,"role":"source","name":"sensors"}')
        assert peer.hears(Welcome).number == first.number
        peer.says(2, encode(report("during", large("during"))))
        unavailable = peer.hears(Rejected)
        assert (unavailable.code, unavailable.id) == ("unavailable", "during")
        order_id = seat.place(AddNote(first.case, TOO_MUCH))
        came = events_until(seat, lambda event: isinstance(event, Refusal) and event.id == order_id)
        assert next(event for event in came if isinstance(event, Refusal)).code == "unavailable"
        events_until(seat, lambda event: isinstance(event, Beat) and event.in_step and event.number == first.number)
        assert source.turn(0.2) == []
        assert source.outstanding == len(many)

        hub.empty()
        receipts = until(lambda: not source.outstanding, source, seat, within_s=30)
        mine = [receipt for receipt in receipts if getattr(receipt, "id", "").startswith("during ")]
        assert all(receipt.accepted for receipt in mine)
        assert {receipt.id for receipt in mine} == {order.record for order in many}
        until(lambda: not seat.outstanding, seat, source)
        head = max(receipt.number for receipt in mine)
        events_until(seat, lambda event: isinstance(event, Beat) and event.in_step and event.number >= head)
    verdict = verify(sqlite_url(world / "hub.db"), times_of)
    assert (verdict.faults, verdict.cases) == ([], 1 + len(many))


def test_what_cannot_be_taken_while_the_disk_is_full_is_in_the_quarantine_when_there_is_room(
    world: Path, hub: SmallDisk
) -> None:
    with a_source(hub.address) as source, a_raw_peer(hub.address) as peer:
        accepted(source, a_report("before"))
        hub.fill()
        junk = [f"junk {n} ".encode() + TOO_MUCH.encode() for n in range(20)]
        for number, data in enumerate(junk):
            peer.says(number, data)
            assert peer.hears(Rejected).code == "malformed"
        source.submit("during", large("during"))
        until(lambda: bool(source.trouble), source)
        hub.empty()
        until(lambda: not source.outstanding, source)
    reading = HubReading(sqlite_url(world / "hub.db"))
    kept = [each["frame"].split("x")[0] for each in reading.quarantined(100)]
    reading.close()
    assert sorted(kept) == sorted(f"junk {n} " for n in range(20))


def test_with_a_full_disk_what_is_there_goes_on_being_served(hub: SmallDisk) -> None:
    with a_source(hub.address) as source:
        (first,) = accepted(source, a_report("before"))
        hub.fill()
        for n in range(50):
            source.submit(f"during {n}", large(f"during {n}"))
        source.turn(0)
        with a_seat(hub.address) as seat:
            came = events_until(seat, lambda event: isinstance(event, SnapshotPart) and event.last)
            parts = [event for event in came if isinstance(event, SnapshotPart)]
            assert [case.number for part in parts for case in part.cases] == [first.case]
            seat.ask_timeline(first.case)
            events_until(seat, lambda event: isinstance(event, Told) and len(event.entries) == 1)
            assert seat.state is LinkState.LIVE
        assert source.turn(0) == []


def test_a_database_that_turns_read_only_is_told_before_anybody_wants_to_write_and_when_it_is_well_again(
    hub: SmallDisk,
) -> None:
    with a_seat(hub.address) as seat:
        events_until(seat, lambda event: isinstance(event, Beat) and not event.read_only)
        hub.protect()
        events_until(seat, lambda event: isinstance(event, Beat) and event.read_only)
        hub.release()
        events_until(seat, lambda event: isinstance(event, Beat) and not event.read_only)


def test_a_database_that_cannot_be_written_stops_the_start_with_one_clear_sentence(world: Path) -> None:
    with a_hub(world) as hub, a_source(hub.address) as source:
        accepted(source, a_report("r1"))
    url = f"sqlite:///file:{(world / 'hub.db').as_posix()}?mode=ro&uri=true"
    ended = program("hub", "--base-dir", world, "--db", url)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("the hub cannot start: ")
    assert "attempt to write a readonly database" in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert told("report", "counts", "--base-dir", world)["total"] == 1


@pytest.mark.parametrize(
    ("at", "told_of"),
    [
        pytest.param(0, "file is not a database", id="its head"),
        pytest.param(4096, "database disk image is malformed", id="behind its head"),
    ],
)
def test_a_damaged_database_stops_the_start_with_one_clear_sentence(world: Path, at: int, told_of: str) -> None:
    with a_hub(world) as hub, a_source(hub.address) as source:
        accepted(source, *(a_report(f"r{n}") for n in range(50)))
    path = world / "hub.db"
    with path.open("r+b") as file:
        size = path.stat().st_size
        file.seek(at)
        file.write(b"\xa5" * (size - at))
    ended = program("hub", "--base-dir", world)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("the hub cannot start: ")
    assert told_of in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert program("verify", "--base-dir", world).returncode == 1
