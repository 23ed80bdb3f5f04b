"""What a trial of a policy found, side by side: values that a window shows and JSON carries."""

from __future__ import annotations

from dataclasses import dataclass

from models.domain.clocks import ClockKind
from models.rules.backtest.routing_trial import Sides


@dataclass(frozen=True, slots=True)
class StepRow:
    """The clocks of one step of one type. A limit is written as in the catalogue, with its calendar; empty: none.

    `more` were kept and would be late, `less` were late and would be kept, each with the first case numbers.
    """

    type_code: str
    kind: ClockKind
    old_limit: str
    new_limit: str
    clocks: int
    late: Sides
    more: int
    less: int
    examples_more: tuple[str, ...]
    examples_less: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StepTotal:
    """The same for one step of all types."""

    kind: ClockKind
    clocks: int
    late: Sides


@dataclass(frozen=True, slots=True)
class PolicyTrial:
    """Two policies on the same ledgers.

    `clocks` are those that were judged: of a step that at least one of the policies limits, and stopped, or still
    running where a now was given. `late_cases` have at least one late clock. `rows` are the types and steps with
    another limit or another count, the most changed first. `unseen` counts the steps that only the draft limits: no
    clock was run for them, so nothing can be said.
    """

    cases: int
    clocks: int
    late: Sides
    late_cases: Sides
    more: int
    less: int
    unseen: int
    steps: tuple[StepTotal, ...]
    rows: tuple[StepRow, ...]
