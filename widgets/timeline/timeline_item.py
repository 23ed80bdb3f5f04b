"""All spans of the timeline as one thing to draw: a plot item a span would stand still at a few hundred."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QTransform
from PySide6.QtWidgets import QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from models.domain.lights import Light
from widgets.theme import Theme
from widgets.timeline.timeline_boxes import FAR, Boxes, box_of
from widgets.timeline.timeline_labels import draw_labels, draw_waits
from widgets.timeline.timeline_lanes import HIGH, Lanes
from widgets.timeline.timeline_marks import draw_flags, draw_marks
from widgets.timeline.timeline_spans import Work

Picked = npt.NDArray[np.intp]

ON_WAY, THERE = 60, 45
"""How much of a span's colour is laid on the ground (of 255), and how much more from the arrival on: its number is read
over both."""


class TimelineItem(QGraphicsObject):
    """Lives in plot coordinates (seconds, rows) and draws in pixels, only what is in view."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lanes: Lanes | None = None
        self._now = 0.0
        self._bounds = QRectF()
        self._chosen = ""
        self._framed: tuple[int, ...] = ()
        self._pointed = -1
        self._boxes = Boxes()
        self.drawn = 0

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_lanes(self, lanes: Lanes) -> None:
        self.prepareGeometryChange()
        self._lanes = lanes
        self._bounds = QRectF(-1e11, -1, 3e11, lanes.rows + 2)  # every year there is: views cut it
        self.set_chosen(self._chosen)

    def set_now(self, now: float) -> None:
        self._now = now
        self.update()

    def set_chosen(self, case: str) -> None:
        """The case that the desk shows: its spans are framed."""
        self._chosen = case
        spans = self._lanes.spans if self._lanes is not None and case else ()
        self._framed = tuple(at for at, span in enumerate(spans) if span.case == case)
        self.update()

    def set_pointed(self, at: int) -> None:
        """The span that the keyboard is on, -1 for none."""
        self._pointed = at
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        lanes = self._lanes
        if lanes is None:
            return
        to_pixels = painter.worldTransform()
        seen = self._seen(to_pixels, widget)
        ends, lights = lanes.ends(self._now), lanes.lights(self._now)
        in_rows = (lanes.top + HIGH >= seen.top()) & (lanes.top <= seen.bottom())
        visible = np.flatnonzero(in_rows & (ends >= seen.left()) & (lanes.start <= seen.right()))
        self.drawn = len(visible)
        painter.save()
        painter.resetTransform()
        self._draw_rules(painter, to_pixels, lanes, seen)
        self._draw_work(painter, to_pixels, lanes, ends, lights, visible)
        draw_waits(painter, to_pixels, lanes, ends, lights, visible, self._theme)
        self._draw_pauses(painter, to_pixels, lanes, seen)
        draw_labels(painter, to_pixels, lanes, ends, visible, self._theme)
        self._draw_frames(painter, to_pixels, lanes, ends)
        on_case = visible[lanes.work[visible] == Work.ON_CASE]
        draw_marks(painter, to_pixels, lanes, ends, on_case, self._theme)
        due = np.isinf(lanes.end) & (lanes.due >= seen.left()) & (lanes.due <= seen.right())
        draw_flags(painter, to_pixels, lanes, lights, np.flatnonzero(in_rows & due), self._theme)
        painter.restore()

    def _seen(self, to_pixels: QTransform, widget: QWidget | None) -> QRectF:
        inverse, _ = to_pixels.inverted()
        area = QRectF(0, 0, 4000, 3000) if widget is None else QRectF(widget.rect())
        return inverse.mapRect(area)

    def _colour(self, light: int) -> QColor:
        return QColor(self._theme.accent) if light <= Light.ON_TIME else self._theme.light(Light(light))

    def _draw_rules(self, painter: QPainter, to_pixels: QTransform, lanes: Lanes, seen: QRectF) -> None:
        painter.setPen(QColor(self._theme.line))
        for bound in lanes.bounds[1:]:
            if seen.top() <= bound <= seen.bottom():
                y = to_pixels.m22() * bound + to_pixels.dy()
                painter.drawLine(QPointF(-10, y), QPointF(FAR, y))

    def _draw_work(
        self,
        painter: QPainter,
        to_pixels: QTransform,
        lanes: Lanes,
        ends: npt.NDArray[np.float64],
        lights: npt.NDArray[np.int8],
        visible: Picked,
    ) -> None:
        """Boxes of one colour in one call each: pale on the way, fuller from the arrival on."""
        on_case = visible[lanes.work[visible] == Work.ON_CASE]
        for light in np.unique(lights[on_case]):
            colour, fill = self._colour(int(light)), self._colour(int(light))
            group = on_case[lights[on_case] == light]
            there = group[lanes.arrived[group] < ends[group]]
            fill.setAlpha(ON_WAY)
            painter.setPen(QPen(colour, 1))
            painter.setBrush(fill)
            self._boxes.draw(painter, to_pixels, lanes.start[group], ends[group], lanes.top[group])
            painter.setPen(Qt.PenStyle.NoPen)
            fill.setAlpha(THERE)
            painter.setBrush(fill)
            self._boxes.draw(painter, to_pixels, lanes.arrived[there], ends[there], lanes.top[there])

    def _draw_pauses(self, painter: QPainter, to_pixels: QTransform, lanes: Lanes, seen: QRectF) -> None:
        """Hatched where the clock of the work stands still, as on the bars of the case pane."""
        tops = lanes.top[lanes.pause_of]
        ends = np.minimum(lanes.pause_end, np.maximum(self._now, lanes.pause_start))
        inside = (tops + HIGH >= seen.top()) & (tops <= seen.bottom())
        inside &= (ends >= seen.left()) & (lanes.pause_start <= seen.right())
        picked = np.flatnonzero(inside)
        painter.setPen(Qt.PenStyle.NoPen)
        ink = QColor(self._theme.text)
        ink.setAlpha(120)  # the number stays readable over it
        painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern))
        self._boxes.draw(painter, to_pixels, lanes.pause_start[picked], ends[picked], tops[picked], within=1)

    def _draw_frames(
        self, painter: QPainter, to_pixels: QTransform, lanes: Lanes, ends: npt.NDArray[np.float64]
    ) -> None:
        """Round the spans of the chosen case, and wider and in another colour round the one the keyboard is on."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.text), 1.5))
        for i in self._framed:
            painter.drawRect(box_of(to_pixels, lanes.start[i], ends[i], lanes.top[i]))
        if 0 <= self._pointed < len(lanes.spans):
            i = self._pointed
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.drawRect(box_of(to_pixels, lanes.start[i], ends[i], lanes.top[i]).adjusted(-3, -3, 3, 3))
