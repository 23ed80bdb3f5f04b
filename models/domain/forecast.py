"""How many open cases will turn red within the hour at the present pace, and how well that was foretold before.

A case turns red when a clock of it has ten minutes left (`LightLimits.urgent_left`). The pace is measured on cases in
the same plight: of those of the same department on the same clock that were within an hour of turning red, how many
were finished in how many hours of waiting. A crew that does the urgent ones first has a quick pace there, however long
its queue is. At a steady pace of `r` an hour the chance that a case is still waiting after `t` hours is exp(-r t).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp
from typing import NamedTuple

from models.domain.case import Case
from models.domain.clocks import WorkTimes, was_due
from models.domain.lights import DEFAULT_LIGHT_LIMITS, LightLimits

HOUR_S = 3600.0
RUNNING = float("inf")


class Kind(NamedTuple):
    """Cases that are finished at the same pace: whose they are, and what they wait for (`ClockKind`)."""

    department: str
    clock: str


class Run(NamedTuple):
    """One clock of a case. Times are seconds since 1970 UTC; `end` is `RUNNING` while it has not been stopped."""

    case: str
    kind: Kind
    start: float
    red: float
    end: float


class Pace(NamedTuple):
    """So many finished in so many hours of waiting within the hour before they would have turned red."""

    finished: float = 0.0
    hours: float = 0.0

    def plus(self, other: Pace) -> Pace:
        return Pace(self.finished + other.finished, self.hours + other.hours)

    @property
    def rate(self) -> float:
        """Finished an hour of waiting."""
        return self.finished / self.hours if self.hours else 0.0


class Lot(NamedTuple):
    """Cases of a kind that turn red so many seconds from now if nobody finishes them."""

    kind: Kind
    left: float
    cases: int


@dataclass(frozen=True, slots=True)
class ForecastTerms:
    """How it is reckoned. All are proposals of ours, borne out by the tests on a city's records.

    `looked_back`: seconds over which the pace is measured. `leaning`: hours of waiting that the pace of all kinds
    together counts for in each kind, so that one lucky case makes no pace. `least`: hours of waiting that must have
    been seen before anything is foretold.
    """

    ahead: float = HOUR_S
    looked_back: float = 6 * HOUR_S
    leaning: float = 1.0
    least: float = 1.0


DEFAULT_TERMS = ForecastTerms()


@dataclass(frozen=True, slots=True)
class Paces:
    """The pace of each kind, and of all together."""

    of_kind: Mapping[Kind, Pace]
    overall: Pace
    terms: ForecastTerms = DEFAULT_TERMS

    @classmethod
    def of(cls, of_kind: Mapping[Kind, Pace], terms: ForecastTerms = DEFAULT_TERMS) -> Paces:
        total = Pace()
        for pace in of_kind.values():
            total = total.plus(pace)
        return cls(of_kind, total, terms)

    @property
    def enough(self) -> bool:
        """Whether enough was seen to foretell anything."""
        return self.overall.hours >= self.terms.least

    def rate(self, kind: Kind) -> float:
        """Finished an hour of waiting: its own pace, leaning on that of all kinds while little was seen of it."""
        own, leaning = self.of_kind.get(kind, Pace()), self.terms.leaning
        return (own.finished + leaning * self.overall.rate) / (own.hours + leaning)


@dataclass(frozen=True, slots=True)
class Forecast:
    """What is expected: how many of the cases that could turn red will, in all and by department, the most first."""

    expected: float
    could: int
    by_department: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """What a forecast of an hour ago came to: how many were expected to turn red, how many did."""

    expected: float
    turned: int
    could: int


def runs_of(
    case: Case, department: str, times: WorkTimes, limits: LightLimits = DEFAULT_LIGHT_LIMITS
) -> tuple[Run, ...]:
    """The clocks of a case as its ledgers tell; those that are paused, and those red from their start, are left out."""
    found = []
    for clock in case.clocks:
        due = was_due(clock, times)
        if due is None:
            continue
        start, red = clock.started_at.timestamp(), (due - limits.urgent_left).timestamp()
        end = RUNNING if clock.ended_at is None else clock.ended_at.timestamp()
        if red > start:
            found.append(Run(case.number, Kind(department, clock.kind.value), start, red, end))
    return tuple(found)


def paces_of(
    runs: Iterable[Run], now: float, terms: ForecastTerms = DEFAULT_TERMS, beside: Mapping[Kind, Pace] | None = None
) -> Paces:
    """The pace of each kind up to `now`. `beside` is what was counted elsewhere already."""
    since, hours, finished = now - terms.looked_back, dict[Kind, float](), dict[Kind, float]()
    for run in runs:
        first = max(since, run.start, run.red - terms.ahead)
        last = min(now, run.red, run.end)
        if last > first:
            hours[run.kind] = hours.get(run.kind, 0.0) + (last - first) / HOUR_S
            finished[run.kind] = finished.get(run.kind, 0.0) + (run.end == last)
    counted = {kind: Pace(finished[kind], hours[kind]) for kind in hours}
    for kind, pace in (beside or {}).items():
        counted[kind] = counted.get(kind, Pace()).plus(pace)
    return Paces.of(counted, terms)


def chance(kind: Kind, left: float, paces: Paces) -> float:
    """How likely a case of a kind is to be unfinished still when it turns red, `left` seconds from now."""
    return exp(-paces.rate(kind) * max(0.0, left) / HOUR_S)


def forecast(lots: Iterable[Lot], paces: Paces) -> Forecast:
    """What is to be expected of cases that would turn red within the hour."""
    lots = tuple(lots)
    rates = {kind: paces.rate(kind) for kind in {lot.kind for lot in lots}}
    by_department: dict[str, float] = {}
    for kind, left, cases in lots:
        expected = cases * exp(-rates[kind] * max(0.0, left) / HOUR_S)
        by_department[kind.department] = by_department.get(kind.department, 0.0) + expected
    ranked = sorted(by_department.items(), key=lambda pair: (-pair[1], pair[0]))
    return Forecast(sum(by_department.values()), sum(lot.cases for lot in lots), tuple(ranked))


def looked_back(
    runs: Iterable[Run], now: float, terms: ForecastTerms = DEFAULT_TERMS, stood: Iterable[Lot] = ()
) -> Tally | None:
    """What would have been foretold one hour ago, beside what happened; None where too little had been seen then.

    `stood` are cases that turned red since and have not been touched: their `left` is counted from an hour ago.
    """
    then = now - terms.ahead
    runs = tuple(runs)
    paces = paces_of((run for run in runs if run.start < then), then, terms)
    if not paces.enough:
        return None
    open_then = list({run.case: run for run in sorted(runs, key=_later) if _could(run, then, now)}.values())
    stood = tuple(stood)
    lots = [*(Lot(run.kind, run.red - then, 1) for run in open_then), *stood]
    told = forecast(lots, paces)
    turned = sum(run.end > run.red for run in open_then) + sum(lot.cases for lot in stood)
    return Tally(told.expected, turned, told.could)


def _could(run: Run, then: float, now: float) -> bool:
    """Whether it ran at an instant and would turn red between that and another."""
    return run.start <= then < run.end and then < run.red <= now


def _later(run: Run) -> float:
    """Of the clocks of a case that could turn red the first one counts: it is put last, to stay."""
    return -run.red
