"""What a case is: its report, its state, the units on it, the clocks that watch it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from models.domain.clocks import Clock


class CaseState(StrEnum):
    """Where a case stands. Each state is named for what has happened; the queues for what is to be done next."""

    REPORTED = "reported"  # 待受理
    ACCEPTED = "accepted"  # 待分拨
    DISPATCHED = "dispatched"  # 待签收
    HANDLING = "handling"  # 处置中
    HANDLED = "handled"  # 待核查
    CHECKED = "checked"  # 待回访
    CALLED_BACK = "called_back"  # 待结案
    CLOSED = "closed"  # 已结案
    ARCHIVED = "archived"  # 归档
    REFUSED = "refused"  # 不予受理
    MERGED = "merged"  # 已并案


OPEN_STATES = frozenset(
    {
        CaseState.REPORTED,
        CaseState.ACCEPTED,
        CaseState.DISPATCHED,
        CaseState.HANDLING,
        CaseState.HANDLED,
        CaseState.CHECKED,
        CaseState.CALLED_BACK,
    }
)


class Level(StrEnum):
    """A urgent, B important, C ordinary; W a warning whose own colour tells its weight."""

    A = "A"
    B = "B"
    C = "C"
    W = "W"


class Stage(StrEnum):
    """How far one unit has come with its assignment."""

    DISPATCHED = "dispatched"
    SIGNED = "signed"
    EN_ROUTE = "en_route"
    ON_SCENE = "on_scene"
    DONE = "done"
    RETURNED = "returned"
    RECALLED = "recalled"


ACTIVE_STAGES = frozenset({Stage.DISPATCHED, Stage.SIGNED, Stage.EN_ROUTE, Stage.ON_SCENE})


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is. Longitude and latitude are WGS 84 degrees, both or neither."""

    address: str = ""
    area: str = ""
    lon: float | None = None
    lat: float | None = None


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Assignment:
    """One unit's work on one case. A unit sent a second time has a second assignment."""

    unit: str
    lead: bool
    stage: Stage
    dispatched_at: datetime
    signed_at: datetime | None = None
    set_out_at: datetime | None = None
    arrived_at: datetime | None = None
    ended_at: datetime | None = None
    note: str = ""

    @property
    def active(self) -> bool:
        return self.stage in ACTIVE_STAGES


@dataclass(frozen=True, slots=True)
class Touch:
    """Who changed the case last, when, by which fact: what the loser of a race is told."""

    by: str
    at: datetime
    fact: str


@dataclass(frozen=True, slots=True)
class Case:
    """A problem at a place. `version` is the journal number of the last fact that was not a mere note."""

    number: str
    version: int
    state: CaseState
    type_code: str
    level: Level
    title: str
    text: str
    place: Place
    channel: str
    sender: str
    record: str
    reported_at: datetime
    call_back: bool
    touch: Touch
    entries: int
    clocks: tuple[Clock, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    merged: tuple[str, ...] = ()
    merged_into: str = ""
    returns: int = 0
    reworks: int = 0
    result: str = ""
    closed_at: datetime | None = None
    round_from: int = 0

    @property
    def this_round(self) -> tuple[Assignment, ...]:
        """The assignments since the case was last reopened or sent back to be done again."""
        return self.assignments[self.round_from :]

    @property
    def open(self) -> bool:
        return self.state in OPEN_STATES

    @property
    def active(self) -> tuple[Assignment, ...]:
        return tuple(a for a in self.assignments if a.active)

    @property
    def lead(self) -> Assignment | None:
        """The lead unit's latest assignment, whether it is active or over."""
        for assignment in reversed(self.assignments):
            if assignment.lead:
                return assignment
        return self.assignments[-1] if self.assignments else None

    def assignment_of(self, unit: str) -> Assignment | None:
        """The active assignment of a unit, if it has one here."""
        for assignment in reversed(self.assignments):
            if assignment.unit == unit and assignment.active:
                return assignment
        return None


class UnitStatus(StrEnum):
    """Whether a unit can be sent. What it is doing is told by `Unit.cases`."""

    ON_DUTY = "on_duty"
    OFF_DUTY = "off_duty"


@dataclass(frozen=True, slots=True)
class Unit:
    """A crew, team or department that can be dispatched. `cases` are the numbers of its active assignments."""

    call_sign: str
    name: str
    department: str
    base: Place
    status: UnitStatus
    since: datetime
    cases: tuple[str, ...] = ()

    @property
    def free(self) -> bool:
        return self.status is UnitStatus.ON_DUTY and not self.cases
