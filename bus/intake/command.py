"""The command line of intake: a file and a profile in, a receipt for every row out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from bus.intake.describe import column_lines, look_at, skeleton
from bus.intake.encoding import FileError
from bus.intake.instants import Times
from bus.intake.pace import Pace, parse_speed
from bus.intake.preview import preview_lines
from bus.intake.profile import Profile, ProfileError, load_profile, read_profile, shipped_profiles
from bus.intake.progress import Progress
from bus.intake.quarantine import Quarantine
from bus.intake.reading import Source, open_file
from bus.intake.records import shape_of
from bus.intake.sending import Sending
from bus.intake.tally import Tally
from bus.link import SourceLink, nowhere, open_source
from models.clock import Clock
from models.rules.catalogue import Catalogue

DONE, REFUSED, WRONG_USE = 0, 1, 2
_ANY = """
name = "any"
encodings = ["utf-8", "gb18030"]
time_zone = "UTC"
[columns]
record = "record"
reported_at = "reported_at"
[constants]
title = "any"
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What intake takes beside the address of the hub."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the file of reports; .gz is unpacked on the way")
    parser.add_argument(
        "--profile",
        metavar="NAME",
        help=f"how the file is read: {', '.join(shipped_profiles())}, or the path of your own .toml",
    )
    parser.add_argument(
        "--speed", default="max", help="max, or how many times the original pace (default: %(default)s)"
    )
    parser.add_argument("--as-now", action="store_true", help="date the first row now and the others after it")
    parser.add_argument("--json", action="store_true", help="print the receipt as one JSON object")
    parser.add_argument("--columns", action="store_true", help="show the file's columns and a profile to start from")
    parser.add_argument("--preview", action="store_true", help="show ten rows as they would be sent, and send none")
    parser.add_argument(
        "--quarantine-dir",
        type=Path,
        metavar="DIR",
        help="where refused rows go (default: quarantine in the base folder, or here with --hub alone)",
    )


def run(args: argparse.Namespace, address: str, clock: Clock, elsewhere: Callable[[], str | None] = nowhere) -> int:
    """Do what was asked for. Standard output has the answer, standard error how it is coming on.

    `elsewhere` is asked for another address while the hub does not answer at this one.

    Exit codes: 0 every row is at the hub, 1 something was refused or is without an answer, 2 wrong use.
    """
    codes = Catalogue.load().types
    try:
        speed = parse_speed(args.speed)
        if args.columns:
            return _columns(args.file, clock, _profile(args.profile, codes, _ANY))
        source = open_file(args.file, _profile(args.profile, codes), clock.now(), codes)
    except (ProfileError, FileError, ValueError, OSError) as error:
        return _unusable(error, args)
    if args.preview:
        _say(preview_lines(source))
        return DONE
    link = open_source(address, source.mapper.profile.name, elsewhere)
    return _send(args, link, source, Pace(clock, speed, args.as_now))


def _send(args: argparse.Namespace, link: SourceLink, source: Source, pace: Pace) -> int:
    quarantine = Quarantine(args.quarantine_dir or _folder(args), source.shape)
    progress = Progress(sys.stderr, pace.clock, source.about_rows)
    try:
        tally = Sending(link, source, pace, quarantine, progress).run()
    finally:
        link.close()
    if args.json:
        _say([json.dumps(_receipt(args.file, source, tally, quarantine), ensure_ascii=False)])
    else:
        kept = [f"Refused rows are kept in {quarantine.path}"] if quarantine.path is not None else []
        _say([*tally.lines(), *kept])
    return DONE if tally.settled else REFUSED


def _folder(args: argparse.Namespace) -> Path:
    """Where refused rows go unless that is said: beside the hub's database, or here where the hub is elsewhere."""
    base_dir: Path | None = getattr(args, "base_dir", None)
    return (base_dir or Path()) / "quarantine"


def _receipt(file: Path, source: Source, tally: Tally, quarantine: Quarantine) -> dict[str, object]:
    return {
        "file": file.name,
        "profile": source.mapper.profile.name,
        "encoding": source.shape.encoding.name,
        "read": tally.read,
        "accepted": tally.accepted,
        "repeated": tally.repeated,
        "refused": tally.refused,
        "unanswered": tally.unanswered,
        "reasons": dict(tally.reasons.most_common()),
        "quarantine": str(quarantine.path) if quarantine.path is not None else None,
    }


def _columns(file: Path, clock: Clock, profile: Profile) -> int:
    shape = shape_of(file, profile)
    columns = look_at(shape, Times(("iso",), profile.zone, clock.now()))
    _say([*column_lines(columns), "", "# a profile to start from", *skeleton(shape, columns)])
    return DONE


def _profile(name: str | None, codes: Collection[str], otherwise: str = "") -> Profile:
    if name:
        return load_profile(name, codes)
    if not otherwise:
        raise ProfileError(f"--profile is needed: {', '.join(shipped_profiles())}, or the path of your own .toml")
    return read_profile(otherwise, "any", codes)


def _unusable(error: Exception, args: argparse.Namespace) -> int:
    """A file or a profile that cannot be used at all."""
    of_file = isinstance(error, FileError | OSError)
    text = f"{args.file.name}: {error}" if of_file else str(error)
    if args.json:
        _say([json.dumps({"file": args.file.name, "error": text}, ensure_ascii=False)])
    sys.stderr.write(f"{text}\n")
    return REFUSED if isinstance(error, FileError) and args.file.is_file() else WRONG_USE


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
