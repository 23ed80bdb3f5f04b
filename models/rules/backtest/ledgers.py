"""One ledger of the past under two limits: whether it was late, and whether it would be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from models.domain.clocks import Clock, WorkTimes, span_of, used
from models.domain.rules import TimedLimit


@dataclass(frozen=True, slots=True)
class Terms:
    """A limit and the calendars that it is counted by. Without a limit nothing is ever late."""

    limit: TimedLimit | None
    times: WorkTimes

    def of(self, clock: Clock) -> Clock | None:
        """The ledger as it would have run on these terms; pauses and extensions stay as they were."""
        if self.limit is None:
            return None
        if self.limit.limit == clock.limit and self.limit.calendar == clock.calendar:
            return clock
        return replace(clock, limit=self.limit.limit, calendar=self.limit.calendar)

    def __str__(self) -> str:
        if self.limit is None:
            return ""
        return f"{self.limit.limit} {self.limit.calendar}".rstrip()


def verdicts(clock: Clock, old: Terms, new: Terms, now: datetime | None) -> tuple[bool, bool] | None:
    """Whether it is late on the old and on the new terms, by its end or by now; None while it has neither."""
    at = clock.ended_at or now
    if at is None:
        return None
    before, after = old.of(clock), new.of(clock)
    spent = used(before, at, old.times) if before is not None else timedelta()
    was = before is not None and spent > span_of(before, old.times)
    if after is None:
        return was, False
    if before is None or not _counted_alike(before, old.times, after, new.times):
        spent = used(after, at, new.times)
    return was, spent > span_of(after, new.times)


def _counted_alike(one: Clock, its_times: WorkTimes, other: Clock, other_times: WorkTimes) -> bool:
    """Whether the same time counts as used for both, so that it is counted once."""
    if one.limit.natural or other.limit.natural:
        return one.limit.natural and other.limit.natural
    return its_times is other_times and one.calendar == other.calendar
