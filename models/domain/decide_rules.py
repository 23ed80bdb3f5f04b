"""Deciding by the city's rules: publishing them, dispatching by them, and supervision that happens by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from models.domain.board import Reading
from models.domain.case import MOST_ESCALATED, NO_TRACKS, Case, CaseState, Place, Touch, Unit, UnitStatus
from models.domain.clocks import ClockKind, due_at
from models.domain.deciding import MAX_TEXT, Desk, Facts, after_leaving, bad_time, missing, sent
from models.domain.distance import metres_between
from models.domain.facts import (
    BookPublished,
    CaseAccepted,
    CaseEscalated,
    CaseReported,
    CaseRouted,
    CaseUrged,
    Fact,
    SupervisionFired,
    TaskOpened,
    UnitRecalled,
)
from models.domain.orders import FireSupervision, Placed, PublishBook, Refused
from models.domain.roles import Role
from models.domain.rules import Book, BookKind, Matter, Route, SupervisionRule, SupervisionStep
from models.domain.supervision import due_marks
from models.domain.tasks import TaskKind

MOST_BODY = 3 * 1024 * 1024
"""The longest body of a book, in characters: it has to fit a frame of the bus."""


# --- routing ---------------------------------------------------------------------------------------------------------


def matter_of(case: Case, group: str, local: datetime) -> Matter:
    """What routing rules look at, of a case. `local` is when it was reported, on the duty room's clock."""
    return Matter(
        type_code=case.type_code,
        group=group,
        level=case.level,
        area=case.place.area,
        source=case.sender,
        channel=case.channel,
        title=case.title,
        text=case.text,
        at=local,
    )


def routed(desk: Desk, case: Case, units: Sequence[str]) -> CaseRouted | None:
    """What the rules had proposed for a case that an officer dispatches, and whether it was followed."""
    group = desk.policy_of(case).group(case.type_code)
    route = desk.rules.route(matter_of(case, group, desk.board.local(case.reported_at)))
    if route is None:
        return None
    lead = desk.board.unit(units[0])
    followed = lead is not None and route.lead in (lead.call_sign, lead.department)
    return _routed(case.number, desk.now, route, tuple(units), automatic=False, followed=followed)


def sent_by_rule(desk: Desk, reported: CaseReported) -> Facts:
    """The dispatch of a fresh report whose rule acts by itself; nothing where no unit of it can be sent."""
    if not desk.now - desk.rules.acts_within() <= reported.at <= desk.now:
        return ()
    case = _as_case(reported, desk.now)
    policy = desk.policy_of(case)
    group = policy.group(case.type_code)
    route = desk.rules.route(matter_of(case, group, desk.board.local(case.reported_at)))
    if route is None or not route.automatic:
        return ()
    chosen = [_best(desk.board, name, case.place) for name in (route.lead, *route.helpers)]
    lead = chosen[0]
    if lead is None:
        return ()
    units = tuple(dict.fromkeys(unit.call_sign for unit in chosen if unit is not None))
    case = case if not route.limits else case.on_track(limits=route.limits)
    why = replace(route, facts=(*route.facts, ("unit", _told(lead, case.place))))
    accepted = CaseAccepted(case.number, desk.now, case.type_code, case.level, desk.starts(case, ClockKind.DISPATCH))
    dispatches = (
        sent(desk, case, name, name == lead.call_sign, "", desk.now, first=name == lead.call_sign) for name in units
    )
    return (_routed(case.number, desk.now, why, units, automatic=True, followed=True), accepted, *dispatches)


def _as_case(reported: CaseReported, now: datetime) -> Case:
    """The case as it will be once the report is applied, for the rules to look at."""
    return Case(
        number=reported.case,
        version=0,
        state=CaseState.REPORTED,
        type_code=reported.type_code,
        level=reported.level,
        title=reported.title,
        text=reported.text,
        place=reported.place,
        channel=reported.channel,
        sender=reported.sender,
        record=reported.record,
        reported_at=reported.at,
        filed_at=now,
        call_back=reported.call_back,
        touch=Touch(reported.sender, reported.at, "CaseReported"),
        entries=1,
        policy=reported.policy,
        parallel=NO_TRACKS,
    )


def _best(board: Reading, name: str, place: Place) -> Unit | None:
    """The named unit, or the free unit of the named department that is nearest; a busy one where none is free."""
    named = board.unit(name)
    if named is not None:
        return named if named.status is UnitStatus.ON_DUTY else None
    on_duty = [unit for unit in board.units_of(name) if unit.status is UnitStatus.ON_DUTY]
    return min(on_duty, key=lambda unit: (len(unit.cases), _metres(unit, place), unit.call_sign), default=None)


def _metres(unit: Unit, place: Place) -> float:
    metres = metres_between(unit.base, place)
    return float("inf") if metres is None else metres


def _told(unit: Unit, place: Place) -> str:
    metres = _metres(unit, place)
    where = "" if metres == float("inf") else f", {metres:.0f} m"
    return f"{unit.call_sign} ({len(unit.cases)}{where})"


