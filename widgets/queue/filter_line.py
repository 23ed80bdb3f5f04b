"""The line that filters the queue: it completes names of fields and what stands in them, as one types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from widgets.queue.filter_completion import Offer, Values, offers

_TAKE = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_OFFER = Qt.ItemDataRole.UserRole


class FilterLine(QLineEdit):
    """Down walks what is offered, Tab or Enter takes it; `left_by_key` when Enter, Down or Esc is for the rows."""

    left_by_key = Signal()

    def __init__(self, values: Values, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = values
        self.setClearButtonEnabled(True)
        self.offered = QListWidget(self)
        self.offered.setWindowFlags(Qt.WindowType.ToolTip)
        self.offered.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offered.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.offered.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.offered.setAccessibleName(self.tr("What the filter could go on with"))
        self.offered.itemClicked.connect(self._take)
        self.textEdited.connect(self._offer)

    def event(self, event: QEvent) -> bool:
        """Tab belongs to the list while something is offered."""
        if event.type() is QEvent.Type.KeyPress and _is_tab(event) and self.offered.isVisible():
            self._take(self.offered.item(max(0, self.offered.currentRow())))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.offered.isVisible() and self._walk(key, event):
            return
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left_by_key.emit()
        else:
            super().keyPressEvent(event)

    def _walk(self, key: Qt.Key, event: QKeyEvent) -> bool:
        """Act on a key while something is offered; Enter takes only what was walked to."""
        chosen = self.offered.currentItem()
        if key in _MOVES:
            self.offered.event(event) if chosen is not None else self.offered.setCurrentRow(0)
            return True
        if key in _TAKE and chosen is not None:
            self._take(chosen)
            return True
        if key == Qt.Key.Key_Escape:
            self.offered.hide()
            return True
        self.offered.hide()
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.offered.hide()
        super().focusOutEvent(event)

    def hideEvent(self, event: QEvent) -> None:
        self.offered.hide()
        super().hideEvent(event)  # type: ignore[arg-type]  # a QHideEvent

    def _offer(self) -> None:
        """Show what the piece under the cursor could become."""
        found = offers(self.text(), self.cursorPosition(), self._values)
        self.offered.clear()
        for each in found:
            item = QListWidgetItem(each.shown)
            item.setData(_OFFER, each)
            self.offered.addItem(item)
        if not found:
            self.offered.hide()
            return
        line = self.fontMetrics().height() + 6
        width = max(self.fontMetrics().horizontalAdvance(each.shown) for each in found) + 32
        self.offered.setGeometry(0, 0, min(max(width, 160), 420), line * len(found) + 6)
        self.offered.move(self.mapToGlobal(QPoint(0, self.height())))
        self.offered.show()

    def _take(self, item: QListWidgetItem) -> None:
        offer = item.data(_OFFER)
        assert isinstance(offer, Offer)
        self.offered.hide()
        text = self.text()
        self.setText(text[: offer.start] + offer.text + text[offer.end :])
        self.setCursorPosition(offer.start + len(offer.text))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not offer.text.endswith(" "):
            self._offer()


def _is_tab(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
