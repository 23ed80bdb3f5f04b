"""What is written on the timeline: the numbers on the spans, and the words of those on which nobody works."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QTransform

from models.domain.lights import Light
from widgets.theme import Theme
from widgets.timeline.timeline_boxes import FAR, box_of
from widgets.timeline.timeline_lanes import HIGH, Lanes
from widgets.timeline.timeline_spans import Work

SHORTEST_LABEL = 4
"""Fewer letters say nothing."""
LABEL_PX = 34
"""A span narrower than this has no room for its number."""
Picked = npt.NDArray[np.intp]
_IN_BOX = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


def draw_waits(
    painter: QPainter,
    to_pixels: QTransform,
    lanes: Lanes,
    ends: npt.NDArray[np.float64],
    lights: npt.NDArray[np.int8],
    visible: Picked,
    theme: Theme,
) -> None:
    """Dashed: nobody is on the case. The word stands in it, or before it where it is too narrow."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    metrics = QFontMetrics(painter.font())
    words = {
        Work.RETURNED: QCoreApplication.translate("timeline", "return"),
        Work.UNASSIGNED: QCoreApplication.translate("timeline", "unassigned"),
    }
    for i in visible[lanes.work[visible] != Work.ON_CASE]:
        light, work = Light(int(lights[i])), Work(int(lanes.work[i]))
        calls = work is Work.UNASSIGNED and light >= Light.SOON
        colour = theme.light(light) if calls else QColor(theme.dim)
        box = box_of(to_pixels, lanes.start[i], ends[i], lanes.top[i])
        painter.setPen(QPen(colour, 1.2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box, 2, 2)
        word, wide = words[work], metrics.horizontalAdvance(words[work])
        painter.setPen(colour)
        if work is Work.UNASSIGNED:
            word = f"{word} {lanes.labels[i]}"
            wide = metrics.horizontalAdvance(word)
        left = max(box.left() + 5, 4.0)
        if box.right() - left > wide:
            painter.drawText(QRectF(left, box.top(), wide + 4, box.height()), _IN_BOX, word)
        elif work is Work.UNASSIGNED:
            painter.drawText(QRectF(box.left() - wide - 6, box.top(), wide + 4, box.height()), _IN_BOX, word)


def draw_labels(
    painter: QPainter,
    to_pixels: QTransform,
    lanes: Lanes,
    ends: npt.NDArray[np.float64],
    visible: Picked,
    theme: Theme,
) -> None:
    """At the left end of each span that has room for it, or at the screen's edge where it began before."""
    metrics = QFontMetrics(painter.font())
    if HIGH * to_pixels.m22() < metrics.height() - 3:
        return
    painter.setPen(QColor(theme.text))
    left = np.maximum(lanes.start[visible] * to_pixels.m11() + to_pixels.dx(), 0.0)
    room = np.minimum(ends[visible] * to_pixels.m11() + to_pixels.dx(), FAR) - left
    roomy = (room > LABEL_PX) & (lanes.work[visible] == Work.ON_CASE)
    base = HIGH * to_pixels.m22() / 2 + (metrics.ascent() - metrics.descent()) / 2
    for i, x, width in zip(visible[roomy], left[roomy], room[roomy], strict=True):
        label = lanes.labels[i]
        if metrics.horizontalAdvance(label) > width - 8:
            label = metrics.elidedText(label, Qt.TextElideMode.ElideRight, int(width - 8))
            if len(label) < SHORTEST_LABEL:
                continue
        painter.drawText(QPointF(x + 5, lanes.top[i] * to_pixels.m22() + to_pixels.dy() + base), label)
