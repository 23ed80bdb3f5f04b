"""The pane that shows which unit is on which case, and for how long: the past at the left, deadlines at the right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.domain.case import Case, Unit
from models.domain.clocks import ROUND_THE_CLOCK, WorkTimes
from widgets.text_runs import bold_font
from widgets.theme import Theme
from widgets.unit_spans import Lanes, lanes_of
from widgets.words import duration_text

if TYPE_CHECKING:
    from widgets.timeline_plot import TimelinePlot


class UnitTimeline(QWidget):
    """`[` and `]` zoom out and in, `Home` goes back to now. The plot is made when the pane is first shown."""

    case_chosen = Signal(str)

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tz = tz
        self._cases: tuple[Case, ...] = ()
        self._units: tuple[Unit, ...] = ()
        self._times: WorkTimes = ROUND_THE_CLOCK
        self._lanes: Lanes | None = None
        self._now: datetime | None = None
        self._plot: TimelinePlot | None = None
        self._title, self._keys, self._nothing = QLabel(self.tr("Timeline by unit")), QLabel(), QLabel()
        self._nothing.setText(self.tr("No unit is on a case. Spans appear here as soon as one is dispatched."))
        for label in (self._title, self._keys, self._nothing):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setFont(bold_font(self.font()))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 6)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._keys)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self._nothing, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Timeline by unit"))
        self._say_span(4 * 3600.0)
        self.set_theme(theme)

    @property
    def plot(self) -> TimelinePlot | None:
        """The plot, once there is one."""
        return self._plot

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.panel))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        for label, colour in ((self._title, theme.text), (self._keys, theme.dim), (self._nothing, theme.dim)):
            ink = label.palette()
            ink.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(ink)
        if self._plot is not None:
            self._plot.set_theme(theme)

    def set_cases(self, cases: Iterable[Case], units: Sequence[Unit]) -> None:
        """Show these cases on a lane for each of the units that was sent to one."""
        self._cases, self._units = tuple(cases), tuple(units)
        self._work_out()

    def set_times(self, times: WorkTimes) -> None:
        """The working calendars that deadlines are counted by."""
        self._times = times
        if self._lanes is not None:
            self._work_out()

    def set_now(self, now: datetime) -> None:
        self._now = now
        if self._plot is not None and self.isVisible():
            self._plot.set_now(now)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plot = self._plot
        if plot is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_BracketLeft:
            plot.zoom(2.0)
        elif event.key() == Qt.Key.Key_BracketRight:
            plot.zoom(0.5)
        elif event.key() == Qt.Key.Key_Home:
            plot.show_now()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._plot is None:
            self._make_plot()
        if self._now is not None:
            self.set_now(self._now)

    def _make_plot(self) -> None:
        from widgets.timeline_plot import TimelinePlot  # noqa: PLC0415 - pyqtgraph costs time at the start

        self._plot = TimelinePlot(self._theme, self._tz)
        self._plot.case_chosen.connect(self.case_chosen)
        self._plot.span_changed.connect(self._say_span)
        self._column.addWidget(self._plot, 1)
        self._show_lanes()

    def _work_out(self) -> None:
        self._lanes = lanes_of(self._cases, self._units, self._times)
        self._show_lanes()

    def _show_lanes(self) -> None:
        some = self._lanes is not None and bool(self._lanes.names)
        self._nothing.setVisible(not some)
        if self._plot is not None:
            self._plot.setVisible(some)
            if self._lanes is not None:
                self._plot.set_lanes(self._lanes)

    def _say_span(self, seconds: float) -> None:
        span = duration_text(timedelta(seconds=round(seconds)))
        self._keys.setText(self.tr("{span} · [ ] zoom · Home: now").format(span=span))
