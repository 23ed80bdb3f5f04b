"""What the domain asks of the city's rules: books of them, published one version after another.

The rules themselves are data and live in `models.rules`; here stand only the words that deciding needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from models.domain.alerts.policy import AlertPolicy
from models.domain.case import Level
from models.domain.clocks import ClockKind, Limit, WorkTimes
from models.domain.thread.limits import FileLimits


class BookKind(StrEnum):
    """What a book of rules is about. Each kind has versions of its own, numbered from 1."""

    POLICY = "policy"
    CALENDAR = "calendar"
    ROUTING = "routing"
    SUPERVISION = "supervision"
    WARNINGS = "warnings"


@dataclass(frozen=True, slots=True)
class Book:
    """One published version of the rules of a kind. `body` is JSON that `models.rules` reads; nobody edits it."""

    kind: BookKind
    version: int
    valid_from: datetime
    published_at: datetime
    by: str
    note: str
    body: str


def book_key(kind: BookKind, version: int) -> str:
    """What a book counts under in the state hash, beside case numbers and call signs."""
    return f"book {kind.value} {version}"


@dataclass(frozen=True, slots=True)
class TimedLimit:
    """A limit with the working calendar that counts it; empty for the duty room's own."""

    limit: Limit
    calendar: str = ""


@dataclass(frozen=True, slots=True)
class Matter:
    """What a rule may look at to say who is to do it. `at` is local time of the duty room."""

    type_code: str
    group: str
    level: Level
    area: str
    source: str
    channel: str
    title: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Route:
    """Which rule decided, and what it said. `lead` and each helper name a unit by call sign or a department by code.

    `facts` are what the rule looked at, as (field, what it saw); `passed` are rules before it with what did not fit.
    """

    rule: str
    version: int
    lead: str
    helpers: tuple[str, ...] = ()
    limits: str = ""
    automatic: bool = False
    facts: tuple[tuple[str, str], ...] = ()
    passed: tuple[tuple[str, str], ...] = ()


class SupervisionStep(StrEnum):
    """What a rule of supervision does when its time has come."""

    URGE = "urge"
    SUPERVISE = "supervise"
    RAISE = "raise"
    REASSIGN = "reassign"


class Occasion(StrEnum):
    """What a rule of supervision waits for."""

    CLOCK = "clock"
    REWORKED = "reworked"
    RETURNED = "returned"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True)
class SupervisionRule:
    """Fires once for a clock at `percent` of its limit, at the nth rework or return, or for an answer that is late.

    `levels` and `types` narrow it (empty: all); `text` is what the unit reads.
    """

    id: str
    occasion: Occasion
    step: SupervisionStep
    clock: ClockKind | None = None
    percent: int = 100
    times: int = 0
    text: str = ""
    levels: tuple[Level, ...] = ()
    types: tuple[str, ...] = ()


class Policy(Protocol):
    """One version of what the city has laid down for each type of case."""

    @property
    def version(self) -> int: ...

    @property
    def most_extensions(self) -> int: ...

    @property
    def longest_suspension(self) -> timedelta: ...

    def knows(self, type_code: str) -> bool: ...

    def level(self, type_code: str) -> Level: ...

    def group(self, type_code: str) -> str: ...

    def department(self, type_code: str) -> str: ...

    def profile(self, type_code: str) -> str: ...

    def limit(self, type_code: str, kind: ClockKind, limits: str = "") -> TimedLimit | None:
        """The limit of a step; `limits` names a set that a routing rule chose in place of the type's own."""

    def promise(self, sender: str, source_type: str) -> TimedLimit | None:
        """What the city that reported it has promised for its own type, from report to close."""

    def answer_limit(self, name: str) -> TimedLimit | None:
        """How long an answer may take: `supervise`, `instruction`, `first_I`, `continued_II` …"""


class Rules(Protocol):
    """The city's rules, all kinds and versions of them, as deciding needs them."""

    @property
    def times(self) -> WorkTimes: ...

    @property
    def alerts(self) -> AlertPolicy: ...

    @property
    def files(self) -> FileLimits: ...

    def supervision_of(self, clock: ClockKind) -> Sequence[SupervisionRule]:
        """The rules that watch clocks of a kind; late answers are those of the reply clock."""

    @property
    def counted_supervision(self) -> Sequence[SupervisionRule]:
        """The rules that count returns and reworks."""

    @property
    def supervision_version(self) -> int: ...

    def policy_at(self, at: datetime) -> Policy:
        """The policy that is in force for a case filed at an instant."""

    def policy(self, version: int) -> Policy:
        """A policy by its version, as a case keeps it."""

    def may_act(self, type_code: str) -> bool:
        """Whether any rule of routing for this type acts by itself: what is asked first, on every report."""

    def acts_within(self) -> timedelta:
        """How fresh a report must be for a rule to act on it by itself."""

    def route(self, matter: Matter) -> Route | None: ...

    def fault_of(self, kind: BookKind, body: str) -> tuple[str, str] | None:
        """Why a draft cannot be published, as (field, sentence); None where it can."""

    def times_with(self, body: str) -> WorkTimes:
        """The working calendars as a draft of the calendar book would have them."""
