"""Deciding answers whatever comes: every order type, with fields of every shape that the wire lets through."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from models.domain.alerts.orders import ShelveAlert
from models.domain.apply import apply
from models.domain.case import Place
from models.domain.decide import HANDLERS, decide
from models.domain.deciding import Desk
from models.domain.facts import Entry
from models.domain.orders import Order, Placed, Refused
from tests.models.domain.room import SEAT, START, UNITS, Room, Snapshot, first_shelf
from tests.models.domain.walk import DISPATCHER, Walk

TOO_LONG = "x" * 20_001
EASTERN = timezone(timedelta(hours=14))
INSTANTS = st.sampled_from(
    (
        START,
        START.replace(tzinfo=None),
        START - timedelta(days=400),
        START.replace(year=9999),
        datetime.max.replace(tzinfo=UTC),
        datetime.min.replace(tzinfo=EASTERN),
        datetime(1970, 1, 1, tzinfo=EASTERN),
    )
)
DEGREES = st.none() | st.floats(-200, 200) | st.sampled_from((float("nan"), float("inf"), 0.0))
PLACES = st.builds(Place, lon=DEGREES, lat=DEGREES)


NEEDED: dict[type[Order], dict[str, st.SearchStrategy[object]]] = {ShelveAlert: {"until": INSTANTS}}
"""Fields that an order cannot be without, though others of the same name may be left out."""


@dataclass(frozen=True, slots=True)
class Busy:
    """A room in mid shift, with cases in every state, and orders that mostly speak of what is there."""

    standing: Snapshot
    now: datetime
    orders: st.SearchStrategy[Order]


@cache
def busy() -> Busy:
    room, walk = Room(), Walk(7)
    for _ in range(400):
        room.clock.advance(walk.pause())
        placed = walk.next(room.board, room.clock.now())
        room.place(placed.order, placed.by, placed.seen, placed.roles)
    return Busy(Snapshot.of(room.board), room.clock.now(), any_order(room))


def any_order(room: Room) -> st.SearchStrategy[Order]:
    cases = st.sampled_from([*room.board.cases, "", "DD-1-1", "不是"])
    units = st.sampled_from([*UNITS, "E-1", "", TOO_LONG])
    texts = st.sampled_from(("pumped dry", "", " \n", TOO_LONG, "\u0000", "积水"))
    known: dict[str, st.SearchStrategy[object]] = {
        "case": cases,
        "into": cases,
        "other": cases,
        "task": st.integers(-1, 4),
        "until": st.none() | INSTANTS,
        "valid_from": st.none() | INSTANTS,
        "members": st.lists(texts, max_size=2).map(tuple),
        "limit": st.sampled_from(("", "2nh", "3", "wd", "0nm", "9" * 190 + "wd", "366nd", "１wd")),
        "body": texts,
        "unit": units,
        "units": st.lists(units, max_size=3).map(tuple),
        "call_sign": units,
        "record": st.sampled_from([record for _, record in room.board.records]) | texts,
        "type_code": st.sampled_from(("0101", "", "9999", TOO_LONG)),
        "place": PLACES,
        "base": PLACES,
        "at": INSTANTS,
        "reported_at": INSTANTS,
        "closed_at": st.none() | INSTANTS,
        "post": st.sampled_from(("whole_room", "mayor", "")),
        **dict.fromkeys(
            (
                "reason",
                "text",
                "note",
                "result",
                "title",
                "channel",
                "name",
                "department",
                "to",
                "event",
                "rule",
                "mark",
            ),
            texts,
        ),
    }
    built: list[st.SearchStrategy[Order]] = [
        st.builds(
            kind, **{name: known[name] for name in kind.__dataclass_fields__ if name in known} | NEEDED.get(kind, {})
        )
        for kind in HANDLERS
    ]
    return st.one_of(built)


@settings(max_examples=1500)
@given(
    order=st.deferred(lambda: busy().orders),
    by=st.sampled_from((SEAT, DISPATCHER)),
    seen=st.none() | st.integers(0, 400),
)
def test_any_order_is_decided_on_or_refused_in_a_short_sentence(order: Order, by: str, seen: int | None) -> None:
    board, standing, now = busy().standing.board(), busy().standing, busy().now
    outcome = decide(Desk(board, first_shelf().at(now), now), Placed(order, by, "x", seen))
    assert Snapshot.of(board) == standing
    if isinstance(outcome, Refused):
        assert outcome.code
        assert outcome.reason.endswith(".")
        assert len(outcome.reason) < 600
        assert sum(map(len, outcome.args)) < 600
        assert outcome.field in (*order.__dataclass_fields__, *Place.__dataclass_fields__, "seen")
        return
    assert outcome
    for number, fact in enumerate(outcome, start=10_000):
        board.put(apply(board, Entry(number, now, by, "x", fact)))
    board.take_back()
    assert Snapshot.of(board) == standing
