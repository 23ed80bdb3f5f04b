"""A simulated second seat. It takes reports, has doubtful ones verified, sends crews, has work looked at, calls back
and closes, a little slowly, and leaves a good share of the urgent cases for some minutes to the person at the screen.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bus.demo.answers import found_bad, grid_unit
from bus.demo.chance import lot, span
from bus.demo.names import OWN, SEAT
from bus.demo.phrases import Texts
from bus.demo.plans import Shift
from bus.demo.relations import related, same_matter
from bus.demo.room import Deed, Room, drawn, key_of
from bus.demo.sending import Load, dispatch
from models.domain import orders as o
from models.domain.case import Case, CaseState, Level, UnitStatus
from models.domain.clocks import ClockKind, due_at
from models.domain.tasks import Task, TaskKind

STAYS = {
    CaseState.REPORTED: (1.5, 14.0),
    CaseState.ACCEPTED: (1.0, 13.0),
    CaseState.HANDLED: (4.0, 28.0),
    CaseState.CHECKED: (4.0, 27.0),
    CaseState.CALLED_BACK: (1.0, 10.0),
    CaseState.CLOSED: (25.0, 60.0),
}
"""Least and most city minutes that a case stays in a state until this seat comes to it."""
LEFT_IN = (CaseState.REPORTED, CaseState.ACCEPTED)
LEFT_SHARE = 0.34
LEFT_FOR = (20.0, 36.0)
"""City minutes for which an urgent case is left to the person at the screen, at each of the first two steps."""
SPENT = (0.45, 0.9)
"""How much of a limit this seat uses up at the most, where it would be slower than the limit allows."""
DOUBTFUL_SHARE, REFUSED_SHARE, SENT_BACK_SHARE, REALLY_SHARE = 0.09, 0.025, 0.02, 0.3
CHECKED_SHARE, REWORKED_SHARE, SOLVED_SHARE, SATISFIED_SHARE = 0.18, 0.035, 0.95, 0.85
MOST_REWORKS = 2


def steps(shift: Shift, room: Room, now: datetime) -> Iterator[Deed]:
    """What the seat has come to do, the urgent and the longest untouched cases first, the archive last."""
    due = [c for c in room.reported if c.state in STAYS and now >= comes_at(shift, c)]
    due.sort(key=lambda case: (case.state is CaseState.CLOSED, case.level, case.touch.at, case.number))
    load = {u.call_sign: len(u.cases) for u in room.units.values() if u.status is UnitStatus.ON_DUTY}
    for case in due:
        order = _order(shift, room, case, load)
        if order is not None:
            yield Deed(SEAT, order, case.version)


def comes_at(shift: Shift, case: Case) -> datetime:
    """When the seat comes to a case in its present state."""
    since = case.touch.at
    wait = _lot(shift, case, "stay")
    left = case.state in LEFT_IN and case.level in (Level.A, Level.B) and _lot(shift, case, "left") < LEFT_SHARE
    if left or case.touch.by not in OWN:
        return since + span(wait, LEFT_FOR, shift.pace)
    stay, (least, most) = span(wait, STAYS[case.state], shift.pace), SPENT
    limits = [due - since for clock in case.clocks if (due := due_at(clock)) is not None]
    return since + min([stay, *((least + (most - least) * wait) * limit for limit in limits)])


def _lot(shift: Shift, case: Case, what: str) -> float:
    """A choice that is made anew each time the case comes to a state."""
    return lot(shift.seed, key_of(case), what, case.state, case.returns, case.reworks)


def _order(shift: Shift, room: Room, case: Case, load: Load) -> o.CaseOrder | None:
    match case.state:
        case CaseState.REPORTED:
            return _register(shift, room, case)
        case CaseState.ACCEPTED:
            return _before_dispatch(shift, room, case) or dispatch(shift, case, load)
        case CaseState.HANDLED:
            return _check(shift, case)
        case CaseState.CHECKED:
            solved = _lot(shift, case, "solved") < SOLVED_SHARE
            return o.RecordCallBack(case.number, solved, _lot(shift, case, "satisfied") < SATISFIED_SHARE)
        case CaseState.CALLED_BACK:
            return _close(shift, case)
        case _:
            return o.ArchiveCase(case.number)


def _register(shift: Shift, room: Room, case: Case) -> o.CaseOrder:
    """Take it, unless it is told already, is nothing for the city, or has to be looked at first."""
    city = shift.city
    verified = _tasks(case, TaskKind.VERIFICATION)
    if verified and verified[-1].answer.startswith("not found"):
        return o.RefuseCase(case.number, city.say(city.phrases.verification.not_so[0]))
    if (into := same_matter(room, case)) is not None:
        return o.MergeCase(case.number, into)
    if not verified and case.level is not Level.A and drawn(shift, case, "doubtful") < DOUBTFUL_SHARE:
        asked = _say(shift, case, "doubt", city.phrases.verification.asked)
        return o.VerifyCase(case.number, grid_unit(shift, case), asked)
    if case.level is Level.C and drawn(shift, case, "refused") < REFUSED_SHARE:
        return o.RefuseCase(case.number, _say(shift, case, "refusal", city.refusals))
    return o.AcceptCase(case.number)


def _before_dispatch(shift: Shift, room: Room, case: Case) -> o.CaseOrder | None:
    """Second thoughts about a fresh case: sent back, of another type, or related to one in hand."""
    if case.assignments:
        return None
    city = shift.city
    taken_once = sum(clock.kind is ClockKind.ACCEPT for clock in case.clocks) == 1
    if taken_once and drawn(shift, case, "sent back") < SENT_BACK_SHARE:
        return o.SendBackCase(case.number, city.say(city.phrases.sent_back))
    listed = city.types.get(case.type_code)
    if listed is not None and listed.really and drawn(shift, case, "really") < REALLY_SHARE:
        return o.ReclassifyCase(case.number, listed.really, city.say(city.phrases.reclassified))
    if (other := related(shift, room, case)) is not None:
        return o.LinkCases(case.number, other, city.say(city.phrases.linked))
    return None


def _check(shift: Shift, case: Case) -> o.CaseOrder | None:
    """Pass the work or have it done again; some of it is looked at on site before."""
    city, checks = shift.city, _tasks(case, TaskKind.CHECK)
    if any(task.open for task in checks):
        return None
    if found_bad(shift, case) and len(checks) > case.reworks and case.lead is not None:
        return o.ReworkCase(case.number, checks[-1].answer)
    if len(checks) <= case.reworks and drawn(shift, case, f"checked {case.reworks}") < CHECKED_SHARE:
        asked = _say(shift, case, "check", city.phrases.check.asked)
        return o.OrderCheck(case.number, grid_unit(shift, case), asked)
    if drawn(shift, case, "reworked") < REWORKED_SHARE and case.reworks == 0 and case.lead is not None:
        return o.ReworkCase(case.number, _say(shift, case, "rework", city.reworks))
    return o.PassCheck(case.number)


def _close(shift: Shift, case: Case) -> o.CaseOrder | None:
    """What the caller says is not solved is done again; nothing is closed over an open task."""
    city = shift.city
    if case.tracks.solved is False and case.reworks < MOST_REWORKS and case.lead is not None:
        return o.ReworkCase(case.number, _say(shift, case, "unsolved", city.phrases.unsolved))
    if case.open_tasks():
        return None
    done = case.lead.note if case.lead is not None else ""
    return o.CloseCase(case.number, done or _say(shift, case, "result", city.results))


def _tasks(case: Case, kind: TaskKind) -> list[Task]:
    return [task for task in case.tracks.tasks if task.kind is kind]


def _say(shift: Shift, case: Case, what: str, texts: Texts) -> str:
    return shift.city.say(texts[int(drawn(shift, case, what + " said") * len(texts))])
