"""A room of hubs on one PostgreSQL database: one leads, and when it no longer does, a standby goes on with it all."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bus.events import Beat, LinkChanged
from bus.hub.room_finding import finder_of
from bus.hub.room_search import NoHubError
from bus.keys.key_folder import KeyFolder
from bus.link import SourceLink, open_source
from bus.messages import ManagePeople, Receipt
from bus.session import Credentials
from console.people_asking import ask_database
from models.clock import WallClock
from models.domain.orders import AcceptCase, RegisterUnit
from models.store.hub_store import HubStore
from models.store.verifying import verify
from tests.bus.hub.people import SECRET, answered, seated
from tests.bus.hub.room_of_hubs import RoomHub, a_room_hub, copy_keys, leader_and_standby
from tests.bus.hub.served import a_report, a_seat, a_source, accepted, events_until, program, receipt_of, until
from tests.models.store.hub import times_of
from tests.postgresql import a_postgresql

pytestmark = pytest.mark.slow
REPORTS = 400


@pytest.fixture
def room(world: Path, postgresql_url: str) -> Iterator[tuple[RoomHub, RoomHub]]:
    with leader_and_standby(world, postgresql_url) as hubs:
        yield hubs


@contextmanager
def a_source_of_the_room(hubs: tuple[RoomHub, RoomHub]) -> Iterator[SourceLink]:
    """A source that knows both addresses, and goes where a hub answers."""
    finder = finder_of(",".join(hub.for_sources for hub in hubs))
    source = open_source(finder.find(), "field", finder.elsewhere)
    try:
        yield source
    finally:
        source.close()


def test_a_leader_killed_in_the_middle_of_intake_is_followed_by_the_standby_and_nothing_is_lost_or_doubled(
    room: tuple[RoomHub, RoomHub], postgresql_url: str
) -> None:
    leader, standby = room
    receipts: list[Receipt] = []
    with a_source_of_the_room(room) as source, a_seat(leader.for_seats) as seat:
        for n in range(REPORTS):
            source.submit(f"id-{n}", a_report(f"record {n}"))
        while len(receipts) < REPORTS // 3:
            receipts += source.turn(0.01)
            seat.turn(0)
        leader.signal(signal.SIGKILL)
        receipts += until(lambda: not source.outstanding, source)
    assert standby.told("address") == standby.address
    with a_seat(standby.for_seats) as seat:
        events_until(seat, lambda event: isinstance(event, Beat) and event.in_step and event.number == REPORTS)
        order = seat.place(AcceptCase(receipts[0].case))
        assert receipt_of(seat, order).accepted
    assert all(receipt.accepted for receipt in receipts)
    assert {receipt.id for receipt in receipts} == {f"id-{n}" for n in range(REPORTS)}
    assert len({(receipt.id, receipt.number, receipt.case) for receipt in receipts}) == REPORTS
    verdict = verify(postgresql_url, times_of)
    assert (verdict.faults, verdict.entries, verdict.cases) == ([], REPORTS + 1, REPORTS)


def test_a_leader_that_was_stopped_is_replaced_and_can_do_nothing_when_it_wakes_up(
    room: tuple[RoomHub, RoomHub], postgresql_url: str
) -> None:
    leader, standby = room
    with a_source(leader.for_sources) as late, a_source_of_the_room(room) as source:
        accepted(source, a_report("before"))
        leader.signal(signal.SIGSTOP)
        late.submit("late", a_report("late"))
        late.turn(0)
        assert standby.told("address") == standby.address
        accepted(source, a_report("after"))
        leader.signal(signal.SIGCONT)
        code, said = leader.ended()
        assert code == 1
        assert "the hub stops: " in said
        assert late.turn(0.1) == []
    verdict = verify(postgresql_url, times_of)
    assert (verdict.faults, verdict.cases) == ([], 2)


def test_when_the_database_server_is_restarted_the_leader_ends_and_a_standby_waits_for_it_and_leads(
    world: Path,
) -> None:
    with a_postgresql() as server, server.database() as url, leader_and_standby(world, url) as room:
        leader, standby = room
        with a_source_of_the_room(room) as source:
            accepted(source, a_report("before"))
            server.stop()
            source.submit("during", a_report("during"))
            assert source.turn(0) == []
            code, said = leader.ended()
            assert (code, "the hub stops: the database let go of its lead" in said) == (1, True)
            server.start()
            assert standby.told("address") == standby.address
            until(lambda: not source.outstanding, source)
        assert verify(url, times_of).cases == 2


def test_a_hub_whose_database_another_one_opened_ends_by_itself(world: Path, postgresql_url: str) -> None:
    """Nobody reports anything and its lead is not touched: it finds out before its next heartbeat."""
    with a_room_hub(world / "first", postgresql_url) as hub, a_seat(hub.for_seats) as seat:
        events_until(seat, lambda event: isinstance(event, Beat))
        HubStore(postgresql_url).close()
        code, said = hub.ended()
        assert (code, "the hub stops: another hub has opened the database" in said) == (1, True)


def test_the_hub_that_answers_is_found_wherever_it_stands_in_the_list_and_none_is_told(
    room: tuple[RoomHub, RoomHub],
) -> None:
    leader, standby = room
    there, waiting = leader.for_seats, standby.for_sources
    for doors in (f"{waiting},{there}", f" {there} , {waiting},"):
        assert finder_of(doors).find() == there
    with pytest.raises(NoHubError, match=f"no hub answers at {standby.address}, {standby.address}$"):
        finder_of(f"{waiting},{waiting}").find()
    assert finder_of(waiting).find() == waiting


def test_a_second_hub_that_is_no_standby_ends_with_1_and_says_where_the_first_serves(
    room: tuple[RoomHub, RoomHub], world: Path, postgresql_url: str
) -> None:
    leader, _ = room
    second = program("hub", "--base-dir", world / "third", "--db", postgresql_url)
    assert (second.returncode, second.stdout) == (1, "")
    assert second.stderr.endswith(
        f"the hub at {leader.address} leads on this database; start this one with --standby\n"
    )
    with a_source(leader.for_sources) as source:
        accepted(source, a_report("the first goes on"))


def test_a_standby_ends_when_it_is_told_to_and_the_next_hub_leads_at_once_after_one_that_stopped(
    room: tuple[RoomHub, RoomHub], world: Path, postgresql_url: str
) -> None:
    leader, standby = room
    standby.signal(signal.SIGTERM)
    assert standby.ended()[0] == 0
    leader.signal(signal.SIGTERM)
    assert leader.ended()[0] == 0
    copy_keys(world / "first", world / "third")
    with a_room_hub(world / "third", postgresql_url) as third, a_source(third.for_sources) as source:
        accepted(source, a_report("r1"))


def test_who_is_let_in_by_none_of_a_room_is_told_why_and_not_that_nobody_answers(
    room: tuple[RoomHub, RoomHub], world: Path
) -> None:
    keys = KeyFolder.of(world / "first")
    (known,) = (key for key in keys.known() if key.kind == "source")
    keys.revoke(known, WallClock().now())
    with pytest.raises(NoHubError, match=r"the key of 'field' was revoked at|the hub does not take this key"):
        finder_of(",".join(hub.for_sources for hub in room)).find()


def test_who_has_signed_in_works_on_at_the_standby_without_signing_in_again(
    room: tuple[RoomHub, RoomHub], postgresql_url: str
) -> None:
    leader, standby = room
    asked = ManagePeople("1", "add", "lin", "Lin Yue", ["dispatcher"])
    (added,) = ask_database(postgresql_url, asked).people
    with a_seat(leader.for_seats) as seat:
        events_until(seat, lambda event: isinstance(event, LinkChanged) and event.code == "sign_in")  # within a second
        assert answered(seat, Credentials("lin", added["password"], SECRET)) == ""
        leader.signal(signal.SIGKILL)
        assert standby.told("address") == standby.address
        seat.move_to(standby.for_seats)
        assert seated(seat).person == "lin"
        assert receipt_of(seat, seat.place(RegisterUnit("E1", "Engine 1", "fire"))).accepted
