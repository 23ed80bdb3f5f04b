"""The order that takes another one back, where the world allows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from models.domain import orders as o
from models.domain.case import Case
from models.domain.life_cycle import MOVES, units_for
from models.domain.tasks import TaskKind

Inverse = Callable[[Any, Case, str], tuple[o.CaseOrder, ...]]  # Any: each takes its own order type


def _recalls(order: o.DispatchCase, case: Case, reason: str) -> tuple[o.CaseOrder, ...]:
    there = units_for(case, o.RecallUnit)
    return tuple(o.RecallUnit(order.case, unit, reason) for unit in order.units if unit in there)


def _withdrawal(kind: TaskKind) -> Inverse:
    """The latest open task of a kind is the one that was just given."""

    def withdraws(order: o.CaseOrder, case: Case, reason: str) -> tuple[o.CaseOrder, ...]:
        tasks = case.open_tasks(kind)
        return (o.WithdrawTask(order.case, tasks[-1].number, reason),) if tasks else ()

    return withdraws


INVERSES: Mapping[type[o.CaseOrder], Inverse] = {
    o.DispatchCase: _recalls,
    o.MergeCase: lambda order, case, reason: (o.UnmergeCase(order.case, reason),),
    o.LinkCases: lambda order, case, reason: (o.UnlinkCases(order.case, order.other),),
    o.UnlinkCases: lambda order, case, reason: (o.LinkCases(order.case, order.other, reason),),
    o.AcceptCase: lambda order, case, reason: (o.SendBackCase(order.case, reason),),
    o.CloseCase: lambda order, case, reason: (o.ReopenCase(order.case, reason),),
    o.SuperviseCase: _withdrawal(TaskKind.SUPERVISION),
    o.Instruct: _withdrawal(TaskKind.INSTRUCTION),
    o.OrderCheck: _withdrawal(TaskKind.CHECK),
    o.RequestExtension: _withdrawal(TaskKind.EXTENSION),
    o.RequestSuspension: _withdrawal(TaskKind.SUSPENSION),
}
"""By order. What is not here stays: it is followed by other orders, not taken back."""


def can_be_undone(order: o.CaseOrder) -> bool:
    return type(order) in INVERSES


def inverses(order: o.CaseOrder, case: Case, reason: str) -> tuple[o.CaseOrder, ...]:
    """The orders that take one back as the case stands now; none where it has gone too far, or cannot be at all."""
    maker = INVERSES.get(type(order))
    if maker is None:
        return ()
    return tuple(each for each in maker(order, case, reason) if case.state in MOVES[type(each)].states)


@dataclass(frozen=True, slots=True)
class Done:
    """An order that the hub has taken."""

    id: str
    order: o.CaseOrder
