"""The timeline: who was on what, when; the past at the left, deadlines at the right. Its plot is made when shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, tzinfo
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.domain.lights import DEFAULT_LIGHT_LIMITS, Light
from widgets.pane_keys import Keys, PaneKeys
from widgets.stale_theme import greyed
from widgets.theme import Theme
from widgets.timeline.timeline_foot import TimelineFoot
from widgets.timeline.timeline_head import TimelineHead, Wanted
from widgets.timeline.timeline_keys import KEPT_KEYS, Move, move_of
from widgets.timeline.timeline_lanes import By, LaneNames, Lanes, lanes_of
from widgets.timeline.timeline_loading import ChartLoading
from widgets.timeline.timeline_spans import FOREVER, Span, Work
from widgets.timeline.timeline_words import span_words
from widgets.words import duration_text

if TYPE_CHECKING:
    from widgets.timeline.timeline_chart import TimelineChart

SETTLED_MS = 250
"""So long the view must rest before it is asked what there was in the time that it shows."""
NO_NAMES = LaneNames({}, lambda _: "")


class TimelinePane(QWidget):
    """Arrows go from span to span, Enter opens the case, Shift with arrows pans; other keys are told by `set_keys`."""

    case_chosen = Signal(str)
    wanted_changed = Signal()
    """Other lanes, or other work, are to be shown."""
    looked = Signal(float, float)
    """The view rests on this time: seconds since 1970 UTC."""

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tz = tz
        self._stale = False
        self._now: datetime | None = None
        self._names = NO_NAMES
        self._lanes = lanes_of((), By.UNIT, NO_NAMES)
        self._given: tuple[list[Span], list[bool], By, LaneNames] | None = None
        self._chosen = ""
        self._chart: TimelineChart | None = None
        self.head, self._foot = TimelineHead(theme), TimelineFoot(theme)
        lanes = {f"timeline_by_{by.name.lower()}": partial(self.head.set_by, by) for by in By}
        zooms = {"timeline_zoom_in": partial(self.zoom, 0.5), "timeline_zoom_out": partial(self.zoom, 2.0)}
        self._keys = PaneKeys(self, {**lanes, **zooms, "timeline_now": self.show_now})
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addStretch(1)
        self._column.addWidget(self._foot)
        self._loading = ChartLoading(self)
        self._loading.loaded.connect(self._make_chart)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SETTLED_MS)
        self._rest.timeout.connect(self._on_rest)
        self.head.wanted_changed.connect(self.wanted_changed)
        self.head.zoomed.connect(self.zoom)
        self.head.now_asked.connect(self.show_now)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Timeline"))
        self.set_theme(theme)

    # ---- told ----

    @property
    def wanted(self) -> Wanted:
        return self.head.wanted

    @property
    def chart(self) -> TimelineChart | None:
        """The plot with its names, once there is one."""
        return self._chart

    @property
    def lanes(self) -> Lanes:
        """What is shown."""
        return self._lanes

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.panel))
        self.setPalette(palette)
        self.head.set_theme(theme)
        self._foot.set_theme(theme)
        if self._chart is not None:
            self._chart.set_theme(greyed(theme) if self._stale else theme)

    def set_keys(self, keys: Keys) -> None:
        """The keys in force."""
        self._keys.set_keys(keys)
        self.head.set_keys(keys)

    def set_stale(self, stale: bool) -> None:
        """Without colour while nobody says that it is still so."""
        if stale != self._stale:
            self._stale = stale
            self.set_theme(self._theme)

    def set_spans(self, spans: Sequence[Span], names: LaneNames) -> None:
        """Show these spans on the lanes that are wanted. The same once more costs next to nothing."""
        self._names = names
        urgent = DEFAULT_LIGHT_LIMITS.urgent_left.total_seconds()
        red_until = -FOREVER if self._now is None else self._now.timestamp() + urgent
        red = [span.due <= red_until for span in spans if span.work is Work.UNASSIGNED]
        given = (list(spans), red, self.wanted.by, names)
        if given == self._given:
            return
        self._given = given
        self._lanes = lanes_of(spans, self.wanted.by, names, red_until)
        self._show_lanes()

    def set_places(self, departments: Mapping[str, str], areas: Sequence[str]) -> None:
        """What can be filtered by."""
        self.head.set_places(sorted(departments.items(), key=lambda pair: pair[1]), sorted(areas))

    def set_notice(self, text: str) -> None:
        """What is to be known of what is shown: that older work is being looked up, or that there is too much of it."""
        self._foot.set_notice(text)

    def set_empty(self, text: str) -> None:
        """What is said where there is no span."""
        self._foot.set_empty(text)

    def set_chosen(self, case: str) -> None:
        """The case that the desk shows."""
        self._chosen = case
        if self._chart is not None:
            self._chart.plot.item.set_chosen(case)

    def set_now(self, now: datetime) -> None:
        self._now = now
        if self._chart is not None and self.isVisible():
            self._chart.set_now(now)

    # ---- looked at ----

    def zoom(self, by: float) -> None:
        """So many times the hours in view."""
        if self._chart is not None:
            self._chart.plot.zoom(by)

    def show_now(self) -> None:
        if self._chart is not None:
            self._chart.plot.show_now()

    def told_of(self, at: int) -> tuple[str, ...]:
        """What is said of a span, line by line."""
        if self._now is None or not 0 <= at < len(self._lanes.spans):
            return ()
        light = Light(int(self._lanes.lights(self._now.timestamp())[at]))
        return span_words(self._lanes.spans[at], light, self._now, self._tz, self._names.units)

    def event(self, event: QEvent) -> bool:
        """Keys of the timeline are its own while it has the focus, whatever orders they are for elsewhere."""
        own = isinstance(event, QKeyEvent) and event.key() in KEPT_KEYS and move_of(event) is not None
        if own and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = move_of(event)
        if move is None or self._chart is None:
            super().keyPressEvent(event)
        elif move is Move.OPEN:
            self._open_pointed()
        else:
            self._chart.do(move)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._chart is None:
            self._loading.begin()
        if self._now is not None:
            self.set_now(self._now)

    # ---- how ----

    def _make_chart(self) -> None:
        from widgets.timeline.timeline_chart import TimelineChart  # noqa: PLC0415 - loaded beside the screen until now

        chart = self._chart = TimelineChart(self._theme, self._tz)
        chart.set_telling(self.told_of)
        chart.case_chosen.connect(self.case_chosen)
        chart.pointed.connect(self._on_pointed)
        chart.moved.connect(self._on_moved)
        self._column.takeAt(1)
        self._column.insertWidget(1, chart, 1)
        self._column.insertStretch(2, 0)
        self.set_theme(self._theme)
        self.set_chosen(self._chosen)
        self._show_lanes()
        if self._now is not None:
            self.set_now(self._now)
        self._on_moved()

    def _show_lanes(self) -> None:
        some = bool(self._lanes.spans)
        self._foot.set_nothing(not some)
        if self._chart is not None:
            self._chart.setVisible(some)
            self._column.setStretch(2, 0 if some else 1)
            self._chart.set_lanes(self._lanes)
            self._on_pointed(self._chart.at)

    def _open_pointed(self) -> None:
        at = -1 if self._chart is None else self._chart.at
        if at >= 0:
            self.case_chosen.emit(self._lanes.spans[at].case)

    def _on_pointed(self, at: int) -> None:
        """The keyboard has come to a span: it is told below, and to a screen reader."""
        lines = self.told_of(at)
        self._foot.set_told(lines)
        self.setAccessibleDescription(". ".join(lines))

    def _on_moved(self) -> None:
        if self._chart is not None:
            left, right = self._chart.plot.range
            self.head.set_span(duration_text(timedelta(seconds=round(right - left))))
            self._rest.start()

    def _on_rest(self) -> None:
        if self._chart is not None:
            self.looked.emit(*self._chart.plot.range)
