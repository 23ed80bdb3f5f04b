"""All spans of the timeline as one thing to draw: a plot item a span would stand still at a few hundred."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from models.domain.lights import Light
from widgets.theme import Theme
from widgets.unit_spans import HIGH, Lanes

LABEL_PX = 34
"""A span narrower than this has no room for its number."""


class SpanItem(QGraphicsObject):
    """Lives in plot coordinates (seconds, lanes) and draws in pixels, only what is in view."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lanes: Lanes | None = None
        self._now = 0.0
        self._bounds = QRectF()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_lanes(self, lanes: Lanes) -> None:
        self.prepareGeometryChange()
        self._lanes = lanes
        self._bounds = QRectF(-1e11, -1, 3e11, lanes.bounds[-1] + 2)  # every year there is: views cut it
        self.update()

    def set_now(self, now: float) -> None:
        self._now = now
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        lanes = self._lanes
        if lanes is None:
            return
        to_pixels = painter.worldTransform()
        seen = self._seen(to_pixels, widget)
        ends = np.where(np.isinf(lanes.end), np.maximum(self._now, lanes.start), lanes.end)
        in_lanes = (lanes.top + HIGH >= seen.top()) & (lanes.top <= seen.bottom())
        lights = lanes.lights(self._now)
        painter.save()
        painter.resetTransform()
        visible = np.flatnonzero(in_lanes & (ends >= seen.left()) & (lanes.start <= seen.right()))
        painter.setPen(QColor(self._theme.line))
        for bound in lanes.bounds[1:]:
            y = to_pixels.m22() * bound + to_pixels.dy()
            painter.drawLine(QPointF(-10, y), QPointF(20_000, y))
        self._draw_spans(painter, to_pixels, lanes, ends, lights, visible)
        self._draw_pauses(painter, to_pixels, lanes, seen)
        flags = np.flatnonzero(
            in_lanes & np.isinf(lanes.end) & (lanes.due >= seen.left()) & (lanes.due <= seen.right())
        )
        self._draw_flags(painter, to_pixels, lanes, lights, flags)
        painter.restore()

    def _seen(self, to_pixels: QTransform, widget: QWidget | None) -> QRectF:
        inverse, _ = to_pixels.inverted()
        area = QRectF(0, 0, 4000, 3000) if widget is None else QRectF(widget.rect())
        return inverse.mapRect(area)

    def _colour(self, light: int) -> QColor:
        return QColor(self._theme.accent) if light <= Light.ON_TIME else self._theme.light(Light(light))

    def _draw_spans(
        self,
        painter: QPainter,
        to_pixels: QTransform,
        lanes: Lanes,
        ends: np.ndarray[tuple[int], np.dtype[np.float64]],
        lights: np.ndarray[tuple[int], np.dtype[np.int8]],
        visible: np.ndarray[tuple[int], np.dtype[np.intp]],
    ) -> None:
        """Boxes of one colour in one call each; then the numbers of those that have room for them."""
        left = np.clip(lanes.start * to_pixels.m11() + to_pixels.dx(), -10, 20_000)
        right = np.clip(ends * to_pixels.m11() + to_pixels.dx(), -10, 20_000)
        top = lanes.top * to_pixels.m22() + to_pixels.dy()
        high = HIGH * to_pixels.m22()
        boxes: dict[int, list[QRectF]] = {}
        labelled: list[tuple[QRectF, str]] = []
        for i in visible:
            box = QRectF(left[i], top[i] + 1, max(2.0, right[i] - left[i]), high - 2)
            boxes.setdefault(int(lights[i]), []).append(box)
            if box.width() > LABEL_PX:
                labelled.append((box.adjusted(5, 0, -2, 0), lanes.cases[i][-4:]))
        for light, group in boxes.items():
            colour = self._colour(light)
            painter.setPen(QPen(colour, 1))
            fill = QColor(colour)
            fill.setAlpha(80)
            painter.setBrush(fill)
            painter.drawRects(group)
        painter.setPen(QColor(self._theme.text))
        tall = QFontMetrics(painter.font()).height()
        place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for box, text in labelled:
            if box.height() >= tall - 3:
                painter.drawText(box, place, text)

    def _draw_pauses(self, painter: QPainter, to_pixels: QTransform, lanes: Lanes, seen: QRectF) -> None:
        """Hatched where the clock of the work stands still, as on the bars of the case pane."""
        tops = lanes.top[lanes.pause_of]
        ends = np.minimum(lanes.pause_end, np.maximum(self._now, lanes.pause_start))
        inside = (tops + HIGH >= seen.top()) & (tops <= seen.bottom())
        inside &= (ends >= seen.left()) & (lanes.pause_start <= seen.right())
        hatch = QBrush(QColor(self._theme.text), Qt.BrushStyle.BDiagPattern)
        high = HIGH * to_pixels.m22()
        for i in np.flatnonzero(inside):
            left = max(-10.0, to_pixels.m11() * lanes.pause_start[i] + to_pixels.dx())
            right = min(20_000.0, to_pixels.m11() * ends[i] + to_pixels.dx())
            top = to_pixels.m22() * tops[i] + to_pixels.dy()
            painter.fillRect(QRectF(left, top + 2, max(1.0, right - left), high - 4), hatch)

    def _draw_flags(
        self,
        painter: QPainter,
        to_pixels: QTransform,
        lanes: Lanes,
        lights: np.ndarray[tuple[int], np.dtype[np.int8]],
        flags: np.ndarray[tuple[int], np.dtype[np.intp]],
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for i in flags:
            foot = to_pixels.map(QPointF(lanes.due[i], lanes.top[i] + HIGH))
            head = to_pixels.map(QPointF(lanes.due[i], lanes.top[i]))
            head.setY(head.y() - 5)
            colour = self._theme.light(Light(int(lights[i])))
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(colour)
            painter.drawLine(head, foot)
            painter.drawPolygon(QPolygonF([head, head + QPointF(7, 4), head + QPointF(0, 8)]))
