"""What a day of a calendar is, and why: the city's own word first, then make-up days, holidays, and the weekday."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from models.rules.calendar.book import CalendarData, Override
from models.rules.calendar.windows import Windows


class DayKind(StrEnum):
    WORKING = "working"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    MADE_UP = "made_up"
    OWN_ON = "own_on"
    OWN_OFF = "own_off"


@dataclass(frozen=True, slots=True)
class DayLook:
    """`name` is the holiday's, or the note of the city's own word; `published`: its year is known for certain."""

    kind: DayKind
    name: str
    windows: Windows
    published: bool


@dataclass(frozen=True, slots=True)
class DayLooks:
    """A calendar made ready to be asked about many days."""

    data: CalendarData
    off: Mapping[date, str]
    on: Mapping[date, str]
    own: Mapping[date, Override]

    @classmethod
    def of(cls, data: CalendarData) -> DayLooks:
        own = {each.day: each for each in data.overrides}
        return cls(data, {each.day: each.name for each in data.off}, {each.day: each.name for each in data.on}, own)

    def look(self, day: date) -> DayLook:
        published = day.year in self.data.published
        usual = self.data.week[self.data.make_up]
        if (own := self.own.get(day)) is not None:
            kind = DayKind.OWN_ON if own.working else DayKind.OWN_OFF
            return DayLook(kind, own.note, (own.windows or usual) if own.working else (), published)
        if day in self.on:
            return DayLook(DayKind.MADE_UP, self.on[day], usual, published)
        if day in self.off:
            return DayLook(DayKind.HOLIDAY, self.off[day], (), published)
        windows = self.data.week[day.weekday()]
        return DayLook(DayKind.WORKING if windows else DayKind.WEEKEND, "", windows, published)


def with_own(data: CalendarData, day: date, own: Override | None) -> CalendarData:
    """The calendar with the city's own word on a day, or without one."""
    others = [each for each in data.overrides if each.day != day]
    return replace(
        data, overrides=tuple(sorted([*others, *([own] if own is not None else [])], key=lambda each: each.day))
    )
