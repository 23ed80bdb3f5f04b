"""`main.py backup`: a whole copy of a hub's database, while the hub runs or without one."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from console.places import default_base_dir
from models.clock import WallClock
from models.store.backup.copying import BackupError, back_up, keep_newest
from models.store.engine import open_reader, sqlite_url


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--base-dir", type=Path, default=None, help="folder of the hub's database")
    parser.add_argument("--db", default="", help="database URL instead of a base dir")
    parser.add_argument("--to", type=Path, required=True, help="folder of copies; better on another disk")
    parser.add_argument("--keep", type=int, default=0, metavar="COPIES", help="let go of older copies of this journal")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace) -> int:
    """0 where a copy was made and looked through, 1 where it could not be, 2 where there is nothing to copy."""
    path = (args.base_dir or default_base_dir()) / "hub.db"
    if not args.db and not path.exists():
        print(f"there is no hub database at {path}", file=sys.stderr)
        return 2
    engine = open_reader(args.db or sqlite_url(path))
    try:
        made = back_up(engine, args.to, WallClock().now())
        if args.keep > 0:
            keep_newest(made.path.parent, args.keep)
    except (BackupError, OSError, SQLAlchemyError) as error:
        print(f"no copy was made: {getattr(error, 'orig', None) or error}", file=sys.stderr)
        return 1
    finally:
        engine.dispose()
    if args.json:
        print(json.dumps({"file": str(made.path), "journal": made.journal, "number": made.number}))
    else:
        print(f"{made.path}: {made.number} entries of journal {made.journal}")
    return 0
