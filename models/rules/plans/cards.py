"""Plan cards: what is done first in an incident, by type of case, with the role that does it and how soon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

import msgspec

from models.domain.clocks import Limit, LimitUnit
from models.rules.calendar.toml_shape import shaped
from models.rules.faults import Fault, RuleFileError
from models.rules.toml_lines import TomlLines, parse_toml
from resources import resource

ANY_TYPE = "*"
PROOFS = ("", "report", "role")
"""A report upward was made; a unit at work has the role of the step."""
_UNITS = {
    LimitUnit.NATURAL_MINUTES: timedelta(minutes=1),
    LimitUnit.NATURAL_HOURS: timedelta(hours=1),
    LimitUnit.NATURAL_DAYS: timedelta(days=1),
}
"""Nobody waits for office hours with these."""


class _Role(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    en: str
    zh: str


class _Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    en: str
    zh: str
    role: str
    basis: str
    within: str = ""
    proved_by: str = ""


class _Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    types: tuple[str, ...]
    en: str
    zh: str
    basis: str
    as_of: date
    step: tuple[_Step, ...]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    role: tuple[_Role, ...]
    card: tuple[_Card, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """Something in both languages of the room."""

    id: str
    en: str
    zh: str

    def name(self, language: str) -> str:
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class PlanStep(Named):
    """`id` holds the card's name too, so that a tick is not taken for one of another card.

    `within` counts from the grading of the case; None for what has no time of its own. `proved_by` names what the case
    itself shows as proof that the step is done (`PROOFS`), so that nobody has to tick it.
    """

    role: str
    within: timedelta | None
    basis: str
    proved_by: str = ""


@dataclass(frozen=True, slots=True)
class PlanCard(Named):
    steps: tuple[PlanStep, ...]
    basis: str
    as_of: date


@dataclass(frozen=True, slots=True)
class PlanCards:
    """`roles` in the order in which a board shows them."""

    roles: tuple[Named, ...]
    by_type: Mapping[str, PlanCard] = field(default_factory=dict)

    def card(self, type_code: str) -> PlanCard:
        """The card of a type, or the one that serves all types without their own."""
        return self.by_type.get(type_code) or self.by_type[ANY_TYPE]

    def role_name(self, role: str, language: str) -> str:
        return next((each.name(language) for each in self.roles if each.id == role), role)


def shipped_cards() -> PlanCards:
    """The cards that come with the program."""
    return read_cards(resource("plan_cards.toml").read_text(encoding="utf-8"))


def read_cards(text: str) -> PlanCards:
    """RuleFileError with every fault, each with its line."""
    toml = parse_toml(text)
    file = shaped(toml, _File)
    faults = list(_faults(file, toml))
    if faults:
        raise RuleFileError(faults)
    cards = [_card_of(each) for each in file.card]
    by_type = {code: card for card, each in zip(cards, file.card, strict=True) for code in each.types}
    return PlanCards(tuple(Named(each.id, each.en, each.zh) for each in file.role), by_type)


def _card_of(card: _Card) -> PlanCard:
    steps = tuple(
        PlanStep(f"{card.id}.{step.id}", step.en, step.zh, step.role, span_of(step.within), step.basis, step.proved_by)
        for step in card.step
    )
    return PlanCard(card.id, card.en, card.zh, steps, card.basis, card.as_of)


def span_of(limit: str) -> timedelta | None:
    """None for no limit. ValueError for what is no limit in natural time."""
    if not limit:
        return None
    parsed = Limit.parse(limit)
    if parsed.unit not in _UNITS:
        raise ValueError(f"{limit!r} counts working time: an incident does not wait for it")
    return parsed.amount * _UNITS[parsed.unit]


def _faults(file: _File, toml: TomlLines) -> Iterator[Fault]:
    roles = {role.id for role in file.role}
    codes: set[str] = set()
    for at, card in enumerate(file.card):
        for code in card.types:
            if code in codes:
                yield toml.fault(f"type {code} has a card already", "card", at, "types")
            codes.add(code)
        names = [step.id for step in card.step]
        for n, step in enumerate(card.step):
            if step.id in names[:n]:
                yield toml.fault(f"there is a step {step.id!r} already", "card", at, "step", n, "id")
            if step.role not in roles:
                yield toml.fault(f"there is no role {step.role!r}", "card", at, "step", n, "role")
            if step.proved_by not in PROOFS:
                yield toml.fault(f"{step.proved_by!r} proves nothing", "card", at, "step", n, "proved_by")
            try:
                span_of(step.within)
            except ValueError as error:
                yield toml.fault(str(error), "card", at, "step", n, "within")
    if ANY_TYPE not in codes:
        yield toml.fault(f"no card serves all other types: one needs the type {ANY_TYPE!r}", "card")
