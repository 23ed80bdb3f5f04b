"""What a case is: its report, its state, the units on it, the clocks that watch it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from models.domain.alerts.heeds import Heeds
from models.domain.caller.fields import Field
from models.domain.clocks import Clock
from models.domain.incident.incident import NO_INCIDENT, Incident
from models.domain.tasks import Task, TaskKind


class CaseState(StrEnum):
    """Where a case stands. Each state is named for what has happened; the queues for what is to be done next."""

    REPORTED = "reported"  # 待受理
    VERIFYING = "verifying"  # 核实中
    ACCEPTED = "accepted"  # 待分拨
    DISPATCHED = "dispatched"  # 待签收
    HANDLING = "handling"  # 处置中
    SUSPENDED = "suspended"  # 挂起
    HANDLED = "handled"  # 待核查
    CHECKED = "checked"  # 待回访
    CALLED_BACK = "called_back"  # 待结案
    CLOSED = "closed"  # 已结案
    ARCHIVED = "archived"  # 归档
    REFUSED = "refused"  # 不予受理
    MERGED = "merged"  # 已并案
    VOID = "void"  # 作废


OPEN_STATES = frozenset(
    {
        CaseState.REPORTED,
        CaseState.VERIFYING,
        CaseState.ACCEPTED,
        CaseState.DISPATCHED,
        CaseState.HANDLING,
        CaseState.SUSPENDED,
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
    """One unit's work on one case. A unit sent a second time has a second assignment.

    A unit that was `designated` by the centre after a dispute about whose job it is may not return the case.
    """

    unit: str
    lead: bool
    stage: Stage
    dispatched_at: datetime
    signed_at: datetime | None = None
    set_out_at: datetime | None = None
    arrived_at: datetime | None = None
    ended_at: datetime | None = None
    note: str = ""
    designated: bool = False

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
class Held:
    """What a case was when it was merged into another, kept so that the merge can be undone exactly."""

    state: CaseState
    clocks: tuple[Clock, ...]
    assignments: tuple[Assignment, ...]
    tasks: tuple[Task, ...]


class Grade(StrEnum):
    """How grave an emergency is: I 特别重大, II 重大, III 较大, IV 一般. Another scale than the level."""

    I = "I"  # noqa: E741  # the grade's own name
    II = "II"
    III = "III"
    IV = "IV"


class EmergencyReport(StrEnum):
    """初报, 续报, 终报: what has been reported upward of an emergency."""

    FIRST = "first"
    CONTINUED = "continued"
    FINAL = "final"


class MediationStage(StrEnum):
    """How far the parties of a dispute have come."""

    CONSENTED = "consented"
    INQUIRED = "inquired"
    SESSION = "session"
    AGREED = "agreed"
    FAILED = "failed"
    HANDED_ON = "handed_on"


@dataclass(frozen=True, slots=True)
class Tracks:
    """What runs beside the life cycle of a case: tasks, urging, escalation, emergencies, mediation, relations, files.

    `merged_channels` has one channel for each number in `Case.merged`. `fired` are the marks of supervision that have
    come, each once. `resume_at` is when a suspended case goes on by itself, `resume_on` the event that it waits for.
    """

    tasks: tuple[Task, ...] = ()
    urges: int = 0
    escalation: int = 0
    task_force: tuple[str, ...] = ()
    grade: Grade | None = None
    emergency: EmergencyReport | None = None
    mediation: MediationStage | None = None
    links: tuple[str, ...] = ()
    merged_channels: tuple[str, ...] = ()
    fired: tuple[str, ...] = ()
    limits: str = ""
    any_of: bool = False
    solved: bool | None = None
    satisfied: bool | None = None
    reopens: int = 0
    suspensions: int = 0
    resume_at: datetime | None = None
    resume_on: str = ""
    held: Held | None = None
    heeds: Heeds = ()
    escalated_at: datetime | None = None
    incident: Incident | None = None
    files: int = 0
    file_bytes: int = 0


NO_TRACKS = Tracks()
MOST_ESCALATED = 3
"""Level 3 is the task force: the last resort."""


@dataclass(frozen=True, slots=True)
class Case:
    """A problem at a place. `version` is the journal number of the last fact that was not a mere note.

    `touch` is the last fact of all; `moved` is the one that made `version`, None where that is the same.
    `policy` is the version of the city's policy that it was filed under, at `filed_at`: its limits stay those.
    `parallel` is None while nothing runs beside the life cycle: read it through `tracks`. `officer` is the seat that
    decided on it last. `caller` names what the hub holds of the caller: the values themselves are on no card.
    """

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
    filed_at: datetime
    call_back: bool
    touch: Touch
    entries: int
    policy: int = 1
    clocks: tuple[Clock, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    merged: tuple[str, ...] = ()
    merged_into: str = ""
    returns: int = 0
    reworks: int = 0
    result: str = ""
    closed_at: datetime | None = None
    round_from: int = 0
    parallel: Tracks | None = None
    officer: str = ""
    moved: Touch | None = None
    caller: tuple[Field, ...] = ()

    @property
    def tracks(self) -> Tracks:
        return self.parallel or NO_TRACKS

    @property
    def incident(self) -> Incident:
        return self.tracks.incident or NO_INCIDENT

    @property
    def sources(self) -> frozenset[str]:
        """The channels that have told of it, those of merged reports among them."""
        return frozenset(filter(None, (self.channel, *self.tracks.merged_channels)))

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

    @property
    def finisher(self) -> Assignment | None:
        """Whose work is done again where it was not good: the lead's, unless only another unit has finished."""
        done = [a for a in self.this_round if a.stage is Stage.DONE]
        return next((a for a in reversed(done) if a.lead), done[-1] if done else self.lead)

    def assignment_of(self, unit: str) -> Assignment | None:
        """The active assignment of a unit, if it has one here."""
        for assignment in reversed(self.assignments):
            if assignment.unit == unit and assignment.active:
                return assignment
        return None

    def task(self, number: int) -> Task | None:
        return next((task for task in self.tracks.tasks if task.number == number), None)

    def open_tasks(self, *kinds: TaskKind) -> tuple[Task, ...]:
        """Tasks that wait for an answer, of these kinds or of all."""
        return tuple(task for task in self.tracks.tasks if task.open and (not kinds or task.kind in kinds))

    def on_track(self, **changes: Any) -> Case:  # Any: a value of whichever field of Tracks
        """The case with its parallel tracks changed so; None again where nothing is left on them."""
        tracks = replace(self.tracks, **changes)
        return replace(self, parallel=None if tracks == NO_TRACKS else tracks)


class UnitStatus(StrEnum):
    """Whether a unit can be sent. What it is doing is told by `Unit.cases`."""

    ON_DUTY = "on_duty"
    OFF_DUTY = "off_duty"


@dataclass(frozen=True, slots=True)
class Unit:
    """A crew, team or department that can be dispatched. `cases` are the numbers of its active assignments.

    `skills`, `equipment` and `rota` (the shifts that it works, empty: any) are keys of the roster. `reason` is why it
    is on or off duty, where that was said.
    """

    call_sign: str
    name: str
    department: str
    base: Place
    status: UnitStatus
    since: datetime
    cases: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    rota: tuple[str, ...] = ()
    reason: str = ""

    @property
    def free(self) -> bool:
        return self.status is UnitStatus.ON_DUTY and not self.cases
