"""What the hub makes of an order: the facts that follow from it, or why it is refused. Nothing changes here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from models.domain.board import Policy, Reading
from models.domain.case import Case, CaseState, Place, Stage, UnitStatus
from models.domain.clocks import ClockKind
from models.domain.facts import (
    AssignmentCompleted,
    AssignmentReturned,
    AssignmentSigned,
    CallBackRecorded,
    CaseAccepted,
    CaseArchived,
    CaseChecked,
    CaseClosed,
    CaseHandled,
    CaseMerged,
    CaseRefused,
    CaseReopened,
    CaseReported,
    CaseReworked,
    CaseUnassigned,
    ClockStart,
    Fact,
    NoteAdded,
    ReportTakenOver,
    UnitArrived,
    UnitDispatched,
    UnitDutySet,
    UnitRecalled,
    UnitRegistered,
    UnitSetOut,
)
from models.domain.life_cycle import MOVES
from models.domain.orders import (
    AcceptCase,
    AddNote,
    ArchiveCase,
    Arrive,
    CaseOrder,
    CloseCase,
    CompleteAssignment,
    DispatchCase,
    MergeCase,
    Order,
    PassCheck,
    Placed,
    RecallUnit,
    RecordCallBack,
    RefuseCase,
    Refused,
    RegisterUnit,
    ReopenCase,
    ReportCase,
    ReportProgress,
    ReturnAssignment,
    ReworkCase,
    SetOut,
    SetUnitDuty,
    SignAssignment,
)

Facts = tuple[Fact, ...]

MAX_TITLE, MAX_TEXT, MAX_WORD = 300, 20_000, 200
"""The longest title, text and single-word field that is taken, in characters."""
EARLIEST_YEAR = 1970
MAX_AHEAD = timedelta(minutes=5)
"""How far a sender's clock may be ahead of the hub's."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What deciding rests on beside the order itself: the board, the city's policy, the hub's time."""

    board: Reading
    policy: Policy
    now: datetime

    def starts(self, type_code: str, *kinds: ClockKind, unit: str = "") -> tuple[ClockStart, ...]:
        """The clocks of these kinds that the type has a limit for."""
        limits = ((kind, self.policy.limit(type_code, kind)) for kind in kinds)
        return tuple([ClockStart(kind, limit, unit) for kind, limit in limits if limit is not None])


def decide(desk: Desk, placed: Placed) -> Facts | Refused:
    """The facts an order leads to, in order; or why not. Deciding twice on the same board gives the same."""
    order = placed.order
    handler = HANDLERS[type(order)]
    if not isinstance(order, CaseOrder):
        return handler(desk, order, placed)
    if (too_long := _too_long(order)) is not None:
        return too_long
    case = desk.board.case(order.case)
    if case is None:
        return Refused("no_case", f"There is no case {order.case}.", "case", (order.case,))
    if placed.seen is not None and placed.seen != case.version and not isinstance(order, AddNote):
        touch = case.touch
        return Refused(
            "conflict",
            f"{touch.by} was faster: {touch.fact} at {touch.at:%Y-%m-%d %H:%M:%S} UTC. Look again and decide.",
            "seen",
            (touch.by, touch.fact, touch.at.isoformat()),
        )
    if (illegal := _illegal(case, order)) is not None:
        return illegal
    return handler(desk, order, case)


def _illegal(case: Case, order: CaseOrder) -> Refused | None:
    move = MOVES[type(order)]
    if case.state not in move.states:
        return Refused(
            "state",
            f"{case.number} is {case.state.value}: {type(order).__name__} does not apply to it.",
            "case",
            (case.number, case.state.value, type(order).__name__),
        )
    if move.stages is None:
        return None
    unit: str = getattr(order, "unit")  # noqa: B009  # orders with stages name a unit, the table says so
    assignment = case.assignment_of(unit)
    if assignment is None:
        return Refused("not_assigned", f"{unit} has no work on {case.number}.", "unit", (unit, case.number))
    if assignment.stage not in move.stages:
        return Refused(
            "stage",
            f"{unit} is {assignment.stage.value} on {case.number}: {type(order).__name__} does not apply.",
            "unit",
            (unit, case.number, assignment.stage.value, type(order).__name__),
        )
    return None


