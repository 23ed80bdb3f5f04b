"""The button that leads to the saved views of the queue, and to saving, naming and deleting them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from widgets.queue.saved_view import SavedView, shipped_views


class ViewsButton(QToolButton):
    """Its menu is made anew each time, so that it always says what there is. Digits choose among the first nine."""

    chosen = Signal(object)
    save_asked = Signal()
    rename_asked = Signal(str)
    deleted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: tuple[SavedView, ...] = ()
        self.setText(self.tr("Views"))
        self.setAccessibleName(self.tr("Saved views of the queue"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)

    def set_own(self, views: Sequence[SavedView]) -> None:
        """The views that were saved at this seat, beside those that come with the program."""
        self._own = tuple(views)

    def open(self) -> None:
        """Show the menu and go on: `showMenu` would wait until it is gone."""
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def views(self) -> tuple[SavedView, ...]:
        return (*shipped_views(), *self._own)

    def _fill(self) -> None:
        menu = self._menu
        menu.clear()
        for place, view in enumerate(self.views(), start=1):
            mark = f"&{place}  " if place <= 9 else "    "
            menu.addAction(mark + view.name.replace("&", "&&"), partial(self.chosen.emit, view))
        menu.addSeparator()
        menu.addAction(self.tr("&Save what is shown as a view…"), self.save_asked.emit)
        for title, signal in ((self.tr("&Rename"), self.rename_asked), (self.tr("&Delete"), self.deleted)):
            below = menu.addMenu(title)
            below.setEnabled(bool(self._own))
            for view in self._own:
                below.addAction(view.name.replace("&", "&&"), partial(signal.emit, view.name))
