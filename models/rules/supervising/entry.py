"""Supervision as the city has laid it down: each rule with where it comes from, and the book of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from models.domain.rules import SupervisionRule
from models.rules.rule_fields import type_fits


@dataclass(frozen=True, slots=True)
class SupervisionEntry:
    """A rule with its basis and the ISO date of that. The rule's `types` may be beginnings of codes with a `*`.

    `lines` tells where each field stood in its file.
    """

    rule: SupervisionRule
    basis: str
    as_of: str = ""
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    @property
    def line(self) -> int:
        """Where the rule begins: the line of its id, 0 where it comes from no file."""
        return self.lines.get("id", 0)


@dataclass(frozen=True, slots=True)
class SupervisionBook:
    """Entries in the order in which they were written; the order decides nothing."""

    entries: tuple[SupervisionEntry, ...] = ()

    def rules(self, types: Collection[str]) -> tuple[SupervisionRule, ...]:
        """The rules that the domain runs on: with whole codes, out of the types that there are."""
        return tuple(rule for entry in self.entries if (rule := with_codes(entry.rule, types)) is not None)


def with_codes(rule: SupervisionRule, types: Collection[str]) -> SupervisionRule | None:
    """The rule with the codes that its patterns stand for; None where they stand for none (and never for all)."""
    if not rule.types:
        return rule
    codes = tuple(code for code in types if any(type_fits(pattern, code) for pattern in rule.types))
    return replace(rule, types=codes) if codes else None
