"""The room that a pane is given: where it is smaller than the pane can bear, the pane is scrolled, never squeezed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

MOST_CLAIMED = QSize(320, 240)
"""Pixels that a pane may claim from its neighbours; beyond that it scrolls. Two such rows fit on 1366 × 768."""


class PaneRoom(QScrollArea):
    """Its pane takes all of it, and never less than the pane's own minimum."""

    def __init__(self, pane: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self._held = _Held(pane)
        self.setWidget(self._held)

    def lift(self) -> None:
        """Take the pane out while its place is moved about: it is laid out once, not at every step."""
        self.takeWidget()

    def put_back(self) -> None:
        self.setWidget(self._held)
        self._held.show()

    @property
    def scrolls(self) -> bool:
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        return any(bar.maximum() > bar.minimum() for bar in bars)

    def minimumSizeHint(self) -> QSize:
        return _least(self._pane).boundedTo(MOST_CLAIMED)

    def sizeHint(self) -> QSize:
        return self._pane.sizeHint().expandedTo(self.minimumSizeHint())


class _Held(QWidget):
    """Between the two, without a layout: one would ask for the height that the pane would like, not that it needs."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__()
        self._pane = pane
        pane.setParent(self)

    def minimumSizeHint(self) -> QSize:
        return _least(self._pane)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pane.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


def _least(pane: QWidget) -> QSize:
    return pane.minimumSizeHint().expandedTo(pane.minimumSize())
