"""The plot of the timeline: rows down, local time across. Importing this imports pyqtgraph, which takes a while."""

from __future__ import annotations

from datetime import datetime, tzinfo

import pyqtgraph
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.theme import Theme
from widgets.timeline.time_axis import TimeAxis
from widgets.timeline.timeline_item import TimelineItem
from widgets.timeline.timeline_lanes import Lanes
from widgets.timeline.timeline_now import NowLine

ROW_PX = 34
"""A row as high as it is read well; higher where letters are larger."""
NOW_AT = 0.65
"""Where on the width the present stands while the view follows it."""
HOUR = 3600.0
SHORTEST, LONGEST = HOUR / 6, 30 * 24 * HOUR
PAST, FUTURE = 31 * 24 * HOUR, 90 * 24 * HOUR
"""How far from now one can look: back as far as work is looked up, on to the latest deadlines there are."""
NEAR_PX = 5


class TimelinePlot(QWidget):
    """Drags pan, the wheel zooms time about the pointer (with Shift it pans); a click on a span says its case."""

    case_chosen = Signal(str)
    moved = Signal()
    """Another time or other rows are in view."""
    pointed = Signal(int)
    """The pointer is over this span; -1 for none."""

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tz = tz
        self._lanes: Lanes | None = None
        self._now = 0.0
        self._hours = 4.0
        self._first_row = 0.0
        self._following = True
        self.item = TimelineItem(theme)
        self._view = pyqtgraph.ViewBox(enableMenu=False)
        self._times = TimeAxis(orientation="top")
        # A PlotWidget would bring a context menu of seven windows that nobody asked for and nobody ends.
        self._plot = pyqtgraph.GraphicsView(self)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self._now_line = NowLine(self._view, self._times, self)
        self._view.sigRangeChanged.connect(self._on_range_changed)
        self._view.sigResized.connect(self._fit_rows)  # it hears of its height later than this widget does
        self._view.sigRangeChangedManually.connect(self._on_moved_by_hand)
        self._plot.scene().sigMouseClicked.connect(self._on_clicked)
        self._plot.scene().sigMouseMoved.connect(self._on_pointer)
        self.set_theme(theme)

    def _lay_out(self) -> None:
        grid = pyqtgraph.GraphicsLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addItem(self._times, 0, 0)
        grid.addItem(self._view, 1, 0)
        self._plot.setCentralItem(grid)
        self._times.linkToView(self._view)
        self._times.setGrid(255)
        self._view.invertY(True)
        self._view.setMouseEnabled(x=True, y=False)
        self._view.setLimits(minXRange=SHORTEST, maxXRange=LONGEST)
        self._view.addItem(self.item, ignoreBounds=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._plot)

    # ---- told ----

    def set_theme(self, theme: Theme) -> None:
        self._plot.setBackground(QColor(theme.panel))
        self.item.set_theme(theme)
        self._times.setPen(QColor(theme.line))
        self._times.setTextPen(QColor(theme.dim))
        self._now_line.set_theme(theme)

    def set_lanes(self, lanes: Lanes) -> None:
        self._lanes = lanes
        self.item.set_lanes(lanes)
        self._fit_rows()

    def set_now(self, now: datetime) -> None:
        self._now = now.timestamp()
        local = now.astimezone(self._tz)
        offset = local.utcoffset()
        self._times.utcOffset = 0 if offset is None else -offset.total_seconds()
        self.item.set_now(self._now)
        self._view.setLimits(xMin=self._now - PAST, xMax=self._now + FUTURE)
        if self._following:
            self._follow()
        self._now_line.set_now(now, self._tz)

    # ---- where it looks ----

    @property
    def range(self) -> tuple[float, float]:
        """The seconds since 1970 UTC at the left and right edge."""
        (left, right), _ = self._view.viewRange()
        return float(left), float(right)

    @property
    def following(self) -> bool:
        """Whether the view goes along with the present."""
        return self._following

    @property
    def rows_in_view(self) -> float:
        return max(1.0, float(self._view.height()) / self.row_px)

    @property
    def row_px(self) -> int:
        return max(ROW_PX, 2 * self.fontMetrics().height())

    @property
    def first_row(self) -> float:
        return self._first_row

    @property
    def above(self) -> float:
        """Pixels from the top down to the first row."""
        return float(self._view.sceneBoundingRect().top())

    def zoom(self, by: float) -> None:
        """So many times the hours in view, about the present if it follows it, else about the middle."""
        self._hours = min(max(self._hours * by, SHORTEST / HOUR), LONGEST / HOUR)
        if self._following:
            self._follow()
            return
        left, right = self.range
        middle, half = (left + right) / 2, self._hours * HOUR / 2
        self._view.setXRange(middle - half, middle + half, padding=0)

    def show_now(self) -> None:
        self._following = True
        self._follow()

    def pan(self, hours: float) -> None:
        """Look so many hours later, or earlier; the present is no longer followed."""
        self._following = False
        self._view.translateBy(x=hours * HOUR)

    def scroll_to(self, row: float) -> None:
        """Show the rows from this one on, as far as there are any."""
        rows = self._lanes.rows if self._lanes is not None else 1
        last = max(0.0, rows - self.rows_in_view)
        first = min(max(0.0, row), last)
        self._view.setYRange(first, first + self.rows_in_view, padding=0)

    def reveal(self, at: int) -> None:
        """Bring a span into view, moving no more than is needed."""
        if self._lanes is None:
            return
        lanes, (left, right) = self._lanes, self.range
        start, end = lanes.start[at], lanes.ends(self._now)[at]
        if end < left or start > right:
            middle = (start + end) / 2
            self.pan((middle - (left + right) / 2) / HOUR)
        row = int(lanes.top[at])
        if row < self._first_row:
            self.scroll_to(row)
        elif row + 1 > self._first_row + self.rows_in_view:
            self.scroll_to(row + 1 - self.rows_in_view)

    def shows(self, moment: datetime) -> bool:
        left, right = self.range
        return left <= moment.timestamp() <= right

    # ---- what is where ----

    @property
    def viewport(self) -> QWidget:
        """Where the pointer works."""
        port: QWidget = self._plot.viewport()
        return port

    def span_at(self, place: QPointF) -> int:
        """The span, or the span of the flag, at a place of the scene; -1 where there is none."""
        if self._lanes is None:
            return -1
        point = self._view.mapSceneToView(place)
        slack = NEAR_PX * self._view.viewPixelSize()[0]
        found = self._lanes.at(point.x(), point.y(), self._now, slack / 2)
        return found if found >= 0 else self._lanes.flag_at(point.x(), point.y(), 2 * slack)

    def centre_of(self, row: int, moment: datetime) -> QPointF:
        """Where on the viewport a moment of a row is drawn."""
        scene = self._view.mapViewToScene(QPointF(moment.timestamp(), row + 0.6))
        return QPointF(self._plot.mapFromScene(scene))

    # ---- how ----

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def _follow(self) -> None:
        width = self._hours * HOUR
        self._view.setXRange(self._now - NOW_AT * width, self._now + (1 - NOW_AT) * width, padding=0)

    def _fit_rows(self) -> None:
        """Rows as high as they are read well; those that do not fit are reached by scrolling."""
        count = self._lanes.rows if self._lanes is not None else 1
        fit = self.rows_in_view
        self._view.setMouseEnabled(x=True, y=count > fit)
        self._view.setLimits(yMin=0, yMax=max(count, fit), minYRange=fit, maxYRange=fit)
        self.scroll_to(self._first_row)

    def _on_range_changed(self) -> None:
        _, (top, _) = self._view.viewRange()
        self._first_row = float(top)
        self._now_line.place()
        self.moved.emit()

    def _on_moved_by_hand(self) -> None:
        self._following = False
        left, right = self.range
        self._hours = (right - left) / HOUR

    def _on_pointer(self, place: QPointF) -> None:
        self.pointed.emit(self.span_at(place))

    def _on_clicked(self, event: pyqtgraph.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        at = self.span_at(event.scenePos())
        if at >= 0 and self._lanes is not None and event.button() == Qt.MouseButton.LeftButton:
            self.case_chosen.emit(self._lanes.spans[at].case)
