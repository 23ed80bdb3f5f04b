"""Times a case's clocks from outside: by its states and the field's table, not by what the ledgers say."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from models.domain.case import Case, CaseState
from models.domain.clocks import Clock, WorkTimes, due_at, used
from tests.models.domain.field_table import ticks
from tests.models.domain.office_days import granted, worked


@dataclass(slots=True)
class Stopwatch:
    """`natural` and `office` are what each clock has used, by its position, as of `read_at`."""

    read_at: datetime
    natural: list[timedelta] = field(default_factory=list)
    office: list[timedelta] = field(default_factory=list)

    def read(self, case: Case, now: datetime) -> None:
        """Time has gone by to `now` with the case as it stands; told before each order, and after each of its facts."""
        state, clocks = standing(case)
        gone = now - self.read_at
        open_for = worked(self.read_at, now) if gone else gone
        for position, clock in enumerate(clocks):
            if position == len(self.natural):
                self.natural.append(timedelta())
                self.office.append(timedelta())
            if gone and not clock.stopped and ticks(state, clock):
                self.natural[position] += gone
                self.office[position] += open_for
        self.read_at = now

    def check(self, case: Case, times: WorkTimes) -> None:
        """The ledgers say what was measured; a running clock falls due when it has used what it was granted."""
        _, clocks = standing(case)
        for position, clock in enumerate(clocks):
            measured = (self.natural if clock.limit.natural else self.office)[position]
            told = used(clock, self.read_at, times)
            assert told == measured, f"{clock.kind.value} {clock.limit} says {told}, not {measured}: {clock.entries}"
            due = due_at(clock, times)
            if due is not None and self.read_at <= due and due.year == 2026:
                left = due - self.read_at if clock.limit.natural else worked(self.read_at, due)
                assert measured + left == granted(clock), f"{clock.kind.value} {clock.limit} is due {due}"


def standing(case: Case) -> tuple[CaseState, tuple[Clock, ...]]:
    """A merged case is timed as if it went on: the merge may be undone, and its deadlines did not wait."""
    held = case.tracks.held
    return (case.state, case.clocks) if held is None else (held.state, held.clocks)
