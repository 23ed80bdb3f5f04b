"""One rule made ready to be asked quickly: its conditions as sets, and what of a matter does not fit them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from models.domain.case import Level
from models.domain.rules import Matter
from models.rules.routing.rule import ALL_DAY, TYPE_DEPARTMENT, WEEKDAYS, Hours, RoutingRule
from models.rules.routing.words import first_found

MISSING = "–"
"""What a rule saw where nothing was there."""


class Seen(NamedTuple):
    """What rules look at in a matter, folded once for all of them. `text` is empty where no rule asks for words."""

    level: Level
    area: str
    sender: str
    channel: str
    text: str
    at: datetime


def seen(matter: Matter, words: bool) -> Seen:
    text = _plain(f"{matter.title}\n{matter.text}") if words else ""
    return Seen(
        matter.level, matter.area.casefold(), matter.source.casefold(), matter.channel.casefold(), text, matter.at
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """A rule whose type is known to fit. An empty set or None asks for nothing; `looked_at` names its conditions."""

    rule: RoutingRule
    looked_at: tuple[str, ...]
    levels: frozenset[Level]
    areas: frozenset[str]
    sources: frozenset[str]
    words: tuple[str, ...]
    hours: Hours | None
    weekdays: frozenset[int]

    def fits(self, what: Seen) -> bool:
        """The same as no misfits, at the price that the hub can pay for every report."""
        return not (
            (self.levels and what.level not in self.levels)
            or (self.areas and what.area not in self.areas)
            or (self.sources and what.sender not in self.sources and what.channel not in self.sources)
            or (self.hours is not None and not in_hours(self.hours, self.weekdays, what.at))
            or (self.words and not first_found(self.words, what.text))
        )

    def misfits(self, what: Seen) -> list[str]:
        """The names of the conditions that do not hold."""
        names = []
        if self.levels and what.level not in self.levels:
            names.append("level")
        if self.areas and what.area not in self.areas:
            names.append("area")
        if self.sources and what.sender not in self.sources and what.channel not in self.sources:
            names.append("source")
        if self.hours is not None and not in_hours(self.hours, self.weekdays, what.at):
            names.append("hours")
        if self.words and not first_found(self.words, what.text):
            names.append("words")
        return names


def asked(rule: RoutingRule) -> Asked:
    timed = rule.hours is not None or bool(rule.weekdays)
    return Asked(
        rule,
        _looked_at(rule),
        frozenset(rule.levels),
        _folded(rule.areas),
        _folded(rule.sources),
        tuple(word.casefold() for word in rule.words),
        (rule.hours or ALL_DAY) if timed else None,
        frozenset(rule.weekdays),
    )


def _looked_at(rule: RoutingRule) -> tuple[str, ...]:
    conditions = (
        ("type", rule.types or rule.lead == TYPE_DEPARTMENT),
        ("level", rule.levels),
        ("area", rule.areas),
        ("source", rule.sources),
        ("hours", rule.hours or rule.weekdays),
        ("words", rule.words),
    )
    return tuple(name for name, condition in conditions if condition)


def in_hours(hours: Hours, weekdays: frozenset[int], at: datetime) -> bool:
    """Whether a local instant lies in the hours that begin on one of the weekdays (none: any)."""
    minute = at.hour * 60 + at.minute
    if not hours.over_midnight:
        return hours.start <= minute < hours.end and (not weekdays or at.weekday() in weekdays)
    if minute >= hours.start:
        return not weekdays or at.weekday() in weekdays
    return minute < hours.end and (not weekdays or (at.weekday() - 1) % 7 in weekdays)


def saw(name: str, ready: Asked, matter: Matter, what: Seen) -> str:
    """What a condition of the rule found in the matter, to be read by people."""
    match name:
        case "type":
            return matter.type_code
        case "level":
            return matter.level.value
        case "area":
            return matter.area or MISSING
        case "source":
            return matter.channel if matter.channel.casefold() in ready.sources else matter.source or MISSING
        case "words":
            return first_found(ready.words, what.text) or MISSING
        case _:
            return f"{WEEKDAYS[matter.at.weekday()]} {matter.at.hour:02}:{matter.at.minute:02}"


def _plain(text: str) -> str:
    """The text case-folded; for plain ASCII `lower` says the same and is ten times as fast."""
    return text.lower() if text.isascii() else text.casefold()


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.casefold() for name in names)
