"""A source keeps the pace that it is told, and one that does not is put off: nothing is lost and nobody else waits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bus.hub.paces import Paces
from bus.messages import PROTOCOL, FromHub, Hello, Pong, Receipts, Rejected, Welcome
from bus.pacing import Allowance, Pace, Turnstile
from bus.session import SourceSession
from bus.wire import decode_from_hub, encode, number_frame, report
from models.clock import ManualClock
from tests.bus.room import MORNING, RoomHub, a_report
from tests.bus.weather import Weather

PACE = Pace(10, 5)
AT_ONCE = PACE.burst + int(PACE.per_s)
"""What the hub takes at once: a second's worth more than it says."""


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RoomHub]:
    room = RoomHub(tmp_path, ManualClock(MORNING))
    room.sessions.paces = Paces(PACE)
    yield room
    room.close()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Weather]:
    weather = Weather(tmp_path)
    weather.hub.sessions.paces = Paces(PACE)
    weather.step()
    weather.step()
    yield weather
    weather.close()


def said(hub: RoomHub, name: str, count: int, at: float, role: str = "source", first: int = 0) -> list[FromHub]:
    """What a peer is answered that greets and reports so often at one moment."""
    hello = encode(Hello(PROTOCOL, role, name))  # type: ignore[arg-type]  # one of the roles
    reports = [encode(report(f"{name}-{n}", a_report(f"{name} {n}"))) for n in range(first, first + count)]
    frames = [(name.encode(), [number_frame(n), data]) for n, data in enumerate([hello, *reports], start=1)]
    return [decode_from_hub(frame.message) for frame in hub.turn(frames, at)]


def taken(messages: list[FromHub]) -> list[str]:
    return [item.id for message in messages if isinstance(message, Receipts) for item in message.items]


def put_off(messages: list[FromHub]) -> list[Rejected]:
    return [message for message in messages if isinstance(message, Rejected)]


def test_what_is_too_fast_is_put_off_with_a_reason_and_a_time_and_not_quarantined(hub: RoomHub) -> None:
    came = said(hub, "meter", AT_ONCE + 3, at=0.0)
    assert taken(came) == [f"meter-{n}" for n in range(AT_ONCE)]
    refused = put_off(came)
    assert [each.id for each in refused] == [f"meter-{n}" for n in range(AT_ONCE, AT_ONCE + 3)]
    assert {(each.code, each.after_s) for each in refused} == {("pace", 0.1)}
    assert refused[0].reason == "meter may report 10 times a second, 5 times at once"
    assert (hub.sessions.spoiled, hub.sessions.turned_away["pace"], hub.head) == ([], 3, AT_ONCE)


def test_another_session_does_not_give_a_source_more_and_others_are_not_held_up(hub: RoomHub) -> None:
    said(hub, "meter", AT_ONCE, at=0.0)
    assert taken(said(hub, "meter", 4, at=0.1, first=AT_ONCE)) == [f"meter-{AT_ONCE}"]
    assert len(taken(said(hub, "hotline", 4, at=0.1))) == 4
    assert len(taken(said(hub, "desk 1", AT_ONCE + 9, at=0.1, role="seat"))) == AT_ONCE + 9


def test_a_source_is_told_its_pace_and_what_is_left_of_it(hub: RoomHub) -> None:
    def allowed(name: str, role: str, at: float) -> object:
        (welcome,) = [message for message in said(hub, name, 0, at, role) if isinstance(message, Welcome)]
        return None if welcome.allowed is None else (welcome.allowed.per_s, welcome.allowed.burst, welcome.allowed.left)

    assert allowed("meter", "source", 0.0) == (10, 5, 5)
    assert allowed("desk 1", "seat", 0.0) is None
    said(hub, "meter", 12, at=0.0)
    assert allowed("meter", "source", 0.0) == (10, 5, 0)


def test_a_source_with_a_pile_of_reports_keeps_its_pace_and_all_arrive_in_their_order(world: Weather) -> None:
    for _ in range(60):
        world.report()
    world.step()
    assert world.hub.head <= AT_ONCE
    for _ in range(80):
        world.step()
    orders = [entry.order for entry in world.hub.entries_after(0, 100)]
    assert orders == [f"id-{n}" for n in range(1, 61)]
    assert world.hub.sessions.turned_away["pace"] == 0
    assert world.source.refusals == []


def test_a_line_that_breaks_while_reports_wait_loses_and_doubles_none(world: Weather) -> None:
    for _ in range(40):
        world.report()
    for _ in range(3):
        for _ in range(10):
            world.step()
        world.cut(world.source)
    for _ in range(150):
        world.step()
    orders = [entry.order for entry in world.hub.entries_after(0, 100)]
    assert sorted(orders) == sorted(f"id-{n}" for n in range(1, 41))
    assert world.source.session.waiting == {}
    assert world.hub.sessions.turned_away["pace"] == 0


def test_what_the_hub_put_off_goes_again_before_what_has_not_gone_yet() -> None:
    turnstile = Turnstile(Allowance(Pace(8, 2), 2, at=0.0))
    assert [turnstile.admit(name, 0.0) for name in "abc"] == [True, True, False]
    turnstile.put_off("a", 0.5, 0.0)
    turnstile.put_off("b", 0.5, 0.0)
    assert list(turnstile.due(0.45)) == []
    assert list(turnstile.due(0.5)) == ["a", "b"]
    assert turnstile.admit("d", 0.5) is False
    assert list(turnstile.due(0.625)) == ["c"]
    assert list(turnstile.due(3.0)) == ["d"]
    assert turnstile.admit("e", 3.0) is True


def test_a_source_that_is_put_off_sends_again_after_the_time_it_was_told() -> None:
    session = SourceSession("meter", "source")
    session.tick(0.0)
    welcome = Welcome(PROTOCOL, "journal", 1, 0, MORNING)
    session.receive([number_frame(1), encode(welcome)], 0.0)
    session.report("r1", a_report("r1"))
    session.out.clear()
    session.receive([number_frame(2), encode(Rejected("pace", "too fast", "r1", 2.0))], 0.0)
    session.receive([number_frame(3), encode(Pong(0))], 1.0)
    session.tick(1.0)
    assert not any(b'"report"' in data for _, data in session.out)
    session.tick(2.1)
    assert [data for _, data in session.out if b'"report"' in data] == [encode(report("r1", a_report("r1")))]


def test_names_do_not_fill_the_memory_of_the_hub(hub: RoomHub) -> None:
    for n in range(50):
        said(hub, f"meter {n}", 1, at=0.0)
    hub.beat(0.05)
    assert len(hub.sessions.paces) == 50
    hub.beat(1.0)
    assert len(hub.sessions.paces) == 0
