"""Deciding on the orders of the duty room."""

from __future__ import annotations

from models.domain.case import Case, UnitStatus
from models.domain.clocks import ClockKind
from models.domain.deciding import (
    MAX_WORD,
    Desk,
    Facts,
    after_leaving,
    bad_place,
    missing,
    sent,
    sign_clock,
)
from models.domain.facts import (
    AssignmentCompleted,
    AssignmentReturned,
    AssignmentSigned,
    CallBackRecorded,
    CaseAccepted,
    CaseArchived,
    CaseChecked,
    CaseClosed,
    CaseMerged,
    CaseRefused,
    CaseReopened,
    CaseReworked,
    CaseUnassigned,
    NoteAdded,
    ReportTakenOver,
    UnitArrived,
    UnitDispatched,
    UnitDutySet,
    UnitRecalled,
    UnitRegistered,
    UnitSetOut,
)
from models.domain.orders import (
    AcceptCase,
    AddNote,
    ArchiveCase,
    Arrive,
    CloseCase,
    CompleteAssignment,
    DispatchCase,
    MergeCase,
    PassCheck,
    Placed,
    RecallUnit,
    RecordCallBack,
    RefuseCase,
    Refused,
    RegisterUnit,
    ReopenCase,
    ReturnAssignment,
    ReworkCase,
    SetOut,
    SetUnitDuty,
    SignAssignment,
)


def accept(desk: Desk, order: AcceptCase, case: Case) -> Facts | Refused:
    type_code = order.type_code or case.type_code
    if not desk.policy.knows(type_code):
        return Refused("no_type", f"{type_code!r} is no type of the catalogue.", "type_code", (type_code,))
    level = order.level or (desk.policy.level(type_code) if order.type_code else case.level)
    return (CaseAccepted(case.number, desk.now, type_code, level, desk.starts(type_code, ClockKind.DISPATCH)),)


def refuse(desk: Desk, order: RefuseCase, case: Case) -> Facts | Refused:
    if not order.reason.strip():
        return missing("reason")
    return (CaseRefused(case.number, desk.now, order.reason),)


def merge(desk: Desk, order: MergeCase, case: Case) -> Facts | Refused:
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


def dispatch(desk: Desk, order: DispatchCase, case: Case) -> Facts | Refused:
    if not order.units:
        return missing("units")
    if len(set(order.units)) < len(order.units):
        return Refused("twice", "A unit is named twice.", "units")
    for name in order.units:
        if len(name) > MAX_WORD:
            return Refused(
                "too_long", f"a unit is longer than {MAX_WORD} characters.", "units", ("units", str(MAX_WORD))
            )
        unit = desk.board.unit(name)
        if unit is None:
            return Refused("no_unit", f"There is no unit {name}.", "units", (name,))
        if unit.status is UnitStatus.OFF_DUTY:
            return Refused("off_duty", f"{name} is off duty.", "units", (name,))
        if case.assignment_of(name) is not None:
            return Refused("assigned", f"{name} is on {case.number} already.", "units", (name, case.number))
    has_lead = any(a.lead for a in case.active)
    first, *others = order.units
    facts = [sent(desk, case, first, not has_lead, order.note, desk.now)]
    facts += [
        UnitDispatched(case.number, desk.now, name, False, order.note, sign_clock(desk, case, name)) for name in others
    ]
    return tuple(facts)


def sign(desk: Desk, order: SignAssignment, case: Case) -> Facts:
    clocks = desk.starts(case.type_code, ClockKind.ARRIVE, unit=order.unit)
    return (AssignmentSigned(case.number, desk.now, order.unit, clocks),)


def give_back(desk: Desk, order: ReturnAssignment, case: Case) -> Facts | Refused:
    if not order.reason.strip():
        return missing("reason")
    left = AssignmentReturned(case.number, desk.now, order.unit, order.reason)
    return (left, *after_leaving(desk, case, order.unit, desk.now))


