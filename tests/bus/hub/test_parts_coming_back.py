"""A seat of a part comes back: it goes on where the stream of its part reaches, and is told its part anew elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from bus.hub.process import HubProcess
from bus.hub.scopes.view import RING_BYTES
from bus.hub.window import WINDOW
from bus.messages import PROTOCOL, Changes, Credit, Hello, Rejected, Snapshot, Welcome
from bus.session import Credentials
from models.clock import ManualClock
from models.domain.case import Place
from models.domain.deciding import MAX_TEXT
from models.domain.orders import AcceptCase, AddNote, DispatchCase, RegisterUnit, ReportCase
from tests.bus.hub.hearing import Hearing, a_hearing
from tests.bus.hub.parts import DISTRICT, STREET, a_part, of_part
from tests.bus.hub.served import a_port, kill, until
from tests.bus.hub.threaded import a_threaded_hub
from tests.bus.hub.watching import Watch
from tests.bus.room import MORNING

AT_ONCE = 16
TALK_BYTES = AT_ONCE * MAX_TEXT


def a_case(city: Watch, record: str, area: str) -> str:
    number = city.accepted(ReportCase(record, MORNING, "0101", record, place=Place("", area), channel="hotline")).case
    city.accepted(AcceptCase(number))
    return number


@dataclass(frozen=True)
class Room:
    door: str
    city: Watch
    of_north: Credentials
    north: str
    south: str


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    world = tmp_path_factory.mktemp("world")
    with a_threaded_hub(world, ManualClock(MORNING)) as hub, a_part(hub.address, "", "city") as city:
        city.settle()
        cases = (a_case(city, "n", "Northgate"), a_case(city, "s", "Southbank"))
        yield Room(hub.address, city, of_part(hub.address, DISTRICT, "lin"), *cases)


@pytest.fixture
def seat(room: Room) -> Iterator[Hearing]:
    with a_hearing(room.door, "seat", name="desk of north") as hearing:
        yield hearing


def talk(room: Room, messages: int) -> None:
    """So many messages of changes, of so many bytes each, in the part."""
    for _ in range(messages):
        ids = {room.city.link.place(AddNote(room.north, "x" * MAX_TEXT)) for _ in range(AT_ONCE)}
        until(lambda wanted=ids: wanted <= room.city.receipts.keys(), room.city)  # type: ignore[misc]  # a set


def said_since(seat: Hearing, welcome: Welcome) -> list[object]:
    return [m for m in seat.messages[seat.messages.index(welcome) :] if isinstance(m, Changes | Snapshot)]


def test_it_goes_on_from_where_it_was_with_what_happened_in_its_part(room: Room, seat: Hearing) -> None:
    before = seat.hello(by=room.of_north)
    notes = [room.city.accepted(AddNote(number, "news")).number for number in (room.south, room.north, room.south)]
    again = seat.hello(before.journal, before.number, room.of_north, before.scope)
    seat.settle()
    told = [message for message in said_since(seat, again) if isinstance(message, Changes)]
    assert (again.resumed, again.number) == (True, notes[-1])
    assert (told[0].first, told[-1].last) == (before.number + 1, again.number)
    assert [entry.number for message in told for entry in message.entries] == [notes[1]]


@pytest.mark.parametrize("under", ["everything", "another part", "another tree"])
def test_what_was_told_under_another_scope_is_not_gone_on_from(room: Room, seat: Hearing, under: str) -> None:
    before = seat.hello(by=room.of_north)
    scope = {"everything": "", "another part": "Sampleton/Southbank"}.get(under, before.scope)
    tree = "another" if under == "another tree" else before.tree
    hello = Hello(
        PROTOCOL, "seat", seat.name, before.journal, before.number, person="lin", password=room.of_north.password
    )
    again = seat.begin(msgspec.structs.replace(hello, scope=scope, tree=tree))
    assert not again.resumed
    assert any(isinstance(message, Snapshot) and message.last for message in said_since(seat, again))


def test_a_seat_that_took_nothing_in_for_longer_than_its_stream_is_kept_begins_anew(room: Room, seat: Hearing) -> None:
    welcome = seat.hello(by=room.of_north)
    talk(room, messages=RING_BYTES // TALK_BYTES + 2)
    again = seat.hello(welcome.journal, welcome.number, room.of_north, welcome.scope)
    assert not again.resumed
    (whole,) = [message for message in said_since(seat, again) if isinstance(message, Snapshot)]
    assert [case.number for case in whole.cases] == [room.north]


def test_a_seat_that_was_sent_no_more_than_its_window_is_told_to_begin_anew(room: Room, seat: Hearing) -> None:
    seat.hello(by=room.of_north)
    talk(room, messages=WINDOW + RING_BYTES // TALK_BYTES + 2)
    seat.say(Credit(1_000_000))
    seat.until(Rejected)
    told = next(message for message in reversed(seat.messages) if isinstance(message, Rejected))
    assert told.code == "no_session"


@pytest.mark.slow
def test_every_part_is_level_again_after_its_hub_was_killed(world: Path) -> None:
    port = a_port(71)
    hub = HubProcess.start(world, "--bind", f"tcp://127.0.0.1:{port}")
    try:
        with (
            a_part(hub.address, "", "city") as city,
            a_part(hub.address, DISTRICT, "north") as north,
            a_part(hub.address, STREET, "street") as street,
        ):
            everybody = (city, north, street)
            until(lambda: all(watch.in_step for watch in everybody), *everybody)
            city.accepted(RegisterUnit("MUN-2", "Crew", "MUN"))
            ids = [city.link.place(ReportCase(f"r{n}", MORNING, "0101", "x")) for n in range(20)]
            kill(hub)
            hub = HubProcess.start(world, "--bind", f"tcp://127.0.0.1:{port}")
            until(lambda: all(each in city.receipts for each in ids), *everybody)
            number = city.receipts[ids[-1]].case
            city.accepted(AcceptCase(number))
            last = city.accepted(DispatchCase(number, ("MUN-2",))).number
            until(lambda: all(watch.level(last) for watch in everybody), *everybody)
            assert street.cases == {}
            assert north.cases == {number: city.cases[number]}
    finally:
        hub.stop()
