"""The signs on a span: when it was signed for, when the unit set out, when it arrived; and the flag of a deadline."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from models.domain.lights import Light
from widgets.light_shapes import paint_light
from widgets.theme import Theme
from widgets.timeline.timeline_lanes import HIGH, Lanes

MOST_MARKED = 700
"""With more spans than this in view their marks would run into each other."""
MARKED_PX = 36
"""On a shorter span they would lie over each other."""
Picked = npt.NDArray[np.intp]


def draw_marks(
    painter: QPainter,
    to_pixels: QTransform,
    lanes: Lanes,
    ends: npt.NDArray[np.float64],
    picked: Picked,
    theme: Theme,
) -> None:
    """Above each span: a small triangle where it was signed, an arrow where the unit set out, a target on arrival."""
    picked = picked[(ends - lanes.start)[picked] * to_pixels.m11() >= MARKED_PX]
    if len(picked) > MOST_MARKED:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(theme.text)
    for moments, draw in ((lanes.signed, _triangle), (lanes.set_out, _arrow), (lanes.arrived, _target)):
        for i in picked[~np.isnan(moments[picked])]:
            place = to_pixels.map(QPointF(moments[i], lanes.top[i]))
            painter.setPen(QPen(ink, 1))
            painter.setBrush(ink)
            draw(painter, place + QPointF(0, -3))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def draw_flags(
    painter: QPainter,
    to_pixels: QTransform,
    lanes: Lanes,
    lights: npt.NDArray[np.int8],
    picked: Picked,
    theme: Theme,
) -> None:
    """A flag where each deadline stands, in the colour of its light, with the light's own shape at its foot."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for i in picked:
        light = Light(int(lights[i]))
        head = to_pixels.map(QPointF(lanes.due[i], lanes.top[i])) + QPointF(0, -5)
        foot = to_pixels.map(QPointF(lanes.due[i], lanes.top[i] + HIGH))
        painter.setPen(QPen(theme.light(light), 1.5))
        painter.setBrush(theme.light(light) if light > Light.ON_TIME else Qt.BrushStyle.NoBrush)
        painter.drawLine(head, foot)
        painter.drawPolygon(QPolygonF([head, head + QPointF(8, 4), head + QPointF(0, 8)]))
        if len(picked) <= MOST_MARKED:
            paint_light(painter, QRectF(foot.x() + 4, foot.y() - 8, 7, 7), light, theme)


def _triangle(painter: QPainter, at: QPointF) -> None:
    painter.drawPolygon(QPolygonF([at + QPointF(-2, -3), at + QPointF(3, 0), at + QPointF(-2, 3)]))


def _arrow(painter: QPainter, at: QPointF) -> None:
    notched = [QPointF(-3, -3), QPointF(4, 0), QPointF(-3, 3), QPointF(-1, 0)]
    painter.drawPolygon(QPolygonF([at + corner for corner in notched]))


def _target(painter: QPainter, at: QPointF) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, 3.4, 3.4)
    painter.setBrush(painter.pen().color())
    painter.drawEllipse(at, 1.2, 1.2)
