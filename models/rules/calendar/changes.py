"""What a draft of the calendars would change: field by field, and day by day what a day would be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from models.rules.calendar.book import CalendarBook, CalendarData
from models.rules.calendar.windows import WEEKDAYS, show_windows
from models.rules.changes import Change

FIELDS = ("zone", "country", "region", "published", "due_at_closing", "wall_clock")


def calendar_changes(old: CalendarBook, new: CalendarBook) -> tuple[Change, ...]:
    """By calendar, in the order of the old book; calendars that come new stand last."""
    before, after = ({data.name: data for data in book.calendars} for book in (old, new))
    return tuple(change for name in before | after for change in _changes(name, before.get(name), after.get(name)))


def _changes(name: str, old: CalendarData | None, new: CalendarData | None) -> Iterator[Change]:
    calendar = f"calendar {name!r}"
    if old is None or new is None:
        yield Change(calendar, old.zone if old else "", new.zone if new else "")
        return
    was, now = _fields(old), _fields(new)
    yield from (Change(f"{calendar} {key}", was[key], now[key]) for key in was if was[key] != now[key])
    told, tells = _days(old), _days(new)
    for day in sorted(told.keys() | tells.keys()):
        if told.get(day) != tells.get(day):
            yield Change(f"{calendar} {day}", told.get(day, ""), tells.get(day, ""))


def _fields(data: CalendarData) -> dict[str, str]:
    fields = {key: str(getattr(data, key)) for key in FIELDS}
    fields |= {"day_hours": f"{data.day_minutes / 60:g}", "make_up": WEEKDAYS[data.make_up]}
    return fields | {name: show_windows(windows) for name, windows in zip(WEEKDAYS, data.week, strict=True)}


def _days(data: CalendarData) -> dict[date, str]:
    """What is said of each day that differs from its weekday: the strongest word last."""
    said = {named.day: _words("off", named.name) for named in data.off}
    said |= {named.day: _words("on", named.name) for named in data.on}
    for own in data.overrides:
        said[own.day] = _words("on" if own.working else "off", show_windows(own.windows), own.note)
    return said


def _words(*words: str) -> str:
    return " ".join(filter(None, words))
