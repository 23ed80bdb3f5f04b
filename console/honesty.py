"""Keeps the screen honest: joins what the seat knows of the link, the clock and the hub with what the window shows."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from bus.events import LinkState
from console.honest_words import Heard, bands_of, skew_words
from console.room import Room
from console.seat import Linked, Pulse
from console.window import MainWindow
from models.domain.mode import Mode
from widgets.band import SIGNS, BandKind

_MODE = "hub/mode"
GRACE_MS = 1_000
"""Until a hub that is there has answered: a band that comes and goes at each start would move all that is below it."""


class Honesty(QObject):
    """Told of links and heartbeats by the desk; the band follows at once, and its age each second."""

    def __init__(self, window: MainWindow, room: Room) -> None:
        super().__init__(room)
        self._window, self._room = window, room
        self._heard = False
        self._read_only: datetime | None = None
        self._failing: tuple[str, ...] = ()
        self._fails_since: datetime | None = None
        room.mode = _kept_mode(str(room.kept.value(_MODE, Mode.LIVE.value)))
        self._grace = QTimer(self, singleShot=True, interval=GRACE_MS)
        self._grace.timeout.connect(self._tell)
        self._grace.start()
        room.second.connect(self._tell)

    def linked(self, event: Linked) -> None:
        """After the room has been told."""
        room = self._room
        if event.mode is not None and event.mode is not room.mode:
            room.mode = event.mode
            room.kept.setValue(_MODE, event.mode.value)  # a cache that is read without its hub is what the hub was
        self._heard |= event.state is LinkState.LIVE
        self._tell()

    def beat(self, event: Pulse) -> None:
        if not event.read_only:
            self._read_only = None
        elif self._read_only is None:
            self._read_only = self._room.clock.now()
        if not event.failing:
            self._fails_since = None
        elif self._fails_since is None:
            self._fails_since = self._room.clock.now()
        self._failing = event.failing
        self._tell()

    def _tell(self) -> None:
        bands = bands_of(self._now_heard(), self._room.zone)
        self._window.bands.set_bands(bands)
        unreal = next((band.texts[-1] for band in bands if band.kind is BandKind.UNREAL), "")
        title = self.tr("Dutydesk")
        self._window.setWindowTitle(f"{title} – {unreal}" if unreal else title)
        signs = "".join(SIGNS[band.kind] for band in bands if band.kind is not BandKind.UNREAL)
        self._window.frame.set_mark(signs, " · ".join(band.texts[-1] for band in bands))
        limit = self._room.alerting.policy.own_limits.skew
        self._window.header.set_skew(*skew_words(self._room.clock.offset, limit))

    def _now_heard(self) -> Heard:
        room = self._room
        return Heard(
            mode=room.mode,
            link=LinkState.LIVE if self._grace.isActive() and not self._heard else room.link.state,
            now=room.clock.now(),
            since=room.lost_since,
            heard=self._heard,
            silent=room.link.silent,
            ended=room.link.ended,
            reason=room.link.reason,
            code=room.link.code,
            read_only=self._read_only,
            failing=self._failing,
            fails_since=self._fails_since,
            epochs=room.link.epochs,
        )


def _kept_mode(text: str) -> Mode:
    """Settings that cannot be read never stop the start."""
    return Mode(text) if text in set(Mode) else Mode.LIVE
