"""Whether a text that was shortened is told in full by something: its tip, its name, what its model says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTabBar, QToolTip, QWidget

from tests.drawn.text_device import Drawn

_TAG = re.compile(r"<[^>]*>")
_ROLES = (
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.DisplayRole,
)
_OWN = ("text", "title", "placeholderText", "currentText", "toolTip", "accessibleName", "accessibleDescription")


def told_in_full(part: QWidget, drawn: Drawn) -> bool:
    at = drawn.ink.center().toPoint()
    pieces = [piece.strip() for piece in drawn.text.split("…") if piece.strip()]
    found = re.compile(".*".join(map(re.escape, pieces)), re.DOTALL)
    return any(_tells(found, drawn.text, told) for told in _told(part, at)) or _tells(
        found, drawn.text, _tip_at(part, at)
    )


def _tells(found: re.Pattern[str], text: str, told: str) -> bool:
    whole = unescape(_TAG.sub("", told))
    return text in whole or (found.search(whole) is not None and len(whole) > len(text) - 1)


def _told(part: QWidget, at: QPoint) -> Iterator[str]:
    owner = part.parentWidget()
    for each in (part, owner):
        if each is not None:
            yield from (value for name in _OWN if isinstance(value := each.property(name), str) and value)
    if isinstance(part, QTabBar):
        yield from (part.tabToolTip(each) or part.tabText(each) for each in range(part.count()))
    if isinstance(owner, QHeaderView):
        section = owner.logicalIndexAt(at)
        yield from _strings(owner.model().headerData(section, owner.orientation(), role) for role in _ROLES)
    elif isinstance(owner, QAbstractItemView):
        yield from _of_item(owner.indexAt(at))


def _of_item(index: QModelIndex) -> Iterator[str]:
    yield from _strings(index.data(role) for role in _ROLES)


def _strings(values: Iterator[object]) -> Iterator[str]:
    return (value for value in values if isinstance(value, str) and value)


def _tip_at(part: QWidget, at: QPoint) -> str:
    """What hovering there tells."""
    asked = QHelpEvent(QEvent.Type.ToolTip, at, part.mapToGlobal(at))
    QApplication.sendEvent(part, asked)
    told = QToolTip.text()
    QToolTip.hideText()
    return told
