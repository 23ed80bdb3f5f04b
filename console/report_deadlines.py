"""`main.py report deadlines`: the hub's due instants against those that the source itself has written down."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bus.intake.columns import Column, Joined, loose
from bus.intake.instants import Times
from bus.intake.profile import Profile, ProfileError, load_profile, shipped_profiles
from console.report_agreement import Compared, agreement
from console.report_source import NothingToReportError, ReportSource
from console.report_views import Value
from models.domain.case import Case
from models.domain.clocks import ClockKind, WorkTimes, was_due
from models.domain.rules import Book, BookKind
from models.rules.calendar.book import decode
from models.rules.calendar.calendar import times_of
from models.rules.calendar.shipped import shipped_calendars
from models.rules.catalogue import Catalogue
from models.store.reading import HubReading

AGAINST = "TARGET_DT"
VERDICTS = ("OnTime_Status", "ontime")
ON_TIME = {"ontime": True, "on_time": True, "overdue": False}
LATEST = datetime(2100, 12, 1, tzinfo=UTC)
"""Due instants lie in the future, unlike everything else that a source tells."""

Kept = Mapping[str, str]


def add_deadline_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--against", default=AGAINST, help="deadlines: the source's column with its own due time")
    parser.add_argument("--met", default="", help="deadlines: the source's column with its verdict, on time or overdue")
    parser.add_argument(
        "--by-profile", default="", help="deadlines: the profile they were taken in by (default: sender)"
    )


def deadlines_report(source: ReportSource, args: argparse.Namespace, now: datetime) -> Value:
    """Agreement to the minute overall and by the source's own types."""
    if not isinstance(source, HubReading):
        raise NothingToReportError("deadlines are compared in the hub's own database: ask there, with --base-dir")
    reading = SourceWords(args.by_profile, args.against, (args.met,) if args.met else VERDICTS)
    kept = dict(source.all_kept())
    compared = list(comparisons(source.cases(), kept, calendars_of(source.books()), reading))
    if not compared:
        raise NothingToReportError(f"no case has kept a time in the column {args.against!r} of its source")
    return {"against": args.against, "unreadable": reading.unreadable, **agreement(compared)}


def calendars_of(books: Iterable[Book]) -> WorkTimes:
    """The newest calendars that were published: what a day is does not depend on when a case was filed."""
    bodies = [book.body for book in books if book.kind is BookKind.CALENDAR]
    return times_of(decode(bodies[-1]) if bodies else shipped_calendars())


def comparisons(
    cases: Iterable[Case], kept: Mapping[str, Kept], times: WorkTimes, words: SourceWords
) -> Iterator[Compared]:
    """The cases whose source tells a due time, each with the instant that its own clock gives."""
    for case in cases:
        columns = {loose(name): text for name, text in kept.get(case.number, {}).items()}
        target = words.target(case, columns)
        if target is None:
            continue
        clock = next((clock for clock in case.clocks if clock.kind is ClockKind.PROMISE), None)
        yield Compared(
            source_type=words.type_of(case, columns),
            target=target,
            due=None if clock is None else was_due(clock, times),
            promised="" if clock is None else f"{clock.limit} {clock.calendar}".strip(),
            closed_at=case.closed_at,
            on_time=words.verdict(columns),
        )


class SourceWords:
    """Reads what sources have written into the columns that were kept, each by the profile of its sender."""

    def __init__(self, profile: str, against: str, verdicts: Sequence[str]) -> None:
        self.unreadable = 0
        self._against = loose(against)
        self._verdicts = tuple(map(loose, verdicts))
        self._codes = Catalogue.load().types
        self._chosen = self._profile(profile) if profile else None
        self._known: dict[str, Profile | None] = {}

    def target(self, case: Case, columns: Kept) -> datetime | None:
        """The due time that the source has written, None where there is none that can be read."""
        text = columns.get(self._against, "").strip()
        if not text:
            return None
        profile = self._of(case.sender)
        formats, zone = (profile.time_formats, profile.zone) if profile else (("iso",), ZoneInfo("UTC"))
        try:
            return Times(formats, zone, LATEST).read(text, after=case.reported_at)
        except ValueError:
            self.unreadable += 1
            return None

    def verdict(self, columns: Kept) -> bool | None:
        return next((ON_TIME.get(loose(columns[name])) for name in self._verdicts if columns.get(name)), None)

    def type_of(self, case: Case, columns: Kept) -> str:
        """The source's own word for the type, where it was kept."""
        profile = self._of(case.sender)
        names = column_names(profile.columns.source_type or profile.columns.type) if profile else ()
        return next((columns[name] for name in names if columns.get(name)), case.type_code)

    def _of(self, sender: str) -> Profile | None:
        if self._chosen is None and sender not in self._known:
            self._known[sender] = self._profile(sender) if sender in shipped_profiles() else None
        return self._chosen or self._known[sender]

    def _profile(self, name: str) -> Profile:
        try:
            return load_profile(name, self._codes)
        except ProfileError as error:
            raise NothingToReportError(str(error)) from error


def column_names(column: Column | None) -> tuple[str, ...]:
    """The loose names of a column that stands alone or is the first of several; joined ones have no name."""
    if column is None:
        return ()
    several = column if isinstance(column, list) else [column]
    return tuple(loose(each) for each in several if not isinstance(each, Joined))
