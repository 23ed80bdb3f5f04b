"""The calendars that come with the program: a file that people read, and beside it the days it was resolved to.

The days are shipped as well, so that a start neither looks up holidays nor depends on the version of what looks them
up. A test holds the two together, and says how to write the days anew.
"""

from __future__ import annotations

from models.rules.calendar.book import CalendarBook, decode
from models.rules.calendar.reading import read_calendars
from resources import resource


def shipped_calendars() -> CalendarBook:
    return decode(resource("rules", "calendar_days.json").read_text(encoding="utf-8"))


def looked_up_calendars() -> CalendarBook:
    """The same from the file that people read, with its holidays looked up now."""
    return read_calendars(resource("rules", "calendar.toml").read_text(encoding="utf-8"))
