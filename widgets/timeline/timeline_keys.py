"""What the keys of the timeline mean."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from widgets.timeline.timeline_lanes import By

Key = Qt.Key


class Move(Enum):
    """What can be done by a key."""

    BEFORE = auto()
    AFTER = auto()
    ABOVE = auto()
    BELOW = auto()
    EARLIER = auto()
    LATER = auto()
    UP = auto()
    DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    OPEN = auto()
    LEAVE = auto()


_PLAIN: dict[int, Move | By] = {
    Key.Key_Left: Move.BEFORE,
    Key.Key_Right: Move.AFTER,
    Key.Key_Up: Move.ABOVE,
    Key.Key_Down: Move.BELOW,
    Key.Key_PageUp: Move.PAGE_UP,
    Key.Key_PageDown: Move.PAGE_DOWN,
    Key.Key_Return: Move.OPEN,
    Key.Key_Enter: Move.OPEN,
    Key.Key_Escape: Move.LEAVE,
    Key.Key_1: By.UNIT,
    Key.Key_2: By.CASE,
    Key.Key_3: By.AREA,
}
_SHIFTED: dict[int, Move | By] = {
    Key.Key_Left: Move.EARLIER,
    Key.Key_Right: Move.LATER,
    Key.Key_Up: Move.UP,
    Key.Key_Down: Move.DOWN,
}
KEPT_KEYS = frozenset(_PLAIN) - {Key.Key_Escape}
"""Keys that would be orders elsewhere in the window."""


def move_of(event: QKeyEvent) -> Move | By | None:
    """What a key asks for; None where it is none of the timeline's."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.ShiftModifier:
        return _SHIFTED.get(event.key())
    return _PLAIN.get(event.key()) if modifiers == Qt.KeyboardModifier.NoModifier else None
