"""`main.py restore`: a hub's database as it was, from copies and archive, into a new folder, proved by verify.

With `--db`, a database that its own tools have put back is made one that hubs and consoles take for what it is.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import uuid
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from bus.hub.answered import receipt_row
from bus.hub.candidacy import LedElsewhereError
from bus.hub.leading import alone_on
from models.clock import WallClock
from models.rules.shelf import Shelf, shipped_books
from models.store.backup.copying import BackupError
from models.store.backup.reading import Until
from models.store.backup.restoring import Making, Restored, restore
from models.store.backup.taking_up import take_up
from models.store.heads.comparing import Heads
from models.store.postgresql import is_postgresql
from models.store.rebuilding import JournalError
from models.store.schema import SchemaError
from models.store.verifying import Verdict, verify


def until(text: str) -> Until:
    """An entry's number, or an instant with its offset."""
    if text.isdecimal():
        return Until(number=int(text))
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(f"{text} has no offset from UTC")
    return Until(at=at)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="source", type=Path, default=None, help="folder of copies and archive")
    parser.add_argument("--to", type=Path, default=None, help="new base dir, to start a hub over")
    parser.add_argument(
        "--db",
        default="",
        metavar="URL",
        help="instead: a database that its own tools have put back from a copy gets a journal of another name and an "
        "epoch above all that was, once, before a hub is started over it",
    )
    parser.add_argument(
        "--until",
        type=until,
        default=Until(),
        metavar="INSTANT|NUMBER",
        help="as it was then, e.g. 2026-11-21T14:00+08:00, or at that entry (default: as far as there is anything)",
    )
    parser.add_argument("--heads", type=Path, default=None, help="folder of signed heads to hold the result against")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace) -> int:
    """0 where it was restored and holds, 1 where it could not be or does not hold, 2 where there is nothing."""
    if args.db:
        return _taken_up(args)
    if args.source is None or args.to is None:
        print("restore needs --from and --to, or --db", file=sys.stderr)
        return 2
    folder = _home(args.source)
    if folder is None:
        return 2
    making = Making(lambda: shipped_books(WallClock().now()), lambda board: Shelf(board.books).times(), receipt_row)
    try:
        restored = restore(folder, args.to, args.until, making)
        verdict = verify(restored.url, making.times_of, _heads(args))
    except (BackupError, JournalError, OSError, SQLAlchemyError) as error:
        print(f"not restored: {getattr(error, 'orig', None) or error}", file=sys.stderr)
        return 1
    if args.json:
        print(json.dumps({"number": restored.number, "backup": restored.backup.path.name, **_judged(verdict)}))
    else:
        print(_told(restored, verdict, args.to))
    return 0 if verdict.holds else 1


def _taken_up(args: argparse.Namespace) -> int:
    """The database itself is whole already: it only must not pass for the one that it is a copy of."""
    try:
        if not is_postgresql(args.db):
            raise ValueError("--db is for PostgreSQL; a database in a file is restored with --from and --to")
        with alone_on(args.db):
            taken = take_up(args.db, str(uuid.uuid4()))
    except (LedElsewhereError, SchemaError, SQLAlchemyError, ValueError) as error:
        print(f"not restored: {getattr(error, 'orig', None) or error}", file=sys.stderr)
        return 1
    if args.json:
        print(json.dumps(asdict(taken)))
    else:
        print(
            f"from entry {taken.number} on the journal is {taken.journal}, its epoch {taken.epoch}; start a hub over it"
        )
    return 0


def _home(source: Path) -> Path | None:
    """The folder of one journal: this one, or the only one in it."""
    if list(source.glob("*.db")):
        return source
    homes = sorted({path.parent for path in source.glob("*/*.db")})
    if len(homes) == 1:
        return homes[0]
    if homes:
        names = ", ".join(str(home) for home in homes)
        print(f"{source} has copies of several journals, take one of {names}", file=sys.stderr)
    else:
        print(f"there are no copies in {source}", file=sys.stderr)
    return None


def _heads(args: argparse.Namespace) -> Heads | None:
    """The heads that are given go with the restored journal: they prove its older part from now on."""
    if args.heads is None:
        return None
    folder: Path = args.to / "heads"
    shutil.copytree(args.heads, folder)
    return Heads(folder)


def _judged(verdict: Verdict) -> dict[str, object]:
    return {"holds": verdict.holds, **asdict(verdict)}


def _told(restored: Restored, verdict: Verdict, to: Path) -> str:
    lines = [
        f"restored up to entry {restored.number}, from {restored.backup.path.name} and the archive after it",
        f"{verdict.entries} entries, {verdict.cases} cases, {verdict.units} units",
        *(f"fault: {fault}" for fault in verdict.faults),
    ]
    if verdict.heads.fitting:
        lines.append(f"{verdict.heads.fitting} signed heads fit, the last at entry {verdict.heads.last_number}")
    end = f"it holds; start a hub over it: main.py hub --base-dir {to}" if verdict.holds else "it does NOT hold"
    return "\n".join([*lines, end])
