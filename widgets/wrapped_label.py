"""A text of several lines that is never squeezed: it claims the height that its width asks for."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget


class WrappedLabel(QLabel):
    """Plain text. A plain QLabel guesses its least height from a width of its own, and is cut off where rooms are
    narrow."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def setText(self, text: str) -> None:  # noqa: N802  # Qt's
        if text != self.text():
            super().setText(text)
            self._claim()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._claim()

    def _claim(self) -> None:
        """Its own `heightForWidth` would never give less than what was claimed before."""
        around = self.contentsMargins()
        room = QRect(0, 0, self.width() - around.left() - around.right(), 0)
        high = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height()
        self.setMinimumHeight(high + around.top() + around.bottom() if self.text() else 0)
