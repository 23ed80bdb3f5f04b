"""What a rule covers, as sets that can be cut out of one another: one bit for each thing that rules tell apart.

Six sets a rule: types, areas, levels, sources, words, minutes of the week. Each rule covers every matter that lies in
all six of its sets, so a set of matters is a box, and a box less another is a few smaller boxes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.domain.case import Level
from models.rules.routing.rule import ALL_DAY, DAY, WEEKDAYS, Hours, RoutingRule
from models.rules.routing.words import first_found
from models.rules.rule_fields import type_fits

Box = tuple[int, ...]
"""Six sets of bits, in the order above; what holds no bit in one of them covers nothing."""

MOST_PIECES = 200
WEEK = len(WEEKDAYS) * DAY
ANOTHER = "…"
"""Stands for everything that no rule names: other types that begin so, other areas, texts without any of the words."""


@dataclass(frozen=True, slots=True)
class Space:
    """What the rules of a book tell apart: the meaning of each bit of a box, set by set."""

    types: tuple[str, ...]
    areas: tuple[str, ...]
    sources: tuple[str, ...]
    words: tuple[str, ...]

    @classmethod
    def of(cls, rules: Sequence[RoutingRule], codes: Iterable[str] = ()) -> Space:
        """`codes` are the types that there are; without them every beginning is taken to have other types too."""
        patterns = {pattern for rule in rules for pattern in rule.types}
        supposed = {pattern.replace("*", ANOTHER) for pattern in patterns} | {ANOTHER}
        return cls(
            tuple(sorted(set(codes) or supposed)),
            (*_named(rule.areas for rule in rules), ANOTHER),
            (*_named(rule.sources for rule in rules), ANOTHER),
            (*_named(rule.words for rule in rules), ANOTHER),
        )

    def box(self, rule: RoutingRule) -> Box:
        words = [word.casefold() for word in rule.words]
        return (
            _bits(not rule.types or any(type_fits(pattern, code) for pattern in rule.types) for code in self.types),
            _among(self.areas, rule.areas),
            _bits(not rule.levels or level in rule.levels for level in Level),
            _among(self.sources, rule.sources),
            _bits(not words or bool(first_found(words, each)) for each in self.words),
            _minutes(rule.hours or ALL_DAY, rule.weekdays or range(len(WEEKDAYS))),
        )

    def example(self, box: Box) -> str:
        """One matter of a box in words, e.g. `type 0201, area oldtown, level A, sat 22:00`."""
        kind, area, level, source, word, minute = ((each & -each).bit_length() - 1 for each in box)
        named = (
            ("type", self.types[kind]),
            ("area", self.areas[area]),
            ("level", list(Level)[level].value),
            ("source", self.sources[source]),
            ("words", self.words[word]),
        )
        parts = [f"{name} {value}" for name, value in named if value != ANOTHER]
        return ", ".join([*parts, f"{WEEKDAYS[minute // DAY]} {minute % DAY // 60:02}:{minute % 60:02}"])


def common(one: Box, other: Box) -> Box | None:
    """What both cover, or None."""
    both = tuple([a & b for a, b in zip(one, other, strict=True)])
    return both if all(both) else None


def covers(one: Box, other: Box) -> bool:
    return not any(b & ~a for a, b in zip(one, other, strict=True))


def less(box: Box, taken: Iterable[Box]) -> list[Box]:
    """What is left of a box when others are taken out of it; empty where nothing is.

    What falls into more than MOST_PIECES is given back as it is by then: too many small rules to tell in good time.
    """
    left = [box]
    for each in taken:
        left = [piece for before in left for piece in _cut(before, each)]
        if not left or len(left) > MOST_PIECES:
            break
    return left


def _cut(box: Box, taken: Box) -> list[Box]:
    if common(box, taken) is None:
        return [box]
    pieces = []
    inside = box
    for at, bits in enumerate(taken):
        if outside := inside[at] & ~bits:
            pieces.append((*inside[:at], outside, *inside[at + 1 :]))
        inside = (*inside[:at], inside[at] & bits, *inside[at + 1 :])
    return pieces


def _named(names: Iterable[Iterable[str]]) -> list[str]:
    return sorted({name.casefold() for each in names for name in each})


def _among(all_names: Sequence[str], names: Sequence[str]) -> int:
    folded = {name.casefold() for name in names}
    return _bits(not folded or name in folded for name in all_names)


def _bits(flags: Iterable[bool]) -> int:
    return sum(1 << at for at, flag in enumerate(flags) if flag)


def _minutes(hours: Hours, weekdays: Iterable[int]) -> int:
    """The minutes of a week that start on Monday; a window over Sunday's midnight goes on at the beginning."""
    bits = 0
    for day in weekdays:
        bits |= ((1 << hours.minutes) - 1) << (day * DAY + hours.start)
    return (bits | bits >> WEEK) & ((1 << WEEK) - 1)
