"""What the cells of the queue say."""

from __future__ import annotations

import html
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDateTime

from models.domain.lights import Light
from models.domain.summary import NEVER_MS, CaseRow
from widgets.queue_columns import Column
from widgets.remaining import remaining_text
from widgets.words import channel_name, level_name, light_name

Words = Callable[[str, str], str]
"""The word for a state and a stage, in the language of the screen."""


def header_word(column: Column) -> str:
    match column:
        case Column.LEFT:
            return QCoreApplication.translate("words", "Left")
        case Column.NUMBER:
            return QCoreApplication.translate("words", "No.")
        case Column.LEVEL:
            return QCoreApplication.translate("words", "Level")
        case Column.CASE:
            return QCoreApplication.translate("words", "Case")
        case Column.PLACE:
            return QCoreApplication.translate("words", "Place")
        case Column.CHANNEL:
            return QCoreApplication.translate("words", "Source")
        case Column.LEAD:
            return QCoreApplication.translate("words", "Lead unit")
        case Column.STATE:
            return QCoreApplication.translate("words", "State")


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


def lead_of(row: CaseRow) -> str:
    others = f" +{row.units - 1}" if row.units > 1 else ""
    return f"{row.lead or '—'}{others}"


def cell_text(row: CaseRow, column: Column, light: Light, now_ms: int, words: Words) -> str:
    """A cell as plain text: for copying, for tests, for a screen reader."""
    match column:
        case Column.LEFT:
            return remaining_text(light, row.due_ms, now_ms)
        case Column.NUMBER:
            return row.number
        case Column.LEVEL:
            return row.level
        case Column.CASE:
            return " · ".join((row.title, *chips_of(row)))
        case Column.PLACE:
            return place_of(row)
        case Column.CHANNEL:
            return channel_name(row.channel)
        case Column.LEAD:
            return lead_of(row)
        case Column.STATE:
            return words(row.state, row.stage)


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
