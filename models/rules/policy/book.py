"""The policy as one value: types of case, departments, limits of every step and answer, promises of other cities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.domain.case import Level
from models.domain.clocks import ClockKind, Limit

PROFILES: Mapping[str, str] = {
    "A": "emergency",
    "B": "urgent",
    "C": "ordinary",
    "D": "request",
    "M": "mediation",
    "W": "warning",
}
"""The kinds of course a case can take, by the letter that types carry."""

NUMBERS: Mapping[str, int] = {"most_extensions": 10, "longest_suspension_days": 3660, "acts_within_minutes": 10_080}
"""The plain numbers of a policy, and the most that each may be."""

ANY_TYPE = "*"
"""The source type that stands for all others of a sender."""


@dataclass(frozen=True, slots=True)
class LimitEntry:
    """A limit, the working calendar that counts it (empty: the duty room's own), where it comes from and as of when.

    `as_of` is an ISO date, or empty where it is not known.
    """

    limit: Limit
    calendar: str = ""
    basis: str = ""
    as_of: str = ""


Limits = Mapping[ClockKind, LimitEntry]


@dataclass(frozen=True, slots=True)
class CaseType:
    """A leaf of the catalogue. `limits` leaves out the steps that it has no limit of its own for."""

    code: str
    group_code: str
    group_zh: str
    group_en: str
    name_zh: str
    name_en: str
    level: Level
    department: str
    profile: str
    limits: Limits
    basis: str = ""
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Department:
    code: str
    name_zh: str
    name_en: str


@dataclass(frozen=True, slots=True)
class PolicyBook:
    """One version of it all.

    `centre` holds the duty room's own steps, the same for all types; `sets` are limits that a routing rule may choose
    in place of a type's own; `answers` how long each kind of answer may take; `promises` what a reporting city has
    promised for its own types, by sender and type. A rule dispatches by itself only what was reported at most
    `acts_within_minutes` ago: older reports are history that is taken in, or came late.
    """

    types: Mapping[str, CaseType] = field(default_factory=dict)
    departments: Mapping[str, Department] = field(default_factory=dict)
    centre: Limits = field(default_factory=dict)
    answers: Mapping[str, LimitEntry] = field(default_factory=dict)
    sets: Mapping[str, Limits] = field(default_factory=dict)
    promises: Mapping[str, Mapping[str, LimitEntry]] = field(default_factory=dict)
    most_extensions: int = 0
    longest_suspension_days: int = 0
    acts_within_minutes: int = 0
