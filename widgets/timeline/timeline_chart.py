"""The plot with the names of its lanes at the left and a scroll bar at the right. Importing this imports pyqtgraph."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCursor, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QToolTip, QWidget

from widgets.plain_tip import plain_tip
from widgets.theme import Theme
from widgets.timeline.timeline_keys import Move
from widgets.timeline.timeline_lanes import Lanes
from widgets.timeline.timeline_names import LaneNamesColumn
from widgets.timeline.timeline_plot import TimelinePlot
from widgets.timeline.timeline_steps import across, beside, first_span

STEPS = 100
"""Of a row in the scroll bar."""
A_BIT = 0.1
"""Of what is in view a key or a turn of the wheel pans."""


class TimelineChart(QWidget):
    """`pointed` says which span the keyboard is on, -1 for none; the pointer's span is told by a tooltip."""

    case_chosen = Signal(str)
    pointed = Signal(int)
    moved = Signal()

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: Lanes | None = None
        self._now = 0.0
        self._at = -1
        self._under = -1
        self._telling: Callable[[int], tuple[str, ...]] = lambda _: ()
        self.plot = TimelinePlot(theme, tz)
        self.names = LaneNamesColumn(theme)
        self._bar = QScrollBar(Qt.Orientation.Vertical)
        self._bar.setAccessibleName(self.tr("Lanes of the timeline"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part, stretch in ((self.names, 0), (self.plot, 1), (self._bar, 0)):
            row.addWidget(part, stretch)
        self.names.scrolled.connect(lambda rows: self.plot.scroll_to(self.plot.first_row + rows))
        self._bar.valueChanged.connect(lambda value: self.plot.scroll_to(value / STEPS))
        self.plot.moved.connect(self._on_moved)
        self.plot.case_chosen.connect(self.case_chosen)
        self.plot.pointed.connect(self._on_pointer)
        self.plot.viewport.installEventFilter(self)

    @property
    def at(self) -> int:
        """The span that the keyboard is on, -1 for none."""
        return self._at

    def set_telling(self, telling: Callable[[int], tuple[str, ...]]) -> None:
        """What is said of a span, line by line."""
        self._telling = telling

    def set_theme(self, theme: Theme) -> None:
        self.plot.set_theme(theme)
        self.names.set_theme(theme)

    def set_now(self, now: datetime) -> None:
        self._now = now.timestamp()
        self.plot.set_now(now)

    def set_lanes(self, lanes: Lanes) -> None:
        """Show other lanes; the keyboard stays on its span where that is still there."""
        before = self._lanes.spans[self._at] if self._lanes is not None and self._at >= 0 else None
        self._lanes = lanes
        self._under = -1
        self.plot.set_lanes(lanes)
        self.names.set_lanes(lanes.names, lanes.bounds)
        marks = None if before is None else (before.case, before.unit, before.start, before.work)
        found = (i for i, s in enumerate(lanes.spans) if (s.case, s.unit, s.start, s.work) == marks)
        self._at = -1 if before is None else next(found, -1)
        self.plot.item.set_pointed(self._at)
        self._on_moved()

    def do(self, move: Move) -> None:
        """Do what a key asked for."""
        left, right = self.plot.range
        hours = (right - left) / 3600
        match move:
            case Move.EARLIER | Move.LATER:
                self.plot.pan(hours * A_BIT * (1 if move is Move.LATER else -1))
            case Move.UP | Move.DOWN:
                self.plot.scroll_to(self.plot.first_row + (1 if move is Move.DOWN else -1))
            case Move.PAGE_UP | Move.PAGE_DOWN:
                page = max(1.0, self.plot.rows_in_view - 1)
                self.plot.scroll_to(self.plot.first_row + (page if move is Move.PAGE_DOWN else -page))
            case Move.LEAVE:
                self._point(-1)
            case _:
                self._step(move)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """With Shift the wheel pans, as a sideways wheel does; with Ctrl it scrolls the lanes; alone it zooms."""
        if not isinstance(event, QWheelEvent):
            return super().eventFilter(watched, event)
        turn = event.angleDelta()
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.plot.scroll_to(self.plot.first_row - turn.y() / 120)
        elif shift or turn.x():
            left, right = self.plot.range
            self.plot.pan(-(turn.x() or turn.y()) / 120 * A_BIT * (right - left) / 3600)
        else:
            return super().eventFilter(watched, event)
        return True

    def _step(self, move: Move) -> None:
        lanes = self._lanes
        if lanes is None or not lanes.spans:
            return
        if self._at < 0:
            plot = self.plot
            at = first_span(lanes, *plot.range, self._now, plot.first_row, plot.rows_in_view)
            self._point(at if at >= 0 else len(lanes.spans) - 1)
        elif move in (Move.BEFORE, Move.AFTER):
            self._point(beside(lanes, self._at, 1 if move is Move.AFTER else -1))
        else:
            self._point(across(lanes, self._at, 1 if move is Move.BELOW else -1, self._now))

    def _point(self, at: int) -> None:
        self._at = at
        self.plot.item.set_pointed(at)
        if at >= 0:
            self.plot.reveal(at)
        self.pointed.emit(at)

    def _on_moved(self) -> None:
        plot, rows = self.plot, self._lanes.rows if self._lanes is not None else 1
        self.names.set_rows(plot.first_row, plot.row_px, plot.above)
        self._bar.blockSignals(True)
        self._bar.setRange(0, max(0, round((rows - plot.rows_in_view) * STEPS)))
        self._bar.setPageStep(round(plot.rows_in_view * STEPS))
        self._bar.setSingleStep(STEPS)
        self._bar.setValue(round(plot.first_row * STEPS))
        self._bar.setVisible(rows > plot.rows_in_view)
        self._bar.blockSignals(False)
        self.moved.emit()

    def _on_pointer(self, at: int) -> None:
        if at == self._under:
            return
        self._under = at
        port = self.plot.viewport
        port.setCursor(Qt.CursorShape.PointingHandCursor if at >= 0 else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(QCursor.pos(), plain_tip("\n".join(self._telling(at))), port)
