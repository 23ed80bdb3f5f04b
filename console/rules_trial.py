"""A draft of the routing rules or of the policy, tried on the history in a hub's database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from console.rules_link import NoRulesError
from console.rules_source import RuleSource
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
from models.rules.catalogue import Catalogue
from models.rules.kinds import Value
from models.store.engine import sqlite_url
from models.store.reading import HubReading
from models.store.routed import sent_by_themselves

KINDS_TRIED = (BookKind.ROUTING, BookKind.POLICY)
Trial = RoutingTrial | PolicyTrial


def tried(kind: BookKind, draft: Value, source: RuleSource, base_dir: Path, now: datetime) -> Trial:
    """The draft beside what is in force, on every case there. NoRulesError where there is no history."""
    path = base_dir / "hub.db"
    if not path.exists():
        raise NoRulesError(f"there is no history to try it on: no hub database at {path}")
    url = sqlite_url(path)
    reading = HubReading(url)
    try:
        units = {unit.call_sign: unit.department for unit in reading.units()}
        policy = source.shelf.policy(source.shelf.version_at(BookKind.POLICY, now))
        past = _past(reading, units, sent_by_themselves(url), policy, _zone(source))
        if kind is BookKind.ROUTING:
            types = {code: case_type.department for code, case_type in policy.types.items()}
            return backtest_routing(past, source.shelf.newest(kind), draft, types=types, units=units)
        times = source.shelf.times()
        return backtest_policy(past, policy, Catalogue.of(draft, policy.version + 1), times, times, now=now)
    finally:
        reading.close()


def tell(trial: Trial) -> list[str]:
    return tell_routing(trial) if isinstance(trial, RoutingTrial) else tell_policy(trial)


def _past(
    reading: HubReading, units: Mapping[str, str], automatic: frozenset[str], policy: Catalogue, zone: tzinfo
) -> Iterator[Past]:
    for case in reading.cases():
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


def _zone(source: RuleSource) -> tzinfo:
    """The duty room's, as its own working calendar says."""
    calendars: CalendarBook = source.shelf.newest(BookKind.CALENDAR)
    return ZoneInfo(calendars.of("").zone)
