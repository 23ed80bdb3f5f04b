"""What an action of `main.py rules` found out, for people and as JSON; and what every action starts from."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from console.hub_named import leader_named
from console.person_named import person_named
from console.places import default_base_dir
from console.rules_link import NoRulesError
from console.rules_source import RuleSource, open_rules
from models.clock import WallClock
from models.domain.rules import Book, BookKind


@dataclass(frozen=True, slots=True)
class Answer:
    """The same told twice: in lines, and as one JSON object."""

    lines: Sequence[str]
    value: Mapping[str, object]


def base_dir_of(args: argparse.Namespace) -> Path:
    found: Path = args.base_dir or default_base_dir()
    return found


def source_of(args: argparse.Namespace, address: str = "") -> RuleSource:
    """The rules in force: the hub's at an address, or whatever the arguments name."""
    hub = address or leader_named(args)
    return open_rules(hub, base_dir_of(args), WallClock().now(), person_named(args) if hub else None)


def instant_of(text: str, source: RuleSource) -> datetime | None:
    """None for an empty text. Without an offset it is the time on the wall of the duty room."""
    if not text:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise NoRulesError(f"{text!r} is no date and time: write it like 2026-12-01T08:00") from None
    return at if at.tzinfo else at.replace(tzinfo=ZoneInfo(source.shelf.newest(BookKind.CALENDAR).of("").zone))


def in_words(book: Book) -> str:
    since = f"valid from {book.valid_from:%Y-%m-%d %H:%M} UTC" if book.version > 1 else "from the beginning"
    return f"{book.kind.value} version {book.version}, {since}, by {book.by}: {book.note}"


def in_json(book: Book) -> dict[str, object]:
    """Everything but the body."""
    return {
        "kind": book.kind.value,
        "version": book.version,
        "valid_from": book.valid_from.isoformat(),
        "published_at": book.published_at.isoformat(),
        "by": book.by,
        "note": book.note,
    }
