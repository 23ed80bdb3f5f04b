"""The list of alerts: one is chosen at a time; keys and mouse acknowledge, shelve, open groups, show the case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from widgets.alerts.alert_model import AlertModel
from widgets.alerts.alert_painter import AlertPainter
from widgets.alerts.alert_rows import AlertGroup, ListRow
from widgets.queue.row_hold import RowHold
from widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ACT = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN = (*_ACT, Qt.Key.Key_Left, Qt.Key.Key_Right)


class AlertList(QListView):
    """Told the rows; says what was chosen and what was asked. Rows hold still under the hand."""

    chosen = Signal()
    """Another row is chosen, or the chosen one stands otherwise."""
    picked = Signal()
    """A row was chosen by hand."""
    acted = Signal()
    folded = Signal(str)
    released = Signal()
    """The hand is gone: what was held back can be shown."""

    def __init__(self, theme: Theme, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = AlertModel(zone, self)
        self._painter = AlertPainter(theme, zone, self)
        self._setting = self._held = False
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("Alerts"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self._hold = RowHold(self)
        self._hold.came.connect(self._on_hand)
        self._hold.left.connect(self._on_hand_gone)
        self.set_theme(theme)

    @property
    def current(self) -> ListRow | None:
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    @property
    def shown(self) -> list[ListRow]:
        return [row for at in range(self._rows.rowCount()) if (row := self._rows.row(at)) is not None]

    def set_theme(self, theme: Theme) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.panel))
        self.setPalette(palette)
        self._painter.set_theme(theme)
        self.viewport().update()

    def set_now(self, now_ms: int) -> None:
        self._rows.now_ms = self._painter.now_ms = now_ms
        self.viewport().update()

    def set_rows(self, rows: Sequence[ListRow], hold: bool = True) -> int:
        """Show these; the chosen one stays chosen, else the first is. Says how many wait for the hand to go."""
        key = self.current.key if self.current is not None else ""
        at = self.currentIndex().row()
        self._setting = True
        waiting = self._rows.set_rows(rows, hold and self._held)
        place = self._rows.place(key)
        if place < 0:
            place = min(max(at, 0), self._rows.rowCount() - 1)
        self.setCurrentIndex(self._rows.index(place) if place >= 0 else QModelIndex())
        self._setting = False
        self.chosen.emit()
        return waiting

    def let_go(self) -> None:
        self._hold.let_go()
        self._held = False

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here."""

    def event(self, event: QEvent) -> bool:
        """The list's own keys come before those of the window."""
        own = isinstance(event, QKeyEvent) and event.key() in _OWN
        if event.type() is QEvent.Type.ShortcutOverride and own and not _with_command(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ACT and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.acted.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._fold(opened=key is Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A group opens and closes; acknowledging takes a key or a button, so that no slip of the hand does it."""
        if isinstance(self.current, AlertGroup):
            self.folded.emit(self.current.key)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._setting:
            self.chosen.emit()
            self.picked.emit()

    def _fold(self, opened: bool) -> None:
        row = self.current
        if isinstance(row, AlertGroup) and row.open is not opened:
            self.folded.emit(row.key)

    def _on_hand(self) -> None:
        self._held = True

    def _on_hand_gone(self) -> None:
        self._held = False
        self.released.emit()


def _with_command(event: QEvent) -> bool:
    assert isinstance(event, QKeyEvent)
    command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & command)
