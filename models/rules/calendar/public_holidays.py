"""Public holidays and make-up days of a country, looked up once and then kept as plain days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from models.rules.calendar.book import NamedDay, Years

if TYPE_CHECKING:
    from holidays import HolidayBase

EARLIEST, LATEST = 1980, 2100
BY_NOTICE = frozenset({"CN"})
"""Countries whose make-up days a notice lays down for each year; before it, the library gives no more than a guess."""


@dataclass(frozen=True, slots=True)
class PublicHolidays:
    """Days off and on, and the years of which they are certain."""

    off: tuple[NamedDay, ...]
    on: tuple[NamedDay, ...]
    published: Years


def country_fault(country: str, region: str) -> tuple[str, str] | None:
    """Which of the two is not known, as (field, sentence)."""
    from holidays import list_supported_countries  # noqa: PLC0415  # 0.1 s that only building a calendar needs

    known = list_supported_countries(include_aliases=False)
    if country not in known:
        return "country", f"{country!r} is no country with holidays here; write its two letters, like CN or US"
    if region and region not in known[country]:
        regions = ", ".join(known[country]) or "none"
        return "region", f"{region!r} is no region of {country}; there are {regions}"
    return None


def public_holidays(country: str, region: str, years: Years) -> PublicHolidays:
    """ValueError where a year between the first and the last is not published, or none of them is."""
    from holidays import country_holidays  # noqa: PLC0415  # 0.1 s that only building a calendar needs

    kind = type(country_holidays(country))
    found = country_holidays(
        country, subdiv=region or None, years=range(years.first, years.last + 1), language=kind.default_language
    )
    off = tuple(NamedDay(day, name) for day, name in sorted(found.items()) if day.year in years)
    on = _made_up(found, years)
    return PublicHolidays(off, on, _published(country, years, on))


def _made_up(found: HolidayBase, years: Years) -> tuple[NamedDay, ...]:
    """Weekend days that are worked; a day that is also off is off."""
    days: set[date] = getattr(found, "weekend_workdays", set())
    return tuple(NamedDay(day, "") for day in sorted(days) if day.year in years and day not in found)


def _published(country: str, years: Years, on: tuple[NamedDay, ...]) -> Years:
    """A year has its notice where it has make-up days; one in December may belong to the year after."""
    if country not in BY_NOTICE:
        return years
    noticed = {named.day.year for named in on if named.day.month < 12}
    if not noticed:
        raise ValueError(f"of the years {years} none is published for {country}")
    missing = [str(year) for year in range(years.first, max(noticed)) if year not in noticed]
    if missing:
        raise ValueError(f"{country} has no published holidays for {', '.join(missing)}; begin after that")
    return Years(years.first, max(noticed))
