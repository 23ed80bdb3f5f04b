"""A trial of a draft as rows that stand side by side: what is counted under the rules in force, and under the draft."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.rules.backtest import PolicyTrial, RoutingTrial
from models.rules.backtest.policy_trial import StepRow
from models.rules.backtest.routing_trial import Flow, Sides
from widgets.rules.row_table import Column, RowTable
from widgets.words import clock_name

Trial = RoutingTrial | PolicyTrial
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SideRow:
    """One measure; `of` is what it is a share of, 0 for none. `examples` are numbers of cases that differ."""

    what: str
    old: int
    new: int
    of: int = 0
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """What becomes other than it is: by rules, or by type and step."""

    what: str
    was: str
    now: str
    cases: int
    old_late: int = 0
    new_late: int = 0
    examples: tuple[str, ...] = ()


def side_table() -> RowTable[SideRow]:
    return RowTable(
        [
            Column(translate("trial", "Measure"), lambda row: row.what, width=0),
            Column(translate("trial", "In force"), lambda row: _share(row.old, row.of), width=13, right=True),
            Column(translate("trial", "Draft"), lambda row: _share(row.new, row.of), width=13, right=True),
            Column(translate("trial", "Difference"), lambda row: _signed(row.new - row.old), width=11, right=True),
        ],
        lambda row: row.what,
    )


def flow_table() -> RowTable[DifferenceRow]:
    return RowTable(
        [
            Column(translate("trial", "From → to"), lambda row: row.what, width=18),
            Column(translate("trial", "By rule in force"), lambda row: row.was, width=20),
            Column(translate("trial", "By rule of the draft"), lambda row: row.now, width=20),
            Column(translate("trial", "Cases"), lambda row: str(row.cases), width=8, right=True),
            Column(translate("trial", "Such as"), lambda row: ", ".join(row.examples), width=0),
        ],
        lambda row: (row.what, row.was, row.now),
    )


def step_table() -> RowTable[DifferenceRow]:
    return RowTable(
        [
            Column(translate("trial", "Type and step"), lambda row: row.what, width=18),
            Column(translate("trial", "Limit in force"), lambda row: row.was, width=12),
            Column(translate("trial", "Limit of the draft"), lambda row: row.now, width=12),
            Column(translate("trial", "Clocks"), lambda row: str(row.cases), width=8, right=True),
            Column(translate("trial", "Late now"), lambda row: str(row.old_late), width=9, right=True),
            Column(translate("trial", "Late then"), lambda row: str(row.new_late), width=9, right=True),
            Column(
                translate("trial", "Difference"), lambda row: _signed(row.new_late - row.old_late), width=11, right=True
            ),
            Column(translate("trial", "Such as"), lambda row: ", ".join(row.examples), width=0),
        ],
        lambda row: row.what,
    )


def side_rows(trial: Trial) -> list[SideRow]:
    return _routing_sides(trial) if isinstance(trial, RoutingTrial) else _policy_sides(trial)


def difference_rows(trial: Trial) -> list[DifferenceRow]:
    return list(map(_flow, trial.flows)) if isinstance(trial, RoutingTrial) else list(map(_step, trial.rows))


def _routing_sides(trial: RoutingTrial) -> list[SideRow]:
    more, less = trial.examples_more_automatic, trial.examples_less_automatic
    rows = [
        SideRow(translate("trial", "Go elsewhere"), 0, trial.elsewhere, trial.cases),
        SideRow(translate("trial", "Other helpers"), 0, trial.helped, trial.cases, trial.examples_helped),
        SideRow(translate("trial", "Another set of limits"), 0, trial.timed, trial.cases, trial.examples_timed),
        _side(translate("trial", "Sent by itself, without a person"), trial.automatic, trial.cases),
        SideRow(translate("trial", "Newly by itself"), 0, trial.more_automatic, trial.cases, more),
        SideRow(translate("trial", "No longer by itself"), 0, trial.less_automatic, trial.cases, less),
        _side(translate("trial", "No rule fits"), trial.unmatched, trial.cases),
        _side(translate("trial", "Same department as really led"), trial.agreed, trial.judged),
    ]
    by_rule = translate("trial", "Decided by rule {rule}")
    return [*rows, *(_side(by_rule.format(rule=use.rule), use.cases, trial.cases) for use in trial.rules)]


def _policy_sides(trial: PolicyTrial) -> list[SideRow]:
    by_step = translate("trial", "Late at {step}")
    return [
        _side(translate("trial", "Late clocks"), trial.late, trial.clocks),
        _side(translate("trial", "Cases with a late clock"), trial.late_cases, trial.cases),
        SideRow(translate("trial", "Newly late"), 0, trial.more, trial.clocks),
        SideRow(translate("trial", "No longer late"), 0, trial.less, trial.clocks),
        SideRow(translate("trial", "Steps that only the draft limits"), 0, trial.unseen),
        *(_side(by_step.format(step=clock_name(each.kind)), each.late, each.clocks) for each in trial.steps),
    ]


def _side(what: str, sides: Sides, of: int) -> SideRow:
    return SideRow(what, sides.old, sides.new, of)


def _flow(flow: Flow) -> DifferenceRow:
    nobody, no_rule = translate("trial", "nobody"), translate("trial", "no rule")
    what = f"{flow.old_lead or nobody} → {flow.new_lead or nobody}"
    return DifferenceRow(what, flow.old_rule or no_rule, flow.new_rule or no_rule, flow.cases, examples=flow.examples)


def _step(row: StepRow) -> DifferenceRow:
    return DifferenceRow(
        f"{row.type_code} · {clock_name(row.kind)}",
        row.old_limit or "–",
        row.new_limit or "–",
        row.clocks,
        row.late.old,
        row.late.new,
        (*row.examples_more, *row.examples_less),
    )


def _share(part: int, of: int) -> str:
    return f"{part} ({part / of:.1%})" if of else str(part)


def _signed(number: int) -> str:
    return f"{number:+d}" if number else "0"
