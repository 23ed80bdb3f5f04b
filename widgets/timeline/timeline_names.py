"""The names of the lanes, beside the plot: shortened where they are long, and then told in full by a tooltip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from widgets.plain_tip import plain_tip
from widgets.theme import Theme

NARROWEST, WIDEST = 90, 190
"""Pixels."""
MARGIN = 12


class LaneNamesColumn(QWidget):
    """Follows the rows of the plot; the wheel over it scrolls them."""

    scrolled = Signal(float)
    """By so many rows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self._bounds: tuple[int, ...] = (0,)
        self._first, self._row_px, self._above = 0.0, 34.0, 0.0
        self._wide = NARROWEST
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    @property
    def names(self) -> tuple[str, ...]:
        return self._names

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_lanes(self, names: tuple[str, ...], bounds: tuple[int, ...]) -> None:
        self._names, self._bounds = names, bounds
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(name) for name in names[:400]), default=0)
        wide = max(NARROWEST, min(WIDEST, longest + 2 * MARGIN))
        if wide != self._wide:
            self._wide = wide
            self.updateGeometry()
        self.update()

    def set_rows(self, first: float, row_px: float, above: float) -> None:
        """The first row in view, how high a row is, and how far down the rows begin, in pixels."""
        if (first, row_px, above) != (self._first, self._row_px, self._above):
            self._first, self._row_px, self._above = first, row_px, above
            self.update()

    def lane_at(self, y: float) -> int | None:
        row = self._first + (y - self._above) / self._row_px
        if y < self._above:
            return None
        return next((i for i, foot in enumerate(self._bounds[1:]) if self._bounds[i] <= row < foot), None)

    def shown_text(self, name: str) -> str:
        room = self.width() - 2 * MARGIN
        return QFontMetrics(self.font()).elidedText(name, Qt.TextElideMode.ElideRight, room)

    def sizeHint(self) -> QSize:
        return QSize(self._wide, 100)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            lane = self.lane_at(event.pos().y())
            name = "" if lane is None else self._names[lane]
            QToolTip.showText(event.globalPos(), plain_tip(name) if self.shown_text(name) != name else "", self)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.scrolled.emit(-event.angleDelta().y() / 120)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(0, round(self._above), self.width(), self.height())
        tall = QFontMetrics(self.font()).height()
        for lane, name in enumerate(self._names):
            top, foot = (self._above + (row - self._first) * self._row_px for row in self._bounds[lane : lane + 2])
            if foot < self._above or top > self.height():
                continue
            painter.setPen(QColor(self._theme.line))
            painter.drawLine(0, round(foot), self.width(), round(foot))
            painter.setPen(QColor(self._theme.text))
            upper = min(max(top, self._above), foot - tall - 2)  # of a high lane that is cut off the name stays in view
            place = QRectF(MARGIN, upper, self.width() - MARGIN, min(foot - upper, self._row_px))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.shown_text(name))