def _too_long(order: Order) -> Refused | None:
    for name in ("reason", "text", "note", "result"):
        if len(getattr(order, name, "")) > MAX_TEXT:
            return Refused("too_long", f"{name} is longer than {MAX_TEXT} characters.", name, (name, str(MAX_TEXT)))
    return None


def _missing(field: str) -> Refused:
    return Refused("missing", f"{field} must be given.", field, (field,))


# --- reports from sources ---------------------------------------------------------------------------------------


def _report(desk: Desk, order: ReportCase, placed: Placed) -> Facts | Refused:
    if (bad := _bad_report(desk, order)) is not None:
        return bad
    known = desk.board.case_of_record(placed.by, order.record)
    if known is not None:
        return _amended(desk, order, known)
    number = desk.board.new_number(order.reported_at)
    level = order.level or desk.policy.level(order.type_code)
    closed = order.closed_at is not None
    reported = CaseReported(
        case=number,
        at=order.reported_at,
        sender=placed.by,
        record=order.record,
        channel=order.channel or placed.by,
        type_code=order.type_code,
        level=level,
        title=order.title,
        text=order.text,
        place=order.place,
        call_back=order.call_back,
        clocks=() if closed else desk.starts(order.type_code, ClockKind.ACCEPT),
        kept=order.kept,
    )
    if order.closed_at is None:
        return (reported,)
    return (reported, CaseClosed(number, order.closed_at, order.result))


def _amended(desk: Desk, order: ReportCase, number: str) -> Facts | Refused:
    """A source tells more of a record that it reported before: only its closing is news."""
    case = desk.board.case(number)
    if order.closed_at is not None and case is not None and case.open:
        return (CaseClosed(number, order.closed_at, order.result),)
    return Refused(
        "record_known",
        f"Record {order.record} is case {number} already, with other content.",
        "record",
        (order.record, number),
    )


def _bad_report(desk: Desk, order: ReportCase) -> Refused | None:
    if not order.record.strip():
        return _missing("record")
    if not order.title.strip():
        return _missing("title")
    limits = (
        ("record", MAX_WORD),
        ("title", MAX_TITLE),
        ("text", MAX_TEXT),
        ("channel", MAX_WORD),
        ("result", MAX_TEXT),
    )
    for name, most in limits:
        if len(getattr(order, name)) > most:
            return Refused("too_long", f"{name} is longer than {most} characters.", name, (name, str(most)))
    if not desk.policy.knows(order.type_code):
        return Refused("no_type", f"{order.type_code!r} is no type of the catalogue.", "type_code", (order.type_code,))
    if (bad := _bad_place(order.place)) is not None:
        return bad
    if (bad := _bad_time("reported_at", order.reported_at, desk.now)) is not None:
        return bad
    if order.closed_at is None:
        return None
    if order.closed_at < order.reported_at:
        return Refused("backwards", "closed_at is before reported_at.", "closed_at", ("closed_at", "reported_at"))
    return _bad_time("closed_at", order.closed_at, desk.now)


def _bad_place(place: Place) -> Refused | None:
    for name in ("address", "area"):
        if len(getattr(place, name)) > MAX_TITLE:
            return Refused("too_long", f"{name} is longer than {MAX_TITLE} characters.", name, (name, str(MAX_TITLE)))
    if (place.lon is None) != (place.lat is None):
        return _missing("lon" if place.lon is None else "lat")
    if place.lon is None or place.lat is None:
        return None
    if not -180 <= place.lon <= 180:
        return Refused("off_earth", f"longitude {place.lon} is not on the earth.", "lon", (str(place.lon),))
    if not -90 <= place.lat <= 90:
        return Refused("off_earth", f"latitude {place.lat} is not on the earth.", "lat", (str(place.lat),))
    return None


def _bad_time(name: str, at: datetime, now: datetime) -> Refused | None:
    if at.tzinfo is None:
        return Refused("no_zone", f"{name} has no time zone.", name, (name,))
    if at.year < EARLIEST_YEAR:
        return Refused("too_early", f"{name} lies before {EARLIEST_YEAR}.", name, (name, str(EARLIEST_YEAR)))
    if at > now + MAX_AHEAD:
        return Refused("future", f"{name} lies in the future.", name, (name,))
    return None


_STEPS = (Stage.DISPATCHED, Stage.SIGNED, Stage.EN_ROUTE, Stage.ON_SCENE, Stage.DONE)


