"""A key drawn as a cap, with the word of what it does behind it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from widgets.text_runs import scaled_font
from widgets.theme import Theme


class KeyHint(QAbstractButton):
    """Not for the keyboard, which has the key itself; `pressed` is for the mouse."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = self._word = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_hint(self, key: str, word: str) -> None:
        if (key, word) != (self._key, self._word):
            self._key, self._word = key, word
            self.setAccessibleName(f"{key} {word}")
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(self._cap_width() + 6 + metrics.horizontalAdvance(self._word) + 2, metrics.height() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.fontMetrics().height() + 2
        cap = QRect(1, (self.height() - height) // 2, self._cap_width() - 2, height)
        if self._key:
            painter.setPen(QColor(theme.faint))
            painter.setBrush(QColor(theme.panel))
            painter.drawRoundedRect(cap, 3, 3)
            painter.setPen(QColor(theme.dim))
            painter.setFont(scaled_font(self.font(), 0.85))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
            painter.setFont(self.font())
        painter.setPen(QColor(theme.dim))
        words = self.rect().adjusted(self._cap_width() + 6, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._word)

    def _cap_width(self) -> int:
        if not self._key:
            return 0
        return QFontMetrics(scaled_font(self.font(), 0.85)).horizontalAdvance(self._key) + 12
