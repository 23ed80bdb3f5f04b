"""What a trial of routing rules found, side by side: values that a window shows and JSON carries."""

from __future__ import annotations

from dataclasses import dataclass

NOBODY = ""
"""The lead of a case that no rule fits."""

MOST_EXAMPLES = 5
"""How many case numbers are kept for each kind of difference: the first ones."""


@dataclass(frozen=True, slots=True)
class Sides:
    """A count under the rules in force and under the draft."""

    old: int = 0
    new: int = 0


@dataclass(frozen=True, slots=True)
class Flow:
    """Cases that would go from one lead to another (empty: no rule fits), by the rules that say so."""

    old_lead: str
    new_lead: str
    old_rule: str
    new_rule: str
    cases: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleUse:
    """How often a rule decides."""

    rule: str
    cases: Sides


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of the cases that a department really led, how many the rules would have sent there."""

    department: str
    cases: int
    agreed: Sides


@dataclass(frozen=True, slots=True)
class RoutingTrial:
    """Two books of routing rules asked about the same cases.

    `elsewhere` counts the cases with another lead, `helped` those with the same lead and other helpers, `timed` those
    with the same lead and another set of limits. `judged` are the cases that some department really led; `agreed`, of
    those, where the rules say the same department. `more_automatic` and `less_automatic` come with examples.
    """

    cases: int
    elsewhere: int
    helped: int
    timed: int
    automatic: Sides
    more_automatic: int
    less_automatic: int
    unmatched: Sides
    judged: int
    agreed: Sides
    really_automatic: int
    flows: tuple[Flow, ...]
    rules: tuple[RuleUse, ...]
    departments: tuple[Agreement, ...]
    examples_helped: tuple[str, ...]
    examples_timed: tuple[str, ...]
    examples_more_automatic: tuple[str, ...]
    examples_less_automatic: tuple[str, ...]
