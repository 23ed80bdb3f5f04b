"""Messages and bytes: one encode, one decode, unknown fields refused. JSON, so that any language can speak it.

A frame on the wire is two parts: the sender's running number (8 bytes, big-endian, from 1) and one message.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any, TypeVar

import msgspec

from bus.messages import FromHub, PlaceOrder, Progress, Report, ToHub, WireEntry
from models.domain.case import Case, Place, Unit
from models.domain.facts import FACT_TYPES, Entry, Fact
from models.domain.orders import (
    CaseOrder,
    FireSupervision,
    Order,
    PublishBook,
    RegisterUnit,
    ReportCase,
    ReportProgress,
    SetUnitDuty,
)
from models.domain.shift.orders import ShiftOrder

MAX_FRAME = 8 * 1024 * 1024
"""The largest message taken, in bytes: an attached file in base64 is the longest there is.

libzmq drops the connection of a peer that sends a larger one.
"""


class WireError(ValueError):
    """A frame that cannot be taken: caught by name where frames are read, and answered with `Rejected`."""


NUL_REASON = "a text holds the character NUL (\\u0000), which no text may"
_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
"""NUL as JSON writes it: behind a backslash that is not itself written by two of them."""

_T = TypeVar("_T")

_encoder = msgspec.json.Encoder()
_to_hub: msgspec.json.Decoder[ToHub] = msgspec.json.Decoder(ToHub)
_from_hub: msgspec.json.Decoder[FromHub] = msgspec.json.Decoder(FromHub)


def number_frame(number: int) -> bytes:
    """The first part of a frame."""
    return number.to_bytes(8, "big")


def frame_number(part: bytes) -> int:
    if len(part) != 8:
        raise WireError(f"the number of a frame has 8 bytes, this one has {len(part)}")
    return int.from_bytes(part, "big")


def encode(message: object) -> bytes:
    """The bytes of a message, or of a domain value inside one. The same value always gives the same bytes."""
    return _encoder.encode(message)


def decode_to_hub(data: bytes) -> ToHub:
    """WireError says in a sentence what is wrong with the bytes, naming the field."""
    if holds_nul(data):
        raise WireError(NUL_REASON)
    return _decoded(_to_hub, data)


def holds_nul(data: bytes) -> bool:
    """Whether a text in the message holds the character NUL, which not every database can keep."""
    return b"\\u0000" in data and _NUL.search(data) is not None


def decode_from_hub(data: bytes) -> FromHub:
    return _decoded(_from_hub, data)


def _decoded(decoder: msgspec.json.Decoder[_T], data: bytes) -> _T:
    try:
        return decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise WireError(str(error) or type(error).__name__) from error


# --- domain values inside messages --------------------------------------------------------------------------------

_FACTS = {name: msgspec.json.Decoder(cls) for name, cls in FACT_TYPES.items()}

SEAT_ORDERS: dict[str, type[Order]] = {
    cls.__name__: cls
    for cls in (*CaseOrder.__args__, ReportCase, PublishBook, RegisterUnit, SetUnitDuty, *ShiftOrder.__args__)
    if cls is not FireSupervision
}
"""The orders a seat can place, by the name they have on the wire."""


def encode_fact(fact: Fact) -> bytes:
    return _encoder.encode(fact)


def decode_fact(kind: str, body: bytes | str | msgspec.Raw) -> Fact:
    """A fact from its name and fields; WireError where either is not known."""
    decoder = _FACTS.get(kind)
    if decoder is None:
        raise WireError(f"there is no fact {kind!r}")
    return _decoded(decoder, body)  # type: ignore[arg-type]  # msgspec takes str and Raw too


def wire_entry(entry: Entry) -> WireEntry:
    return WireEntry(
        entry.number,
        entry.recorded_at,
        entry.by,
        entry.order_id,
        entry.kind,
        msgspec.Raw(encode_fact(entry.fact)),
    )


class _Changes(msgspec.Struct, frozen=True, tag_field="t", tag="changes", omit_defaults=True):
    """`messages.Changes` with its cards as bytes that are encoded already."""

    first: int
    last: int
    entries: list[WireEntry]
    cases: list[msgspec.Raw] = []
    units: list[msgspec.Raw] = []
    books: list[msgspec.Raw] = []
    sheets: list[msgspec.Raw] = []
    gone: Sequence[str] = ()
    gone_units: Sequence[str] = ()


class _Snapshot(msgspec.Struct, frozen=True, tag_field="t", tag="snapshot", omit_defaults=True):
    """`messages.Snapshot` with its cards as bytes."""

    number: int
    cases: list[msgspec.Raw] = []
    units: list[msgspec.Raw] = []
    books: list[msgspec.Raw] = []
    sheets: list[msgspec.Raw] = []
    first: bool = False
    last: bool = False


def encode_changes(
    first: int,
    last: int,
    entries: list[WireEntry],
    cases: Iterable[bytes],
    units: Iterable[bytes],
    books: Iterable[bytes] = (),
    sheets: Iterable[bytes] = (),
    gone: Sequence[str] = (),
    gone_units: Sequence[str] = (),
) -> bytes:
    """A `Changes` message from cards that were encoded before."""
    cards = (_raw(cases), _raw(units), _raw(books), _raw(sheets))
    return encode(_Changes(first, last, entries, *cards, gone, gone_units))


def encode_snapshot(
    number: int,
    cases: Iterable[bytes],
    units: Iterable[bytes],
    first: bool,
    last: bool,
    books: Iterable[bytes] = (),
    sheets: Iterable[bytes] = (),
) -> bytes:
    """A `Snapshot` message from cards that were encoded before."""
    return encode(_Snapshot(number, _raw(cases), _raw(units), _raw(books), _raw(sheets), first, last))


def _raw(cards: Iterable[bytes]) -> list[msgspec.Raw]:
    return list(map(msgspec.Raw, cards))


def domain_entry(entry: WireEntry) -> Entry:
    return Entry(entry.number, entry.at, entry.by, entry.order, decode_fact(entry.kind, entry.fact))


def place_order(
    order_id: str, order: Order, seen: int | None, after: tuple[str, ...] = (), person: str = ""
) -> PlaceOrder:
    return PlaceOrder(order_id, type(order).__name__, msgspec.Raw(_encoder.encode(order)), seen, after, person)


def domain_order(message: PlaceOrder) -> Order:
    """The order in the message; WireError names an unknown kind or field."""
    return order_of(message.kind, message.body)


def order_of(kind: str, body: bytes | str | msgspec.Raw) -> Order:
    """An order from its name and fields, none of them unknown."""
    cls = SEAT_ORDERS.get(kind)
    if cls is None:
        raise WireError(f"there is no order {kind!r}")
    try:
        found: Any = msgspec.json.decode(body)
        if isinstance(found, dict) and (unknown := set(found) - {f.name for f in fields(cls)}):
            raise WireError(f"{kind} has no field {min(unknown)!r}")
        order: Order = msgspec.convert(found, cls)
        return order
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError, RecursionError) as error:
        raise WireError(f"{kind}: {error}") from error


def report(message_id: str, order: ReportCase | ReportProgress) -> Report | Progress:
    """The message of a source for a domain order."""
    if isinstance(order, ReportProgress):
        return Progress(message_id, order.record, order.unit, order.stage, order.at, order.text, order.lead)
    return Report(
        id=message_id,
        record=order.record,
        reported_at=order.reported_at,
        type_code=order.type_code,
        title=order.title,
        text=order.text,
        address=order.place.address,
        area=order.place.area,
        lon=order.place.lon,
        lat=order.place.lat,
        level=order.level,
        channel=order.channel,
        call_back=order.call_back,
        closed_at=order.closed_at,
        result=order.result,
        source_type=order.source_type,
        kept=dict(order.kept),
        caller_name=order.caller_name,
        caller_phone=order.caller_phone,
        caller_words=order.caller_words,
    )


def domain_report(message: Report | Progress) -> ReportCase | ReportProgress:
    if isinstance(message, Progress):
        return ReportProgress(message.record, message.unit, message.stage, message.at, message.text, message.lead)
    return ReportCase(
        record=message.record,
        reported_at=message.reported_at,
        type_code=message.type_code,
        title=message.title,
        text=message.text,
        place=Place(message.address, message.area, message.lon, message.lat),
        level=message.level,
        channel=message.channel,
        call_back=message.call_back,
        closed_at=message.closed_at,
        result=message.result,
        source_type=message.source_type,
        kept=tuple(message.kept.items()),
        caller_name=message.caller_name,
        caller_phone=message.caller_phone,
        caller_words=message.caller_words,
    )


# --- the state hash ------------------------------------------------------------------------------------------------


def digest(value: Case | Unit) -> int:
    """64 bits of BLAKE2b over the value's bytes, as a whole number."""
    return digest_of_bytes(_encoder.encode(value))


def digest_of_bytes(data: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "big")


def state_hash(digests: Sequence[int]) -> str:
    """All live cases and units in one number, whatever their order: the sum of their digests modulo 2**64."""
    return state_text(sum(digests))


def state_text(total: int) -> str:
    return f"{total % 2**64:016x}"
