"""The fields of a calendar beside its days: windows of each weekday, make-up days, zone, country, published years."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from models.rules.calendar.book import ALL_YEARS, CalendarData, Years
from models.rules.calendar.checking import is_zone
from models.rules.calendar.windows import WEEKDAYS, parse_windows, show_windows
from models.rules.rule_fields import Fields
from models.rules.rule_sources import Columns
from widgets.rules.field_specs import FieldSpec
from widgets.rules.routing_words import weekday_ticks

translate = QCoreApplication.translate
OTHERS = ("day_hours", "make_up", "published", "zone", "country", "region", "due_at_closing", "wall_clock")
COLUMNS = Columns((*WEEKDAYS, *OTHERS), flags=frozenset({"due_at_closing", "wall_clock"}))
_YEARS = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")


def calendar_specs() -> list[FieldSpec]:
    days = weekday_ticks()
    hint = translate("rules", "off; like 08:00-12:00 14:00-18:00")
    yes = translate("rules", "yes")
    return [
        *(FieldSpec(name, told, 0, hint) for name, told in days),
        FieldSpec("day_hours", translate("rules", "&Hours of a working day"), 1),
        FieldSpec("make_up", translate("rules", "Made-up days have the windows of"), 1, choices=days),
        FieldSpec("published", translate("rules", "&Published years"), 1, translate("rules", "all; like 2007-2026")),
        FieldSpec("zone", translate("rules", "&Time zone"), 1),
        FieldSpec("country", translate("rules", "&Country"), 1, "CN"),
        FieldSpec("region", translate("rules", "&Region"), 1),
        FieldSpec(
            "due_at_closing", translate("rules", "Used up at a closing: due then, not at the next opening"), 1,
            ticks=(("true", yes),),
        ),
        FieldSpec(
            "wall_clock", translate("rules", "A day that loses or doubles an hour counts like any other"), 1,
            ticks=(("true", yes),),
        ),
    ]  # fmt: skip


def calendar_values(data: CalendarData) -> Mapping[str, object]:
    """What the form shows of a calendar."""
    published = "" if data.published == ALL_YEARS else str(data.published)
    return {
        **{name: show_windows(windows) for name, windows in zip(WEEKDAYS, data.week, strict=True)},
        "day_hours": f"{data.day_minutes / 60:g}",
        "make_up": WEEKDAYS[data.make_up],
        "published": published,
        "zone": data.zone,
        "country": data.country,
        "region": data.region,
        "due_at_closing": data.due_at_closing,
        "wall_clock": data.wall_clock,
    }


def calendar_of(data: CalendarData, fields: Fields) -> CalendarData:
    """The calendar with what the fields say; where faults were added it is not to be used."""
    mon, tue, wed, thu, fri, sat, sun = (
        next(iter(fields.read(name, (fields.text(name),), parse_windows)), ()) for name in WEEKDAYS
    )
    return replace(
        data,
        week=(mon, tue, wed, thu, fri, sat, sun),
        day_minutes=next(iter(fields.read("day_hours", (fields.text("day_hours"),), _minutes)), data.day_minutes),
        make_up=WEEKDAYS.index(fields.text("make_up") or WEEKDAYS[0]),
        published=next(iter(fields.read("published", (fields.text("published"),), _years)), data.published),
        zone=next(iter(fields.read("zone", (fields.text("zone"),), _zone)), data.zone),
        country=fields.text("country").upper(),
        region=fields.text("region"),
        due_at_closing=fields.flag("due_at_closing"),
        wall_clock=fields.flag("wall_clock"),
    )


def _minutes(text: str) -> int:
    try:
        minutes = round(float(text) * 60)
    except (ValueError, OverflowError):
        minutes = 0
    if not 0 < minutes <= 24 * 60:
        raise ValueError(translate("rules", "Hours from 0 to 24 are needed, like 8 or 7.5."))
    return minutes


def _years(text: str) -> Years:
    if not text:
        return ALL_YEARS
    found = _YEARS.fullmatch(text)
    if found is None or int(found[1]) > int(found[2]):
        raise ValueError(translate("rules", "Write the first and the last year, like 2007-2026."))
    return Years(int(found[1]), int(found[2]))


def _zone(text: str) -> str:
    if not is_zone(text):
        raise ValueError(translate("rules", "This is no time zone; write it like Asia/Shanghai."))
    return text
