"""A trial told in plain lines, for the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.rules.backtest.policy_trial import PolicyTrial, StepRow
from models.rules.backtest.routing_trial import Flow, RoutingTrial, Sides

MOST_LINES = 20
"""How many rows of one list are told; the last line says how many more there are."""


def tell_routing(trial: RoutingTrial) -> list[str]:
    if not trial.cases:
        return ["No case to try the rules on."]
    return [
        f"{trial.cases} cases tried on the rules in force and on the draft.",
        f"Would go elsewhere: {_of(trial.elsewhere, trial.cases)}.",
        *_listed(map(_flow, trial.flows)),
        *_differing("Other helpers", trial.helped, trial.examples_helped),
        *_differing("Another set of limits", trial.timed, trial.examples_timed),
        f"Sent without a person: {_sides(trial.automatic)}; really {trial.really_automatic}.",
        *_differing("Newly automatic", trial.more_automatic, trial.examples_more_automatic),
        *_differing("No longer automatic", trial.less_automatic, trial.examples_less_automatic),
        f"No rule fits: {_sides(trial.unmatched)}.",
        f"Same department as really led, of {trial.judged}: {_shares(trial.agreed, trial.judged)}.",
        *_listed(f"{each.department}: {_shares(each.agreed, each.cases)}" for each in trial.departments),
        "Decided by rule:",
        *_listed(f"{each.rule}: {_sides(each.cases)}" for each in trial.rules),
    ]


def tell_policy(trial: PolicyTrial) -> list[str]:
    if not trial.cases:
        return ["No case to try the policy on."]
    return [
        f"{trial.clocks} clocks of {trial.cases} cases tried on the policy in force and on the draft.",
        f"Late clocks: {_shares(trial.late, trial.clocks)}; {trial.more} newly late, {trial.less} no longer.",
        f"Cases with a late clock: {_shares(trial.late_cases, trial.cases)}.",
        *_listed(f"{step.kind.value}: {_shares(step.late, step.clocks)}" for step in trial.steps),
        *([f"Steps that only the draft limits, with no clock to judge by: {trial.unseen}."] if trial.unseen else []),
        *(["By type and step, the most changed first:"] if trial.rows else ["No type or step would change."]),
        *_listed(map(_row, trial.rows)),
    ]


def _flow(flow: Flow) -> str:
    where = f"{flow.old_lead or 'nobody'} -> {flow.new_lead or 'nobody'}"
    rules = f"{flow.old_rule or 'no rule'} -> {flow.new_rule or 'no rule'}"
    return f"{where}: {flow.cases} by {rules} ({_such_as(flow.examples)})"


def _row(row: StepRow) -> str:
    limits = f"{row.old_limit or 'no limit'} -> {row.new_limit or 'no limit'}"
    examples = (*row.examples_more, *row.examples_less)
    such = f" ({_such_as(examples)})" if examples else ""
    return f"{row.type_code} {row.kind.value}, {limits}: late {_shares(row.late, row.clocks)}{such}"


def _differing(what: str, count: int, examples: tuple[str, ...]) -> Iterator[str]:
    if count:
        yield f"{what}: {count} ({_such_as(examples)})."


def _such_as(examples: tuple[str, ...]) -> str:
    return f"such as {', '.join(examples)}"


def _listed(lines: Iterable[str]) -> Iterator[str]:
    given = list(lines)
    yield from (f"  {line}" for line in given[:MOST_LINES])
    if len(given) > MOST_LINES:
        yield f"  and {len(given) - MOST_LINES} more"


def _sides(sides: Sides) -> str:
    return f"{sides.old} -> {sides.new}"


def _shares(sides: Sides, whole: int) -> str:
    return f"{_of(sides.old, whole)} -> {_of(sides.new, whole)}"


def _of(part: int, whole: int) -> str:
    """With a dash where there is nothing to be a share of."""
    return f"{part} ({part / whole:.1%})" if whole else f"{part} (—)"
