"""The present on the timeline: a line down the lanes, with the time over it on the axis."""

from __future__ import annotations

from datetime import datetime, tzinfo

import pyqtgraph
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from widgets.theme import Theme
from widgets.timeline.time_axis import TimeAxis


class NowLine:
    """Its label is a child of `parent`, over whose axis it stands."""

    def __init__(self, view: pyqtgraph.ViewBox, times: TimeAxis, parent: QWidget) -> None:
        self._view, self._times = view, times
        self._parent = parent
        self._at = 0.0
        self._line = pyqtgraph.InfiniteLine(angle=90)
        view.addItem(self._line, ignoreBounds=True)
        self._label = QLabel(parent)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setAutoFillBackground(True)
        self._label.setContentsMargins(4, 0, 4, 0)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_theme(self, theme: Theme) -> None:
        self._line.setPen(QColor(theme.text), width=1.5)
        ink = self._label.palette()
        ink.setColor(QPalette.ColorRole.Window, QColor(theme.text))
        ink.setColor(QPalette.ColorRole.WindowText, QColor(theme.panel))
        self._label.setPalette(ink)

    def set_now(self, now: datetime, tz: tzinfo) -> None:
        self._at = now.timestamp()
        self._line.setPos(self._at)
        self._label.setText(now.astimezone(tz).strftime("%H:%M:%S"))
        self._label.adjustSize()
        self.place()

    def place(self) -> None:
        """Put the label where the line is; it is not seen where now is out of view."""
        (left, right), _ = self._view.viewRange()
        self._label.setVisible(bool(left <= self._at <= right))
        half, wide = self._label.width() / 2, self._parent.width()
        x = min(max(self._view.mapViewToScene(QPointF(self._at, 0)).x(), half), wide - half)
        above = round(self._view.sceneBoundingRect().top())
        self._label.move(round(x - half), max(0, above - self._label.height()))
        self._label.raise_()
        self._cover(x)

    def _cover(self, middle: float) -> None:
        """No time of the axis may look out from under the label."""
        wide = (self._label.width() + self._label.fontMetrics().horizontalAdvance("00:00")) / 2 + 4
        edges = (self._view.mapSceneToView(QPointF(middle + side, 0)).x() for side in (-wide, wide))
        left, right = edges if self._label.isVisibleTo(self._parent) else (0.0, 0.0)
        self._times.set_covered(left, right)
