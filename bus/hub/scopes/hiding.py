"""Orders from a part of the organisation: decided on as if the cases and units outside it were not there."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from bus.hub.read_through import ReadThrough
from bus.hub.scopes.scope import Scope
from bus.messages import Receipt
from models.domain.case import Case, Unit
from models.domain.orders import CaseOrder, DispatchCase, Order, PublishBook, Refused, RegisterUnit, SetUnitDuty
from models.domain.shift.orders import ShiftOrder

WHOLE_ROOM_ONLY = "whole_room_only"
OTHER_PART = "other_part"
_NAMING_CASES = ("case", "into", "other")
"""The fields of orders that name a case."""


def refused_from_part(order: Order, scope: Scope) -> Refused | None:
    """What is not for a part to do, whoever sits there."""
    if isinstance(order, PublishBook | ShiftOrder):
        kind, part = type(order).__name__, str(scope.org)
        reason = f"{kind} is about the whole room, and this seat sees {part} only: have it done where all is seen."
        return Refused(WHOLE_ROOM_ONLY, reason, "", (kind, part))
    if isinstance(order, RegisterUnit) and not _is_ours(order, scope):
        reason = f"{order.call_sign} does not belong to {scope.org}: have it registered where all is seen."
        return Refused(OTHER_PART, reason, "call_sign", (order.call_sign, str(scope.org)))
    return None


def _is_ours(order: RegisterUnit, scope: Scope) -> bool:
    """By the tree alone: whether there is a unit of that name elsewhere is not told."""
    return scope.part.is_home(order.call_sign, order.department)


def seen_from(reading: ReadThrough, order: Order, scope: Scope) -> ReadThrough:
    """The board as this order finds it: what it names and the part does not see is not there.

    What follows from it beside is decided on all there is: a rule sends whom it sends, a merge is undone on both sides.
    """
    cases = frozenset(name for name in _cases_of(order) if scope.hides(name))
    units = frozenset(name for name in _units_of(order) if not _is_seen(reading.unit(name), scope))
    return _Hiding(reading.board, reading.archived, cases, units) if cases or units else reading


def _cases_of(order: Order) -> list[str]:
    return [getattr(order, name, "") for name in _NAMING_CASES] if isinstance(order, CaseOrder) else []


def _units_of(order: Order) -> tuple[str, ...]:
    if isinstance(order, DispatchCase):
        return order.units
    return (order.unit,) if isinstance(order, SetUnitDuty) else ()


def _is_seen(unit: Unit | None, scope: Scope) -> bool:
    return unit is None or scope.sees_unit(unit)


@dataclass(frozen=True, slots=True)
class _Hiding(ReadThrough):
    """`hidden` are numbers of cases, `hidden_units` call signs."""

    hidden: frozenset[str]
    hidden_units: frozenset[str]

    def case(self, number: str) -> Case | None:
        """A case that is seen is not linked with one that is not: who does not see that cannot undo it."""
        case = None if number in self.hidden else ReadThrough.case(self, number)
        if case is None or self.hidden.isdisjoint(case.tracks.links):
            return case
        return case.on_track(links=tuple(other for other in case.tracks.links if other not in self.hidden))

    def unit(self, call_sign: str) -> Unit | None:
        return None if call_sign in self.hidden_units else ReadThrough.unit(self, call_sign)


def told_to_part(receipt: Receipt, order: Order, scope: Scope) -> Receipt:
    """A receipt that names no case but those that the order named itself, and those that are seen."""
    named = {receipt.case, *_cases_of(order)}

    def hides(number: str) -> bool:
        return number not in named and scope.hides(number)

    def masked(text: str) -> str:
        return scope.masked(text.encode(), hides).decode()

    return msgspec.structs.replace(receipt, reason=masked(receipt.reason), args=tuple(map(masked, receipt.args)))
