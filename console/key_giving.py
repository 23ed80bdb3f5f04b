"""Gives every pane the keys in force: when it is made, and whenever they change."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from console.key_book import KeyBook
from widgets.dock_frame import DockFrame
from widgets.pane_keys import PaneKeys


class KeyGiving(QObject):
    """Panes that are there already are told at once. It goes with the panes; the book outlives them."""

    def __init__(self, frame: DockFrame, book: KeyBook) -> None:
        super().__init__(frame)
        self._frame = frame
        self._book = book
        frame.pane_made.connect(self._give)
        book.changed.connect(self._give_all)
        self._give_all()

    def _give_all(self) -> None:
        for name in self._frame.names():
            if self._frame.made(name):
                self._give(name)

    def _give(self, name: str) -> None:
        getattr(self._frame.pane(name), "set_keys")(self._book.in_force)  # noqa: B009  # every pane of the table has it


def use_in_pane(pane: QWidget, action_id: str) -> bool:
    """Do in a pane what a key does there; False where nothing that is seen of it knows how."""
    return any(keys.use(action_id) for keys in pane.findChildren(PaneKeys))
