"""A handover page in words, section by section: the same on the screen, on paper and in a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from models.domain.shift.sheets import LogKind, LogLine, Matter, Page, Part, Section
from widgets.shift.shift_words import alert_name, empty_text, log_kind_name, part_name
from widgets.track_words import grade_name, post_name, task_kind_name
from widgets.words import clock_name, sender_name, stage_name, state_name, time_text


@dataclass(frozen=True, slots=True)
class Naming:
    """How what the page names by keys is called here. `titles` has those cases whose titles are known."""

    zone: tzinfo
    now: datetime
    titles: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    departments: Mapping[str, str] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)

    def who(self, key: str) -> str:
        return self.units.get(key) or self.departments.get(key) or post_name(key)

    def time(self, at: datetime) -> str:
        """As short as it may be; of another year the day is enough."""
        if at.astimezone(self.zone).year != self.now.astimezone(self.zone).year:
            return at.astimezone(self.zone).strftime("%Y-%m-%d")
        return time_text(at, self.now, self.zone)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One line: what it is about, in words, whose it is, and the time that counts. `case` can be gone to.

    `late` says that the time has passed which it had to keep.
    """

    key: str
    subject: str
    words: str
    who: str
    when: str
    case: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class SheetSection:
    """`remark` stands beside the count: why there is nothing, or that more are there than listed."""

    key: str
    caption: str
    count: int
    remark: str
    rows: tuple[SheetRow, ...] = ()


def sections_of(page: Page, lines: Mapping[int, LogLine], note: str, naming: Naming) -> tuple[SheetSection, ...]:
    """Every part of the page, then what was noted and logged. `lines` are those of the log that are at hand."""
    parts = [_part(section, page.at, naming) for section in page.sections]
    logged = [lines[number] for number in page.lines if number in lines]
    gone = len(page.lines) - len(logged)
    notes = [_line(line, naming) for line in logged if line.kind is LogKind.NEXT]
    if note.strip():
        notes.insert(0, SheetRow("note", note.strip(), "", "", ""))
    return (
        *parts,
        _section("notes", notes, len(notes)),
        _section("equipment", [_line(line, naming) for line in logged if line.kind is LogKind.EQUIPMENT]),
        _section("log", [_line(line, naming) for line in logged], len(logged) + gone),
    )


def _section(key: str, rows: Iterable[SheetRow], count: int | None = None) -> SheetSection:
    listed = tuple(rows)
    there = len(listed) if count is None else count
    return SheetSection(key, part_name(key), there, _remark(key, there, len(listed)), listed)


def _remark(key: str, count: int, listed: int) -> str:
    if not count:
        return empty_text(key)
    if count > listed:
        return QCoreApplication.translate("shift", "the first {n} are listed").format(n=listed)
    return ""


def _part(section: Section, at: datetime, naming: Naming) -> SheetSection:
    rows = tuple(_numbered(_row(section.part, matter, at, naming) for matter in section.matters))
    remark = _remark(section.part, section.count, len(rows))
    return SheetSection(section.part.value, part_name(section.part), section.count, remark, rows)


def _numbered(rows: Iterable[SheetRow]) -> Iterator[SheetRow]:
    """Keys that are each there once: a case may have two tasks for the same unit."""
    seen: dict[str, int] = {}
    for row in rows:
        seen[row.key] = seen.get(row.key, 0) + 1
        yield (
            row
            if seen[row.key] == 1
            else SheetRow(f"{row.key} {seen[row.key]}", row.subject, row.words, row.who, row.when, row.case, row.late)
        )


def _row(part: Part, matter: Matter, at: datetime, naming: Naming) -> SheetRow:
    title = naming.titles.get(matter.case, "")
    late = part in _TIMED and matter.at is not None and matter.at <= at
    key = f"{matter.case} {matter.what} {matter.who}"
    return SheetRow(
        key, title, _what(part, matter, naming), naming.who(matter.who), _when(part, matter, naming), matter.case, late
    )


_TIMED = frozenset({Part.LEVEL_A, Part.OVERDUE, Part.EMERGENCIES, Part.TASKS, Part.EXTENSIONS})
_SINCE = frozenset({Part.UNITS, Part.WARNINGS, Part.REQUESTS})
_UNTIL = frozenset({Part.PAUSES, Part.SHELF})


def _what(part: Part, matter: Matter, naming: Naming) -> str:
    match part:
        case Part.EMERGENCIES:
            return grade_name(matter.what)
        case Part.TASKS | Part.REQUESTS:
            return task_kind_name(matter.what)
        case Part.SHELF:
            return alert_name(matter.what)
        case Part.UNITS:
            return stage_name(matter.what)
        case Part.PAUSES:
            return state_name(matter.what)
        case Part.WARNINGS:
            return naming.types.get(matter.what, matter.what)
        case _:
            return clock_name(matter.what)


def _when(part: Part, matter: Matter, naming: Naming) -> str:
    if matter.at is None:
        return QCoreApplication.translate("shift", "no limit runs") if part in _TIMED else ""
    time = naming.time(matter.at)
    if part in _SINCE:
        return QCoreApplication.translate("shift", "since {time}").format(time=time)
    if part in _UNTIL:
        return QCoreApplication.translate("shift", "until {time}").format(time=time)
    return QCoreApplication.translate("shift", "due {time}").format(time=time)


def _line(line: LogLine, naming: Naming) -> SheetRow:
    case = line.cases[0] if line.cases else ""
    by = f"{sender_name(line.by)} · {post_name(line.post)}"
    return SheetRow(
        f"line {line.number}", line_text(line, naming), log_kind_name(line.kind), by, naming.time(line.at), case
    )


def line_text(line: LogLine, naming: Naming) -> str:
    """A log line's text, with whom was told behind it."""
    if not line.told:
        return line.text
    told = QCoreApplication.translate("words", ", ").join(f"{each.who} {naming.time(each.at)}" for each in line.told)
    return QCoreApplication.translate("shift", "{text} — told: {told}").format(text=line.text, told=told)
