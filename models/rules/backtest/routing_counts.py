"""Counting while two books of routing rules are asked about one case after another."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from models.domain.rules import Route
from models.rules.backtest.past import Past
from models.rules.backtest.routing_trial import (
    NOBODY,
    Agreement,
    Flow,
    RoutingTrial,
    RuleUse,
    Sides,
)
from models.rules.backtest.tally import Tally

FlowKey = tuple[str, str, str, str]


@dataclass(slots=True)
class Side:
    """What one of the two books said."""

    automatic: int = 0
    unmatched: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    agreed: Counter[str] = field(default_factory=Counter)

    def add(self, route: Route | None, really: str, department: str) -> None:
        """`really` led it; the route's lead belongs to `department`."""
        if route is None:
            self.unmatched += 1
            return
        self.automatic += route.automatic
        self.rules[route.rule] += 1
        if really and department == really:
            self.agreed[really] += 1


@dataclass(slots=True)
class Counts:
    """Everything that a trial counts; `trial()` gives it as it stands."""

    cases: int = 0
    really_automatic: int = 0
    old: Side = field(default_factory=Side)
    new: Side = field(default_factory=Side)
    departments: Counter[str] = field(default_factory=Counter)
    flows: dict[FlowKey, Tally] = field(default_factory=dict)
    helped: Tally = field(default_factory=Tally)
    timed: Tally = field(default_factory=Tally)
    more_automatic: Tally = field(default_factory=Tally)
    less_automatic: Tally = field(default_factory=Tally)

    def add(self, past: Past, old: Route | None, new: Route | None) -> None:
        """Both routes of a case; the sides are counted by whoever knows the departments."""
        self.cases += 1
        self.really_automatic += past.automatic
        if past.lead_department:
            self.departments[past.lead_department] += 1
        self._compare(past.number, old, new)

    def _compare(self, number: str, old: Route | None, new: Route | None) -> None:
        was, now = _automatic(old), _automatic(new)
        if was != now:
            (self.more_automatic if now else self.less_automatic).add(number)
        if _lead(old) != _lead(new):
            key = (_lead(old), _lead(new), _rule(old), _rule(new))
            self.flows.setdefault(key, Tally()).add(number)
        elif old is not None and new is not None:
            if set(old.helpers) != set(new.helpers):
                self.helped.add(number)
            if old.limits != new.limits:
                self.timed.add(number)

    def trial(self) -> RoutingTrial:
        return RoutingTrial(
            cases=self.cases,
            elsewhere=sum(tally.cases for tally in self.flows.values()),
            helped=self.helped.cases,
            timed=self.timed.cases,
            automatic=Sides(self.old.automatic, self.new.automatic),
            more_automatic=self.more_automatic.cases,
            less_automatic=self.less_automatic.cases,
            unmatched=Sides(self.old.unmatched, self.new.unmatched),
            judged=self.departments.total(),
            agreed=Sides(self.old.agreed.total(), self.new.agreed.total()),
            really_automatic=self.really_automatic,
            flows=self._flows(),
            rules=self._rules(),
            departments=self._agreements(),
            examples_helped=tuple(self.helped.examples),
            examples_timed=tuple(self.timed.examples),
            examples_more_automatic=tuple(self.more_automatic.examples),
            examples_less_automatic=tuple(self.less_automatic.examples),
        )

    def _flows(self) -> tuple[Flow, ...]:
        flows = [Flow(*key, tally.cases, tuple(tally.examples)) for key, tally in self.flows.items()]
        return tuple(sorted(flows, key=lambda f: (-f.cases, f.old_lead, f.new_lead, f.old_rule, f.new_rule)))

    def _rules(self) -> tuple[RuleUse, ...]:
        names = sorted(self.old.rules | self.new.rules, key=lambda n: (-max(self.old.rules[n], self.new.rules[n]), n))
        return tuple(RuleUse(name, Sides(self.old.rules[name], self.new.rules[name])) for name in names)

    def _agreements(self) -> tuple[Agreement, ...]:
        return tuple(
            Agreement(name, cases, Sides(self.old.agreed[name], self.new.agreed[name]))
            for name, cases in sorted(self.departments.items(), key=lambda item: (-item[1], item[0]))
        )


def _lead(route: Route | None) -> str:
    return route.lead if route is not None else NOBODY


def _rule(route: Route | None) -> str:
    return route.rule if route is not None else NOBODY


def _automatic(route: Route | None) -> bool:
    return route is not None and route.automatic
