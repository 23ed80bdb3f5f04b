"""Trying a draft of the routing rules on the past."""

from __future__ import annotations

import msgspec

from models.rules.backtest import backtest_routing, tell_routing
from models.rules.backtest.routing_trial import Agreement, Flow, RuleUse, Sides
from models.rules.routing import RoutingBook
from tests.models.rules.backtest.history import a_past
from tests.models.rules.routing.matters import a_book

LIST = 'id = "list"\nlead = "@type"'
OLD = a_book(LIST)
NEW = a_book('id = "oldtown"\narea = "Oldtown"\ntype = "02*"\nlead = "STR-1"\nautomatic = true', LIST)
TYPES, UNITS = {"0203": "MUN", "0301": "SAN"}, {"STR-1": "STR"}
PAST = [
    a_past("DD-1", lead="STR-2", department="STR"),
    a_past("DD-2", lead="MUN-1", department="MUN", automatic=True),
    a_past("DD-3", area="Harbour", lead="MUN-1", department="MUN"),
    a_past("DD-4", "0301"),
]


def test_what_would_go_elsewhere_is_counted_by_lead_and_rule() -> None:
    trial = backtest_routing(PAST, OLD, NEW, types=TYPES, units=UNITS)
    assert (trial.cases, trial.elsewhere) == (4, 2)
    assert trial.flows == (Flow("MUN", "STR-1", "list", "oldtown", 2, ("DD-1", "DD-2")),)
    assert trial.rules == (RuleUse("list", Sides(4, 2)), RuleUse("oldtown", Sides(0, 2)))


def test_both_books_are_compared_with_the_department_that_really_led() -> None:
    trial = backtest_routing(PAST, OLD, NEW, types=TYPES, units=UNITS)
    assert (trial.judged, trial.agreed) == (3, Sides(2, 2))
    assert trial.departments == (Agreement("MUN", 2, Sides(2, 1)), Agreement("STR", 1, Sides(0, 1)))


def test_what_would_be_automatic_is_told_both_ways() -> None:
    there = backtest_routing(PAST, OLD, NEW, types=TYPES)
    assert (there.automatic, there.more_automatic, there.less_automatic) == (Sides(0, 2), 2, 0)
    assert (there.really_automatic, there.examples_more_automatic) == (1, ("DD-1", "DD-2"))
    back = backtest_routing(PAST, NEW, OLD, types=TYPES)
    assert (back.automatic, back.more_automatic, back.less_automatic) == (Sides(2, 0), 0, 2)


def test_a_case_that_no_rule_fits_goes_to_nobody() -> None:
    trial = backtest_routing(PAST, OLD, RoutingBook.of(), types=TYPES)
    assert trial.unmatched == Sides(0, 4)
    assert Flow("SAN", "", "list", "", 1, ("DD-4",)) in trial.flows
    assert trial.elsewhere == 4


def test_other_helpers_and_limits_are_no_other_lead() -> None:
    rules = ('helpers = ["TRF", "WAT"]', 'helpers = ["WAT", "TRF"]\nlimits = "rain"', 'helpers = ["TRF"]')
    first, again, fewer = (a_book(f"{LIST}\n{rule}") for rule in rules)
    assert (backtest_routing(PAST, first, again).helped, backtest_routing(PAST, first, again).timed) == (0, 4)
    trial = backtest_routing(PAST, first, fewer)
    assert (trial.elsewhere, trial.helped, trial.timed) == (0, 4, 0)
    assert trial.examples_helped == ("DD-1", "DD-2", "DD-3", "DD-4")


def test_only_the_first_cases_are_kept_as_examples() -> None:
    many = [a_past(f"DD-{number}") for number in range(40)]
    (flow,) = backtest_routing(many, OLD, NEW, types=TYPES).flows
    assert (flow.cases, flow.examples) == (40, ("DD-0", "DD-1", "DD-2", "DD-3", "DD-4"))


def test_the_trial_is_told_in_lines_and_as_json() -> None:
    trial = backtest_routing(PAST, OLD, NEW, types=TYPES, units=UNITS)
    told = tell_routing(trial)
    assert told[:3] == [
        "4 cases tried on the rules in force and on the draft.",
        "Would go elsewhere: 2 (50.0%).",
        "  MUN -> STR-1: 2 by list -> oldtown (such as DD-1, DD-2)",
    ]
    assert "Sent without a person: 0 -> 2; really 1." in told
    assert "Same department as really led, of 3: 2 (66.7%) -> 2 (66.7%)." in told
    assert "  STR: 0 (0.0%) -> 1 (100.0%)" in told
    assert msgspec.to_builtins(trial)["flows"][0]["new_lead"] == "STR-1"
    assert tell_routing(backtest_routing([], OLD, NEW)) == ["No case to try the rules on."]


def test_a_long_list_ends_with_how_many_more_there_are() -> None:
    each = a_book(*(f'id = "a{at}"\narea = "area{at}"\nlead = "STR-{at}"' for at in range(30)), LIST)
    past = [a_past(f"DD-{at}", area=f"area{at}") for at in range(30)]
    assert tell_routing(backtest_routing(past, OLD, each))[22] == "  and 10 more"
