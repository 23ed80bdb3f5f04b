"""`main.py report warnings`: what it can be asked, and the way to its answer."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from console.report_source import ReportSource
from console.report_views import Value


def add_warning_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--at", type=_instant, default=None, help="warnings: as of this ISO time (default: now)")
    parser.add_argument("--zone", type=_zone, default=None, help="warnings: time zone, e.g. America/New_York")
    parser.add_argument("--days", type=int, default=0, help="warnings: also how many were raised on each day before")
    parser.add_argument("--rules", type=Path, default=None, help="warnings: settings to try, a .toml file")


def warnings_report(source: ReportSource, args: argparse.Namespace, now: datetime) -> Value:
    """The warnings best first, each with its terms; with `--days` the count of each day up to then."""
    from console.report_early_warnings import early_warnings_value  # noqa: PLC0415  # numpy is for this report alone

    zone: tzinfo = args.zone or now.astimezone().tzinfo or UTC
    at = now if args.at is None else args.at if args.at.tzinfo else args.at.replace(tzinfo=zone)
    return early_warnings_value(source, args.rules, at, zone, args.days)


def _instant(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no ISO time, such as 2026-11-21T14:30") from None


def _zone(text: str) -> ZoneInfo:
    try:
        return ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError):
        raise argparse.ArgumentTypeError(f"there is no time zone {text!r}") from None
