"""The line below the queue: how many cases are shown, how many are selected, what an action would be about."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.text_runs import Run, draw_runs, runs_width
from widgets.theme import Theme

_PAD = 8


class QueueFoot(QWidget):
    """Quiet while one case is selected; says plainly when an action would be about several."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = self._selected = 0
        self._bounded = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_shown(self, count: int) -> None:
        if count != self._shown:
            self._shown = count
            self._tell()

    def set_selected(self, count: int, bounded: bool) -> None:
        """`bounded` where no more may be selected together."""
        if (count, bounded) != (self._selected, self._bounded):
            self._selected, self._bounded = count, bounded
            self._tell()

    @property
    def text(self) -> str:
        return self.accessibleName()

    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), QColor(theme.panel))
        painter.setPen(QColor(theme.line))
        painter.drawLine(0, 0, self.width(), 0)
        room = self.rect().adjusted(_PAD, 1, -_PAD, 0)
        runs = [Run(self._shown_text(), theme.dim)]
        if self._selected > 1:
            many = Run(self._selected_text(), theme.text, bold=True)
            room.setLeft(
                max(
                    room.left() + runs_width(runs, self.font()) + 2 * _PAD,
                    room.right() - runs_width([many], self.font()),
                )
            )
            draw_runs(painter, room, [many], self.font())
            room = self.rect().adjusted(_PAD, 1, -_PAD, 0)
        draw_runs(painter, room, runs, self.font())

    def _tell(self) -> None:
        parts = [self._shown_text(), self._selected_text() if self._selected > 1 else ""]
        self.setAccessibleName(" · ".join(filter(None, parts)))
        self.setToolTip("")
        self.update()

    def _shown_text(self) -> str:
        if self._shown == 1:
            return self.tr("1 case")
        return self.tr("{count} cases").format(count=f"{self._shown:,}")

    def _selected_text(self) -> str:
        if self._bounded:
            return self.tr("{count} selected, no more at once").format(count=self._selected)
        return self.tr("{count} selected: an action is about all of them").format(count=self._selected)
