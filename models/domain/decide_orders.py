"""Deciding on the duty room's orders about the life cycle itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.domain import facts as f
from models.domain import orders as o
from models.domain.case import Case, Level, UnitStatus
from models.domain.clocks import ClockKind
from models.domain.decide_clocks import new_limits
from models.domain.decide_routing import routed
from models.domain.deciding import MAX_WORD, Desk, Facts, after_leaving, bad_place, missing, sent
from models.domain.roles import Role
from models.domain.units_words import bad_words


def accept(desk: Desk, order: o.AcceptCase, case: Case) -> Facts | o.Refused:
    policy = desk.policy_of(case)
    type_code = order.type_code or case.type_code
    if not policy.knows(type_code):
        return o.Refused("no_type", f"{type_code!r} is no type of the catalogue.", "type_code", (type_code,))
    level = order.level or (policy.level(type_code) if order.type_code else case.level)
    clocks = desk.starts(replace(case, type_code=type_code), ClockKind.DISPATCH)
    accepted = f.CaseAccepted(case.number, desk.now, type_code, level, clocks)
    changed = () if type_code == case.type_code else new_limits(desk, case, type_code)
    begun = tuple(limit for limit in changed if limit.kind is not ClockKind.ACCEPT)
    if not begun:
        return (accepted,)
    return (f.CaseReclassified(case.number, desk.now, type_code, level, "accepted as another type", begun), accepted)


def send_back(desk: Desk, order: o.SendBackCase, case: Case) -> Facts | o.Refused:
    if not order.reason.strip():
        return missing("reason")
    return (f.CaseSentBack(case.number, desk.now, order.reason, desk.starts(case, ClockKind.ACCEPT)),)


def void(desk: Desk, order: o.VoidCase, case: Case) -> Facts | o.Refused:
    if not order.reason.strip():
        return missing("reason")
    return (f.CaseVoided(case.number, desk.now, order.reason),)


def refuse(desk: Desk, order: o.RefuseCase, case: Case) -> Facts | o.Refused:
    if not order.reason.strip():
        return missing("reason")
    return (f.CaseRefused(case.number, desk.now, order.reason),)


def dispatch(desk: Desk, order: o.DispatchCase, case: Case) -> Facts | o.Refused:
    if (bad := _bad_units(desk, order.units, case)) is not None:
        return bad
    has_lead = any(a.lead for a in case.active)
    route = None if has_lead else routed(desk, case, order.units)
    limited = case if route is None or not route.limits else case.on_track(limits=route.limits)
    first, *others = order.units
    facts = [
        sent(
            desk,
            limited,
            first,
            not has_lead,
            order.note,
            desk.now,
            designated=order.designated,
            any_of=order.any_of,
        )
    ]
    facts += [sent(desk, limited, name, False, order.note, desk.now, first=False) for name in others]
    return tuple(facts) if route is None else (route, *facts)


def _bad_units(desk: Desk, units: Sequence[str], case: Case) -> o.Refused | None:
    if not units:
        return missing("units")
    if len(set(units)) < len(units):
        return o.Refused("twice", "A unit is named twice.", "units")
    for name in units:
        if len(name) > MAX_WORD:
            return o.Refused(
                "too_long", f"a unit is longer than {MAX_WORD} characters.", "units", ("units", str(MAX_WORD))
            )
        unit = desk.board.unit(name)
        if unit is None:
            return o.Refused("no_unit", f"There is no unit {name}.", "units", (name,))
        if unit.status is UnitStatus.OFF_DUTY:
            return o.Refused("off_duty", f"{name} is off duty.", "units", (name,))
        if case.assignment_of(name) is not None:
            return o.Refused("assigned", f"{name} is on {case.number} already.", "units", (name, case.number))
    return None


def sign(desk: Desk, order: o.SignAssignment, case: Case) -> Facts:
    clocks = desk.starts(case, ClockKind.ARRIVE, ClockKind.FEEDBACK, unit=order.unit)
    return (f.AssignmentSigned(case.number, desk.now, order.unit, clocks),)


def give_back(desk: Desk, order: o.ReturnAssignment, case: Case) -> Facts | o.Refused:
    if not order.reason.strip():
        return missing("reason")
    current = case.assignment_of(order.unit)
    if current is not None and current.designated:
        return o.Refused(
            "designated",
            f"{order.unit} was designated for {case.number} by the centre: it cannot return it.",
            "unit",
            (order.unit, case.number),
        )
    left = f.AssignmentReturned(case.number, desk.now, order.unit, order.reason)
    return (left, *after_leaving(desk, case, order.unit, desk.now))


def feed_back(desk: Desk, order: o.GiveFeedback, case: Case) -> Facts | o.Refused:
    """A unit's word on how it stands. Made safe ends the first stage of the work and starts the limit of the repair."""
    if not order.text.strip():
        return missing("text")
    repaired = any(c.kind is ClockKind.REPAIR for c in case.clocks)
    repair = desk.starts(case, ClockKind.REPAIR) if order.made_safe and not repaired else ()
    if order.made_safe and not repair:
        return o.Refused("no_repair", "This type has one limit for the whole work.", "made_safe", (case.number,))
    return (f.FeedbackGiven(case.number, desk.now, order.unit, order.text, order.made_safe, repair),)


