"""What can be done about a case now, what of it comes first, and for the rest why not and what would make it so."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from console.action_table import ACTIONS, BY_ID, BY_ORDER, MENUS, Action, action_text, menu_text
from console.refusals import for_roles, sentence_of
from models.domain import orders as o
from models.domain.case import Case, CaseState, Level, Stage
from models.domain.decide_tracks import next_stages
from models.domain.life_cycle import MOVES
from models.domain.roles import Role
from widgets.case.action_row import ActionItem
from widgets.track_words import one_of, task_kind_name
from widgets.words import stage_name, state_name

__all__ = [
    "ACTIONS",
    "BY_ID",
    "BY_ORDER",
    "MENUS",
    "Action",
    "action_text",
    "can",
    "group_of",
    "items_for",
    "menu_text",
    "why_not",
]
Roles = frozenset[Role] | None
"""What the seat may act as; None where that is not known."""
Keys = Callable[[str], str]
"""By the id of an action: a seat's own keys, which its KeyBook knows, or those that ship."""

S = CaseState
_FIRST: Mapping[CaseState, tuple[str, ...]] = {
    S.REPORTED: ("accept", "refuse", "verify", "merge"),
    S.VERIFYING: ("record_verification", "merge", "urge"),
    S.ACCEPTED: ("dispatch", "send_back", "merge"),
    S.DISPATCHED: ("sign", "return", "recall", "dispatch", "urge"),
    S.HANDLING: ("sign", "set_out", "arrive", "feed_back", "complete", "return", "dispatch"),
    S.SUSPENDED: ("resume",),
    S.HANDLED: ("check", "rework", "order_check"),
    S.CHECKED: ("call_back", "rework"),
    S.CALLED_BACK: ("close", "rework"),
    S.CLOSED: ("archive", "reopen"),
    S.MERGED: ("unmerge",),
}
"""What moves a case on from where it stands: shown first, in this order."""
_WAITING = ("decide", "receive", "answer", "report_up")
"""What somebody waits for, in whichever state: shown first as soon as it can be done."""
_SPARE = frozenset({"note", "dispatch", "urge", "instruct", "escalate", "extend", "suspend", "merge"})
"""What the room does again and again: buttons too, where the row has room for them and they can be done now."""
_KEY_MARK = re.compile(r"\(&\w\)|&")
"""A menu's key in its title: `&Case` or, behind Chinese, `(&C)`."""


def shipped_key(action_id: str) -> str:
    return BY_ID[action_id].key


def can(case: Case, action: Action, roles: Roles = None, mediated: bool = True) -> bool:
    return not why_not(case, action, roles, mediated)


def items_for(case: Case, roles: Roles = None, mediated: bool = True, keys: Keys = shipped_key) -> list[ActionItem]:
    """The actions that the case's state is about, what moves it on first; others than can be done have the reason.

    A step in the field stands among the first while a unit is at the stage for it. `mediated` says whether the case is
    a dispute, by its type; `keys` gives the key that is shown with an action.
    """
    apt = {action.id for action in ACTIONS if case.state in MOVES[action.order].states}
    if not mediated:
        apt.discard("mediate")
    reasons = {action.id: why_not(case, action, roles, mediated) for action in ACTIONS}
    waiting = [each for each in _WAITING if not reasons[each]]
    first = [each for each in (*_FIRST.get(case.state, ()), *waiting) if each in apt]
    first = [each for each in first if not (reasons[each] and MOVES[BY_ID[each].order].stages)]
    rest = [action.id for action in ACTIONS if action.id in apt and action.id not in first]
    return [_item(BY_ID[each], reasons[each], each in first, keys(each)) for each in (*first, *rest)]


def _item(action: Action, reason: str, primary: bool, key: str) -> ActionItem:
    spare = not primary and not reason and action.id in _SPARE
    return ActionItem(action.id, action_text(action), key, not reason, reason, primary, group_of(action), spare)


def group_of(action: Action) -> str:
    """The name of the menu that an action stands in, without its key."""
    return _KEY_MARK.sub("", menu_text(action.menu))


def why_not(case: Case | None, action: Action, roles: Roles = None, mediated: bool = True) -> str:
    """Why an action is off, in a sentence that says what would be needed; empty where it can be done."""
    if case is None:
        return QCoreApplication.translate("actions", "Choose a case first.")
    move = MOVES[action.order]
    if case.state not in move.states:
        return _not_now(case, action)
    if roles is not None and not roles & move.roles:
        return for_roles(role.value for role in Role if role in move.roles - {Role.HUB})
    if move.tasks is not None and not case.open_tasks(*move.tasks):
        text = QCoreApplication.translate("actions", "No task waits for it: it needs an open {kinds}.")
        kinds = sorted((task_kind_name(kind) for kind in move.tasks), key=str.casefold)
        return text.format(kinds=one_of(kinds))
    for need in move.needs:
        if not need.holds(case):
            return sentence_of(need.code, (case.number,)) or need.sentence.format(case=case.number)
    if move.stages is not None and not any(each.stage in move.stages for each in case.active):
        text = QCoreApplication.translate("actions", "No unit of this case is at the stage for it: {stages}.")
        return text.format(stages=one_of(stage_name(stage) for stage in Stage if stage in move.stages))
    return _beside(case, action.order, roles, mediated)


def _not_now(case: Case, action: Action) -> str:
    text = QCoreApplication.translate(
        "actions", "{action} does not apply: the case is in the state “{state}”. It applies to: {states}."
    )
    states = [state_name(state) for state in CaseState if state in MOVES[action.order].states]
    return text.format(action=action_text(action), state=state_name(case.state), states=one_of(states))


def _beside(case: Case, order: type[o.CaseOrder], roles: Roles, mediated: bool) -> str:
    """What the hub looks at beside the table of the life cycle."""
    if order is o.CloseCase and case.level is Level.A and roles is not None and Role.LEADER not in roles:
        return sentence_of("leader_closes", (case.number,))
    if order is o.RecordMediation and not mediated:
        return sentence_of("no_dispute", (case.number,))
    if order is o.RecordMediation and not next_stages(case):
        return QCoreApplication.translate("actions", "The mediation has come to its end.")
    return ""
