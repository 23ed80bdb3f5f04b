"""The strips at the top: who sits here, whether the screen is live, and how many cases show each light."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from models.domain.lights import Light
from widgets.alerts.alert_load import AlertLoad
from widgets.annunciator.annunciator_part import AnnunciatorPart
from widgets.header_button import HeaderButton
from widgets.light_shapes import paint_light
from widgets.plain_tip import plain_tip
from widgets.text_runs import Run, bold_font, draw_runs, run_width, runs_width, scaled_font
from widgets.theme import Theme
from widgets.weather_part import WeatherPart
from widgets.words import light_name, sender_name, time_text

COUNTED = (Light.OVERDUE, Light.URGENT, Light.SOON, Light.ON_TIME, Light.PAUSED)


class LinkState(StrEnum):
    """How the screen hangs on the hub."""

    LIVE = "live"
    CONNECTING = "connecting"
    LOST = "lost"


class HeaderPart(QWidget):
    """A few words in the top strip, with a sign before them where they have one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._runs: tuple[Run, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self._runs)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def set_runs(self, *runs: Run) -> None:
        if runs != self._runs:
            self._runs = runs
            self.setVisible(bool(runs))
            self.setAccessibleName(self.text)
            self.setToolTip(plain_tip(self.text))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(runs_width(self._runs, self.font()) + 2, QFontMetrics(self.font()).height() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 40), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_runs(QPainter(self), self.rect(), self._runs, self.font())