def _routed(
    number: str, at: datetime, route: Route, sent_units: tuple[str, ...], *, automatic: bool, followed: bool
) -> CaseRouted:
    return CaseRouted(
        case=number,
        at=at,
        rule=route.rule,
        version=route.version,
        lead=route.lead,
        sent=sent_units,
        automatic=automatic,
        followed=followed,
        helpers=route.helpers,
        limits=route.limits if followed else "",
        facts=route.facts,
        passed=route.passed,
    )


# --- supervision -----------------------------------------------------------------------------------------------------


def fire(desk: Desk, order: FireSupervision, case: Case) -> Facts | Refused:
    """A mark of supervision has come: the rule's step is taken, once."""
    mark = next((m for m in due_marks(case, desk.rules, desk.now) if m.key == order.mark), None)
    if mark is None:
        return Refused("not_due", f"{order.mark} has fired or has not come.", "mark", (order.mark,))
    rule, version = mark.rule, desk.rules.supervision_version
    fired = SupervisionFired(case.number, desk.now, rule.id, version, mark.key, mark.reason)
    return (fired, *_step(desk, case, rule, mark.unit))


def _step(desk: Desk, case: Case, rule: SupervisionRule, unit: str) -> tuple[Fact, ...]:
    number, now = case.number, desk.now
    match rule.step:
        case SupervisionStep.URGE:
            return (CaseUrged(number, now, unit, rule.text),)
        case SupervisionStep.SUPERVISE:
            clocks = desk.answer_clock(case, "supervise")
            task = len(case.tracks.tasks) + 1
            return (TaskOpened(number, now, task, TaskKind.SUPERVISION, unit, rule.text, clocks=clocks),)
        case SupervisionStep.RAISE:
            level = min(case.tracks.escalation + 1, MOST_ESCALATED)
            if level == case.tracks.escalation:
                return ()
            return (CaseEscalated(number, now, level, rule.text),)
        case SupervisionStep.REASSIGN:
            current = case.assignment_of(unit)
            if current is None or case.state is CaseState.SUSPENDED:
                return ()
            return (UnitRecalled(number, now, unit, rule.text), *after_leaving(desk, case, unit, now))


# --- publishing ------------------------------------------------------------------------------------------------------


def publish(desk: Desk, order: PublishBook, placed: Placed) -> Facts | Refused:
    """A new version of a book of rules, in force from now or from a later instant; `placed.seen` is the one seen."""
    if placed.roles is not None and not placed.roles & {Role.LEADER, Role.ADMINISTRATOR}:
        who = ("administrator", "leader")
        return Refused("role", f"PublishBook is for {' or '.join(who)}.", "", ("PublishBook", *who))
    if (bad := _bad_book(desk, order, placed)) is not None:
        return bad
    version = desk.board.books(order.kind)[-1].version + 1 if desk.board.books(order.kind) else 1
    valid_from = order.valid_from or desk.now
    return (BookPublished(order.kind, desk.now, version, valid_from, order.body, order.note),)


def _bad_book(desk: Desk, order: PublishBook, placed: Placed) -> Refused | None:
    if not order.note.strip():
        return missing("note")
    if len(order.note) > MAX_TEXT or len(order.body) > MOST_BODY:
        return Refused("too_long", f"body is longer than {MOST_BODY} characters.", "body", ("body", str(MOST_BODY)))
    if order.valid_from is not None:
        if (bad := bad_time("valid_from", order.valid_from, order.valid_from)) is not None:
            return bad
        if order.valid_from < desk.now:
            return Refused("past", "valid_from lies in the past.", "valid_from", ("valid_from",))
    latest = desk.board.books(order.kind)[-1] if desk.board.books(order.kind) else None
    if latest is not None and placed.seen is not None and placed.seen != latest.version:
        return _overtaken(latest)
    if (fault := desk.rules.fault_of(order.kind, order.body)) is not None:
        return Refused("bad_rules", f"{fault[0]}: {fault[1].rstrip('.')}.", "body", fault)
    return _moved_into_the_past(desk, order) if order.kind is BookKind.CALENDAR else None


def _overtaken(latest: Book) -> Refused:
    return Refused(
        "conflict",
        f"{latest.by} was faster: version {latest.version} at {latest.published_at:%Y-%m-%d %H:%M:%S} UTC. "
        "Look again and decide.",
        "seen",
        (latest.by, "BookPublished", latest.published_at.isoformat()),
    )


def _moved_into_the_past(desk: Desk, order: PublishBook) -> Refused | None:
    """A calendar that would make a clock late that is not late now."""
    then, moved, first = desk.rules.times_with(order.body), 0, ""
    for case in desk.board.open_cases():
        for clock in case.clocks:
            due = due_at(clock, desk.rules.times)
            if due is None or clock.limit.natural or due <= desk.now:
                continue
            later = due_at(clock, then)
            if later is not None and later <= desk.now:
                moved, first = moved + 1, first or case.number
    if not moved:
        return None
    return Refused(
        "past_due",
        f"{moved} running clocks would be overdue at once, the first on {first}: "
        "let it apply from a later day, or extend them first.",
        "body",
        (str(moved), first),
    )
