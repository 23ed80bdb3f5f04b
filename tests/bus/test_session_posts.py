"""What a seat may do is what its post may do, whoever it says it is; the hub's own name is nobody else's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

from bus.hub.timers import HUB
from bus.messages import PROTOCOL, Hello, Receipt, Receipts, Rejected, Welcome
from bus.wire import decode_from_hub, encode, number_frame, place_order, report
from models.clock import ManualClock
from models.domain.case import Grade
from models.domain.orders import AcceptCase, AddNote, GradeEmergency, Instruct, Order, UrgeCase
from models.domain.roles import POSTS
from tests.bus.room import MORNING, RoomHub, a_report

NUMBER = "DD-20260302-0001"
KEY = b"seat"
NOTE = AddNote(NUMBER, "the caller rang again")
URGE = UrgeCase(NUMBER, "hurry")
INSTRUCT = Instruct(NUMBER, "MUN", "close the road")
GRADE = GradeEmergency(NUMBER, Grade.III, "rising")


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RoomHub]:
    room = RoomHub(tmp_path, ManualClock(MORNING))
    said(room, b"source", Hello(PROTOCOL, "source", "hotline"))
    sent = room.turn([(b"source", [number_frame(2), encode(report("r1", a_report("r1")))])], 0.0)
    assert any(isinstance(decode_from_hub(frame.message), Receipts) for frame in sent)
    yield room
    room.close()


def said(hub: RoomHub, key: bytes, hello: Hello) -> object:
    """What the hub answers to a hello."""
    sent = hub.turn([(key, [number_frame(1), encode(hello)])], 0.0)
    return next(decode_from_hub(frame.message) for frame in sent if frame.key == key)


def placed(hub: RoomHub, post: str, name: str, order: Order) -> Receipt:
    """The receipt of an order from a seat that says hello for it."""
    assert isinstance(said(hub, KEY, Hello(PROTOCOL, "seat", name, post=post)), Welcome)
    sent = hub.turn([(KEY, [number_frame(2), encode(place_order(f"{post} {order}"[:99], order, None))])], 0.0)
    answers = [decode_from_hub(frame.message) for frame in sent if frame.key == KEY]
    [receipt] = [receipt for answer in answers if isinstance(answer, Receipts) for receipt in answer.items]
    return receipt


@pytest.mark.parametrize("name", ["Officer Li", "leader", "commander"])
@pytest.mark.parametrize("order", [INSTRUCT, GRADE], ids=lambda order: type(order).__name__)
def test_an_officers_seat_is_refused_a_leaders_order_whatever_its_name(hub: RoomHub, name: str, order: Order) -> None:
    head = hub.head
    receipt = placed(hub, "officer", name, order)
    assert (receipt.outcome, receipt.code) == ("refused", "role")
    assert receipt.reason == f"{type(order).__name__} is for commander or leader."
    assert receipt.args == (type(order).__name__, "commander", "leader")
    assert hub.head == head
    assert placed(hub, "leader", name, order).accepted


@pytest.mark.parametrize(
    ("order", "posts"),
    [
        (AcceptCase(NUMBER), {"officer", "leader", "commander", "whole_room"}),
        (URGE, {"officer", "dispatcher", "supervisor", "leader", "commander", "whole_room"}),
        (INSTRUCT, {"leader", "commander", "whole_room"}),
        (GRADE, {"leader", "commander", "whole_room"}),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_order_is_taken_from_those_posts_that_may_place_it(hub: RoomHub, order: Order, posts: set[str]) -> None:
    not_theirs = {post for post in POSTS if placed(hub, post, "desk", order).code == "role"}
    assert not_theirs == set(POSTS) - posts


def test_an_unknown_post_is_turned_away_and_kept(hub: RoomHub) -> None:
    told = said(hub, KEY, Hello(PROTOCOL, "seat", "desk", post="mayor"))
    assert isinstance(told, Rejected)
    assert told.code == "malformed"
    assert told.reason == f"post: 'mayor' is none of {', '.join(POSTS)}"
    assert [kept.reason for kept in hub.sessions.spoiled] == [told.reason]


@pytest.mark.parametrize("role", ["seat", "source"])
def test_nobody_goes_by_the_name_of_the_hub(hub: RoomHub, role: Literal["seat", "source"]) -> None:
    told = said(hub, KEY, Hello(PROTOCOL, role, f" {HUB} "))
    assert told == Rejected("malformed", "name: 'hub' is the hub itself")


def test_a_seat_that_names_no_post_is_a_room_with_one_seat(hub: RoomHub) -> None:
    assert Hello(PROTOCOL, "seat", "desk").post == "whole_room"
    assert placed(hub, "whole_room", "desk", NOTE).accepted
