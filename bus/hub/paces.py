"""The hub's side of the pace of sources: one allowance for each name, however often that begins a new session."""

from __future__ import annotations

from dataclasses import dataclass, field

from bus.messages import Allowed
from bus.pacing import Allowance, Pace

LATE_S = 1.0
"""What was held up on the way comes at once: a second's worth more is taken than a source is told."""


@dataclass(slots=True)
class Paces:
    """Allowances of sources. Without a pace everything is taken."""

    pace: Pace | None = None
    _by_name: dict[str, Allowance] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self._by_name)

    def told(self, name: str, now: float) -> Allowed | None:
        """What a source is told in its welcome, if it has a pace to keep."""
        if self.pace is None:
            return None
        allowance = self._of(name, self.pace, now)
        wait_s = allowance.wait_s(now)
        left = 0.0 if wait_s else max(0.0, allowance.left - self.pace.per_s * LATE_S)
        return Allowed(self.pace.per_s, self.pace.burst, left)

    def wait_s(self, name: str, now: float) -> float:
        """0 where one more report of this source is taken now, else how long it has to wait."""
        if self.pace is None:
            return 0.0
        allowance = self._of(name, self.pace, now)
        return 0.0 if allowance.take(now) else allowance.wait_s(now)

    def forget_the_rested(self, now: float) -> None:
        """Who has all of it again is as one who never came: names cannot fill the memory."""
        rested = [name for name, each in self._by_name.items() if each.rested(now)]
        for name in rested:
            del self._by_name[name]

    def _of(self, name: str, pace: Pace, now: float) -> Allowance:
        burst = pace.burst + int(pace.per_s * LATE_S)
        return self._by_name.setdefault(name, Allowance(Pace(pace.per_s, burst), float(burst), now))
