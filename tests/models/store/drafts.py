"""Drafts of the city's rules for tests: the shipped ones with one thing changed, as the body of a book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from models.domain.clocks import ClockKind, Limit
from models.domain.rules import BookKind, Occasion, SupervisionRule, SupervisionStep
from models.rules.calendar.book import CalendarBook
from models.rules.calendar.windows import parse_windows
from models.rules.kinds import KINDS
from models.rules.policy.book import LimitEntry, PolicyBook
from models.rules.supervising import SupervisionBook, SupervisionEntry


def shipped_body(kind: BookKind) -> str:
    return KINDS[kind].encode(KINDS[kind].shipped())


def calendar(hours: str) -> str:
    """The duty room works at these hours on every day of the week, and still eight of them make a working day."""
    shipped: CalendarBook = KINDS[BookKind.CALENDAR].shipped()
    windows = parse_windows(hours)
    own = replace(shipped.of(""), week=(windows,) * 7, off=(), on=())
    others = tuple(each for each in shipped.calendars if each.name)
    return KINDS[BookKind.CALENDAR].encode(replace(shipped, calendars=(own, *others)))


def policy(most_extensions: int = 2, **limits: str) -> str:
    """The limits of all types, or of the duty room's own steps where it has them: `accept="1nm"`."""
    shipped: PolicyBook = KINDS[BookKind.POLICY].shipped()
    new = {ClockKind(name): LimitEntry(Limit.parse(text), basis="a test") for name, text in limits.items()}
    types = {
        code: replace(each, limits={**each.limits, **_known(new, each.limits)}) for code, each in shipped.types.items()
    }
    centre = {**shipped.centre, **_known(new, shipped.centre)}
    return KINDS[BookKind.POLICY].encode(replace(shipped, types=types, centre=centre, most_extensions=most_extensions))


def _known(new: Mapping[ClockKind, LimitEntry], old: Mapping[ClockKind, LimitEntry]) -> dict[ClockKind, LimitEntry]:
    return {kind: entry for kind, entry in new.items() if kind in old}


def supervision(*rules: SupervisionRule) -> str:
    """These rules and no others."""
    return KINDS[BookKind.SUPERVISION].encode(
        SupervisionBook(tuple(SupervisionEntry(rule, "a test") for rule in rules))
    )


def urging(name: str, clock: ClockKind, percent: int) -> SupervisionRule:
    return SupervisionRule(name, Occasion.CLOCK, SupervisionStep.URGE, clock, percent, text=f"{name}: hurry")