def _progress(desk: Desk, order: ReportProgress, placed: Placed) -> Facts | Refused:
    """A unit of a source that dispatches by itself: the steps it left out are filled in at the same instant."""
    number = desk.board.case_of_record(placed.by, order.record)
    case = desk.board.case(number) if number is not None else None
    if case is None:
        return Refused("no_record", f"Record {order.record} was never reported.", "record", (order.record,))
    if (bad := _bad_progress(desk, order, case)) is not None:
        return bad
    facts: list[Fact] = []
    if desk.board.unit(order.unit) is None:
        facts.append(UnitRegistered(order.unit, order.at, order.unit, "", Place()))
    if case.state is CaseState.REPORTED:
        clocks = desk.starts(case.type_code, ClockKind.DISPATCH)
        facts.append(CaseAccepted(case.number, order.at, case.type_code, case.level, clocks))
    current = case.assignment_of(order.unit)
    if current is None:
        facts.append(_sent(desk, case, order.unit, order.lead or not case.active, order.text, order.at))
    if order.stage in (Stage.RETURNED, Stage.RECALLED):
        ended = AssignmentReturned if order.stage is Stage.RETURNED else UnitRecalled
        facts.append(ended(case.number, order.at, order.unit, order.text))
        return (*facts, *_after_leaving(desk, case, order.unit, order.at))
    done = _STEPS.index(current.stage) if current is not None else 0
    for stage in _STEPS[done + 1 : _STEPS.index(order.stage) + 1]:
        if stage is order.stage or stage is Stage.SIGNED:
            facts.extend(_step(desk, case, order, stage))
    return tuple(facts)


def _bad_progress(desk: Desk, order: ReportProgress, case: Case) -> Refused | None:
    if not order.unit.strip():
        return _missing("unit")
    if len(order.unit) > MAX_WORD:
        return Refused("too_long", f"unit is longer than {MAX_WORD} characters.", "unit", ("unit", str(MAX_WORD)))
    if (too_long := _too_long(order)) is not None:
        return too_long
    if (bad := _bad_time("at", order.at, desk.now)) is not None:
        return bad
    if order.at < case.reported_at:
        return Refused("backwards", "at is before the case was reported.", "at", ("at", "reported_at"))
    if case.state not in (
        CaseState.REPORTED,
        CaseState.ACCEPTED,
        CaseState.DISPATCHED,
        CaseState.HANDLING,
        CaseState.HANDLED,
    ):
        return Refused(
            "state",
            f"{case.number} is {case.state.value}: its units' work is over.",
            "record",
            (case.number, case.state.value, "ReportProgress"),
        )
    current = case.assignment_of(order.unit)
    if current is None and order.stage is not Stage.DISPATCHED and any(a.unit == order.unit for a in case.assignments):
        return Refused(
            "not_assigned", f"{order.unit} has left {case.number} already.", "unit", (order.unit, case.number)
        )
    if current is not None and order.stage in _STEPS and _STEPS.index(order.stage) <= _STEPS.index(current.stage):
        return Refused(
            "stage",
            f"{order.unit} is {current.stage.value} already.",
            "stage",
            (order.unit, case.number, current.stage.value, "ReportProgress"),
        )
    return None


def _step(desk: Desk, case: Case, order: ReportProgress, stage: Stage) -> Facts:
    number, unit, at = case.number, order.unit, order.at
    if stage is Stage.SIGNED:
        return (AssignmentSigned(number, at, unit, desk.starts(case.type_code, ClockKind.ARRIVE, unit=unit)),)
    if stage is Stage.EN_ROUTE:
        return (UnitSetOut(number, at, unit),)
    if stage is Stage.ON_SCENE:
        return (UnitArrived(number, at, unit),)
    return (
        AssignmentCompleted(number, at, unit, order.text),
        *_after_leaving(desk, case, unit, at, done=True),
    )


# --- orders of the duty room ------------------------------------------------------------------------------------


def _accept(desk: Desk, order: AcceptCase, case: Case) -> Facts | Refused:
    type_code = order.type_code or case.type_code
    if not desk.policy.knows(type_code):
        return Refused("no_type", f"{type_code!r} is no type of the catalogue.", "type_code", (type_code,))
    level = order.level or (desk.policy.level(type_code) if order.type_code else case.level)
    return (CaseAccepted(case.number, desk.now, type_code, level, desk.starts(type_code, ClockKind.DISPATCH)),)


