"""A book of routing rules, in the order in which they are asked, with the rules of each type found at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from models.rules.routing.asking import Asked, asked
from models.rules.routing.rule import RoutingRule
from models.rules.rule_fields import type_fits


@dataclass(frozen=True, slots=True)
class Lane:
    """The rules that a type can meet, in order; `words` tells whether any of them looks into the text."""

    rules: tuple[Asked, ...]
    words: bool


@dataclass(frozen=True, slots=True)
class RoutingBook:
    """Rules by rank, those of one rank as they were written. Two books are equal where their rules are."""

    rules: tuple[RoutingRule, ...]
    by_code: Mapping[str, Lane] = field(repr=False, compare=False)
    by_start: Mapping[str, Lane] = field(repr=False, compare=False)

    @classmethod
    def of(cls, rules: Iterable[RoutingRule] = ()) -> RoutingBook:
        """The book of these rules; whether they make sense together is for `checking` to say."""
        ordered = tuple(sorted(rules, key=lambda rule: rule.rank))
        ready = tuple(asked(rule) for rule in ordered)
        patterns = {pattern for rule in ordered for pattern in rule.types}
        codes = {pattern for pattern in patterns if not pattern.endswith("*")}
        starts = {"", *(pattern[:-1] for pattern in patterns - codes)}
        return cls(
            ordered,
            {code: _lane(ready, code) for code in codes},
            {start: _lane(ready, start, whole=False) for start in starts},
        )

    def lane(self, code: str) -> Lane:
        """The rules for a code that a rule names, else those of the longest beginning that one names."""
        if (found := self.by_code.get(code)) is not None:
            return found
        for end in range(len(code), 0, -1):
            if (found := self.by_start.get(code[:end])) is not None:
                return found
        return self.by_start[""]


def _lane(ready: Iterable[Asked], code: str, whole: bool = True) -> Lane:
    rules = tuple(each for each in ready if _meets(each.rule, code, whole))
    return Lane(rules, any(each.words for each in rules))


def _meets(rule: RoutingRule, code: str, whole: bool) -> bool:
    """Whether a rule is about a code, or, where it is not a whole one, about every code that begins so."""
    if not rule.types:
        return True
    return any(type_fits(pattern, code) for pattern in rule.types if whole or pattern.endswith("*"))
