"""What one file says of the policy, and how it is joined with what is in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from models.domain.clocks import ClockKind
from models.rules.policy.book import CaseType, Department, LimitEntry, Limits, PolicyBook
from models.rules.policy.record import Record

Where = tuple[str, str]
"""A table of the policy and a key in it: `("type", "0203")`, `("set", "heavy_rain")`, `("centre", "")`."""

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


@dataclass(slots=True)
class Part:
    """None stands for what the file does not speak of. `records` says where the file speaks of each thing."""

    types: dict[str, CaseType] | None = None
    departments: dict[str, Department] | None = None
    centre: dict[ClockKind, LimitEntry] | None = None
    answers: dict[str, LimitEntry] | None = None
    sets: dict[str, Limits] | None = None
    promises: dict[str, dict[str, LimitEntry]] | None = None
    numbers: dict[str, int] = field(default_factory=dict)
    records: dict[Where, Record] = field(default_factory=dict)


def joined(base: PolicyBook, part: Part, whole: bool) -> PolicyBook:
    """The policy with what the file says. With `whole` each table of the file is all there is of its kind."""
    return replace(
        base,
        types=_over(base.types, part.types, whole),
        departments=_over(base.departments, part.departments, whole),
        centre=_over(base.centre, part.centre, whole),
        answers=_over(base.answers, part.answers, whole),
        sets=_over(base.sets, part.sets, whole),
        promises=_promises(base, part, whole),
        **part.numbers,
    )


def _over(before: Mapping[_Key, _Value], given: Mapping[_Key, _Value] | None, whole: bool) -> Mapping[_Key, _Value]:
    if given is None:
        return before
    return given if whole else {**before, **given}


def _promises(base: PolicyBook, part: Part, whole: bool) -> Mapping[str, Mapping[str, LimitEntry]]:
    """A sender's types that are not named stay, as the senders do."""
    if part.promises is None or whole:
        return base.promises if part.promises is None else part.promises
    anew = {sender: {**base.promises.get(sender, {}), **types} for sender, types in part.promises.items()}
    return {**base.promises, **anew}
