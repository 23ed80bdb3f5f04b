"""The plot under the timeline: lanes down, local time across. Importing this imports pyqtgraph, which takes a while."""

from __future__ import annotations

from datetime import datetime, tzinfo

import pyqtgraph
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.span_item import SpanItem
from widgets.theme import Theme
from widgets.time_axis import TimeAxis
from widgets.unit_spans import Lanes

LANE_PX = 34
NOW_AT = 0.65
"""Where on the width the present stands while the view follows it."""
HOUR = 3600.0
SHORTEST, LONGEST = HOUR / 12, 31 * 24 * HOUR


class TimelinePlot(QWidget):
    """Drags pan, the wheel zooms time about the pointer, a click on a span says its case."""

    case_chosen = Signal(str)
    span_changed = Signal(float)
    """So many seconds are in view."""

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tz = tz
        self._lanes: Lanes | None = None
        self._now = 0.0
        self._hours = 4.0
        self._following = True
        self._spans = SpanItem(theme)
        self._view = pyqtgraph.ViewBox(enableMenu=False)
        self._times = TimeAxis(orientation="top")
        self._names = pyqtgraph.AxisItem(orientation="left")
        # A PlotWidget would bring a context menu of seven windows that nobody asked for and nobody ends.
        self._plot = pyqtgraph.GraphicsView(self)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        grid = pyqtgraph.GraphicsLayout()
        grid.setContentsMargins(10, 0, 0, 0)
        grid.setSpacing(0)
        grid.addItem(self._times, 0, 1)
        grid.addItem(self._names, 1, 0)
        grid.addItem(self._view, 1, 1)
        self._plot.setCentralItem(grid)
        for axis in (self._times, self._names):
            axis.linkToView(self._view)
        self._times.setGrid(255)
        self._names.setStyle(tickLength=0, autoExpandTextSpace=True)
        self._view.invertY(True)
        self._view.setMouseEnabled(x=True, y=False)
        self._view.setLimits(minXRange=SHORTEST, maxXRange=LONGEST)
        self._view.addItem(self._spans, ignoreBounds=True)
        self._now_line = pyqtgraph.InfiniteLine(
            angle=90, label="", labelOpts={"position": 0.99, "anchors": [(0.5, 1.0), (0.5, 1.0)], "movable": False}
        )
        self._view.addItem(self._now_line, ignoreBounds=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._plot)
        self._view.sigXRangeChanged.connect(self._on_range_changed)
        self._view.sigRangeChangedManually.connect(self._on_moved_by_hand)
        self._plot.scene().sigMouseClicked.connect(self._on_clicked)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._plot.setBackground(QColor(theme.panel))
        self._spans.set_theme(theme)
        for axis in (self._times, self._names):
            axis.setPen(QColor(theme.line))
            axis.setTextPen(QColor(theme.dim))
        self._now_line.setPen(QColor(theme.text), width=1.5)
        self._now_line.label.setColor(QColor(theme.panel))
        self._now_line.label.fill = pyqtgraph.mkBrush(theme.text)

    def set_lanes(self, lanes: Lanes) -> None:
        self._lanes = lanes
        self._spans.set_lanes(lanes)
        self._names.setTicks(
            [
                [
                    ((top + foot) / 2, name)
                    for top, foot, name in zip(lanes.bounds, lanes.bounds[1:], lanes.names, strict=False)
                ]
            ]
        )
        self._fit_lanes()

    def set_now(self, now: datetime) -> None:
        self._now = now.timestamp()
        local = now.astimezone(self._tz)
        offset = local.utcoffset()
        self._times.utcOffset = 0 if offset is None else -offset.total_seconds()
        self._now_line.setPos(self._now)
        self._now_line.label.setFormat(local.strftime("%H:%M:%S"))
        self._spans.set_now(self._now)
        if self._following:
            self._follow()

    def zoom(self, by: float) -> None:
        """So many times the hours in view, about the present if it follows it, else about the middle."""
        self._hours = min(max(self._hours * by, SHORTEST / HOUR), LONGEST / HOUR)
        if self._following:
            self._follow()
            return
        (left, right), _ = self._view.viewRange()
        middle, half = (left + right) / 2, self._hours * HOUR / 2
        self._view.setXRange(middle - half, middle + half, padding=0)

    def show_now(self) -> None:
        self._following = True
        self._follow()

    def pan(self, hours: float) -> None:
        """Look so many hours later, or earlier; the present is no longer followed."""
        self._following = False
        self._view.translateBy(x=hours * HOUR)

    def shows(self, moment: datetime) -> bool:
        (left, right), _ = self._view.viewRange()
        return bool(left <= moment.timestamp() <= right)

    @property
    def viewport(self) -> QWidget:
        """Where the pointer works."""
        port: QWidget = self._plot.viewport()
        return port

    def case_at(self, place: QPointF) -> str:
        """The case at a place of the scene; empty where there is none."""
        if self._lanes is None:
            return ""
        point = self._view.mapSceneToView(place)
        return self._lanes.at(point.x(), point.y(), self._now)

    def centre_of(self, row: int, moment: datetime) -> QPointF:
        """Where on the viewport a moment of a row is drawn."""
        scene = self._view.mapViewToScene(QPointF(moment.timestamp(), row + 0.5))
        return QPointF(self._plot.mapFromScene(scene))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_lanes()

    def _follow(self) -> None:
        width = self._hours * HOUR
        self._view.setXRange(self._now - NOW_AT * width, self._now + (1 - NOW_AT) * width, padding=0)

    def _fit_lanes(self) -> None:
        """Lanes as high as they are read well; those that do not fit are reached by dragging."""
        count = max(1, self._lanes.bounds[-1] if self._lanes is not None else 1)
        fit = max(1.0, self._view.height() / LANE_PX)
        self._view.setMouseEnabled(x=True, y=count > fit)
        self._view.setLimits(yMin=0, yMax=max(count, fit), minYRange=fit, maxYRange=fit)
        self._view.setYRange(0, fit, padding=0)

    def _on_range_changed(self) -> None:
        (left, right), _ = self._view.viewRange()
        self._hours = (right - left) / HOUR
        self.span_changed.emit(right - left)

    def _on_moved_by_hand(self) -> None:
        self._following = False

    def _on_clicked(self, event: pyqtgraph.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        case = self.case_at(event.scenePos())
        if case and event.button() == Qt.MouseButton.LeftButton:
            self.case_chosen.emit(case)