def _refuse(desk: Desk, order: RefuseCase, case: Case) -> Facts | Refused:
    if not order.reason.strip():
        return _missing("reason")
    return (CaseRefused(case.number, desk.now, order.reason),)


def _merge(desk: Desk, order: MergeCase, case: Case) -> Facts | Refused:
    into = desk.board.case(order.into)
    if into is None:
        return Refused("no_case", f"There is no case {order.into}.", "into", (order.into,))
    if into.number == case.number:
        return Refused("same_case", "A case cannot be merged into itself.", "into", (order.into,))
    if not into.open:
        return Refused(
            "state",
            f"{into.number} is {into.state.value}: nothing can be merged into it.",
            "into",
            (into.number, into.state.value, "MergeCase"),
        )
    taken = (case.number, *case.merged)
    return (
        CaseMerged(case.number, desk.now, into.number),
        *(ReportTakenOver(into.number, desk.now, number) for number in taken),
    )


def _dispatch(desk: Desk, order: DispatchCase, case: Case) -> Facts | Refused:
    if not order.units:
        return _missing("units")
    if len(set(order.units)) < len(order.units):
        return Refused("twice", "A unit is named twice.", "units")
    for name in order.units:
        unit = desk.board.unit(name)
        if unit is None:
            return Refused("no_unit", f"There is no unit {name}.", "units", (name,))
        if unit.status is UnitStatus.OFF_DUTY:
            return Refused("off_duty", f"{name} is off duty.", "units", (name,))
        if case.assignment_of(name) is not None:
            return Refused("assigned", f"{name} is on {case.number} already.", "units", (name, case.number))
    has_lead = any(a.lead for a in case.active)
    first, *others = order.units
    facts = [_sent(desk, case, first, not has_lead, order.note, desk.now)]
    facts += [
        UnitDispatched(case.number, desk.now, name, False, order.note, _sign_clock(desk, case, name)) for name in others
    ]
    return tuple(facts)


def _sign_clock(desk: Desk, case: Case, unit: str) -> tuple[ClockStart, ...]:
    return desk.starts(case.type_code, ClockKind.SIGN, unit=unit)


def _sent(desk: Desk, case: Case, unit: str, lead: bool, note: str, at: datetime) -> UnitDispatched:
    """The dispatch of a unit; the first one of a case starts the handling clock too."""
    handle = (
        () if any(c.kind is ClockKind.HANDLE for c in case.clocks) else desk.starts(case.type_code, ClockKind.HANDLE)
    )
    return UnitDispatched(case.number, at, unit, lead, note, (*_sign_clock(desk, case, unit), *handle))


def _sign(desk: Desk, order: SignAssignment, case: Case) -> Facts:
    clocks = desk.starts(case.type_code, ClockKind.ARRIVE, unit=order.unit)
    return (AssignmentSigned(case.number, desk.now, order.unit, clocks),)


def _return(desk: Desk, order: ReturnAssignment, case: Case) -> Facts | Refused:
    if not order.reason.strip():
        return _missing("reason")
    left = AssignmentReturned(case.number, desk.now, order.unit, order.reason)
    return (left, *_after_leaving(desk, case, order.unit, desk.now))


def _recall(desk: Desk, order: RecallUnit, case: Case) -> Facts | Refused:
    if not order.reason.strip():
        return _missing("reason")
    left = UnitRecalled(case.number, desk.now, order.unit, order.reason)
    return (left, *_after_leaving(desk, case, order.unit, desk.now))


def _set_out(desk: Desk, order: SetOut, case: Case) -> Facts:
    return (UnitSetOut(case.number, desk.now, order.unit),)


def _arrive(desk: Desk, order: Arrive, case: Case) -> Facts:
    return (UnitArrived(case.number, desk.now, order.unit),)


def _complete(desk: Desk, order: CompleteAssignment, case: Case) -> Facts:
    done = AssignmentCompleted(case.number, desk.now, order.unit, order.result)
    return (done, *_after_leaving(desk, case, order.unit, desk.now, done=True))


