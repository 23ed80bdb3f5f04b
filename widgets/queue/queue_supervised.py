"""The button beside the filter that leaves only supervised cases: those with an open task, or escalated."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from widgets.pane_keys import with_key
from widgets.plain_tip import plain_tip
from widgets.text_runs import Run, draw_runs, runs_width
from widgets.theme import Theme


class SupervisedButton(QAbstractButton):
    """Says how many there are in the queue that is shown; while it is on it has a tick."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.set_key("")
        self.toggled.connect(self.updateGeometry)
        self.set_count(0)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_key(self, key: str) -> None:
        """The key that turns it, as it is shown."""
        told = with_key(self.tr("Only cases with an open task or an escalation"), key)
        self.setToolTip(plain_tip(told))
        self.setAccessibleDescription(told)

    def set_count(self, count: int) -> None:
        text = self.tr("Supervised {count}").format(count=count)
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(runs_width(self._runs(), self.font()) + 14, self.fontMetrics().height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setPen(QColor(theme.accent if self.hasFocus() or self.isChecked() else theme.line))
        painter.setBrush(QColor(theme.selection if self.isChecked() else theme.raised))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 3, 3)
        draw_runs(painter, self.rect().adjusted(7, 0, 0, 0), self._runs(), self.font())

    def _runs(self) -> list[Run]:
        ink = self._theme.selection_text if self.isChecked() else self._theme.dim
        return [Run("✓ " if self.isChecked() else "", ink), Run(self.text(), ink)]
