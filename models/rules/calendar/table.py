"""Working time as one table: every opening with what was worked before it, so that a sum is two look-ups.

Instants and times are whole microseconds. A table never changes; one that reaches further is another table.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from models.rules.calendar.runs import Worked
from models.rules.calendar.wall import EPOCH

US = 1_000_000
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Table:
    """Of the years `first` to `last` (universal time), between the instants `start` and `end`.

    `opens`, `lengths` and `before` belong together; `before` counts from the start, and `most` is worked by the end.
    """

    first: int
    last: int
    start: int
    end: int
    opens: Sequence[int]
    lengths: Sequence[int]
    before: Sequence[int]
    most: int

    def worked(self, at: int) -> int:
        """What was worked by an instant within the table."""
        found = bisect_right(self.opens, at) - 1
        if found < 0:
            return 0
        gone, length = at - self.opens[found], self.lengths[found]
        return self.before[found] + min(gone, length)

    def reached(self, work: int, at_closing: bool) -> int:
        """The instant by which so much was worked. Where a run ends with it: its closing, or the next opening."""
        found = max(0, (bisect_left if at_closing else bisect_right)(self.before, work) - 1)
        into, length = work - self.before[found], self.lengths[found]
        return self.opens[found] + min(into, length)


def table_of(year: int, worked: Worked) -> Table:
    """The table of one year."""
    return Table(
        first=year,
        last=year,
        start=year_starts(year),
        end=year_starts(year + 1),
        opens=[run.opens * US for run in worked.runs],
        lengths=[run.length * US for run in worked.runs],
        before=[run.before * US for run in worked.runs],
        most=worked.total * US,
    )


def joined(earlier: Table, later: Table) -> Table:
    """Two tables of years that follow each other; what was worked is counted from the start of the earlier one."""
    return Table(
        first=earlier.first,
        last=later.last,
        start=earlier.start,
        end=later.end,
        opens=[*earlier.opens, *later.opens],
        lengths=[*earlier.lengths, *later.lengths],
        before=[*earlier.before, *(earlier.most + work for work in later.before)],
        most=earlier.most + later.most,
    )


def microseconds(at: datetime) -> int:
    return (at - EPOCH) // _MICROSECOND


def instant(at: int) -> datetime:
    return EPOCH + timedelta(microseconds=at)


def year_starts(year: int) -> int:
    return microseconds(datetime(year, 1, 1, tzinfo=UTC))
