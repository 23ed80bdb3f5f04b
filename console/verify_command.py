"""`main.py verify`: does the journal hold, and is everything else what it says?"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from console.places import default_base_dir
from models.rules.shelf import Shelf
from models.store.engine import sqlite_url
from models.store.verifying import Verdict, verify


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--base-dir", type=Path, default=None, help="folder of the hub's database")
    parser.add_argument("--db", default="", help="database URL instead of a base dir")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace) -> int:
    """0 where it holds, 1 where it does not, 2 where there is nothing to verify."""
    path = (args.base_dir or default_base_dir()) / "hub.db"
    if not args.db and not path.exists():
        print(f"there is no hub database at {path}", file=sys.stderr)
        return 2
    try:
        verdict = verify(args.db or sqlite_url(path), lambda board: Shelf(board.books).times())
    except SQLAlchemyError as error:
        verdict = Verdict(faults=[f"the database cannot be read: {error.__cause__ or error}"])
    if args.json:
        print(json.dumps({"holds": verdict.holds, **asdict(verdict)}))
    else:
        print(f"{verdict.entries} entries, {verdict.cases} cases, {verdict.units} units")
        for fault in verdict.faults:
            print(f"fault: {fault}")
        print("it holds" if verdict.holds else "it does NOT hold")
    return 0 if verdict.holds else 1
