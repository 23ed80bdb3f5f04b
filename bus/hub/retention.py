"""The end of retention: the hub's own orders that erase what is held of the callers of cases that are long over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bus.hub.timers import HUB
from models.domain.caller.orders import EraseCaller
from models.domain.caller.purpose import over_by
from models.domain.case import Case
from models.domain.instants import to_ms
from models.domain.orders import Placed
from models.rules.retention import RetentionPolicy

LOOK_EVERY = timedelta(minutes=1)
MOST_AT_ONCE = 64
"""Cases erased with one commit: the room does not wait for a year's worth of them."""


class Keeper(Protocol):
    """Where callers' data is kept."""

    def over_before(self, ended_ms: int, most: int) -> Sequence[str]: ...

    def written_over(self) -> bool: ...


@dataclass(slots=True)
class Retention:
    """Asked in every turn of the hub, it looks once a minute; while much is due it goes on at once."""

    keeper: Keeper
    policy: RetentionPolicy
    case_of: Callable[[str], Case | None]
    _next: datetime | None = field(default=None, init=False)
    _erased: bool = field(default=False, init=False)
    _waiting: int = field(default=0, init=False)
    """Merged reports at the last look that are old enough while the case that stands for them is not."""

    def due(self, now: datetime) -> list[Placed]:
        """What is to be erased now. Where the database cannot be asked, it is asked again later."""
        if self._next is not None and now < self._next <= now + LOOK_EVERY:  # further off, the clock was set back
            return []
        self._next = now + LOOK_EVERY
        until = now - self.policy.keep
        most = MOST_AT_ONCE + self._waiting
        try:
            numbers = self.keeper.over_before(to_ms(until), most)
            self._erased = self._erased and not self.keeper.written_over()
        except SQLAlchemyError as error:
            structlog.get_logger("store").error("retention is not looked after", error=str(error.__cause__ or error))
            return []
        if len(numbers) == most:
            self._next = now
        cases = [case for case in map(self.case_of, numbers) if case is not None and not case.open]
        over = [case for case in cases if over_by(case, until, self.case_of)]
        self._waiting = len(cases) - len(over)
        return [self._order(case, now) for case in over[:MOST_AT_ONCE]]

    def erased(self) -> None:
        """Something was erased: the database's log is emptied at the next look."""
        self._erased = True
        self._next = None

    def _order(self, case: Case, now: datetime) -> Placed:
        days = self.policy.keep.days
        order = EraseCaller(case.number, f"kept for {days} days after the end of the case")
        return Placed(order, HUB, f"erase {case.number} {case.entries} {now:%Y%m%dT%H%M%S}")
