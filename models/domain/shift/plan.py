"""When shifts begin and end by the clock on the wall, and by when one is to be handed over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from models.domain.shift.sheets import Part


@dataclass(frozen=True, slots=True)
class ShiftTimes:
    """One of the shifts of a day. Ending before it begins, it ends on the next day."""

    id: str
    en: str
    zh: str
    begins: time
    ends: time
    basis: str = ""


@dataclass(frozen=True, slots=True)
class ShiftOfDay:
    """A shift of a certain day; `key` is its name in a handover, such as `2026-11-21 day`."""

    times: ShiftTimes
    begins: datetime
    ends: datetime

    @property
    def key(self) -> str:
        return f"{self.begins:%Y-%m-%d} {self.times.id}"


@dataclass(frozen=True, slots=True)
class ShiftPlan:
    """`shifts` follow one another round the day by the clock of `zone`; the limits are those of `shifts.toml`.

    Every instant is given as that clock shows it.
    """

    shifts: tuple[ShiftTimes, ...]
    prepare_before: timedelta
    late_after: timedelta
    keep: timedelta
    most_listed: int
    parts: tuple[Part, ...]
    zone: tzinfo = UTC

    def at(self, local: datetime) -> ShiftOfDay:
        """The shift that is on at an instant, given as the room's own clock shows it."""
        begun = [shift for back in (0, 1) for shift in self._of_day(local - timedelta(days=back))]
        return max((shift for shift in begun if shift.begins <= local), key=lambda shift: shift.begins)

    def before(self, shift: ShiftOfDay) -> ShiftOfDay:
        return self.at(shift.begins - timedelta(seconds=1))

    def after(self, shift: ShiftOfDay) -> ShiftOfDay:
        return self.at(shift.ends)

    def outgoing(self, local: datetime, last: str) -> ShiftOfDay:
        """The shift whose turn it is to hand over, `last` being the last that did so, or empty.

        The one on; for the first half of it still the one before, where that has not; once it has, the next.
        """
        now = self.at(local)
        before, handed = self.before(now), self._begun(last)
        if handed is None:
            return now
        if handed >= now.begins:
            return self.after(now)
        first_half = local - now.begins < (now.ends - now.begins) / 2
        return before if first_half and handed < before.begins else now

    def late(self, local: datetime, last: str) -> ShiftOfDay | None:
        """The shift that should have handed over by now. A room that never did so is not told that it is late."""
        now = self.at(local)
        before, handed = self.before(now), self._begun(last)
        over = local - now.begins >= self.late_after
        return before if over and handed is not None and handed < before.begins else None

    def _begun(self, key: str) -> datetime | None:
        """When the shift of a key began; None where the plan does not know it."""
        day, _, name = key.partition(" ")
        times = next((shift for shift in self.shifts if shift.id == name), None)
        if times is None:
            return None
        return datetime.combine(date.fromisoformat(day), times.begins, self.zone)

    def named(self, key: str) -> ShiftTimes | None:
        """The shift that a key speaks of, where the plan still has it."""
        return next((shift for shift in self.shifts if shift.id == key.partition(" ")[2]), None)

    def _of_day(self, local: datetime) -> list[ShiftOfDay]:
        day = local.date()
        found = []
        for times in self.shifts:
            begins = datetime.combine(day, times.begins, local.tzinfo)
            ends = datetime.combine(day, times.ends, local.tzinfo)
            found.append(ShiftOfDay(times, begins, ends if ends > begins else ends + timedelta(days=1)))
        return found
