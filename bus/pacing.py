"""How fast a source may report: so many a second, and a burst at once. Hub and source reckon by the same rule."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Pace:
    """The setting: `per_s` reports a second in the long run, `burst` of them at once after a quiet time."""

    per_s: float
    burst: int


@dataclass(slots=True)
class Allowance:
    """What is left of a pace: it grows by itself up to the burst, and each message takes one."""

    pace: Pace
    left: float
    at: float

    def take(self, now: float) -> bool:
        """Whether one more may go now."""
        self._grow(now)
        if self.left < 1:
            return False
        self.left -= 1
        return True

    def wait_s(self, now: float) -> float:
        """How long until the next may go."""
        self._grow(now)
        return max(0.0, (1 - self.left) / self.pace.per_s)

    def rested(self, now: float) -> bool:
        """Whether all of the burst is left."""
        self._grow(now)
        return self.left >= self.pace.burst

    def _grow(self, now: float) -> None:
        self.left = min(float(self.pace.burst), self.left + (now - self.at) * self.pace.per_s)
        self.at = now


@dataclass(slots=True)
class Turnstile:
    """A source's own side: which messages may go now, in the order in which they were handed over.

    Without an allowance all of them go at once. One that the hub put off goes again before what has not gone yet.
    """

    allowance: Allowance | None = None
    _put_off: deque[str] = field(default_factory=deque)
    _held: deque[str] = field(default_factory=deque)
    _not_before: float = 0.0

    def begin(self, allowance: Allowance | None) -> None:
        """A new session: what waits is handed over anew."""
        self.allowance = allowance
        self._put_off.clear()
        self._held.clear()
        self._not_before = 0.0

    def admit(self, message_id: str, now: float) -> bool:
        """Whether it may go at once; otherwise it is held, and comes out of `due`."""
        if not (self._put_off or self._held) and (self.allowance is None or self.allowance.take(now)):
            return True
        self._held.append(message_id)
        return False

    def put_off(self, message_id: str, wait_s: float, now: float) -> None:
        """The hub would not take it yet: nothing goes before `wait_s` is over, and this one goes first."""
        self._put_off.append(message_id)
        self._not_before = max(self._not_before, now + wait_s)

    def due(self, now: float) -> Iterator[str]:
        """What may go now."""
        while now >= self._not_before and (waits := self._put_off or self._held):
            if self.allowance is not None and not self.allowance.take(now):
                return
            yield waits.popleft()
