"""A line of text that is cut where there is no room, and told in full by its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from widgets.plain_tip import plain_tip


class ElidedLabel(QWidget):
    """Plain text in the colour of its palette. A mark before it stands for its tone, also where it is cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = self._mark = ""
        self.setMinimumWidth(40)

    @property
    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self._tip()
            self.update()

    def set_mark(self, mark: str) -> None:
        """A sign before the text, such as a triangle for a warning."""
        self._mark = mark
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._mark + self._text), self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        told = self.fontMetrics().elidedText(self._mark + self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, told)

    def _tip(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self._mark + self._text) > self.width()
        self.setToolTip(plain_tip(self._text) if cut else "")