def recall(desk: Desk, order: o.RecallUnit, case: Case) -> Facts | o.Refused:
    if not order.reason.strip():
        return missing("reason")
    left = f.UnitRecalled(case.number, desk.now, order.unit, order.reason)
    return (left, *after_leaving(desk, case, order.unit, desk.now))


def set_out(desk: Desk, order: o.SetOut, case: Case) -> Facts:
    return (f.UnitSetOut(case.number, desk.now, order.unit),)


def arrive(desk: Desk, order: o.Arrive, case: Case) -> Facts:
    return (f.UnitArrived(case.number, desk.now, order.unit),)


def complete(desk: Desk, order: o.CompleteAssignment, case: Case) -> Facts:
    done = f.AssignmentCompleted(case.number, desk.now, order.unit, order.result)
    return (done, *after_leaving(desk, case, order.unit, desk.now, done=True))


def pass_check(desk: Desk, order: o.PassCheck, case: Case) -> Facts:
    clock = ClockKind.CALL_BACK if case.call_back else ClockKind.CLOSE
    return (f.CaseChecked(case.number, desk.now, case.call_back, order.note, desk.starts(case, clock)),)


def rework(desk: Desk, order: o.ReworkCase, case: Case) -> Facts | o.Refused:
    """Whoever finished it has the work in hand again; if it is off duty by now, the case waits for another."""
    if not order.reason.strip():
        return missing("reason")
    finisher = case.finisher
    assert finisher is not None
    reworked = f.CaseReworked(case.number, desk.now, order.reason)
    lead = desk.board.unit(finisher.unit)
    if lead is not None and lead.status is UnitStatus.ON_DUTY:
        return (reworked,)
    again = desk.starts(case, ClockKind.DISPATCH)
    return (
        reworked,
        f.UnitRecalled(case.number, desk.now, finisher.unit, "off duty"),
        f.CaseUnassigned(case.number, desk.now, again),
    )


def call_back(desk: Desk, order: o.RecordCallBack, case: Case) -> Facts:
    clocks = desk.starts(case, ClockKind.CLOSE)
    return (f.CallBackRecorded(case.number, desk.now, order.solved, order.satisfied, order.note, clocks),)


def close(desk: Desk, order: o.CloseCase, case: Case) -> Facts | o.Refused:
    if not order.result.strip():
        return missing("result")
    if case.level is Level.A and desk.roles is not None and Role.LEADER not in desk.roles:
        return o.Refused("leader_closes", "A case of level A is closed by the shift leader.", "case", (case.number,))
    return (f.CaseClosed(case.number, desk.now, order.result),)


def archive(desk: Desk, order: o.ArchiveCase, case: Case) -> Facts:
    return (f.CaseArchived(case.number, desk.now),)


def reopen(desk: Desk, order: o.ReopenCase, case: Case) -> Facts | o.Refused:
    if not order.reason.strip():
        return missing("reason")
    return (f.CaseReopened(case.number, desk.now, order.reason, desk.starts(case, ClockKind.DISPATCH)),)


def note(desk: Desk, order: o.AddNote, case: Case) -> Facts | o.Refused:
    if not order.text.strip():
        return missing("text")
    return (f.NoteAdded(case.number, desk.now, order.text),)


def register_unit(desk: Desk, order: o.RegisterUnit, placed: o.Placed) -> Facts | o.Refused:
    for name in ("call_sign", "name"):
        if not getattr(order, name).strip():
            return missing(name)
    if (bad := bad_place(order.base) or bad_words(order)) is not None:
        return bad
    words = (order.skills, order.equipment, order.rota)
    return (f.UnitRegistered(order.call_sign, desk.now, order.name, order.department, order.base, *words),)


def set_duty(desk: Desk, order: o.SetUnitDuty, placed: o.Placed) -> Facts | o.Refused:
    unit = desk.board.unit(order.unit)
    if unit is None:
        return o.Refused("no_unit", f"There is no unit {order.unit}.", "unit", (order.unit,))
    status = UnitStatus.ON_DUTY if order.on_duty else UnitStatus.OFF_DUTY
    if status is UnitStatus.OFF_DUTY and unit.cases:
        return o.Refused("assigned", f"{order.unit} is on {unit.cases[0]}.", "unit", (order.unit, unit.cases[0]))
    return (f.UnitDutySet(order.unit, desk.now, status, order.reason),)
