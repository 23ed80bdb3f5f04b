"""A limit as one types and reads it in a cell: `2wd`, `紧急2小时`, or nothing where a step has none."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from models.rules.policy.book import LimitEntry
from models.rules.policy.limit_words import read_limit
from widgets.words import limit_text


def cell_text(entry: LimitEntry | None) -> str:
    return str(entry.limit) if entry is not None else ""


def with_text(entry: LimitEntry | None, text: str) -> LimitEntry | None:
    """The entry with the limit that was typed, None where it is empty; ValueError says what to write."""
    if not text:
        return None
    limit = read_limit(text)
    return LimitEntry(limit) if entry is None else replace(entry, limit=limit)


def entry_tip(entry: LimitEntry | None) -> str:
    """The limit in words, the calendar that counts it, and what it rests on."""
    if entry is None:
        return QCoreApplication.translate("rules", "No limit")
    lines = [limit_text(entry.limit)]
    if entry.calendar:
        lines.append(QCoreApplication.translate("rules", "by the calendar {name}").format(name=entry.calendar))
    lines.append(entry.basis or QCoreApplication.translate("rules", "no basis given"))
    lines.append(entry.as_of)
    return "\n".join(filter(None, lines))


def read_out(text: str) -> tuple[str, bool]:
    """What a text is taken for, or why it is no limit, and whether it can be taken."""
    try:
        return (limit_text(read_limit(text)) if text.strip() else QCoreApplication.translate("rules", "No limit")), True
    except ValueError as error:
        return str(error), False