def _after_leaving(desk: Desk, case: Case, unit: str, at: datetime, done: bool = False) -> Facts:
    """What follows when a unit leaves a case: the last one to finish hands it over, the last to go leaves it open."""
    others = [a for a in case.assignments if a.unit != unit or not a.active]
    if any(a.active for a in others):
        return ()
    if done or any(a.stage is Stage.DONE for a in others):
        return (CaseHandled(case.number, at, desk.starts(case.type_code, ClockKind.CHECK)),)
    return (CaseUnassigned(case.number, at, desk.starts(case.type_code, ClockKind.DISPATCH)),)


def _pass_check(desk: Desk, order: PassCheck, case: Case) -> Facts:
    clock = ClockKind.CALL_BACK if case.call_back else ClockKind.CLOSE
    return (CaseChecked(case.number, desk.now, case.call_back, order.note, desk.starts(case.type_code, clock)),)


def _rework(desk: Desk, order: ReworkCase, case: Case) -> Facts | Refused:
    if not order.reason.strip():
        return _missing("reason")
    if case.lead is None:
        return Refused("not_assigned", f"{case.number} has no unit to rework it.", "case", ("", case.number))
    return (CaseReworked(case.number, desk.now, order.reason),)


def _call_back(desk: Desk, order: RecordCallBack, case: Case) -> Facts:
    clocks = desk.starts(case.type_code, ClockKind.CLOSE)
    return (CallBackRecorded(case.number, desk.now, order.solved, order.satisfied, order.note, clocks),)


def _close(desk: Desk, order: CloseCase, case: Case) -> Facts | Refused:
    if not order.result.strip():
        return _missing("result")
    return (CaseClosed(case.number, desk.now, order.result),)


def _archive(desk: Desk, order: ArchiveCase, case: Case) -> Facts:
    return (CaseArchived(case.number, desk.now),)


def _reopen(desk: Desk, order: ReopenCase, case: Case) -> Facts | Refused:
    if not order.reason.strip():
        return _missing("reason")
    return (CaseReopened(case.number, desk.now, order.reason, desk.starts(case.type_code, ClockKind.DISPATCH)),)


def _note(desk: Desk, order: AddNote, case: Case) -> Facts | Refused:
    if not order.text.strip():
        return _missing("text")
    return (NoteAdded(case.number, desk.now, order.text),)


# --- units --------------------------------------------------------------------------------------------------------


def _register_unit(desk: Desk, order: RegisterUnit, placed: Placed) -> Facts | Refused:
    for name in ("call_sign", "name"):
        if not getattr(order, name).strip():
            return _missing(name)
        if len(getattr(order, name)) > MAX_WORD:
            return Refused("too_long", f"{name} is longer than {MAX_WORD} characters.", name, (name, str(MAX_WORD)))
    if (bad := _bad_place(order.base)) is not None:
        return bad
    return (UnitRegistered(order.call_sign, desk.now, order.name, order.department, order.base),)


def _set_duty(desk: Desk, order: SetUnitDuty, placed: Placed) -> Facts | Refused:
    unit = desk.board.unit(order.unit)
    if unit is None:
        return Refused("no_unit", f"There is no unit {order.unit}.", "unit", (order.unit,))
    status = UnitStatus.ON_DUTY if order.on_duty else UnitStatus.OFF_DUTY
    if status is UnitStatus.OFF_DUTY and unit.cases:
        return Refused("assigned", f"{order.unit} is on {unit.cases[0]}.", "unit", (order.unit, unit.cases[0]))
    return (UnitDutySet(order.unit, desk.now, status, order.reason),)


HANDLERS: Mapping[type[Order], Callable[[Desk, Any, Any], Facts | Refused]] = {  # Any: each takes its own order type
    ReportCase: _report,
    ReportProgress: _progress,
    AcceptCase: _accept,
    RefuseCase: _refuse,
    MergeCase: _merge,
    DispatchCase: _dispatch,
    RecallUnit: _recall,
    SignAssignment: _sign,
    ReturnAssignment: _return,
    SetOut: _set_out,
    Arrive: _arrive,
    CompleteAssignment: _complete,
    PassCheck: _pass_check,
    ReworkCase: _rework,
    RecordCallBack: _call_back,
    CloseCase: _close,
    ArchiveCase: _archive,
    ReopenCase: _reopen,
    AddNote: _note,
    RegisterUnit: _register_unit,
    SetUnitDuty: _set_duty,
}
"""Which function decides on which order: the index of the domain."""
