"""Every word that a window holds, wherever Qt keeps it, and which of those are still in a Latin language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QListWidget, QTabBar, QTextEdit, QWidget

from widgets.case.clock_bars import ClockBars
from widgets.case.unit_list import UnitList
from widgets.early_warnings.early_warning_bars import TermBars
from widgets.timeline.hour_ruler import HourRuler

TEXTS = (
    "text",
    "title",
    "windowTitle",
    "toolTip",
    "statusTip",
    "whatsThis",
    "placeholderText",
    "accessibleName",
    "accessibleDescription",
)
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
# Names of keys, units of a latency and of a file, formats of pictures, a language in its own name, what case numbers
# and call signs begin with, codes of departments, ids of rules.
DATA = re.compile(
    r"<[^>]*>|&\w+;|\b(?:Ctrl|Shift|Alt|Enter|Esc|Home|Del|Tab)\b|\b(?:[FUMSOADRCWBN]|F\d+)\b|\d ms\b|\bMB\b"
    r"|\b(?:HEIC|AVIF|JPEG|PNG)\b|（English）|\b[A-Z]{2,3}-\d+|\([A-Z]{3}\)|\b[a-z]+(?:_[a-z]+)+\b"
)
WORD = re.compile(r"[A-Za-z]{2,}")


def words_on(window: QWidget) -> Iterator[tuple[str, str]]:
    """Every text with where it stands."""
    for part in (window, *window.findChildren(QObject)):
        where = part.objectName() or type(part).__name__
        for text in _held(part):
            if text:
                yield where, text


def latin(text: str) -> list[str]:
    """The words of a text that are in Latin letters and no data."""
    return WORD.findall(DATA.sub(" ", text))


def untranslated(window: QWidget) -> list[str]:
    return sorted({f"{where}: {text!r}" for where, text in words_on(window) if latin(text)})


def _held(part: QObject) -> Iterator[str]:
    if isinstance(part, QAction) and not part.associatedObjects():
        return  # in no menu and under no key: pyqtgraph keeps some that it would offer if it were asked to
    if isinstance(part, QWidget | QAction):
        yield from (value for name in TEXTS if isinstance(value := part.property(name), str))
    match part:
        case QTabBar():
            for at in range(part.count()):
                yield from (part.tabText(at), part.tabToolTip(at))
        case QComboBox():
            yield from (part.itemText(at) for at in range(part.count()))
        case QListWidget():
            yield from (part.item(at).text() for at in range(part.count()))
        case QAbstractItemView():
            yield from _of_model(part.model())
        case QTextEdit():
            yield part.toPlainText()
        case ClockBars():
            for clock in part.lines:
                yield from (clock.name, *clock.sums, clock.due, clock.left, clock.standing, clock.flag, *clock.ledger)
        case UnitList():
            yield from (text for line in part.lines for text in (line.name, *line.steps, line.note, line.timer))
        case TermBars():
            yield from part.lines
        case HourRuler():
            yield from (part.told(cluster) for cluster in part.clusters)
        case _:
            pass


def _of_model(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for column in range(columns):
        for role in ROLES:
            told = [model.headerData(column, Qt.Orientation.Horizontal, role)]
            told += [model.index(row, column).data(role) for row in range(model.rowCount(QModelIndex()))]
            yield from (each for each in told if isinstance(each, str))
