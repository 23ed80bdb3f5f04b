"""How the keys of every list and page walk the timeline; the others are in the table of keys."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

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


_PLAIN: dict[int, Move] = {
    Key.Key_Left: Move.BEFORE,
    Key.Key_Right: Move.AFTER,
    Key.Key_Up: Move.ABOVE,
    Key.Key_Down: Move.BELOW,
    Key.Key_PageUp: Move.PAGE_UP,
    Key.Key_PageDown: Move.PAGE_DOWN,
    Key.Key_Return: Move.OPEN,
    Key.Key_Enter: Move.OPEN,
    Key.Key_Escape: Move.LEAVE,
}
_SHIFTED: dict[int, Move] = {
    Key.Key_Left: Move.EARLIER,
    Key.Key_Right: Move.LATER,
    Key.Key_Up: Move.UP,
    Key.Key_Down: Move.DOWN,
}
KEPT_KEYS = frozenset(_PLAIN) - {Key.Key_Escape}
"""Keys that would be orders elsewhere in the window."""


def move_of(event: QKeyEvent) -> Move | None:
    """What a key asks for; None where it is none of these."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.ShiftModifier:
        return _SHIFTED.get(event.key())
    return _PLAIN.get(event.key()) if modifiers == Qt.KeyboardModifier.NoModifier else None
