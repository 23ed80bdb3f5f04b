"""What the hub would say to an order, as far as this seat can tell: its own rule of deciding, on what is known here."""

from __future__ import annotations

from console.action_table import BY_ORDER
from console.actions import why_not
from console.commands.known import Known
from console.refusals import for_roles, sentence_of
from models.domain.board import board_of
from models.domain.decide import decide
from models.domain.deciding import Desk
from models.domain.orders import CaseOrder, LinkCases, MergeCase, Placed, Refused, UnlinkCases


def named_cases(order: CaseOrder) -> tuple[str, ...]:
    """The cases that deciding on an order looks at."""
    match order:
        case MergeCase():
            return (order.case, order.into)
        case LinkCases() | UnlinkCases():
            return (order.case, order.other)
        case _:
            return (order.case,)


def foreseen_refusal(order: CaseOrder, known: Known) -> str:
    """Why the hub would refuse, in a sentence; empty where nothing is in the way, or nothing can be said of it."""
    case = known.case(order.case)
    if case is None:
        return ""
    action = BY_ORDER.get(type(order).__name__)
    if action is not None and (reason := why_not(case, action, known.roles, known.mediated(case))):
        return reason
    if known.rules is None:
        return ""
    cases = [found for number in named_cases(order) if (found := known.case(number)) is not None]
    if len(cases) < len(named_cases(order)):
        return ""  # a case that is not known here may well be there
    board = board_of(cases, known.listed(), case.number.split("-")[0], known.zone)
    verdict = decide(Desk(board, known.rules, known.now), Placed(order, "", "", None, known.roles))
    return _told(verdict) if isinstance(verdict, Refused) else ""


def _told(refused: Refused) -> str:
    if refused.code == "role":
        return for_roles(refused.args[1:])
    return sentence_of(refused.code, refused.args, refused.field) or refused.reason
