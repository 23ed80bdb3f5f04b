"""Times as files write them, read as UTC instants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

YEARS = range(1970, 2101)
MAX_AHEAD = timedelta(days=1)
"""How far in the future a report may lie before it is taken for a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Times:
    """Reads the times of one source. `now` is the hub's time when reading began."""

    formats: Sequence[str]
    zone: ZoneInfo
    now: datetime

    def read(self, text: str, after: datetime | None = None) -> datetime:
        """The instant; ValueError says what is wrong with it.

        A wall-clock hour that the autumn change repeats is taken as its first run, unless only the second is not before
        `after`. An hour that the spring change leaves out is counted on from the hour before it.
        """
        read = self._parse(text)
        if read.year not in YEARS:
            raise ValueError(f"the year is outside {YEARS.start} to {YEARS.stop - 1}")
        instant = self._instant(read)
        if after is not None and instant < after and read.tzinfo is None:
            second = self._instant(read.replace(fold=1))
            instant = second if second >= after else instant
        if instant > self.now + MAX_AHEAD:
            raise ValueError("lies in the future")
        return instant

    def _instant(self, read: datetime) -> datetime:
        return (read if read.tzinfo is not None else read.replace(tzinfo=self.zone)).astimezone(UTC)

    def _parse(self, text: str) -> datetime:
        for form in self.formats:
            try:
                if form == "iso":
                    return datetime.fromisoformat(text)
                return datetime.strptime(text, form)  # noqa: DTZ007  # the zone is the profile's, added by _instant
            except (ValueError, OverflowError):
                continue
        raise ValueError(f"is no date and time like {' or '.join(self.formats)}")
