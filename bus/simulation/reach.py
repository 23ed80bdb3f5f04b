"""Whether the database server can be reached over a connection, and how long a call on it hangs if it cannot."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Reach:
    """A call that was made before the cut hangs until the line is back, or for as long as its side is patient.

    How long that is depends on the machine: not every system ends a connection after the seconds that we ask for.
    """

    cut_at: float = 0.0
    cut_until: float = 0.0
    patience_s: float = 0.0

    def cut(self, now: float, seconds: float, patience_s: float) -> None:
        self.cut_at, self.cut_until, self.patience_s = now, now + seconds, patience_s

    def is_cut(self, now: float) -> bool:
        return now < self.cut_until

    def hangs_s(self, now: float) -> float:
        """How long a call on a connection that was there before still hangs."""
        return max(0.0, min(self.cut_until, self.cut_at + self.patience_s) - now) if self.is_cut(now) else 0.0

    def heal(self, now: float) -> None:
        self.cut_until = min(self.cut_until, now)
