"""Every action there is, declared once: id, words, key, the order it leads to. Menus and buttons follow from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.domain import orders as o


@dataclass(frozen=True, slots=True)
class Action:
    """`menu` groups it; `for_unit` makes an order at once from case and unit, where no form is needed."""

    id: str
    text: object  # a source text marked for translation
    key: str
    order: type[o.CaseOrder]
    menu: str
    for_unit: Callable[[str, str], o.CaseOrder] | None = None


MENUS: Mapping[str, object] = {
    "case": QT_TRANSLATE_NOOP("actions", "&Case"),
    "units": QT_TRANSLATE_NOOP("actions", "&Units"),
    "tasks": QT_TRANSLATE_NOOP("actions", "&Tasks"),
    "time": QT_TRANSLATE_NOOP("actions", "T&ime"),
    "emergency": QT_TRANSLATE_NOOP("actions", "&Emergency"),
    "relations": QT_TRANSLATE_NOOP("actions", "Re&lations"),
}
"""The menus that actions stand in, from left to right."""

ACTIONS: tuple[Action, ...] = (
    Action("accept", QT_TRANSLATE_NOOP("actions", "Accept"), "F6", o.AcceptCase, "case"),
    Action("refuse", QT_TRANSLATE_NOOP("actions", "Refuse"), "Shift+F6", o.RefuseCase, "case"),
    Action("verify", QT_TRANSLATE_NOOP("actions", "Verify on site"), "Ctrl+F6", o.VerifyCase, "case"),
    Action("record_verification", QT_TRANSLATE_NOOP("actions", "Verified"), "Y", o.RecordVerification, "case"),
    Action("send_back", QT_TRANSLATE_NOOP("actions", "Send back"), "Shift+R", o.SendBackCase, "case"),
    Action("order_check", QT_TRANSLATE_NOOP("actions", "Check on site"), "Shift+C", o.OrderCheck, "case"),
    Action("check", QT_TRANSLATE_NOOP("actions", "Check"), "C", o.PassCheck, "case"),
    Action("rework", QT_TRANSLATE_NOOP("actions", "Rework"), "W", o.ReworkCase, "case"),
    Action("call_back", QT_TRANSLATE_NOOP("actions", "Call back"), "B", o.RecordCallBack, "case"),
    Action("mediate", QT_TRANSLATE_NOOP("actions", "Mediation"), "J", o.RecordMediation, "case"),
    Action("close", QT_TRANSLATE_NOOP("actions", "Close"), "F9", o.CloseCase, "case"),
    Action("archive", QT_TRANSLATE_NOOP("actions", "Archive"), "Shift+F9", o.ArchiveCase, "case"),
    Action("reopen", QT_TRANSLATE_NOOP("actions", "Reopen"), "Ctrl+Shift+R", o.ReopenCase, "case"),
    Action("note", QT_TRANSLATE_NOOP("actions", "Note"), "N", o.AddNote, "case"),
    Action("dispatch", QT_TRANSLATE_NOOP("actions", "Dispatch"), "F7", o.DispatchCase, "units"),
    Action("sign", QT_TRANSLATE_NOOP("actions", "Sign"), "S", o.SignAssignment, "units", o.SignAssignment),
    Action("set_out", QT_TRANSLATE_NOOP("actions", "Set out"), "O", o.SetOut, "units", o.SetOut),
    Action("arrive", QT_TRANSLATE_NOOP("actions", "Arrive"), "A", o.Arrive, "units", o.Arrive),
    Action("feed_back", QT_TRANSLATE_NOOP("actions", "Feedback"), "F", o.GiveFeedback, "units"),
    Action("complete", QT_TRANSLATE_NOOP("actions", "Finish"), "D", o.CompleteAssignment, "units"),
    Action("return", QT_TRANSLATE_NOOP("actions", "Return"), "R", o.ReturnAssignment, "units"),
    Action("recall", QT_TRANSLATE_NOOP("actions", "Recall"), "Shift+F7", o.RecallUnit, "units"),
    Action("urge", QT_TRANSLATE_NOOP("actions", "Urge"), "F8", o.UrgeCase, "tasks"),
    Action("supervise", QT_TRANSLATE_NOOP("actions", "Supervise"), "Shift+F8", o.SuperviseCase, "tasks"),
    Action("instruct", QT_TRANSLATE_NOOP("actions", "Instruct"), "I", o.Instruct, "tasks"),
    Action("receive", QT_TRANSLATE_NOOP("actions", "Receive task"), "T", o.ReceiveTask, "tasks"),
    Action("answer", QT_TRANSLATE_NOOP("actions", "Answer task"), "Shift+T", o.AnswerTask, "tasks"),
    Action("withdraw", QT_TRANSLATE_NOOP("actions", "Withdraw task"), "Ctrl+Shift+T", o.WithdrawTask, "tasks"),
    Action("escalate", QT_TRANSLATE_NOOP("actions", "Escalate"), "Ctrl+F8", o.EscalateCase, "tasks"),
    Action("extend", QT_TRANSLATE_NOOP("actions", "Ask for more time"), "E", o.RequestExtension, "time"),
    Action("suspend", QT_TRANSLATE_NOOP("actions", "Ask to suspend"), "P", o.RequestSuspension, "time"),
    Action("decide", QT_TRANSLATE_NOOP("actions", "Decide request"), "Ctrl+D", o.DecideRequest, "time"),
    Action("resume", QT_TRANSLATE_NOOP("actions", "Resume"), "Shift+P", o.ResumeCase, "time"),
    Action("reclassify", QT_TRANSLATE_NOOP("actions", "Set type right"), "K", o.ReclassifyCase, "time"),
    Action("grade", QT_TRANSLATE_NOOP("actions", "Emergency grade"), "G", o.GradeEmergency, "emergency"),
    Action("report_up", QT_TRANSLATE_NOOP("actions", "Report upward"), "Shift+G", o.ReportEmergency, "emergency"),
    Action("merge", QT_TRANSLATE_NOOP("actions", "Merge"), "M", o.MergeCase, "relations"),
    Action("unmerge", QT_TRANSLATE_NOOP("actions", "Undo the merge"), "Shift+M", o.UnmergeCase, "relations"),
    Action("link", QT_TRANSLATE_NOOP("actions", "Link"), "L", o.LinkCases, "relations"),
    Action("unlink", QT_TRANSLATE_NOOP("actions", "Unlink"), "Shift+L", o.UnlinkCases, "relations"),
    Action("void", QT_TRANSLATE_NOOP("actions", "Make void"), "Ctrl+Del", o.VoidCase, "relations"),
)
BY_ID = {action.id: action for action in ACTIONS}
BY_ORDER = {action.order.__name__: action for action in ACTIONS}


def action_text(action: Action) -> str:
    return QCoreApplication.translate("actions", str(action.text))


def menu_text(menu: str) -> str:
    """A menu's title, with its mnemonic."""
    return QCoreApplication.translate("actions", str(MENUS[menu]))
