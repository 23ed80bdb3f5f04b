"""Where the keys go is seen: the control that has them is in view, and a line of the accent colour is about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

WIDTH = 2
"""Pixels."""
SHOWS_FOCUS = "shows_focus"
"""A property of widgets that show it themselves: under a ring, each scroll of a long list would be a whole repaint."""


class FocusRing(QObject):
    """Follows the focus through the whole program, but for widgets that show it themselves."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            for frame in old.findChildren(RingFrame, options=Qt.FindChildOption.FindDirectChildrenOnly):
                frame.hide()
                frame.deleteLater()
        if new is not None:
            bring_into_view(new)
            if not new.property(SHOWS_FOCUS):
                RingFrame(new).show()


class RingFrame(QWidget):
    """Lies over a control, as large as it, and lets the mouse through."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(over.rect())
        over.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), WIDTH))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


def bring_into_view(part: QWidget) -> None:
    """Scroll what holds it; not where it is in view as far as it can be."""
    below, holder = part, part.parentWidget()
    while holder is not None:
        if isinstance(holder, QScrollArea) and below is holder.viewport():
            seen = box_in(part, below).intersected(below.rect())
            if seen.isEmpty() or (seen.height() < part.height() <= below.height()):
                holder.ensureWidgetVisible(part)
        below, holder = holder, holder.parentWidget()


def box_in(part: QWidget, above: QWidget) -> QRect:
    """Where a part stands in something that holds it."""
    return QRect(part.mapTo(above, part.rect().topLeft()), part.size())
