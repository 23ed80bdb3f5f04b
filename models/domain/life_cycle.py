"""The one table of the life cycle: from which states each order leads where, who may place it, what it needs.

`decide` runs on it, the window enables its actions by it, and the diagram in the docs is drawn from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from models.domain import orders as o
from models.domain.alerts import orders as a
from models.domain.caller.fields import REVEALERS
from models.domain.caller.orders import EraseCaller, RevealField
from models.domain.case import (
    ACTIVE_STAGES,
    MOST_ESCALATED,
    OPEN_STATES,
    Case,
    CaseState,
    EmergencyReport,
    Level,
    Stage,
)
from models.domain.clocks import Clock, ClockKind
from models.domain.incident import orders as i
from models.domain.roles import Role
from models.domain.shift.orders import SHIFT_ORDERS
from models.domain.tasks import REQUESTS, TaskKind, TaskState
from models.domain.thread.orders import AttachFile, PostMessage

S = CaseState
ANSWERED_TASKS = frozenset({TaskKind.SUPERVISION, TaskKind.INSTRUCTION, TaskKind.CHECK})
"""Tasks that somebody receives and answers, rather than decides on."""
Ends = Mapping[CaseState, frozenset[CaseState]]


@dataclass(frozen=True, slots=True)
class Need:
    """What a case must be like for an order, beside its state. `sentence` says what is in the way, naming the case."""

    code: str
    sentence: str
    holds: Callable[[Case], bool]


@dataclass(frozen=True, slots=True)
class Move:
    """Where an order may start from and, for each start, where it may end: at the start itself where it may stay.

    `stages` is set for orders about one unit's assignment, `tasks` for orders that need an open task of such a kind.
    """

    ends: Ends
    roles: frozenset[Role]
    stages: frozenset[Stage] | None = None
    tasks: frozenset[TaskKind] | None = None
    needs: tuple[Need, ...] = ()

    @property
    def states(self) -> frozenset[CaseState]:
        return frozenset(self.ends)


def _from(**ends: Iterable[CaseState]) -> Ends:
    return {CaseState(name): frozenset(states) for name, states in ends.items()}


def _stay(states: Iterable[CaseState]) -> Ends:
    return {state: frozenset({state}) for state in states}


def _all_to(states: Iterable[CaseState], *ends: CaseState) -> Ends:
    return {state: frozenset(ends) for state in states}


def _none_open(kind: TaskKind) -> Need:
    return Need(
        f"asked_{kind.value}", f"A {kind.value} of {{case}} is waiting already.", lambda case: not case.open_tasks(kind)
    )


def work_clock(case: Case) -> Clock | None:
    """The clock of the work itself that has not stopped, the later stage's before the first's."""
    for kind in (ClockKind.REPAIR, ClockKind.HANDLE):
        for clock in reversed(case.clocks):
            if clock.kind is kind and not clock.stopped:
                return clock
    return None


_HAS_LEAD = Need("no_lead", "No unit has worked on {case}.", lambda case: case.lead is not None)
_ANSWERED = Need(
    "open_task",
    "A task of {case} has no answer yet: have it answered or withdraw it.",
    lambda case: not case.open_tasks(),
)
_WORK_TIMED = Need("no_clock", "No limit of the work on {case} is running.", lambda case: work_clock(case) is not None)
_NOT_YET_SUSPENDED = Need(
    "suspended_before", "{case} was suspended before: that is possible once.", lambda case: not case.tracks.suspensions
)
_CAN_BE_RAISED = Need(
    "most_escalated",
    "{case} is with a task force already: there is no higher level.",
    lambda case: case.tracks.escalation < MOST_ESCALATED or not case.tracks.task_force,
)
"""A rule of supervision raises without naming members: then a person still can."""
_GRADED = Need(
    "no_grade", "{case} has no emergency grade yet: set it first.", lambda case: case.tracks.grade is not None
)
_NOT_FINAL = Need(
    "report_final",
    "The final report of {case} has been made.",
    lambda case: case.tracks.emergency is not EmergencyReport.FINAL,
)
_UNRECEIVED = Need(
    "received",
    "Every open task of {case} is received already.",
    lambda case: any(task.state is TaskState.OPEN for task in case.open_tasks(*ANSWERED_TASKS)),
)
_INCIDENT = Need(
    "no_incident",
    "{case} is no incident: it has no emergency grade and was not escalated.",
    lambda case: case.tracks.grade is not None or case.tracks.escalation > 0,
)
_TICKED = Need("none_ticked", "No step of {case} is ticked.", lambda case: bool(case.incident.ticks))
_SHELVED = Need(
    "not_shelved", "No alert of {case} is on the shelf.", lambda case: any(h.shelved for h in case.tracks.heeds)
)
_HAS_CALLER = Need(
    "no_caller", "The hub holds nothing of a caller of {case}, or no longer.", lambda case: bool(case.caller)
)
_LINKED = Need("not_linked", "{case} is not linked with any case.", lambda case: bool(case.tracks.links))

_FIELD = frozenset({S.DISPATCHED, S.HANDLING})
_LEFT = frozenset({S.DISPATCHED, S.ACCEPTED, S.HANDLED})
"""Where a case may stand when a unit has left it: with units that have not signed, with none, or handled by others."""
_BEFORE_CHECK = frozenset({S.REPORTED, S.VERIFYING, S.ACCEPTED, S.DISPATCHED, S.HANDLING, S.SUSPENDED, S.HANDLED})
_AFTER_FILING = OPEN_STATES - {S.REPORTED, S.VERIFYING}
_WITH_UNITS = frozenset({S.DISPATCHED, S.HANDLING, S.SUSPENDED})

_OFFICER = frozenset({Role.OFFICER})
_DISPATCHER = frozenset({Role.DISPATCHER})
_UNIT = frozenset({Role.UNIT})
_LEADER = frozenset({Role.LEADER})
_EITHER = frozenset({Role.OFFICER, Role.DISPATCHER})
_ANYONE = frozenset(Role) - {Role.ADMINISTRATOR, Role.HUB}
_WATCHERS = frozenset({Role.SUPERVISOR, Role.LEADER})
_ROOM = frozenset({Role.OFFICER, Role.DISPATCHER, Role.SUPERVISOR, Role.LEADER, Role.COMMANDER})

MOVES: Mapping[type[o.CaseOrder], Move] = {
    o.AcceptCase: Move(_from(reported=(S.ACCEPTED,)), _OFFICER),
    o.RefuseCase: Move(_from(reported=(S.REFUSED,)), _OFFICER),
    o.VerifyCase: Move(_from(reported=(S.VERIFYING,)), _EITHER),
    o.RecordVerification: Move(
        _from(verifying=(S.REPORTED,)),
        frozenset({Role.GRID, Role.OFFICER}),
        tasks=frozenset({TaskKind.VERIFICATION}),
    ),
    o.SendBackCase: Move(_from(accepted=(S.REPORTED,)), _DISPATCHER),
    o.ReclassifyCase: Move(_stay(_AFTER_FILING), _EITHER),
    o.MergeCase: Move(_all_to(_BEFORE_CHECK, S.MERGED), _EITHER),
    o.UnmergeCase: Move(_from(merged=_BEFORE_CHECK), _LEADER),
    o.VoidCase: Move(_all_to(_BEFORE_CHECK, S.VOID), _LEADER),
    o.DispatchCase: Move(
        _from(accepted=(S.DISPATCHED,), dispatched=(S.DISPATCHED,), handling=(S.HANDLING,)), _DISPATCHER
    ),
    o.RecallUnit: Move(
        _from(dispatched=_LEFT, handling=_LEFT | {S.HANDLING}),
        _DISPATCHER,
        ACTIVE_STAGES,
    ),
    o.SignAssignment: Move(_all_to(_FIELD, S.HANDLING), _UNIT, frozenset({Stage.DISPATCHED})),
    o.ReturnAssignment: Move(
        _from(dispatched=_LEFT, handling=_LEFT | {S.HANDLING}),
        _UNIT,
        frozenset({Stage.DISPATCHED, Stage.SIGNED, Stage.EN_ROUTE}),
    ),
    o.SetOut: Move(_stay((S.HANDLING,)), _UNIT, frozenset({Stage.SIGNED})),
    o.Arrive: Move(_stay((S.HANDLING,)), _UNIT, frozenset({Stage.SIGNED, Stage.EN_ROUTE})),
    o.GiveFeedback: Move(_stay((S.HANDLING,)), _UNIT, frozenset({Stage.SIGNED, Stage.EN_ROUTE, Stage.ON_SCENE})),
    o.CompleteAssignment: Move(
        _from(handling=(S.HANDLING, S.DISPATCHED, S.HANDLED)),
        _UNIT,
        frozenset({Stage.SIGNED, Stage.EN_ROUTE, Stage.ON_SCENE}),
    ),
    o.RequestExtension: Move(
        _stay((S.HANDLING,)), _UNIT | _DISPATCHER, needs=(_none_open(TaskKind.EXTENSION), _WORK_TIMED)
    ),
    o.RequestSuspension: Move(
        _stay((S.HANDLING,)), _UNIT | _DISPATCHER, needs=(_none_open(TaskKind.SUSPENSION), _NOT_YET_SUSPENDED)
    ),
    o.DecideRequest: Move(
        {**_stay(OPEN_STATES - {S.HANDLING}), S.HANDLING: frozenset({S.HANDLING, S.SUSPENDED})},
        _LEADER,
        tasks=REQUESTS,
    ),
    o.ResumeCase: Move(_from(suspended=(S.HANDLING,)), _LEADER | {Role.HUB}),
    o.OrderCheck: Move(_stay((S.HANDLED,)), _EITHER, needs=(_none_open(TaskKind.CHECK),)),
    o.PassCheck: Move(_from(handled=(S.CHECKED, S.CALLED_BACK)), frozenset({Role.OFFICER, Role.GRID})),
    o.ReworkCase: Move(
        _all_to((S.HANDLED, S.CHECKED, S.CALLED_BACK), S.HANDLING, S.ACCEPTED),
        frozenset({Role.OFFICER, Role.GRID}),
        needs=(_HAS_LEAD,),
    ),
    o.RecordCallBack: Move(_from(checked=(S.CALLED_BACK,)), _OFFICER),
    o.CloseCase: Move(_from(called_back=(S.CLOSED,)), _OFFICER, needs=(_ANSWERED,)),
    o.ArchiveCase: Move(_from(closed=(S.ARCHIVED,)), _OFFICER),
    o.ReopenCase: Move(_from(closed=(S.ACCEPTED,)), _LEADER),
    o.UrgeCase: Move(_stay(OPEN_STATES), _WATCHERS | _EITHER),
    o.SuperviseCase: Move(_stay(OPEN_STATES), _WATCHERS),
    o.Instruct: Move(_stay(OPEN_STATES), frozenset({Role.LEADER, Role.COMMANDER})),
    o.ReceiveTask: Move(_stay(OPEN_STATES), _ANYONE, tasks=ANSWERED_TASKS, needs=(_UNRECEIVED,)),
    o.AnswerTask: Move(_stay(OPEN_STATES), _ANYONE, tasks=ANSWERED_TASKS),
    o.WithdrawTask: Move(_stay(OPEN_STATES), _WATCHERS | _EITHER, tasks=frozenset(TaskKind) - {TaskKind.VERIFICATION}),
    o.EscalateCase: Move(_stay(OPEN_STATES), _WATCHERS | {Role.HUB}, needs=(_CAN_BE_RAISED,)),
    o.GradeEmergency: Move(_stay(OPEN_STATES), frozenset({Role.LEADER, Role.COMMANDER})),
    o.ReportEmergency: Move(_stay(OPEN_STATES), frozenset({Role.LEADER, Role.COMMANDER}), needs=(_GRADED, _NOT_FINAL)),
    o.RecordMediation: Move(_stay((S.HANDLING, S.SUSPENDED)), _UNIT | _OFFICER),
    i.Broadcast: Move(_stay(OPEN_STATES), frozenset({Role.LEADER, Role.COMMANDER})),
    i.TickStep: Move(_stay(OPEN_STATES), _EITHER | _LEADER, needs=(_INCIDENT,)),
    i.UntickStep: Move(_stay(OPEN_STATES), _EITHER | _LEADER, needs=(_INCIDENT, _TICKED)),
    i.AssignRole: Move(_stay(_WITH_UNITS), _DISPATCHER | _LEADER, ACTIVE_STAGES, needs=(_INCIDENT,)),
    i.AddSituation: Move(_stay(OPEN_STATES), _ANYONE, needs=(_INCIDENT,)),
    o.LinkCases: Move(_stay(OPEN_STATES | {S.CLOSED}), _EITHER),
    o.UnlinkCases: Move(_stay(OPEN_STATES | {S.CLOSED}), _EITHER, needs=(_LINKED,)),
    o.AddNote: Move(_stay(OPEN_STATES | {S.CLOSED}), _ANYONE),
    PostMessage: Move(_stay(OPEN_STATES | {S.CLOSED}), _ANYONE),
    AttachFile: Move(_stay(OPEN_STATES | {S.CLOSED}), _ANYONE),
    RevealField: Move(_stay(OPEN_STATES | {S.CLOSED, S.MERGED}), REVEALERS, needs=(_HAS_CALLER,)),
    EraseCaller: Move(_stay(S), _LEADER | {Role.HUB}, needs=(_HAS_CALLER,)),
    a.AcknowledgeAlert: Move(_stay(OPEN_STATES), _ROOM),
    a.ShelveAlert: Move(_stay(OPEN_STATES), _ROOM),
    a.UnshelveAlert: Move(_stay(OPEN_STATES), _ROOM, needs=(_SHELVED,)),
    o.FireSupervision: Move(
        {
            **_stay(OPEN_STATES - _WITH_UNITS),
            **{state: _LEFT | {state} for state in _FIELD},
            S.SUSPENDED: frozenset({S.SUSPENDED}),
        },
        frozenset({Role.HUB}),
    ),
}

OTHER_ORDERS: Mapping[type[o.Order], frozenset[Role]] = {
    o.ReportCase: frozenset({Role.OFFICER, Role.GRID}),
    o.ReportProgress: _UNIT,
    o.RegisterUnit: _DISPATCHER | {Role.LEADER, Role.ADMINISTRATOR},
    o.SetUnitDuty: _DISPATCHER | {Role.LEADER},
    o.PublishBook: frozenset({Role.LEADER, Role.ADMINISTRATOR}),
    **SHIFT_ORDERS,
}
"""Who may place the orders that are about no case, at a seat; sources report under their own name."""

RUNS: Mapping[CaseState, frozenset[ClockKind]] = {
    S.REPORTED: frozenset({ClockKind.ACCEPT, ClockKind.PROMISE}),
    S.VERIFYING: frozenset({ClockKind.VERIFY, ClockKind.PROMISE}),
    S.ACCEPTED: frozenset({ClockKind.DISPATCH, ClockKind.PROMISE}),
    S.DISPATCHED: frozenset({ClockKind.SIGN, ClockKind.HANDLE, ClockKind.REPAIR, ClockKind.PROMISE}),
    S.HANDLING: frozenset(
        {
            ClockKind.SIGN,
            ClockKind.ARRIVE,
            ClockKind.FEEDBACK,
            ClockKind.HANDLE,
            ClockKind.REPAIR,
            ClockKind.PROMISE,
        }
    ),
    S.SUSPENDED: frozenset(),
    S.HANDLED: frozenset({ClockKind.CHECK, ClockKind.PROMISE}),
    S.CHECKED: frozenset({ClockKind.CALL_BACK, ClockKind.PROMISE}),
    S.CALLED_BACK: frozenset({ClockKind.CLOSE, ClockKind.PROMISE}),
}
"""Which clocks of the life cycle may run in which state. Where it is not here the case is over and none runs."""

ANSWERS = frozenset({ClockKind.REPLY, ClockKind.EMERGENCY})
"""Clocks that wait for somebody's answer: they run in every open state."""


def runs(state: CaseState, kind: ClockKind) -> bool:
    """Whether a clock of this kind may run while the case is in this state."""
    return state in OPEN_STATES and (kind in ANSWERS or kind in RUNS[state])


def allowed(case: Case, order: type[o.CaseOrder], roles: frozenset[Role] | None = None) -> bool:
    """Whether an order of this kind can be placed on the case as it stands, for at least one of its units or tasks."""
    move = MOVES[order]
    if case.state not in move.ends or (roles is not None and not roles & move.roles):
        return False
    if order is o.CloseCase and case.level is Level.A and roles is not None and Role.LEADER not in roles:
        return False
    if move.tasks is not None and not case.open_tasks(*move.tasks):
        return False
    if not all(need.holds(case) for need in move.needs):
        return False
    return move.stages is None or any(a.stage in move.stages for a in case.active)


def units_for(case: Case, order: type[o.CaseOrder]) -> tuple[str, ...]:
    """The units of the case that an order of this kind can be about now."""
    move = MOVES[order]
    if move.stages is None or case.state not in move.ends or not all(need.holds(case) for need in move.needs):
        return ()
    return tuple(a.unit for a in case.active if a.stage in move.stages)
