"""`main.py move`: from one workstation to a room. The hub's database goes from its file into PostgreSQL, whole."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from bus.hub.candidacy import LedElsewhereError
from bus.hub.holding import HeldError, HubHolding
from bus.hub.leading import alone_on
from console.places import default_base_dir
from models.clock import WallClock
from models.rules.shelf import Shelf
from models.store.engine import sqlite_url
from models.store.moving import Moved, MoveError, leave, move
from models.store.postgresql import is_postgresql, shown
from models.store.schema import SchemaError
from models.store.verifying import verify


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--base-dir", type=Path, default=None, help="folder of the hub's database, which none serves now"
    )
    parser.add_argument(
        "--db",
        required=True,
        metavar="URL",
        help="an empty database: postgresql+psycopg://dutydesk@db.example/dutydesk",
    )
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace) -> int:
    """0 where it was moved and holds there, 1 where not: then the file is as it was. 2 where there is none."""
    path = (args.base_dir or default_base_dir()) / "hub.db"
    if not path.exists():
        print(f"there is no hub database at {path}", file=sys.stderr)
        return 2
    try:
        if not is_postgresql(args.db):
            raise MoveError("--db is to name a PostgreSQL database")
        with HubHolding.take(path, WallClock().now()), alone_on(args.db):
            moved = _moved(path, args.db)
    except (HeldError, LedElsewhereError, MoveError, SchemaError, SQLAlchemyError) as error:
        print(f"not moved: {getattr(error, 'orig', None) or error}", file=sys.stderr)
        return 1
    print(json.dumps(asdict(moved)) if args.json else _told(moved, args))
    return 0


def _moved(path: Path, url: str) -> Moved:
    """The file is left only when what came of it has been proved."""
    moved = move(sqlite_url(path), url)
    verdict = verify(url, lambda board: Shelf(board.books).times())
    if not verdict.holds:
        raise MoveError(f"what is there does not hold: {'; '.join(verdict.faults[:3])}")
    leave(sqlite_url(path), shown(url))
    return moved


def _told(moved: Moved, args: argparse.Namespace) -> str:
    return (
        f"journal {moved.journal} goes on in {shown(args.db)} after entry {moved.number} ({moved.rows} rows); "
        "start its hub with --db and the same base dir, which holds its keys and heads"
    )