class StatusHeader(QWidget):
    """Product, seat, link, orders queued, alerts, weather, annunciator; the time large at the right.

    `outbox_asked`: the orders that wait are to be shown.
    """

    outbox_asked = Signal()

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tz = tz
        self._seat = self._scope = ""
        self._link: tuple[LinkState, int | None, int | None, datetime | None] = (LinkState.CONNECTING, None, None, None)
        self._silent = False
        self._outbox, self._refused, self._sending = 0, 0, False
        self._skew = ("", "")
        self._now: datetime | None = None
        self._name, self._seat_part, self._link_part = (HeaderPart(theme) for _ in range(3))
        self._outbox_part = HeaderButton(theme)
        self._date_part, self._skew_part = (HeaderPart(theme) for _ in range(2))
        self.annunciator = AnnunciatorPart(theme)
        self.alerts = AlertLoad(theme)
        self.weather = WeatherPart(theme, tz)
        self._time_part = HeaderPart(theme)
        self._time_part.setFont(scaled_font(self.font(), 1.6))
        self._time_part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 4)
        row.setSpacing(24)
        for part in (self._name, self._seat_part, self._link_part, self._outbox_part):
            row.addWidget(part)
        row.addWidget(self.alerts)
        row.addWidget(self.weather)
        row.addWidget(self.annunciator)
        row.addStretch(1)
        row.addWidget(self._skew_part)
        row.addWidget(self._time_part)
        row.addWidget(self._date_part)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._outbox_part.clicked.connect(self.outbox_asked)
        self.weather.changed.connect(self._make_room)
        self._row = row
        self._say_all()

    @property
    def words(self) -> str:
        """What the strip says, from left to right."""
        before = (self._name.text, self._seat_part.text, self._link_part.text, self._outbox_part.words)
        behind = (self._skew_part.text, self._time_part.text, self._date_part.text)
        return "  ".join(filter(None, (*before, *behind)))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.annunciator.set_theme(theme)
        self.alerts.set_theme(theme)
        self.weather.set_theme(theme)
        self._outbox_part.set_theme(theme)
        self._say_all()
        self.update()

    def set_seat(self, seat: str) -> None:
        self._seat = sender_name(seat)
        self._say_all()

    def set_scope(self, part: str) -> None:
        """The part of the organisation that is seen here, from the top on; empty for everything."""
        self._scope = part
        self._say_all()

    def set_link(
        self,
        state: LinkState,
        latency_ms: int | None = None,
        head: int | None = None,
        since: datetime | None = None,
        silent: bool = False,
    ) -> None:
        """`head` is the journal number shown; `since` is when the link was lost, `silent` where the hub is there."""
        self._link, self._silent = (state, latency_ms, head, since), silent
        self._say_all()

    def set_outbox(self, orders: int, refused: int = 0, sending: bool = False) -> None:
        """How many orders have no answer yet, `sending` where they are on their way; how many were refused."""
        self._outbox, self._refused, self._sending = orders, refused, sending
        self._say_all()

    def set_skew(self, short: str, full: str) -> None:
        """What is wrong with this machine's clock, in a few words and in a sentence; empty where nothing is."""
        self._skew = (short, full)
        self._say_all()

    def set_now(self, now: datetime) -> None:
        self._now = now
        self._say_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Of all that stands here the weather can be said in fewer words: before the link or the date is cut."""
        self.weather.set_terse(False)
        self.weather.set_terse(self._row.sizeHint().width() > self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.panel))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(self._theme.line))

    def _say_all(self) -> None:
        theme = self._theme
        self._name.set_runs(Run(self.tr("Dutydesk"), theme.text, bold=True))
        self._seat_part.set_runs(*self._seat_runs())
        if self._scope:
            whole = self.tr("This seat sees {part} alone, and all that is below it.").format(part=self._scope)
            self._seat_part.setToolTip(plain_tip(whole))
            self._seat_part.setAccessibleDescription(whole)
        self._link_part.set_runs(*self._link_runs())
        self._outbox_part.set_runs(*self._outbox_runs(), about=self.tr("Orders of this seat: press to see them."))
        short, full = self._skew
        self._skew_part.set_runs(*([Run(f"▲ {short}", theme.soon, bold=True)] if short else []))
        if full:
            self._skew_part.setToolTip(plain_tip(full))
            self._skew_part.setAccessibleDescription(full)
        if self._now is not None:
            local = self._now.astimezone(self._tz)
            self._time_part.set_runs(Run(local.strftime("%H:%M:%S"), theme.text, bold=True))
            self._date_part.set_runs(Run(f"{local:%Y-%m-%d} {self._weekday(local.weekday())}", theme.dim))

    def _seat_runs(self) -> list[Run]:
        theme = self._theme
        runs = [Run(self._seat, theme.dim)] if self._seat else []
        if self._scope:
            only = self.tr("{part} only").format(part=self._scope.rpartition("/")[2])
            runs.append(Run(f"  ◐ {only}", theme.text, bold=True))
        return runs

    def _outbox_runs(self) -> list[Run]:
        """What waits, then what was refused."""
        theme, n, runs = self._theme, self._outbox, list[Run]()
        if n and self._sending:
            sent = self.tr("1 order on its way") if n == 1 else self.tr("{n} orders on their way").format(n=n)
            runs.append(Run(f"… {sent}  ", theme.accent))
        elif n:
            queued = self.tr("1 order queued") if n == 1 else self.tr("{n} orders queued").format(n=n)
            runs.append(Run(f"▲ {queued}  ", theme.soon, bold=True))
        if self._refused:
            one, more = self.tr("1 refused"), self.tr("{n} refused")
            refused = one if self._refused == 1 else more.format(n=self._refused)
            runs.append(Run(f"✕ {refused}", theme.urgent, bold=True))
        return runs

    def _link_runs(self) -> list[Run]:
        theme = self._theme
        state, latency, head, since = self._link
        if state is LinkState.LIVE:
            known = [f"{latency} ms"] if latency is not None else []
            known += [f"#{head:,}".replace(",", "\u2009")] if head is not None else []
            return [Run("● ", theme.text), Run(" · ".join([self.tr("Hub live"), *known]), theme.dim)]
        if state is LinkState.CONNECTING:
            return [Run("◌ ", theme.soon), Run(self.tr("Connecting to the hub …"), theme.soon)]
        if since is None or self._now is None:
            return [Run("✕ ", theme.overdue, bold=True), Run(self.tr("Hub lost"), theme.overdue, bold=True)]
        when = time_text(since, self._now, self._tz, seconds=True)
        if self._silent:
            silent = self.tr("Hub silent since {time}").format(time=when)
            return [Run("◌ ", theme.overdue, bold=True), Run(silent, theme.overdue, bold=True)]
        lost = self.tr("Hub lost since {time}").format(time=when)
        return [Run("✕ ", theme.overdue, bold=True), Run(lost, theme.overdue, bold=True)]

    def _weekday(self, day: int) -> str:
        days = [self.tr("Mon"), self.tr("Tue"), self.tr("Wed"), self.tr("Thu"), self.tr("Fri")]
        return [*days, self.tr("Sat"), self.tr("Sun")][day]


class LightsStrip(QWidget):
    """How many cases show each light, large enough for two metres."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: dict[Light, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_counts(self, counts: Mapping[Light, int]) -> None:
        if dict(counts) != self._counts:
            self._counts = dict(counts)
            self.setAccessibleName(", ".join(f"{self._counts.get(x, 0)} {light_name(x)}" for x in COUNTED))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._places()[-1].right() + 14, QFontMetrics(self._large()).height() + 16)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for light, place in zip(COUNTED, self._places(), strict=True):
            side = QFontMetrics(self.font()).height() * 4 // 5
            shape = QRect(place.left(), place.center().y() - side // 2, side, side)
            paint_light(painter, shape, light, self._theme)
            count = self._counts.get(light, 0)
            calls = count and light > Light.ON_TIME
            colour = self._theme.light(light).name() if calls else self._theme.text
            number = Run(str(count), colour if count else self._theme.faint, bold=True)
            x = place.left() + side + 8
            width = run_width(number, self._large())
            draw_runs(painter, QRect(x, place.top(), width, place.height()), [number], self._large())
            x += width + 8
            words = QRect(x, place.top() + 2, place.right() - x + 1, place.height())
            draw_runs(painter, words, [Run(light_name(light), self._theme.dim)], self.font())

    def _large(self) -> QFont:
        return bold_font(scaled_font(self.font(), 1.6))

    def _places(self) -> list[QRect]:
        """Where each light stands, from left to right."""
        places: list[QRect] = []
        x, side = 14, QFontMetrics(self.font()).height() * 4 // 5
        for light in COUNTED:
            number = run_width(Run(str(self._counts.get(light, 0)), "", bold=True), self._large())
            width = side + 8 + number + 8 + run_width(Run(light_name(light), ""), self.font()) + 2
            places.append(QRect(x, 0, width, self.height()))
            x += width + 18
        return places
