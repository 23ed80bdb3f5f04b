"""Thousands of boxes in one call: their corners are written into an array that Qt reads as it is."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform

from widgets.timeline.timeline_lanes import HIGH

EDGE = 10.0
"""Pixels left of the screen where what began before is cut off."""
FAR = 20_000.0


class Boxes:
    """Keeps its array from one picture to the next. One QRectF a span in Python would cost three times the drawing."""

    def __init__(self) -> None:
        self._array = PrimitiveArray(QRectF, 4)

    def draw(
        self,
        painter: QPainter,
        to_pixels: QTransform,
        starts: npt.NDArray[np.float64],
        ends: npt.NDArray[np.float64],
        tops: npt.NDArray[np.float64],
        within: float = 0.0,
    ) -> None:
        """Draw a box from each start to each end with the painter's pen and brush, `within` pixels lower."""
        if not len(starts):
            return
        self._array.resize(len(starts))
        corners = self._array.ndarray()
        left = np.clip(starts * to_pixels.m11() + to_pixels.dx(), -EDGE, FAR)
        right = np.clip(ends * to_pixels.m11() + to_pixels.dx(), -EDGE, FAR)
        corners[:, 0] = left
        corners[:, 1] = tops * to_pixels.m22() + to_pixels.dy() + 1 + within
        corners[:, 2] = np.maximum(2.0, right - left)
        corners[:, 3] = HIGH * to_pixels.m22() - 2 - 2 * within
        painter.drawRects(*self._array.drawargs())


def box_of(to_pixels: QTransform, start: float, end: float, top: float) -> QRectF:
    """Where a span lies, in pixels."""
    left = min(max(to_pixels.m11() * start + to_pixels.dx(), -EDGE), FAR)
    right = min(max(to_pixels.m11() * end + to_pixels.dx(), -EDGE), FAR)
    y = to_pixels.m22() * top + to_pixels.dy()
    return QRectF(left, y + 1, max(2.0, right - left), HIGH * to_pixels.m22() - 2)
