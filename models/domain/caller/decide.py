"""Deciding on orders about the data of a caller."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from models.domain.caller.facts import CallerErased, FieldRevealed
from models.domain.caller.fields import TABLE, may_reveal
from models.domain.caller.orders import EraseCaller, RevealField
from models.domain.caller.purpose import standing_case
from models.domain.case import OPEN_STATES, Case, CaseState
from models.domain.deciding import Desk, Facts, missing
from models.domain.orders import Order, Refused

WORKED_ON = OPEN_STATES | {CaseState.CLOSED}
"""Afterwards nobody has to be called back."""


def reveal(desk: Desk, order: RevealField, case: Case) -> Facts | Refused:
    if desk.roles is not None and not may_reveal(order.field, desk.roles):
        names = sorted(role.value for role in TABLE[order.field].reveals)
        who = " or ".join(names) or "nobody"
        return Refused("role", f"{order.field.value} is revealed to {who}.", "field", ("RevealField", *names))
    if not order.reason.strip():
        return missing("reason")
    stands = standing_case(case, desk.board.case)
    if stands.state not in WORKED_ON:
        return Refused(
            "state",
            f"{stands.number}, which {case.number} was merged into, is {stands.state.value}.",
            "case",
            (stands.number, stands.state.value, "RevealField"),
        )
    if order.field not in case.caller:
        return Refused(
            "not_held",
            f"The hub holds no {order.field.value} of {case.number}, or no longer.",
            "field",
            (case.number, order.field.value),
        )
    return (FieldRevealed(case.number, desk.now, order.field, order.reason),)


def erase(desk: Desk, order: EraseCaller, case: Case) -> Facts | Refused:
    """By hand while the case is open too, where a caller asks for it; for its age only once the case is over."""
    if not order.reason.strip():
        return missing("reason")
    return (CallerErased(case.number, desk.now, case.caller, order.reason),)


CALLER_HANDLERS: Mapping[type[Order], Callable[[Desk, Any, Any], Facts | Refused]] = {  # Any: its own order type
    RevealField: reveal,
    EraseCaller: erase,
}
