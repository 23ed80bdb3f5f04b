"""Working windows of a day: `08:00-12:00 14:00-18:00`, in minutes after midnight by the clock on the wall."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_MINUTES = 24 * 60

_WINDOW = re.compile(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")


class Window(NamedTuple):
    """From `start` up to `end`, minutes after midnight; `end` is at most 1440, which is written 24:00."""

    start: int
    end: int

    def __str__(self) -> str:
        return f"{_written(self.start)}-{_written(self.end)}"


Windows = tuple[Window, ...]
"""The windows of one day in their order; none where nobody works."""

Week = tuple[Windows, Windows, Windows, Windows, Windows, Windows, Windows]
"""The windows of Monday to Sunday."""


def parse_windows(text: str) -> Windows:
    """ValueError says which part is no window, ends before it starts or lies over the one before it."""
    windows = tuple(_window(part) for part in text.replace(",", " ").split())
    for sentence in window_faults(windows):
        raise ValueError(sentence)
    return windows


def show_windows(windows: Windows) -> str:
    return " ".join(map(str, windows))


def minutes_of(windows: Windows) -> int:
    return sum(window.end - window.start for window in windows)


def window_faults(windows: Windows) -> list[str]:
    """What is wrong with the windows of one day, as sentences."""
    faults = [
        f"{window} ends at or before its start; a window that goes over midnight is written as two, up to 24:00 and "
        "from 00:00 on"
        for window in windows
        if window.end <= window.start
    ]
    faults += [f"{window} is not within 00:00 to 24:00" for window in windows if not _within_day(window)]
    faults += [
        f"{later} begins before {earlier} has ended: windows of a day stand in order and do not overlap"
        for earlier, later in pairwise(windows)
        if later.start < earlier.end
    ]
    return faults


def usual_minutes(week: Week) -> int:
    """How long the usual working day of a week is: the commonest length, of equals the first."""
    lengths = [minutes for day in week if (minutes := minutes_of(day))]
    return max(lengths, key=lengths.count, default=0)


def _window(part: str) -> Window:
    found = _WINDOW.fullmatch(part)
    if found is None:
        raise ValueError(f"{part!r} is no window; write it like 08:00-12:00")
    start_hour, start, end_hour, end = map(int, found.groups())
    if start > 59 or end > 59:
        raise ValueError(f"{part!r} is no window: an hour has 60 minutes")
    return Window(start_hour * 60 + start, end_hour * 60 + end)


def _within_day(window: Window) -> bool:
    return 0 <= window.start <= DAY_MINUTES and 0 <= window.end <= DAY_MINUTES


def _written(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
