"""`main.py order`: place an order as a seat would, without a window."""

from __future__ import annotations

import argparse
import json
import sys
import time
import uuid
from dataclasses import MISSING, Field, fields
from datetime import datetime
from pathlib import Path

import msgspec

from bus.events import LinkChanged, LinkState
from bus.link import open_seat
from bus.messages import Receipt
from bus.session import Credentials
from bus.wire import SEAT_ORDERS, WireError, order_of
from console.hub_for import add_hub_arguments, hub_for
from console.person_named import add_person_name, person_named
from models.domain.orders import Order
from models.domain.roles import POSTS

ANSWER_WITHIN_S = 10.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", nargs="?", default="", help="which order; without one they are listed")
    parser.add_argument(
        "fields", nargs="*", metavar="field=value", help="its fields; a list is written a,b; a value from a file @FILE"
    )
    add_hub_arguments(parser)
    add_person_name(parser)
    parser.add_argument(
        "--post", choices=tuple(POSTS), default="whole_room", help="what whoever places it is, where nobody signs in"
    )
    parser.add_argument("--name", default="order", help="under which name it is placed")
    parser.add_argument("--seen", type=int, default=None, help="the version of the case that it rests on")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace) -> int:
    """0 where it was carried out, 1 where it was refused or nobody answers, 2 wrong usage."""
    if not args.kind:
        for kind in sorted(SEAT_ORDERS):
            print(f"{kind:<22} {' '.join(_shown(field) for field in fields(SEAT_ORDERS[kind]))}")
        return 0
    try:
        order = read_order(args.kind, args.fields)
    except (ValueError, OSError) as error:
        print(str(error), file=sys.stderr)
        return 2
    with hub_for(args) as (address, _):
        receipt = place(address, order, args.name, args.post, args.seen, person_named(args))
    if receipt is None:
        print("no hub answers", file=sys.stderr)
        return 1
    if args.json:
        print(msgspec.json.encode(receipt).decode())
    else:
        print(f"accepted {receipt.case} {receipt.number}" if receipt.accepted else f"refused: {receipt.reason}")
    return 0 if receipt.accepted else 1


def read_order(kind: str, given: list[str]) -> Order:
    """The order that the words tell of. ValueError names what is wrong."""
    if kind not in SEAT_ORDERS:
        raise ValueError(f"there is no order {kind!r}; they are {', '.join(sorted(SEAT_ORDERS))}")
    known = {field.name: field for field in fields(SEAT_ORDERS[kind])}
    values: dict[str, object] = {}
    for word in given:
        name, equals, text = word.partition("=")
        if not equals or name not in known:
            raise ValueError(f"{word!r}: write field=value; the fields of {kind} are {', '.join(known)}")
        values[name] = _value(str(known[name].type), text)
    try:
        return order_of(kind, json.dumps(values))
    except WireError as error:
        raise ValueError(str(error)) from error


def place(
    address: str, order: Order, name: str, post: str, seen: int | None, credentials: Credentials | None = None
) -> Receipt | None:
    """The hub's answer; None where it gives none in time."""
    link, order_id = open_seat(address, name, post, credentials), uuid.uuid4().hex
    until = time.monotonic() + ANSWER_WITHIN_S
    try:
        link.place(order, seen, order_id)
        while time.monotonic() < until:
            for event in link.turn(0.1):
                if isinstance(event, Receipt) and event.id == order_id:
                    return event
                if isinstance(event, LinkChanged) and event.state is LinkState.LOST and event.reason:
                    return Receipt(order_id, "refused", code="link", reason=event.reason)
        return None
    finally:
        link.close()


def _value(kind: str, text: str) -> object:
    """A value as JSON would have it, by the type that the field is declared with."""
    if text.startswith("@"):
        text = Path(text[1:]).read_text(encoding="utf-8")
    if kind.startswith("tuple"):
        return [part for part in text.split(",") if part]
    if kind.startswith("bool"):
        if text.casefold() not in ("true", "false", "yes", "no"):
            raise ValueError(f"{text!r} is neither yes nor no")
        return text.casefold() in ("true", "yes")
    if kind.startswith("int"):
        if not text.isdecimal():
            raise ValueError(f"{text!r} is no whole number")
        return int(text)
    if kind.startswith("datetime"):
        at = datetime.fromisoformat(text)
        return (at if at.tzinfo is not None else at.astimezone()).isoformat()
    if kind == "Place":
        address, _, area = text.partition("|")
        return {"address": address, "area": area}
    return text


def _shown(field: Field[object]) -> str:
    return field.name if field.default is MISSING else f"[{field.name}]"
