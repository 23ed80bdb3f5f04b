"""`main.py report`: what the window shows, as a table or as JSON."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from bus.hub.room_search import NoHubError
from bus.keys.key_files import KeyFileError
from console.hub_named import add_hub_name, leader_named
from console.person_named import add_person_name, person_named
from console.places import default_base_dir
from console.report_deadlines import add_deadline_arguments, deadlines_report
from console.report_duplicates import add_duplicate_arguments, duplicates_report, names_its_files
from console.report_handover import handover_report
from console.report_source import NothingToReportError, ReportSource, open_report_source, times_of
from console.report_views import Value, case_line, counts, unit_line, whole_case
from console.report_warnings import add_warning_arguments, warnings_report
from models.clock import WallClock
from models.domain.caller.sight import sight_of
from models.domain.case import Case
from models.domain.roles import POSTS, WHOLE_ROOM


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=sorted([*REPORTS, *FILE_REPORTS]), help="which report")
    parser.add_argument("number", nargs="?", default="", help="the case, or the handover, or 'now' for one")
    add_hub_name(parser)
    add_person_name(parser)
    parser.add_argument("--base-dir", type=Path, default=None, help="folder of a hub's database")
    parser.add_argument("--db", default="", metavar="URL", help="a hub's database, instead of a base dir")
    parser.add_argument("--state", action="append", default=[], help="cases: only this state (may be repeated)")
    parser.add_argument("--level", default="", help="cases: only this level")
    parser.add_argument(
        "--text", default="", help="cases: only those with these words in number, title, area or address"
    )
    parser.add_argument("--limit", type=int, default=0, help="cases: at most so many, most urgent first")
    add_deadline_arguments(parser)
    add_warning_arguments(parser)
    add_duplicate_arguments(parser)
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace) -> int:
    """0 done, 1 where the case is not known or nothing answers, 2 wrong usage."""
    if args.what == "case" and not args.number:
        print("report case: which one? give its number", file=sys.stderr)
        return 2
    if args.what == "duplicates" and not names_its_files(args):
        print("report duplicates: name the files, --pairs with --reports, or --messages", file=sys.stderr)
        return 2
    try:
        value = FILE_REPORTS[args.what](args) if args.what in FILE_REPORTS else _from_hub(args)
    except (NothingToReportError, KeyFileError, NoHubError, SQLAlchemyError) as error:
        print(str(error), file=sys.stderr)
        return 1
    if value is None:
        print(f"there is no case {args.number}", file=sys.stderr)
        return 1
    if args.json:
        print(json.dumps(value, ensure_ascii=False))
    else:
        print_value(value)
    return 0


def _from_hub(args: argparse.Namespace) -> Value | None:
    hub, base_dir = leader_named(args), args.base_dir or default_base_dir()
    source = open_report_source(hub, base_dir, args.db, person_named(args) if hub else None)
    try:
        return REPORTS[args.what](source, args, WallClock().now())
    finally:
        source.close()


def _counts(source: ReportSource, args: argparse.Namespace, now: datetime) -> Value:
    return counts(source.cases(), now, times_of(source))


def _cases(source: ReportSource, args: argparse.Namespace, now: datetime) -> Value:
    words = args.text.lower().split()

    def wanted(case: Case) -> bool:
        text = f"{case.number} {case.title} {case.place.area} {case.place.address} {case.record}".lower()
        return (
            (not args.state or case.state.value in args.state)
            and (not args.level or case.level.value == args.level)
            and all(word in text for word in words)
        )

    times = times_of(source)
    lines = [case_line(case, now, times) for case in source.cases() if wanted(case)]
    lines.sort(key=lambda line: (line["due_at"] is None, line["due_at"] or "", line["number"]))
    shown = lines[: args.limit] if args.limit > 0 else lines
    return {"total": len(lines), "cases": shown}


def _case(source: ReportSource, args: argparse.Namespace, now: datetime) -> Value | None:
    case = source.case(args.number)
    if case is None:
        return None
    entries, kept = source.timeline(args.number), source.kept(args.number)
    caller = source.caller(args.number, sight_of(POSTS[WHOLE_ROOM]))
    zone = now.astimezone().tzinfo
    assert zone is not None
    return {**whole_case(case, entries, kept, now, zone, times_of(source)), "caller": caller}


def _units(source: ReportSource, args: argparse.Namespace, now: datetime) -> Value:
    return {"units": [unit_line(unit) for unit in source.units()]}


def _quarantine(source: ReportSource, args: argparse.Namespace, now: datetime) -> Value:
    return {"quarantine": source.quarantined(args.limit or 100)}


REPORTS: dict[str, Callable[[ReportSource, argparse.Namespace, datetime], Value | None]] = {
    "counts": _counts,
    "cases": _cases,
    "case": _case,
    "units": _units,
    "quarantine": _quarantine,
    "deadlines": deadlines_report,
    "handover": handover_report,
    "warnings": warnings_report,
}


FILE_REPORTS: dict[str, Callable[[argparse.Namespace], Value]] = {"duplicates": duplicates_report}
"""Reports on files, for which no hub is asked."""


def print_value(value: Value) -> None:
    """Plain fields a line each, lists of records as tables."""
    for name, part in value.items():
        if isinstance(part, list) and part and isinstance(part[0], dict):
            print(f"\n{name}")
            _print_table([{k: v for k, v in line.items() if not isinstance(v, dict | list)} for line in part])
        elif isinstance(part, dict):
            print(f"\n{name}")
            for key, cell in part.items():
                print(f"  {key:<24} {cell}")
        else:
            print(f"{name:<16} {_cell(part)}")


def _print_table(lines: Sequence[Value]) -> None:
    names = list(lines[0])
    widths = {n: min(40, max(len(n), *(len(_cell(line.get(n))) for line in lines))) for n in names}
    print("  " + "  ".join(n.ljust(widths[n]) for n in names).rstrip())
    for line in lines:
        print("  " + "  ".join(_cell(line.get(n))[: widths[n]].ljust(widths[n]) for n in names).rstrip())


def _cell(value: object) -> str:
    if value is None:
        return "—"
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "—"
    return str(value)
