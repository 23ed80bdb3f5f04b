"""What the cells of the queue say."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime

from models.domain.lights import Light
from models.domain.summary import NEVER_MS, CaseRow
from widgets.queue.queue_columns import COUNTED, MOMENTS, Column
from widgets.remaining import remaining_text
from widgets.words import channel_name, clock_name, level_name, light_name, sender_name

Words = Callable[[str, str], str]
"""The word for a state and a stage, in the language of the screen."""


_HEADERS: Mapping[Column, object] = {
    Column.LEFT: QT_TRANSLATE_NOOP("words", "Left"),
    Column.NUMBER: QT_TRANSLATE_NOOP("words", "No."),
    Column.LEVEL: QT_TRANSLATE_NOOP("words", "Level"),
    Column.CASE: QT_TRANSLATE_NOOP("words", "Case"),
    Column.PLACE: QT_TRANSLATE_NOOP("words", "Place"),
    Column.CHANNEL: QT_TRANSLATE_NOOP("words", "Source"),
    Column.LEAD: QT_TRANSLATE_NOOP("words", "Lead unit"),
    Column.STATE: QT_TRANSLATE_NOOP("words", "State"),
    Column.TYPE: QT_TRANSLATE_NOOP("words", "Type"),
    Column.AREA: QT_TRANSLATE_NOOP("words", "Area"),
    Column.ADDRESS: QT_TRANSLATE_NOOP("words", "Address"),
    Column.REPORTED: QT_TRANSLATE_NOOP("words", "Reported at"),
    Column.DUE: QT_TRANSLATE_NOOP("words", "Due at"),
    Column.CLOCK: QT_TRANSLATE_NOOP("words", "Limit that runs"),
    Column.CHANGED: QT_TRANSLATE_NOOP("words", "Last changed"),
    Column.OFFICER: QT_TRANSLATE_NOOP("words", "Officer"),
    Column.UNITS: QT_TRANSLATE_NOOP("words", "Number of units"),
    Column.RETURNS: QT_TRANSLATE_NOOP("words", "Returns"),
    Column.REWORKS: QT_TRANSLATE_NOOP("words", "Reworks"),
    Column.URGES: QT_TRANSLATE_NOOP("words", "Urges"),
    Column.TASKS: QT_TRANSLATE_NOOP("words", "Open tasks"),
    Column.ESCALATION: QT_TRANSLATE_NOOP("words", "Escalated"),
    Column.REPORTS: QT_TRANSLATE_NOOP("words", "Reports"),
    Column.SOURCES: QT_TRANSLATE_NOOP("words", "Number of sources"),
    Column.GRADE: QT_TRANSLATE_NOOP("words", "Grade"),
}


def header_word(column: Column) -> str:
    return QCoreApplication.translate("words", str(_HEADERS[column]))


def chips_of(row: CaseRow) -> tuple[str, ...]:
    """The small labels behind a title: what is special about the case, what calls for someone first."""
    told = (
        (row.escalation, QCoreApplication.translate("words", "↑{count}")),
        (row.tasks, _tasks_chip(row.tasks)),
        (row.urges, QCoreApplication.translate("words", "urged {count}×")),
        (row.merged + 1 if row.merged else 0, QCoreApplication.translate("words", "{count} reports")),
        (row.sources if row.sources > 1 else 0, QCoreApplication.translate("words", "{count} sources")),
        (row.returns, QCoreApplication.translate("words", "returned {count}×")),
        (row.reworks, QCoreApplication.translate("words", "rework {count}×")),
    )
    return tuple(text.format(count=count) for count, text in told if count)


def _tasks_chip(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("words", "{count} task")
    return QCoreApplication.translate("words", "{count} tasks")


def place_of(row: CaseRow) -> str:
    return " · ".join(part for part in (row.area, row.address) if part)


def lead_of(row: CaseRow, name: str = "") -> str:
    """The lead unit by its name, or by its call sign where none is given, and how many work beside it."""
    others = f" +{row.units - 1}" if row.units > 1 else ""
    return f"{name or row.lead or '—'}{others}"


def cell_text(row: CaseRow, column: Column, light: Light, now_ms: int, words: Words) -> str:
    """A cell as plain text: for copying, for tests, for a screen reader. A type is its code: names are the rows'."""
    if column in COUNTED:
        return count_text(row, column)
    if column in MOMENTS:
        return moment(getattr(row, MOMENTS[column]))
    plain = _PLAIN.get(column)
    if plain is not None:
        return plain(row)
    return remaining_text(light, row.due_ms, now_ms) if column is Column.LEFT else words(row.state, row.stage)


def count_of(row: CaseRow, column: Column) -> int:
    """The number that a column counts; a case's own report is one of its reports."""
    return int(getattr(row, COUNTED[column])) + (column is Column.REPORTS)


def count_text(row: CaseRow, column: Column) -> str:
    """Nothing rather than a naught: what is not there needs no ink."""
    return str(count_of(row, column) or "")


def moment(ms: int) -> str:
    """An instant in the time of this workstation, to the minute."""
    return "" if ms == NEVER_MS else QDateTime.fromMSecsSinceEpoch(ms).toString("yyyy-MM-dd HH:mm")


_PLAIN: Mapping[Column, Callable[[CaseRow], str]] = {
    Column.NUMBER: lambda row: row.number,
    Column.LEVEL: lambda row: row.level,
    Column.CASE: lambda row: " · ".join((row.title, *chips_of(row))),
    Column.PLACE: place_of,
    Column.CHANNEL: lambda row: channel_name(row.channel),
    Column.LEAD: lead_of,
    Column.TYPE: lambda row: row.type_code,
    Column.AREA: lambda row: row.area,
    Column.ADDRESS: lambda row: row.address,
    Column.CLOCK: lambda row: clock_name(row.clock),
    Column.OFFICER: lambda row: sender_name(row.officer),
    Column.GRADE: lambda row: row.grade,
}


def spoken_text(row: CaseRow, column: Column, light: Light, now_ms: int, words: Words) -> str:
    """The same for a screen reader, where shape and place on the screen say more than the text."""
    if column is Column.LEFT:
        return ", ".join(dict.fromkeys((light_name(light), remaining_text(light, row.due_ms, now_ms)))).rstrip(", ")
    if column is Column.LEVEL:
        return f"{row.level} {level_name(row.level)}"
    return cell_text(row, column, light, now_ms, words)


def tool_tip_of(row: CaseRow) -> str:
    """The whole case in a few lines; marked as rich text and escaped, so that no text of a report is taken for it."""
    lines = [row.number, row.title, place_of(row)]
    if row.due_ms != NEVER_MS:
        due = QDateTime.fromMSecsSinceEpoch(row.due_ms).toString("yyyy-MM-dd HH:mm:ss")
        lines.append(QCoreApplication.translate("words", "due {due}").format(due=due))
    if row.escalation:
        lines.append(QCoreApplication.translate("words", "escalated to level {n}").format(n=row.escalation))
    return "<qt>" + "<br>".join(html.escape(line) for line in lines if line) + "</qt>"
