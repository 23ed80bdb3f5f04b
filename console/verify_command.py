"""`main.py verify`: does the journal hold, was nothing cut off, and is everything else what it says?"""

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
from models.store.heads.comparing import Heads
from models.store.verifying import Verdict, verify


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--base-dir", type=Path, default=None, help="folder of the hub's database")
    parser.add_argument("--db", default="", help="database URL instead of a base dir")
    parser.add_argument(
        "--heads", type=Path, default=None, help="folder of signed heads (default: heads in the base dir)"
    )
    parser.add_argument(
        "--key",
        type=Path,
        nargs="+",
        default=[],
        help="public keys to trust (PEM files); without any, those that lie with the heads, which proves less",
    )
    parser.add_argument("--journal-only", action="store_true", help="the chain and its heads, not what is projected")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace) -> int:
    """0 where it holds, 1 where it does not, 2 where there is nothing to verify."""
    base_dir = args.base_dir or default_base_dir()
    path = base_dir / "hub.db"
    if not args.db and not path.exists():
        print(f"there is no hub database at {path}", file=sys.stderr)
        return 2
    if args.heads is not None and not args.heads.is_dir():
        print(f"there is no folder of signed heads at {args.heads}", file=sys.stderr)
        return 2
    folder = args.heads or base_dir / "heads"
    heads = Heads(folder, tuple(args.key)) if args.heads or args.base_dir or not args.db else None
    try:
        verdict = verify(
            args.db or sqlite_url(path),
            lambda board: Shelf(board.books).times(),
            heads,
            journal_only=args.journal_only,
        )
    except SQLAlchemyError as error:
        verdict = Verdict(faults=[f"the database cannot be read: {error.__cause__ or error}"])
    print(json.dumps({"holds": verdict.holds, **asdict(verdict)}) if args.json else _told(verdict, args))
    return 0 if verdict.holds else 1


def _told(verdict: Verdict, args: argparse.Namespace) -> str:
    counts = f"{verdict.entries} entries"
    if not args.journal_only:
        counts += f", {verdict.cases} cases, {verdict.units} units"
    restored = [f"restored from journal {origin}" for origin in verdict.restored_from]
    faults = [f"fault: {fault}" for fault in verdict.faults]
    return "\n".join([counts, *restored, _heads_told(verdict, bool(args.key)), *faults, _last_line(verdict)])


def _heads_told(verdict: Verdict, keys_given: bool) -> str:
    heads = verdict.heads
    if not heads.fitting:
        return "no signed heads: a cut tail would show only where something projected from it is left"
    whose = "" if keys_given else ", which lies with the heads: give your own copy with --key"
    return (
        f"{heads.fitting} signed heads fit, the last at entry {heads.last_number} of {heads.last_at}, "
        f"by key {', '.join(heads.keys)}{whose}"
    )


def _last_line(verdict: Verdict) -> str:
    return "it holds" if verdict.holds else "it does NOT hold"
