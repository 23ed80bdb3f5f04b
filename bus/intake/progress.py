"""How an intake is coming on, told in one line that is written over: rows, rate, time left, what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TextIO

from bus.intake.tally import Tally
from models.clock import Clock

ON_TERMINAL = timedelta(milliseconds=500)
IN_LOG = timedelta(seconds=10)


@dataclass(slots=True)
class Progress:
    """Writes to a terminal over and over on one line, to anything else one line now and then."""

    stream: TextIO
    clock: Clock
    about_rows: int
    ends_at: datetime | None = None
    """When the last message is due, where the pace is set by the original times."""
    _began: datetime | None = None
    _told: datetime | None = None
    _on_line: bool = False

    def show(self, tally: Tally) -> None:
        """Tell where it stands, unless that was told a moment ago."""
        now = self.clock.now()
        terminal = self.stream.isatty()
        if self._began is None:
            self._began = self._told = now
        if self._told is not None and now - self._told < (ON_TERMINAL if terminal else IN_LOG):
            return
        self._told = now
        text = self.line(tally, now - self._began)
        self.stream.write(f"\r\x1b[K{text}" if terminal else f"{text}\n")
        self.stream.flush()
        self._on_line = terminal

    def say(self, sentence: str) -> None:
        """Something that stays to be read."""
        self.stream.write(("\n" if self._on_line else "") + sentence + "\n")
        self.stream.flush()
        self._on_line = False

    def end(self) -> None:
        if self._on_line:
            self.stream.write("\n")
            self._on_line = False

    def _left(self, rows: int, rate: float) -> timedelta | None:
        if self.ends_at is not None:
            return timedelta(seconds=max(round((self.ends_at - self.clock.now()).total_seconds()), 0))
        return timedelta(seconds=round(rows / rate)) if rate > 0 else None

    def line(self, tally: Tally, gone: timedelta) -> str:
        seconds = max(gone.total_seconds(), 0.001)
        answered = tally.accepted + tally.repeated + tally.refused
        rate = answered / seconds
        left = self._left(max(self.about_rows - answered, 0), rate)
        time_left = f"about {left} left" if left is not None else "time left unknown"
        return (
            f"{answered:,} of about {max(self.about_rows, answered):,} rows · {rate:,.0f}/s · {time_left} · "
            f"{tally.accepted:,} accepted, {tally.repeated:,} repeated, {tally.refused:,} refused"
        )
