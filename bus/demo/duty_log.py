"""What the demonstration's second seat writes into the duty log: calls, orders from above, tests, notes to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bus.demo.chance import dice
from bus.demo.names import SEAT
from bus.demo.plans import Shift
from models.domain.roles import WHOLE_ROOM
from models.domain.shift.orders import WriteLog
from models.domain.shift.sheets import TellingOf

EVERY = timedelta(minutes=25)
"""City time between two lines."""
FIRST = 4
"""Lines that are there soon after the start: a log with nothing in it shows nothing."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Written:
    """An order with an id that is the same in every run of this hour: written twice, it is there once."""

    by: str
    id: str
    order: WriteLog


@dataclass(slots=True)
class DutyLog:
    """Remembers up to which line it has come."""

    come: int = 0

    def next(self, shift: Shift, now: datetime) -> Iterator[Written]:
        """At one look one line, where one is due."""
        line = int((now - _EPOCH) / (EVERY / shift.pace))
        self.come = max(self.come, line - FIRST)
        if self.come < line:
            self.come += 1
            yield Written(SEAT, f"demo-log-{shift.seed}-{self.come}", _line(shift, self.come, now))


def _line(shift: Shift, number: int, now: datetime) -> WriteLog:
    """In turn through what there is to write, so that nothing stands there twice in a row."""
    words = shift.city.phrases.duty
    chosen = words[(number + dice(shift.seed, "duty log").randrange(len(words))) % len(words)]
    told = () if chosen.told is None else (TellingOf(shift.city.say(chosen.told), now),)
    return WriteLog(chosen.kind, shift.city.say(chosen.text), WHOLE_ROOM, told)
