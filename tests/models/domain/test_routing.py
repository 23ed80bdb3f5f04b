"""Dispatch by rule: whom a fresh report is sent to at once, why, and what is kept of an officer's own choice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from models.domain.case import CaseState, Level, Place
from models.domain.clocks import ClockKind
from models.domain.facts import CaseAccepted, CaseReported, CaseRouted, Fact, UnitDispatched
from models.domain.orders import AcceptCase, DispatchCase, PublishBook, RegisterUnit, ReportCase, SetUnitDuty
from models.domain.rules import BookKind
from models.rules.routing.book import RoutingBook
from models.rules.routing.reading import default_routing, encode_routing
from models.rules.routing.rule import RoutingRule
from tests.models.domain.room import MINUTE, SHANGHAI, SOURCE, Room

FLOOD = Place("Heping Road 88", "Fuyong", 113.80, 22.60)
NEAR, FAR = Place("depot", "", 113.81, 22.60), Place("works", "", 113.90, 22.60)


@pytest.fixture
def city() -> Room:
    """Two water crews, one near the flood and one far away, and one of emergency management."""
    room = Room()
    room.accepted(RegisterUnit("WAT-7", "far", "WAT", FAR))
    room.accepted(RegisterUnit("WAT-8", "near", "WAT", NEAR))
    room.accepted(RegisterUnit("EMG-1", "emergency", "EMG", FAR))
    return room


def flooded(room: Room, record: str = "H-1", minutes_ago: float = 0, level: Level = Level.A) -> tuple[Fact, ...]:
    at = room.clock.now() - minutes_ago * MINUTE
    return room.accepted(ReportCase(record, at, "0806", "Road flooding", place=FLOOD, level=level), SOURCE)


def routed(facts: tuple[Fact, ...]) -> CaseRouted:
    [found] = [fact for fact in facts if isinstance(fact, CaseRouted)]
    return found


def publish(room: Room, *rules: RoutingRule) -> None:
    book = RoutingBook.of((*rules, *default_routing().rules))
    room.accepted(PublishBook(BookKind.ROUTING, encode_routing(book), "a trial"))


def test_a_fresh_report_is_sent_at_once_to_the_nearest_free_unit_of_the_department(city: Room) -> None:
    facts = flooded(city)
    assert [type(fact) for fact in facts] == [CaseReported, CaseRouted, CaseAccepted, UnitDispatched, UnitDispatched]
    [case] = city.board.cases.values()
    assert case.state is CaseState.DISPATCHED
    assert [(a.unit, a.lead) for a in case.assignments] == [("WAT-8", True), ("EMG-1", False)]
    running = {clock.kind for clock in case.clocks if clock.running}
    assert running == {ClockKind.SIGN, ClockKind.HANDLE}


def test_the_decision_says_which_rule_on_what_facts_and_how_far_the_unit_was(city: Room) -> None:
    fact = routed(flooded(city))
    assert (fact.rule, fact.version, fact.lead, fact.helpers) == ("flood", 1, "WAT", ("EMG", "TRF"))
    assert (fact.automatic, fact.followed, fact.sent) == (True, True, ("WAT-8", "EMG-1"))
    assert fact.facts == (("type", "0806"), ("level", "A"), ("unit", "WAT-8 (0, 1027 m)"))


def test_a_free_unit_far_away_goes_before_a_busy_one_near_by(city: Room) -> None:
    flooded(city, "H-1")
    assert routed(flooded(city, "H-2")).sent == ("WAT-7", "EMG-1")
    assert routed(flooded(city, "H-3")).sent == ("WAT-8", "EMG-1")


def test_a_unit_that_is_off_duty_is_not_sent(city: Room) -> None:
    city.accepted(SetUnitDuty("WAT-8", on_duty=False))
    assert routed(flooded(city)).sent == ("WAT-7", "EMG-1")


def test_where_no_unit_of_the_department_is_on_duty_the_report_waits_for_a_person(city: Room) -> None:
    for unit in ("WAT-7", "WAT-8"):
        city.accepted(SetUnitDuty(unit, on_duty=False))
    assert [type(fact) for fact in flooded(city)] == [CaseReported]


@pytest.mark.parametrize(("minutes_ago", "sent"), [(59, True), (60, True), (61, False)])
def test_a_report_that_is_not_fresh_is_not_sent_by_itself(city: Room, minutes_ago: int, sent: bool) -> None:
    facts = flooded(city, minutes_ago=minutes_ago)
    assert any(isinstance(fact, UnitDispatched) for fact in facts) == sent


def test_history_that_comes_closed_is_not_sent_anywhere(city: Room) -> None:
    now = city.clock.now()
    order = ReportCase("H-1", now - 10 * MINUTE, "0806", "Road flooding", level=Level.A, closed_at=now)
    assert not any(isinstance(fact, UnitDispatched) for fact in city.accepted(order, SOURCE))


def test_what_the_rule_does_not_fit_is_left_to_a_person(city: Room) -> None:
    assert [type(fact) for fact in flooded(city, level=Level.C)] == [CaseReported]


@pytest.mark.parametrize(("unit", "followed"), [("MUN-1", True), ("WAT-8", False)])
def test_an_officers_choice_is_kept_beside_what_the_rules_had_proposed(city: Room, unit: str, followed: bool) -> None:
    city.accepted(RegisterUnit("MUN-1", "lamps", "MUN"))
    number = city.reported("H-1", "0205")
    city.accepted(AcceptCase(number))
    fact = routed(city.accepted(DispatchCase(number, (unit,))))
    assert (fact.rule, fact.lead, fact.sent) == ("responsibility_list", "MUN", (unit,))
    assert (fact.automatic, fact.followed) == (False, followed)
    assert ("routine_from_grid", "source: hotline") in fact.passed


def test_units_sent_to_a_lead_that_is_at_work_are_no_new_decision(city: Room) -> None:
    number = city.reported("H-1", "0205")
    city.accepted(AcceptCase(number))
    city.accepted(DispatchCase(number, ("WAT-7",)))
    facts = city.accepted(DispatchCase(number, ("WAT-8",)))
    assert [type(fact) for fact in facts] == [UnitDispatched]


RAIN = RoutingRule("rain", "WAT", rank=1, types=("0205",), limits="heavy_rain", note="a trial")


@pytest.mark.parametrize(("unit", "sign", "handle"), [("WAT-8", "10nm", "4nh"), ("EMG-1", "1wh", "2wd")])
def test_the_limits_that_a_rule_chose_hold_where_it_is_followed(city: Room, unit: str, sign: str, handle: str) -> None:
    publish(city, RAIN)
    number = city.reported("H-1", "0205")
    city.accepted(AcceptCase(number))
    city.accepted(DispatchCase(number, (unit,)))
    limits = {clock.kind: str(clock.limit) for clock in city.case(number).clocks}
    assert (limits[ClockKind.SIGN], limits[ClockKind.HANDLE]) == (sign, handle)


def test_the_limits_of_a_rule_that_acts_by_itself_hold_for_later_steps_too(city: Room) -> None:
    publish(city, replace(RAIN, automatic=True))
    number = city.reported("H-1", "0205")
    case = city.case(number)
    assert (case.state, case.tracks.limits) == (CaseState.DISPATCHED, "heavy_rain")
    assert str(city.clock_of(number, ClockKind.HANDLE).limit) == "4nh"
    city.clock.advance(timedelta(minutes=1))
    city.accepted(DispatchCase(number, ("EMG-1",)))
    assert str(city.clock_of(number, ClockKind.SIGN).limit) == "10nm"


def test_the_hours_of_a_rule_are_those_on_the_duty_rooms_wall(city: Room) -> None:
    city.board.zone = SHANGHAI
    city.accepted(RegisterUnit("URB-1", "urban", "URB"))
    order = ReportCase("H-1", city.clock.now(), "0501", "Drilling", place=FLOOD)
    assert not any(isinstance(fact, UnitDispatched) for fact in city.accepted(order, SOURCE))
    city.clock.advance(timedelta(hours=7))
    order = ReportCase("H-2", city.clock.now(), "0501", "Drilling", place=FLOOD)
    assert any(isinstance(fact, UnitDispatched) for fact in city.accepted(order, SOURCE))
