"""Every action there is, declared once: id, words, key, the order it leads to. Menus and buttons follow from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.domain.case import Case
from models.domain.life_cycle import MOVES, allowed
from models.domain.orders import (
    AcceptCase,
    AddNote,
    ArchiveCase,
    Arrive,
    CaseOrder,
    CloseCase,
    CompleteAssignment,
    DispatchCase,
    MergeCase,
    PassCheck,
    RecallUnit,
    RecordCallBack,
    RefuseCase,
    ReopenCase,
    ReturnAssignment,
    ReworkCase,
    SetOut,
    SignAssignment,
)
from widgets.action_row import ActionItem
from widgets.words import state_name


@dataclass(frozen=True, slots=True)
class Action:
    """`menu` groups it; `for_unit` makes an order at once from case and unit, where no form is needed."""

    id: str
    text: object  # a source text marked for translation
    key: str
    order: type[CaseOrder]
    menu: str
    for_unit: Callable[[str, str], CaseOrder] | None = None


ACTIONS: tuple[Action, ...] = (
    Action("accept", QT_TRANSLATE_NOOP("actions", "Accept"), "F6", AcceptCase, "case"),
    Action("refuse", QT_TRANSLATE_NOOP("actions", "Refuse"), "Shift+F6", RefuseCase, "case"),
    Action("merge", QT_TRANSLATE_NOOP("actions", "Merge"), "M", MergeCase, "case"),
    Action("dispatch", QT_TRANSLATE_NOOP("actions", "Dispatch"), "F7", DispatchCase, "units"),
    Action("sign", QT_TRANSLATE_NOOP("actions", "Sign"), "S", SignAssignment, "units", SignAssignment),
    Action("set_out", QT_TRANSLATE_NOOP("actions", "Set out"), "O", SetOut, "units", SetOut),
    Action("arrive", QT_TRANSLATE_NOOP("actions", "Arrive"), "A", Arrive, "units", Arrive),
    Action("complete", QT_TRANSLATE_NOOP("actions", "Finish"), "D", CompleteAssignment, "units"),
    Action("return", QT_TRANSLATE_NOOP("actions", "Return"), "R", ReturnAssignment, "units"),
    Action("recall", QT_TRANSLATE_NOOP("actions", "Recall"), "Shift+F7", RecallUnit, "units"),
    Action("check", QT_TRANSLATE_NOOP("actions", "Check"), "C", PassCheck, "case"),
    Action("rework", QT_TRANSLATE_NOOP("actions", "Rework"), "W", ReworkCase, "case"),
    Action("call_back", QT_TRANSLATE_NOOP("actions", "Call back"), "B", RecordCallBack, "case"),
    Action("close", QT_TRANSLATE_NOOP("actions", "Close"), "F9", CloseCase, "case"),
    Action("archive", QT_TRANSLATE_NOOP("actions", "Archive"), "Shift+F9", ArchiveCase, "case"),
    Action("reopen", QT_TRANSLATE_NOOP("actions", "Reopen"), "Ctrl+Shift+R", ReopenCase, "case"),
    Action("note", QT_TRANSLATE_NOOP("actions", "Note"), "N", AddNote, "case"),
)
BY_ID = {action.id: action for action in ACTIONS}
BY_ORDER = {action.order.__name__: action for action in ACTIONS}


def action_text(action: Action) -> str:
    return QCoreApplication.translate("actions", str(action.text))


def items_for(case: Case) -> list[ActionItem]:
    """The actions that the case's state is about, those that can be done now enabled, others with the reason."""
    items = []
    for action in ACTIONS:
        if case.state not in MOVES[action.order].states:
            continue
        can = allowed(case, action.order)
        items.append(ActionItem(action.id, action_text(action), action.key, can, "" if can else why_not(case, action)))
    return items


def why_not(case: Case | None, action: Action) -> str:
    """Why an action is off, in a sentence that says what would be needed."""
    if case is None:
        return QCoreApplication.translate("actions", "Choose a case first.")
    if case.state not in MOVES[action.order].states:
        sentence = QCoreApplication.translate("actions", "{action} does not apply: the case is in the state “{state}”.")
        return sentence.format(action=action_text(action), state=state_name(case.state.value))
    return QCoreApplication.translate("actions", "No unit of this case is at the stage for it.")
