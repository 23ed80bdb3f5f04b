"""A button that is a word with its key drawn as a cap before it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from widgets.plain_tip import plain_tip
from widgets.text_runs import scaled_font
from widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class ActionItem:
    """An action as the pane shows it. `why_not` says why it is off, and what to do.

    What is `primary` is a button of its own; the others stand in a menu, by their `group`. A `spare` one is a button
    where there is room for it.
    """

    id: str
    text: str
    key: str = ""
    enabled: bool = True
    why_not: str = ""
    primary: bool = True
    group: str = ""
    spare: bool = False


class KeyButton(QAbstractButton):
    """A word with its key drawn as a cap before it."""

    def __init__(self, item: ActionItem, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = ""
        self.id = item.id
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_item(item)

    def set_item(self, item: ActionItem) -> None:
        if item.key != self._key:
            self.updateGeometry()  # Qt knows by itself of another text, and of nothing else
        self._key = item.key
        self.setText(item.text)
        self.setEnabled(item.enabled)
        self.setToolTip("" if item.enabled else plain_tip(item.why_not))
        self.setAccessibleName(item.text)
        self.setAccessibleDescription(item.why_not if not item.enabled else item.key)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.text()) + 14 if self.text() else 4
        return QSize(self._cap_width() + words, metrics.height() + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isDown() or (self.underMouse() and self.isEnabled()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(self.rect(), 3, 3)
        if self.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 3, 3)
        ink = QColor(theme.text if self.isEnabled() else theme.faint)
        middle = Qt.AlignmentFlag.AlignVCenter
        if self._key:
            height = self.fontMetrics().height() + 2
            cap = QRect(6, (self.height() - height) // 2, self._cap_width() - 8, height)
            painter.setPen(QColor(theme.line))
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(cap, 3, 3)
            painter.setPen(QColor(theme.dim if self.isEnabled() else theme.faint))
            painter.setFont(scaled_font(self.font(), 0.85))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.setFont(self.font())
        painter.setPen(ink)
        painter.drawText(self.rect().adjusted(self._cap_width() + 4, 0, 0, 0), middle, self.text())

    def _cap_width(self) -> int:
        if not self._key:
            return 2
        return QFontMetrics(scaled_font(self.font(), 0.85)).horizontalAdvance(self._key) + 20
