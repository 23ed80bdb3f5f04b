"""What can be done now, as a row of buttons that show their keys; the row breaks where it does not fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from widgets.plain_tip import plain_tip
from widgets.text_runs import scaled_font
from widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class ActionItem:
    """An action as the pane shows it. `why_not` says why it is off, and what to do."""

    id: str
    text: str
    key: str = ""
    enabled: bool = True
    why_not: str = ""


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
        return QSize(self._cap_width() + metrics.horizontalAdvance(self.text()) + 14, metrics.height() + 10)

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


class ActionRow(QWidget):
    """Buttons that are already there are kept, so that nothing moves under the pointer that need not."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[KeyButton] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def buttons(self) -> Sequence[KeyButton]:
        return self._buttons

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for button in self._buttons:
            button.set_theme(theme)

    def set_actions(self, items: Sequence[ActionItem]) -> None:
        if [button.id for button in self._buttons] == [item.id for item in items]:
            for button, item in zip(self._buttons, items, strict=True):
                button.set_item(item)
        else:
            for button in self._buttons:
                button.hide()
                button.deleteLater()
            self._buttons = [self._made(item) for item in items]
        self.updateGeometry()
        self._place(self.width(), move=True)

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(480, self._place(max(self.width(), 200), move=False))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)
        self.updateGeometry()

    def _made(self, item: ActionItem) -> KeyButton:
        button = KeyButton(item, self._theme, self)
        button.clicked.connect(self._on_clicked)
        button.show()
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, KeyButton):
            self.chosen.emit(button.id)

    def _place(self, width: int, move: bool) -> int:
        """Lay the buttons out in rows; gives the height they take."""
        x = y = row = 0
        for button in self._buttons:
            size = button.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + row + 2
            if move:
                button.setGeometry(x, y, size.width(), size.height())
            x, row = x + size.width() + 4, size.height()
        return y + row
