"""`main.py report duplicates`: how well likely duplicates are found, tried on duplicates that a city knows of."""

from __future__ import annotations

import argparse
from pathlib import Path

from bus.intake.encoding import FileError
from bus.intake.profile import ProfileError, load_profile
from console.duplicate_figures import Figures, pair_figures
from console.duplicate_messages import message_figures, read_messages
from console.duplicate_replay import read_pairs, read_sketches, tried
from console.report_source import NothingToReportError
from console.report_views import Value
from models.clock import WallClock
from models.rules.catalogue import Catalogue


def add_duplicate_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--pairs", type=Path, default=None, help="duplicates: known pairs, a CSV with child_case and parent_case"
    )
    parser.add_argument("--reports", type=Path, default=None, help="duplicates: the reports that the pairs are of")
    parser.add_argument(
        "--profile", default="boston311", help="duplicates: how the reports are read (default: %(default)s)"
    )
    parser.add_argument(
        "--messages", type=Path, default=None, help="duplicates: also Chinese messages, by likeness of wording"
    )


def names_its_files(args: argparse.Namespace) -> bool:
    """Pairs need the reports that they are of; messages stand alone."""
    return (args.pairs is None) == (args.reports is None) and not (args.pairs is None and args.messages is None)


def duplicates_report(args: argparse.Namespace) -> Value:
    """The figures; NothingToReportError where a file cannot be read."""
    try:
        return {**_pairs(args), **_messages(args)}
    except (OSError, UnicodeDecodeError, FileError, ProfileError) as error:
        raise NothingToReportError(f"report duplicates: {error}") from error


def _pairs(args: argparse.Namespace) -> Figures:
    if args.pairs is None:
        return {}
    catalogue, pairs = Catalogue.load(), read_pairs(args.pairs)
    profile = load_profile(args.profile, catalogue.types)
    sketches = read_sketches(args.reports, profile, WallClock().now(), catalogue)
    return {"reports": len(sketches)} | pair_figures(pairs, list(tried(sketches, pairs)))


def _messages(args: argparse.Namespace) -> Figures:
    if args.messages is None:
        return {}
    return message_figures(read_messages(args.messages, WallClock().now(), Catalogue.load()))
