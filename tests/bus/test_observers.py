"""An observer of the hub hears that it lives, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bus.events import Beat, LinkChanged, LinkState
from bus.messages import AskTimeline, Credit, FromHub, Heartbeat, Ping, Pong, Progress, Rejected, ToHub, Welcome
from bus.session import LOST_AFTER_S, ClientSession
from bus.wire import decode_from_hub, encode, number_frame, place_order, report
from models.clock import ManualClock
from models.domain.case import Stage
from models.domain.orders import AddNote
from tests.bus.room import MORNING, RoomHub, a_report

KEY = b"observer"


class Watched:
    """A hub, and one observer who talks to it without a socket."""

    def __init__(self, folder: Path) -> None:
        self.hub = RoomHub(folder, ManualClock(MORNING))
        self.session = ClientSession("annunciator of Seat 1", "observer")
        self.at = 0.0
        self.came: list[FromHub] = []
        self.turn()

    def turn(self, seconds: float = 0.1) -> list[object]:
        """The observer says what it has to say, the hub answers, and beats once."""
        self.at += seconds
        events: list[object] = list(self.session.tick(self.at))
        arrived = [(KEY, list(frame)) for frame in self.session.out]
        self.session.out.clear()
        frames = self.hub.turn(arrived, self.at)
        self.hub.beat(self.at)
        frames += self.hub.sessions.frames
        self.hub.sessions.frames = []
        for frame in frames:
            self.came.append(decode_from_hub(frame.message))
            events += self.session.receive([frame.number, frame.message], self.at)
        return events

    def says(self, message: ToHub) -> list[FromHub]:
        """What is answered to a message of the observer's."""
        self.turn()
        self.session._send(message)
        arrived = [(KEY, list(frame)) for frame in self.session.out]
        self.session.out.clear()
        return [decode_from_hub(frame.message) for frame in self.hub.turn(arrived, self.at)]


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    watched = Watched(tmp_path)
    yield watched
    watched.hub.close()


def test_an_observer_is_welcomed_and_hears_the_heartbeat(watched: Watched) -> None:
    assert watched.session.state is LinkState.LIVE
    assert any(isinstance(event, Beat) for event in watched.turn())


def test_an_observer_is_sent_nothing_of_any_case(watched: Watched) -> None:
    watched.hub.turn([(b"source", hello) for hello in _source()], watched.at)
    assert watched.hub.head > 0
    for _ in range(30):
        watched.turn()
    assert {type(message) for message in watched.came} <= {Welcome, Heartbeat, Pong}
    assert watched.hub.sessions.seats == 0


@pytest.mark.parametrize(
    "message",
    [
        report("r-1", a_report("R-1")),
        Progress("p-1", "R-1", "MUN-1", Stage.DISPATCHED, MORNING),
        place_order("o-1", AddNote("DD-20260302-0001", "hello"), None),
        AskTimeline("a-1", "DD-20260302-0001"),
        Credit(8),
    ],
)
def test_an_observer_may_do_nothing_but_ask_whether_the_hub_is_there(watched: Watched, message: ToHub) -> None:
    answers = watched.says(message)
    assert [answer.code for answer in answers if isinstance(answer, Rejected)] == ["role"]
    assert {type(answer) for answer in answers} == {Rejected}
    assert watched.hub.head == 0
    assert watched.says(Ping(1)) == [Pong(1)]


def test_an_observer_notices_a_hub_that_falls_silent(watched: Watched) -> None:
    watched.turn()
    events = watched.session.tick(watched.at + LOST_AFTER_S + 0.1)
    assert LinkChanged(LinkState.LOST) in events


def _source() -> list[list[bytes]]:
    """A source that says hello and reports."""
    session = ClientSession("hotline-1", "source")
    session.tick(0.0)
    frames = [list(frame) for frame in session.out]
    frames.append([number_frame(2), encode(report("r-1", a_report("R-1")))])
    return frames
