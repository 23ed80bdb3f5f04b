"""Deciding by the routing rules: what they say of a case, and dispatching by them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from models.domain.board import Reading
from models.domain.case import NO_TRACKS, Case, CaseState, Place, Touch, Unit, UnitStatus
from models.domain.clocks import ClockKind
from models.domain.deciding import MAX_AHEAD, Desk, Facts, sent
from models.domain.distance import metres_between
from models.domain.facts import (
    CaseAccepted,
    CaseReported,
    CaseRouted,
)
from models.domain.rules import Matter, Route


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
    if not desk.now - desk.rules.acts_within() <= reported.at <= desk.now + MAX_AHEAD:
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
