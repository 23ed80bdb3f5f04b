"""Virtual time: one count of seconds for the whole world, and for each machine a clock of its own that may be off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

MORNING = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
"""When every world begins: a working day, for the calendars."""


@dataclass(slots=True)
class WorldTime:
    """Seconds since the world began."""

    now: float = 0.0

    @property
    def instant(self) -> datetime:
        return MORNING + timedelta(seconds=self.now)


@dataclass(slots=True)
class MachineTime:
    """What a machine takes the time to be: `Clock` and monotonic counter of the program that runs on it.

    `off` is how far its time of day has jumped; `busy` is how long it has worked since its turn began.
    """

    world: WorldTime
    off: timedelta = timedelta()
    busy: float = 0.0

    def now(self) -> datetime:
        return self.world.instant + timedelta(seconds=self.busy) + self.off

    def monotonic(self) -> float:
        return self.world.now + self.busy

    def work(self, seconds: float) -> None:
        """The turn that is under way takes so much longer."""
        self.busy += seconds
