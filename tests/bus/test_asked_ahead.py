"""What seats ask for is given against credit: whoever asks and takes nothing in costs the hub a window and no more."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from bus.hub.sessions import MOST_ASKED
from bus.hub.window import WINDOW
from bus.messages import PROTOCOL, AskFile, AskTimeline, Credit, FileTold, FromHub, Hello, Rejected, Timeline, ToHub
from bus.wire import decode_from_hub, encode, number_frame, place_order, report
from models.clock import ManualClock
from models.domain.thread.attached_files import digest_of
from models.domain.thread.orders import AttachFile
from tests.bus.room import MORNING, RoomHub, a_report
from tests.bus.weather import Weather

CONTENT = b"%PDF-1.7" + random.Random(4).randbytes(3_000)
CASE = "DD-20260302-0001"


class Asker:
    """A peer that says what it is told to and counts what it is sent."""

    def __init__(self, hub: RoomHub, role: str) -> None:
        self._hub, self._number, self._key = hub, 0, role.encode()
        self.came: list[FromHub] = []
        self.say(Hello(PROTOCOL, role, "asker"))  # type: ignore[arg-type]  # one of the roles

    def say(self, *messages: ToHub) -> list[FromHub]:
        arrived = []
        for message in messages:
            self._number += 1
            arrived.append((self._key, [number_frame(self._number), encode(message)]))
        sent = [decode_from_hub(frame.message) for frame in self._hub.turn(arrived, 0.0)]
        self.came += sent
        return sent


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RoomHub]:
    room = RoomHub(tmp_path, ManualClock(MORNING))
    first = [
        encode(Hello(PROTOCOL, "seat", "desk 1")),
        encode(report("r", a_report("r"))),
        encode(place_order("a", AttachFile(CASE, "gauge.pdf", CONTENT), None)),
    ]
    room.turn([(b"desk", [number_frame(n), data]) for n, data in enumerate(first, start=1)], 0.0)
    yield room
    room.close()


def of(kind: type[FromHub], messages: list[FromHub]) -> int:
    return sum(isinstance(message, kind) for message in messages)


def questions(count: int, first: int = 0) -> list[AskFile]:
    return [AskFile(f"q{n}", digest_of(CONTENT)) for n in range(first, first + count)]


def test_a_seat_that_takes_nothing_in_is_given_a_window_of_answers_and_may_ask_so_much_ahead(hub: RoomHub) -> None:
    seat = Asker(hub, "seat")
    snapshot = 1
    came = seat.say(*questions(WINDOW + MOST_ASKED + 10))
    assert of(FileTold, came) <= WINDOW
    assert of(FileTold, seat.came) + snapshot == WINDOW
    refused = [message for message in came if isinstance(message, Rejected)]
    assert len(refused) == WINDOW + MOST_ASKED + 10 - MOST_ASKED - (WINDOW - snapshot)
    assert {(each.code, each.reason) for each in refused} == {("busy", "64 questions of this seat have no answer yet")}


def test_the_rest_is_told_in_its_order_as_the_seat_takes_it_in(hub: RoomHub) -> None:
    seat = Asker(hub, "seat")
    seat.say(*questions(WINDOW + 20))
    seat.say(Credit(WINDOW))
    told = [message.id for message in seat.came if isinstance(message, FileTold)]
    assert told == [f"q{n}" for n in range(WINDOW + 20)]


def test_a_timeline_is_told_to_seats_and_to_no_source(hub: RoomHub) -> None:
    asked = AskTimeline("t", CASE)
    assert of(Timeline, Asker(hub, "seat").say(asked)) == 1
    (refused,) = Asker(hub, "source").say(asked)
    assert refused == Rejected("role", "asker is a source: a source can only report", "t")
    assert [(kept.sender, kept.code) for kept in hub.sessions.spoiled] == [("asker", "role")]


def test_a_seat_of_ours_pays_for_answers_as_it_takes_them_in(tmp_path: Path) -> None:
    world = Weather(tmp_path)
    world.report()
    for _ in range(4):
        world.step()
    seat = world.seats[0]
    (number,) = seat.cases
    world.place(seat, AttachFile(number, "gauge.pdf", CONTENT))
    for _ in range(3):
        world.step()
    for _ in range(3 * WINDOW):
        seat.seat.ask_file(digest_of(CONTENT), 0)
        world.step()
    world.step()
    assert len(seat.files) == 3 * WINDOW
    assert seat.refusals == []
    world.close()
