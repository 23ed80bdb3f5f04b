"""Counting while two policies are tried on one ledger after another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from models.domain.clocks import ClockKind, WorkTimes
from models.domain.rules import Policy, TimedLimit
from models.rules.backtest.ledgers import Terms, verdicts
from models.rules.backtest.past import Past
from models.rules.backtest.policy_trial import PolicyTrial, StepRow, StepTotal
from models.rules.backtest.routing_trial import Sides
from models.rules.backtest.tally import Tally


@dataclass(slots=True)
class _Step:
    """One step of one type: its terms, and what was counted."""

    old: Terms
    new: Terms
    clocks: int = 0
    late_old: int = 0
    late_new: int = 0
    more: Tally = field(default_factory=Tally)
    less: Tally = field(default_factory=Tally)

    def add(self, number: str, was: bool, would: bool) -> None:
        self.clocks += 1
        self.late_old += was
        self.late_new += would
        if was != would:
            (self.more if would else self.less).add(number)

    def row(self, type_code: str, kind: ClockKind) -> StepRow:
        return StepRow(
            type_code=type_code,
            kind=kind,
            old_limit=str(self.old),
            new_limit=str(self.new),
            clocks=self.clocks,
            late=Sides(self.late_old, self.late_new),
            more=self.more.cases,
            less=self.less.cases,
            examples_more=tuple(self.more.examples),
            examples_less=tuple(self.less.examples),
        )


@dataclass(slots=True)
class PolicyCounts:
    """Everything that a trial counts; `trial()` gives it as it stands."""

    old: Policy
    new: Policy
    times: WorkTimes
    new_times: WorkTimes
    cases: int = 0
    late_cases_old: int = 0
    late_cases_new: int = 0
    unseen: int = 0
    types: dict[str, dict[ClockKind, _Step]] = field(default_factory=dict)

    def add(self, past: Past, now: datetime | None) -> None:
        steps = self.types.get(past.type_code)
        if steps is None:
            steps = self.types.setdefault(past.type_code, self._steps(past.type_code))
        self.cases += 1
        late_old = late_new = False
        for clock in past.clocks:
            step = steps.get(clock.kind)
            verdict = verdicts(clock, step.old, step.new, now) if step is not None else None
            if step is not None and verdict is not None:
                step.add(past.number, *verdict)
                late_old |= verdict[0]
                late_new |= verdict[1]
        self.late_cases_old += late_old
        self.late_cases_new += late_new
        self.unseen += self._unseen(past, steps)

    def _steps(self, type_code: str) -> dict[ClockKind, _Step]:
        """The steps of a type that at least one of the policies limits."""
        terms = {
            kind: _Step(
                Terms(_limit(self.old, type_code, kind), self.times),
                Terms(_limit(self.new, type_code, kind), self.new_times),
            )
            for kind in ClockKind
        }
        return {kind: step for kind, step in terms.items() if step.old.limit or step.new.limit}

    def _unseen(self, past: Past, steps: dict[ClockKind, _Step]) -> int:
        drafted = {kind for kind, step in steps.items() if step.old.limit is None}
        return len(drafted - {clock.kind for clock in past.clocks}) if drafted else 0

    def trial(self) -> PolicyTrial:
        rows = [step.row(code, kind) for code, steps in self.types.items() for kind, step in steps.items()]
        return PolicyTrial(
            cases=self.cases,
            clocks=sum(row.clocks for row in rows),
            late=_sum(rows),
            late_cases=Sides(self.late_cases_old, self.late_cases_new),
            more=sum(row.more for row in rows),
            less=sum(row.less for row in rows),
            unseen=self.unseen,
            steps=_totals(rows),
            rows=_changed(rows),
        )


def _limit(policy: Policy, type_code: str, kind: ClockKind) -> TimedLimit | None:
    return policy.limit(type_code, kind) if policy.knows(type_code) else None


def _sum(rows: Iterable[StepRow]) -> Sides:
    given = list(rows)
    return Sides(sum(row.late.old for row in given), sum(row.late.new for row in given))


def _totals(rows: list[StepRow]) -> tuple[StepTotal, ...]:
    by_kind = {kind: [row for row in rows if row.kind is kind and row.clocks] for kind in ClockKind}
    return tuple(StepTotal(kind, sum(row.clocks for row in some), _sum(some)) for kind, some in by_kind.items() if some)


def _changed(rows: list[StepRow]) -> tuple[StepRow, ...]:
    changed = [row for row in rows if row.old_limit != row.new_limit or row.more or row.less]
    return tuple(sorted(changed, key=lambda row: (-row.more - row.less, row.type_code, row.kind.value)))
