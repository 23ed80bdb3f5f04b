"""`main.py bench`: how fast is it here, and how far from what the machine could do?"""

from __future__ import annotations

import argparse
import json
import sys

NAMES = ("hub", "glass", "start", "queue", "timeline", "duty", "duplicates", "clocks", "timers", "strangers", "verify")
HARD = ("failover", "killed", "contested", "fuzz", "full_room", "capacity")
"""What a room is put through: measured only where it is asked for, for it takes its time."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--only",
        nargs="+",
        choices=(*NAMES, *HARD),
        default=list(NAMES),
        help=f"measure only these; {', '.join(HARD)} are measured only where they are named here",
    )
    parser.add_argument("--quick", action="store_true", help="smaller runs, for a first look")
    parser.add_argument("--long", action="store_true", help="ten minutes at the desk, for the growth of memory")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace) -> int:
    """0 where every bound holds, 1 where one does not or a part failed."""
    from importlib import import_module

    from console.bench.figures import BenchError, Figure, as_json, as_table
    from console.bench.sizes import FULL, LONG, QUICK

    figures: list[Figure] = []
    failed: list[str] = []
    sizes = QUICK if args.quick else LONG if args.long else FULL
    for name in args.only:
        print(f"measuring: {name}", file=sys.stderr)
        try:
            figures += import_module(f"console.bench.{name}").measure(sizes)
        except BenchError as error:
            print(f"bench {name} failed: {error}", file=sys.stderr)
            failed.append(name)
    print(json.dumps(as_json(figures, failed)) if args.json else as_table(figures))
    return 1 if failed or not all(figure.ok for figure in figures) else 0
