"""What is said about undoing: what would be done, or why it cannot be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from console.action_table import BY_ORDER, action_text
from console.commands.finding_case import short_number
from console.commands.undo import can_be_undone
from models.domain.orders import CaseOrder, RecallUnit
from widgets.track_words import all_of


def order_told(order: CaseOrder) -> str:
    """An order in a word or two: its action and its case."""
    action = BY_ORDER.get(type(order).__name__)
    named = action_text(action) if action is not None else type(order).__name__
    return f"{named} {short_number(order.case)}"


def consequence(order: CaseOrder) -> list[str]:
    """What is said of an order before it is placed, where it cannot be taken back afterwards."""
    return [] if can_be_undone(order) else [QCoreApplication.translate("undo", "cannot be undone")]


def first_reason() -> str:
    """The reason that is given where the officer gives none."""
    return QCoreApplication.translate("undo", "Ordered by mistake, taken back by the same seat")


def undoing_told(done: CaseOrder, by: Sequence[CaseOrder], reason: str) -> str:
    """What undoing will do: new orders, because what happened stays in the journal."""
    translate = QCoreApplication.translate
    units = [each.unit for each in by if isinstance(each, RecallUnit)]
    told = order_told(by[0]) if not units else f"{order_told(by[0])}: {all_of(units)}"
    text = translate("undo", "Undo “{done}” by a new order: {told} · reason: {reason}")
    return text.format(done=order_told(done), told=told, reason=reason)


def queued_told(what: str) -> str:
    return QCoreApplication.translate("undo", "Take “{order}” back: it has not gone out yet").format(order=what)


def nothing_told() -> str:
    return QCoreApplication.translate("undo", "This seat has ordered nothing yet that could be undone.")


def too_late_told(done: CaseOrder) -> str:
    """Why the latest order stays."""
    translate = QCoreApplication.translate
    if can_be_undone(done):
        text = translate("undo", "“{done}” has gone too far to be undone: the case has moved on.")
    else:
        text = translate("undo", "“{done}” cannot be undone: it stays in the journal. Order what puts it right.")
    return text.format(done=order_told(done))
