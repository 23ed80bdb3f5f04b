"""A book of calendars as TOML that a person can edit and `reading` reads back to the same book."""

from __future__ import annotations

from typing import Any

from models.rules.calendar.book import ALL_YEARS, CalendarBook, CalendarData, Override
from models.rules.calendar.windows import WEEKDAYS, show_windows

Table = dict[str, Any]  # Any: what TOML holds


def write_calendars(book: CalendarBook) -> str:
    import tomli_w  # noqa: PLC0415  # only who writes a file needs it

    return tomli_w.dumps({"calendar": [_calendar(data) for data in book.calendars]}, multiline_strings=False)


def _calendar(data: CalendarData) -> Table:
    hours = data.day_minutes / 60
    table: Table = {"name": data.name, "zone": data.zone}
    table |= {key: value for key, value in (("country", data.country), ("region", data.region)) if value}
    if data.published != ALL_YEARS:
        table["published"] = [data.published.first, data.published.last]
    table |= {
        "day_hours": int(hours) if hours.is_integer() else hours,
        "make_up": WEEKDAYS[data.make_up],
        "due_at_closing": data.due_at_closing,
        "wall_clock": data.wall_clock,
        "windows": {name: show_windows(day) for name, day in zip(WEEKDAYS, data.week, strict=True) if day},
        "off": {str(named.day): named.name for named in data.off},
        "on": {str(named.day): named.name for named in data.on},
        "override": [_override(override) for override in data.overrides],
    }
    return table


def _override(override: Override) -> Table:
    table: Table = {"day": override.day, "working": override.working}
    table |= {"windows": show_windows(override.windows)} if override.windows else {}
    return table | ({"note": override.note} if override.note else {})
