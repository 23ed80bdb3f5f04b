"""A frame that cannot be taken is answered with its reason and kept; the sessions of others go on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bus.hub.badges import Badge
from bus.hub.sessions import MOST_SPOILED
from bus.messages import (
    PROTOCOL,
    AskFile,
    AskTimeline,
    FromHub,
    Hello,
    Ping,
    PlaceOrder,
    Progress,
    Receipts,
    Rejected,
    Report,
)
from bus.wire import MAX_FRAME, SEAT_ORDERS, decode_from_hub, encode, number_frame, report
from models.clock import ManualClock
from models.store.hub_store import QUARANTINED_BYTES
from tests.bus.room import MORNING, RoomHub, a_report
from tests.bus.values import value_of

HELLO = encode(Hello(PROTOCOL, "source", "sensors"))
SEAT = encode(Hello(PROTOCOL, "seat", "desk 1"))
PING = encode(Ping(1))
THIS, OTHER = b"this", b"other"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RoomHub]:
    room = RoomHub(tmp_path, ManualClock(MORNING))
    yield room
    room.close()


@cache
def good() -> bytes:
    return encode(report("good", a_report("good")))


def frame(number: int, message: bytes) -> list[bytes]:
    return [number_frame(number), message]


def answers(hub: RoomHub, *frames: list[bytes], key: bytes = THIS) -> list[tuple[int, FromHub]]:
    """What a peer is answered to these frames, with the numbers of the answers."""
    sent = hub.turn([(key, parts) for parts in frames], 0.0)
    return [(int.from_bytes(f.number, "big"), decode_from_hub(f.message)) for f in sent if f.key == key]


def goes_on(hub: RoomHub, number: int, key: bytes) -> bool:
    """Whether a session takes a report under this number, or has it already, and answers it."""
    receipts = [message for _, message in answers(hub, frame(number, good()), key=key) if isinstance(message, Receipts)]
    return len(receipts) == 1 and receipts[0].items[0].accepted


BAD = [
    pytest.param([frame(2, b"{")[0], b"{"], "malformed", "truncated", id="truncated"),
    pytest.param(frame(2, b'{"t":"bow"}'), "malformed", "Invalid value 'bow' - at `$.t`", id="unknown message"),
    pytest.param(frame(2, b'{"t":"ping","id":1,"hue":1}'), "malformed", "unknown field `hue`", id="unknown field"),
    pytest.param(frame(2, b""), "malformed", "truncated", id="empty"),
    pytest.param([b"\0\2", PING], "malformed", "8 bytes, this one has 2", id="short number"),
    pytest.param([PING], "malformed", "2 parts, this one has 1", id="one part"),
    pytest.param([*frame(2, PING), b"more"], "malformed", "2 parts, this one has 3", id="three parts"),
    pytest.param(
        frame(2, b'"' + b"x" * MAX_FRAME + b'"'), "malformed", f"{MAX_FRAME + 2} bytes, the most is", id="oversized"
    ),
]
OUT_OF_ORDER = [
    pytest.param(frame(3, PING), "frame 3 came where 2 was due", id="one is missing"),
    pytest.param(frame(1, PING), "frame 1 came where 2 was due", id="one came twice"),
    pytest.param(frame(2**64 - 1, PING), "where 2 was due", id="far ahead"),
]


@pytest.mark.parametrize(("parts", "code", "told"), BAD)
def test_a_bad_frame_is_refused_with_its_reason_and_kept_and_its_session_goes_on(
    hub: RoomHub, parts: list[bytes], code: str, told: str
) -> None:
    answers(hub, frame(1, HELLO))
    answers(hub, frame(1, HELLO), key=OTHER)
    ((number, refused),) = answers(hub, parts)
    assert isinstance(refused, Rejected)
    assert (number, refused.code) == (2, code)
    assert told in refused.reason
    (kept,) = hub.sessions.spoiled
    assert (kept.sender, kept.code, kept.reason) == ("sensors", code, refused.reason)
    message = parts[1] if len(parts) == 2 else b"".join(parts)
    assert kept.message == message[:QUARANTINED_BYTES]
    assert goes_on(hub, 3, THIS)
    assert goes_on(hub, 2, OTHER)


@pytest.mark.parametrize(("parts", "told"), OUT_OF_ORDER)
def test_a_frame_out_of_order_ends_its_session_and_a_hello_starts_the_next(
    hub: RoomHub, parts: list[bytes], told: str
) -> None:
    answers(hub, frame(1, HELLO))
    answers(hub, frame(1, HELLO), key=OTHER)
    ((number, refused),) = answers(hub, parts)
    assert isinstance(refused, Rejected)
    assert (number, refused.code) == (0, "order")
    assert told in refused.reason
    assert [(kept.sender, kept.code) for kept in hub.sessions.spoiled] == [("sensors", "order")]
    ((number, refused),) = answers(hub, frame(2, good()))
    assert refused == Rejected("no_session", "say hello first")
    assert goes_on(hub, 2, OTHER)
    answers(hub, frame(1, HELLO))
    assert goes_on(hub, 2, THIS)


@pytest.mark.parametrize(
    ("hello", "code", "told"),
    [
        (Hello(PROTOCOL + 1, "seat", "later"), "version", f"this hub speaks protocol {PROTOCOL}, not {PROTOCOL + 1}"),
        (Hello(2, "source", "older"), "version", f"this hub speaks protocol {PROTOCOL}, not 2"),
        (Hello(PROTOCOL, "source", "  "), "malformed", "name: 1 to 80 characters are needed"),
        (Hello(PROTOCOL, "source", "x" * 81), "malformed", "name: 1 to 80 characters are needed"),
    ],
)
def test_a_hello_of_another_version_or_without_a_name_is_turned_away_and_kept(
    hub: RoomHub, hello: Hello, code: str, told: str
) -> None:
    assert answers(hub, frame(1, encode(hello))) == [(0, Rejected(code, told))]
    assert [(kept.code, kept.reason, kept.message) for kept in hub.sessions.spoiled] == [(code, told, encode(hello))]


def test_a_good_frame_without_a_hello_is_told_so_and_not_kept_for_its_sender_still_has_it(hub: RoomHub) -> None:
    assert answers(hub, frame(2, good())) == [(0, Rejected("no_session", "say hello first"))]
    assert hub.sessions.spoiled == []
    assert hub.head == 0


def test_a_source_cannot_place_orders(hub: RoomHub) -> None:
    answers(hub, frame(1, HELLO))
    order = PlaceOrder("o1", "AddNote", msgspec.Raw(b'{"case":"x","text":"y"}'))
    ((_, told),) = answers(hub, frame(2, encode(order)))
    assert isinstance(told, Receipts)
    assert (told.items[0].outcome, told.items[0].code) == ("refused", "role")
    assert told.items[0].reason == "sensors is a source: a source can only report"


def test_an_order_with_a_wrong_field_gets_a_receipt_that_names_it(hub: RoomHub) -> None:
    answers(hub, frame(1, SEAT))
    order = PlaceOrder("o1", "AddNote", msgspec.Raw(b'{"case":"x","text":7}'))
    ((_, told),) = answers(hub, frame(2, encode(order)))
    assert isinstance(told, Receipts)
    assert told.items[0].reason == "AddNote: Expected `str`, got `int` - at `$.text`"
    assert [kept.code for kept in hub.sessions.spoiled] == ["malformed"]


def test_what_waits_for_the_quarantine_is_bounded_in_number_and_size(hub: RoomHub) -> None:
    answers(hub, frame(1, HELLO))
    large, badge = b"!" * 100_000, Badge("", "source", "hotline")
    for _ in range(2 * MOST_SPOILED):
        hub.sessions.receive(THIS, [number_frame(2), large], MORNING, 0.0, badge)
    assert sum(len(kept.message) for kept in hub.sessions.spoiled) <= 10_000_000


@settings(max_examples=150)
@given(data=st.data())
def test_whatever_can_be_decoded_is_answered_and_the_hub_lives(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    kind = data.draw(st.sampled_from([Report, Progress, PlaceOrder, AskTimeline, AskFile]))
    message = data.draw(value_of(kind))
    if isinstance(message, PlaceOrder):
        name = data.draw(st.sampled_from(sorted(SEAT_ORDERS)))
        order = encode(data.draw(value_of(SEAT_ORDERS[name])))
        message = PlaceOrder(message.id, name, msgspec.Raw(order), message.seen)
    if isinstance(message, Report):
        plain = a_report("record")
        message = msgspec.structs.replace(message, record="record", title="title", type_code=plain.type_code)
        message = msgspec.structs.replace(message, lon=None, lat=None, reported_at=plain.reported_at)
    first, second, third = (encode(msgspec.structs.replace(message, id=f"id-{n}")) for n in range(3))
    without_zones = second.replace(b'Z"', b'"')
    last_without_zone = b'"'.join(third.rsplit(b'Z"', 1))
    hub = RoomHub(tmp_path_factory.mktemp("any"), ManualClock(MORNING))
    try:
        answers(hub, frame(1, SEAT))
        for number, sent in enumerate((first, without_zones, last_without_zone), start=2):
            told = answers(hub, frame(number, sent))
            assert told, "no answer"
        assert goes_on(hub, 5, THIS)
    finally:
        hub.close()
