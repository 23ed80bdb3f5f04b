"""When each message goes out: at once, or at the distances of the original times, as fast as asked for."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import datetime, timedelta

from bus.intake.reading import Sent
from models.clock import Clock
from models.domain.orders import ReportCase


@dataclass(slots=True)
class Pace:
    """`speed` times the original pace, or None for as fast as the hub takes it.

    With `as_now` the first message is dated now and the later ones at their distance divided by the speed. A closing
    that a report brings along is then left out: the case has just come in, and its closing has not happened yet.
    """

    clock: Clock
    speed: float | None = None
    as_now: bool = False
    _start: datetime | None = None
    _first: datetime | None = None

    def due(self, at: datetime) -> datetime:
        """When a message of that time is to be sent. The first one asked for sets the start."""
        if self._start is None or self._first is None:
            self._start, self._first = self.clock.now(), at
        if self.speed is None:
            return self._start
        return self._start + max(at - self._first, timedelta()) / self.speed

    def dated(self, order: Sent) -> Sent:
        """The message as it is sent."""
        if not self.as_now:
            return order
        if isinstance(order, ReportCase):
            at = self.due(order.reported_at)
            return dataclasses.replace(order, reported_at=at, closed_at=None, result="")
        return dataclasses.replace(order, at=self.due(order.at))


def parse_speed(text: str) -> float | None:
    """`max` is None; otherwise how many times the original pace. ValueError says what is wrong."""
    if text == "max":
        return None
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0 < speed <= 1_000_000:
        raise ValueError(f"speed {text!r}: write max, or how many times the original pace, like 1 or 60")
    return speed
