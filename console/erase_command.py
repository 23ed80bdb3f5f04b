"""`main.py erase`: erase what is held of callers, of cases that are over for long enough or of one that is named."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

from sqlalchemy.exc import SQLAlchemyError

from bus.events import LinkChanged, LinkState
from bus.link import SeatLink, open_seat
from bus.messages import Receipt
from console.hub_for import add_hub_arguments, hub_for
from console.order_command import ANSWER_WITHIN_S
from console.person_named import add_person_name, person_named
from console.places import default_base_dir
from models.clock import WallClock
from models.domain.caller.orders import EraseCaller
from models.rules.retention import MOST_DAYS
from models.store.engine import sqlite_url
from models.store.reading import HubReading


def add_arguments(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--older-than", type=int, metavar="DAYS", help="cases that ended so many days ago or longer")
    what.add_argument("--case", default="", metavar="NUMBER", help="one case, whatever its age: where a caller asks")
    parser.add_argument("--reason", default="", help="why, for the journal (needed with --case)")
    parser.add_argument("--dry-run", action="store_true", help="only say which cases they are")
    add_hub_arguments(parser)
    add_person_name(parser)
    parser.add_argument("--db", default="", metavar="URL", help="the hub's database, where it is not in the base dir")
    parser.add_argument("--post", choices=("leader", "commander", "whole_room"), default="leader", help="who erases")
    parser.add_argument("--name", default="erase", help="under which name")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace) -> int:
    """0 where all of it is erased, 1 where something was refused or nobody answers, 2 wrong usage."""
    if wrong := _wrong(args):
        print(wrong, file=sys.stderr)
        return 2
    reason = args.reason.strip() or f"the case ended {args.older_than} days ago or longer"
    try:
        numbers = [args.case] if args.case else list(_due(args))
    except SQLAlchemyError as error:
        print(f"the database cannot be read: {error.__cause__ or error}", file=sys.stderr)
        return 1
    refused = {} if args.dry_run or not numbers else _erase(args, numbers, reason)
    erased = [] if args.dry_run else [number for number in numbers if number not in refused]
    if args.json:
        print(json.dumps({"cases": numbers, "erased": erased, "refused": refused}, ensure_ascii=False))
    else:
        _tell(numbers if args.dry_run else erased, refused, dry_run=args.dry_run)
    return 1 if refused else 0


def _wrong(args: argparse.Namespace) -> str:
    if args.older_than is not None and not 0 <= args.older_than <= MOST_DAYS:
        return f"--older-than: 0 to {MOST_DAYS} days"
    if args.case and not args.reason.strip():
        return "--case: say why with --reason, it stands in the journal"
    path = (args.base_dir or default_base_dir()) / "hub.db"
    if args.older_than is not None and not args.db and not path.exists():
        return f"there is no hub database at {path}"
    return ""


def _due(args: argparse.Namespace) -> Iterator[str]:
    """The cases, read from the database beside the hub that serves it."""
    url = args.db or sqlite_url((args.base_dir or default_base_dir()) / "hub.db")
    until = WallClock().now() - timedelta(days=args.older_than)
    with closing(HubReading(url)) as reading:
        yield from reading.retained(until)


def _erase(args: argparse.Namespace, numbers: list[str], reason: str) -> dict[str, str]:
    """Each by an order of its own, with a receipt; why those were refused that were."""
    with hub_for(args) as (address, _), closing(_seat(address, args)) as link:
        waiting = {link.place(EraseCaller(number, reason)): number for number in numbers}
        return _answers(link, waiting)


def _seat(address: str, args: argparse.Namespace) -> SeatLink:
    return open_seat(address, args.name, args.post, person_named(args))


def _answers(link: SeatLink, waiting: dict[str, str]) -> dict[str, str]:
    """What the hub refused, by case. What it does not answer in time counts as refused too."""
    refused: dict[str, str] = {}
    until = time.monotonic() + ANSWER_WITHIN_S
    while waiting and time.monotonic() < until:
        for event in link.turn(0.1):
            if isinstance(event, Receipt) and (number := waiting.pop(event.id, "")):
                until = time.monotonic() + ANSWER_WITHIN_S
                if not event.accepted:
                    refused[number] = event.reason
            elif isinstance(event, LinkChanged) and event.state is LinkState.LOST and event.reason:
                return refused | dict.fromkeys(waiting.values(), event.reason)
    return refused | dict.fromkeys(waiting.values(), "no hub answers")


def _tell(numbers: list[str], refused: dict[str, str], *, dry_run: bool) -> None:
    for number in numbers:
        print(f"{'due' if dry_run else 'erased'} {number}")
    for number, why in refused.items():
        print(f"refused {number}: {why}")
    print(f"{len(numbers)} {'to be erased' if dry_run else 'erased'}, {len(refused)} refused")
