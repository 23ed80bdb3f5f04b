"""A draft of the rules tried on recorded history, beside the rules that are in force."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from models.domain.case import Case
from models.domain.rules import BookKind, Matter
from models.rules.backtest import (
    Past,
    PolicyTrial,
    RoutingTrial,
    backtest_policy,
    backtest_routing,
    tell_policy,
    tell_routing,
)
from models.rules.calendar.book import CalendarBook
from models.rules.calendar.calendar import times_of
from models.rules.catalogue import Catalogue
from models.rules.kinds import Value
from models.rules.shelf import Shelf

KINDS_TRIED = (BookKind.ROUTING, BookKind.POLICY, BookKind.CALENDAR)
Trial = RoutingTrial | PolicyTrial


def try_out(
    kind: BookKind,
    draft: Value,
    shelf: Shelf,
    cases: Iterable[Case],
    units: Mapping[str, str],
    automatic: frozenset[str],
    now: datetime,
) -> Trial:
    """The draft beside what is in force, on every case. `units` gives the department of a unit by call sign."""
    policy = shelf.policy(shelf.version_at(BookKind.POLICY, now))
    past = past_of(cases, units, automatic, policy, duty_zone(shelf))
    if kind is BookKind.ROUTING:
        types = {code: case_type.department for code, case_type in policy.types.items()}
        return backtest_routing(past, shelf.newest(kind), draft, types=types, units=units)
    times = shelf.times()
    if kind is BookKind.CALENDAR:
        return backtest_policy(past, policy, policy, times, times_of(draft), now=now)
    return backtest_policy(past, policy, Catalogue.of(draft, policy.version + 1), times, times, now=now)


def tell(trial: Trial) -> list[str]:
    return tell_routing(trial) if isinstance(trial, RoutingTrial) else tell_policy(trial)


def past_of(
    cases: Iterable[Case], units: Mapping[str, str], automatic: frozenset[str], policy: Catalogue, zone: tzinfo
) -> Iterator[Past]:
    for case in cases:
        lead = case.lead.unit if case.lead is not None else ""
        yield Past(
            number=case.number,
            matter=_matter(case, policy, zone),
            lead=lead,
            lead_department=units.get(lead, ""),
            automatic=case.number in automatic,
            clocks=case.clocks,
            closed_at=case.closed_at,
            type_code=case.type_code,
            policy_version=case.policy,
        )


def duty_zone(shelf: Shelf) -> tzinfo:
    """The duty room's, as its own working calendar says."""
    calendars: CalendarBook = shelf.newest(BookKind.CALENDAR)
    return ZoneInfo(calendars.of("").zone)


def _matter(case: Case, policy: Catalogue, zone: tzinfo) -> Matter:
    """What the rules would see of it, with the type that it has now."""
    return Matter(
        type_code=case.type_code,
        group=policy.group(case.type_code) if policy.knows(case.type_code) else "",
        level=case.level,
        area=case.place.area,
        source=case.sender,
        channel=case.channel,
        title=case.title,
        text=case.text,
        at=case.reported_at.astimezone(zone),
    )
