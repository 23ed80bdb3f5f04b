"""What is carried from pane to pane by hand: the number of a case, or the call sign of a unit."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QDrag

CASE_MIME = "application/x-dutydesk-case"
UNIT_MIME = "application/x-dutydesk-unit"


def carried(kind: str, key: str) -> QMimeData:
    """The key as UTF-8 under its own type; nothing that another program would take for text."""
    data = QMimeData()
    data.setData(kind, key.encode())
    return data


def carried_in(data: QMimeData | None, kind: str) -> str:
    """The key, or empty where something else is carried."""
    if data is None or not data.hasFormat(kind):
        return ""
    return bytes(data.data(kind).data()).decode("utf-8", "replace")


def carry(kind: str, key: str, by: QObject) -> None:
    """Carry it until it is let go of; letting go over nothing does nothing."""
    if key:
        drag = QDrag(by)
        drag.setMimeData(carried(kind, key))
        drag.exec(Qt.DropAction.LinkAction, Qt.DropAction.LinkAction)