def recall(desk: Desk, order: RecallUnit, case: Case) -> Facts | Refused:
    if not order.reason.strip():
        return missing("reason")
    left = UnitRecalled(case.number, desk.now, order.unit, order.reason)
    return (left, *after_leaving(desk, case, order.unit, desk.now))


def set_out(desk: Desk, order: SetOut, case: Case) -> Facts:
    return (UnitSetOut(case.number, desk.now, order.unit),)


def arrive(desk: Desk, order: Arrive, case: Case) -> Facts:
    return (UnitArrived(case.number, desk.now, order.unit),)


def complete(desk: Desk, order: CompleteAssignment, case: Case) -> Facts:
    done = AssignmentCompleted(case.number, desk.now, order.unit, order.result)
    return (done, *after_leaving(desk, case, order.unit, desk.now, done=True))


def pass_check(desk: Desk, order: PassCheck, case: Case) -> Facts:
    clock = ClockKind.CALL_BACK if case.call_back else ClockKind.CLOSE
    return (CaseChecked(case.number, desk.now, case.call_back, order.note, desk.starts(case.type_code, clock)),)


def rework(desk: Desk, order: ReworkCase, case: Case) -> Facts | Refused:
    """The lead unit has the work in hand again; if it is off duty by now, the case waits for another."""
    if not order.reason.strip():
        return missing("reason")
    if case.lead is None:
        return Refused("not_assigned", f"{case.number} has no unit to rework it.", "case", ("", case.number))
    reworked = CaseReworked(case.number, desk.now, order.reason)
    lead = desk.board.unit(case.lead.unit)
    if lead is not None and lead.status is UnitStatus.ON_DUTY:
        return (reworked,)
    again = desk.starts(case.type_code, ClockKind.DISPATCH)
    return (
        reworked,
        UnitRecalled(case.number, desk.now, case.lead.unit, "off duty"),
        CaseUnassigned(case.number, desk.now, again),
    )


def call_back(desk: Desk, order: RecordCallBack, case: Case) -> Facts:
    clocks = desk.starts(case.type_code, ClockKind.CLOSE)
    return (CallBackRecorded(case.number, desk.now, order.solved, order.satisfied, order.note, clocks),)


def close(desk: Desk, order: CloseCase, case: Case) -> Facts | Refused:
    if not order.result.strip():
        return missing("result")
    return (CaseClosed(case.number, desk.now, order.result),)


def archive(desk: Desk, order: ArchiveCase, case: Case) -> Facts:
    return (CaseArchived(case.number, desk.now),)


def reopen(desk: Desk, order: ReopenCase, case: Case) -> Facts | Refused:
    if not order.reason.strip():
        return missing("reason")
    return (CaseReopened(case.number, desk.now, order.reason, desk.starts(case.type_code, ClockKind.DISPATCH)),)


def note(desk: Desk, order: AddNote, case: Case) -> Facts | Refused:
    if not order.text.strip():
        return missing("text")
    return (NoteAdded(case.number, desk.now, order.text),)


def register_unit(desk: Desk, order: RegisterUnit, placed: Placed) -> Facts | Refused:
    for name in ("call_sign", "name"):
        if not getattr(order, name).strip():
            return missing(name)
    if (bad := bad_place(order.base)) is not None:
        return bad
    return (UnitRegistered(order.call_sign, desk.now, order.name, order.department, order.base),)


def set_duty(desk: Desk, order: SetUnitDuty, placed: Placed) -> Facts | Refused:
    unit = desk.board.unit(order.unit)
    if unit is None:
        return Refused("no_unit", f"There is no unit {order.unit}.", "unit", (order.unit,))
    status = UnitStatus.ON_DUTY if order.on_duty else UnitStatus.OFF_DUTY
    if status is UnitStatus.OFF_DUTY and unit.cases:
        return Refused("assigned", f"{order.unit} is on {unit.cases[0]}.", "unit", (order.unit, unit.cases[0]))
    return (UnitDutySet(order.unit, desk.now, status, order.reason),)
