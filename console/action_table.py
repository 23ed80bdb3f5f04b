"""Every action that places an order, declared once: id, words, the order it leads to. Menus and buttons follow from it.

To add one: a row here, and its key in `resources/keys.toml`. Actions that are no orders are in `console/tool_table.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from console.key_table import shipped_keys
from models.domain import orders as o
from models.domain.alerts.orders import AcknowledgeAlert, ShelveAlert, UnshelveAlert
from models.domain.caller.orders import EraseCaller, RevealField
from models.domain.incident import orders as i
from models.domain.thread.orders import AttachFile, PostMessage


@dataclass(frozen=True, slots=True)
class Action:
    """`menu` groups it; `for_unit` makes an order at once from case and unit, where no form is needed."""

    id: str
    text: object  # a source text marked for translation
    order: type[o.CaseOrder]
    menu: str
    for_unit: Callable[[str, str], o.CaseOrder] | None = None

    @property
    def key(self) -> str:
        """The key that it ships with; which one is in force, a seat's KeyBook knows."""
        return shipped_keys().key(self.id)


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
    Action("accept", QT_TRANSLATE_NOOP("actions", "Accept"), o.AcceptCase, "case"),
    Action("refuse", QT_TRANSLATE_NOOP("actions", "Refuse"), o.RefuseCase, "case"),
    Action("verify", QT_TRANSLATE_NOOP("actions", "Verify on site"), o.VerifyCase, "case"),
    Action("record_verification", QT_TRANSLATE_NOOP("actions", "Verified"), o.RecordVerification, "case"),
    Action("send_back", QT_TRANSLATE_NOOP("actions", "Send back"), o.SendBackCase, "case"),
    Action("order_check", QT_TRANSLATE_NOOP("actions", "Check on site"), o.OrderCheck, "case"),
    Action("check", QT_TRANSLATE_NOOP("actions", "Check"), o.PassCheck, "case"),
    Action("rework", QT_TRANSLATE_NOOP("actions", "Rework"), o.ReworkCase, "case"),
    Action("call_back", QT_TRANSLATE_NOOP("actions", "Call back"), o.RecordCallBack, "case"),
    Action("mediate", QT_TRANSLATE_NOOP("actions", "Mediation"), o.RecordMediation, "case"),
    Action("close", QT_TRANSLATE_NOOP("actions", "Close"), o.CloseCase, "case"),
    Action("archive", QT_TRANSLATE_NOOP("actions", "Archive"), o.ArchiveCase, "case"),
    Action("reopen", QT_TRANSLATE_NOOP("actions", "Reopen"), o.ReopenCase, "case"),
    Action("note", QT_TRANSLATE_NOOP("actions", "Note"), o.AddNote, "case"),
    Action("message", QT_TRANSLATE_NOOP("actions", "Message"), PostMessage, "case"),
    Action("attach", QT_TRANSLATE_NOOP("actions", "Attach a file"), AttachFile, "case"),
    Action("reveal", QT_TRANSLATE_NOOP("actions", "Show the caller's data"), RevealField, "case"),
    Action("erase_caller", QT_TRANSLATE_NOOP("actions", "Erase the caller's data"), EraseCaller, "case"),
    Action("dispatch", QT_TRANSLATE_NOOP("actions", "Dispatch"), o.DispatchCase, "units"),
    Action("sign", QT_TRANSLATE_NOOP("actions", "Sign"), o.SignAssignment, "units", o.SignAssignment),
    Action("set_out", QT_TRANSLATE_NOOP("actions", "Set out"), o.SetOut, "units", o.SetOut),
    Action("arrive", QT_TRANSLATE_NOOP("actions", "Arrive"), o.Arrive, "units", o.Arrive),
    Action("feed_back", QT_TRANSLATE_NOOP("actions", "Feedback"), o.GiveFeedback, "units"),
    Action("complete", QT_TRANSLATE_NOOP("actions", "Finish"), o.CompleteAssignment, "units"),
    Action("return", QT_TRANSLATE_NOOP("actions", "Return"), o.ReturnAssignment, "units"),
    Action("recall", QT_TRANSLATE_NOOP("actions", "Recall"), o.RecallUnit, "units"),
    Action("urge", QT_TRANSLATE_NOOP("actions", "Urge"), o.UrgeCase, "tasks"),
    Action("supervise", QT_TRANSLATE_NOOP("actions", "Supervise"), o.SuperviseCase, "tasks"),
    Action("instruct", QT_TRANSLATE_NOOP("actions", "Instruct"), o.Instruct, "tasks"),
    Action("broadcast", QT_TRANSLATE_NOOP("actions", "Instruct several"), i.Broadcast, "tasks"),
    Action("receive", QT_TRANSLATE_NOOP("actions", "Receive task"), o.ReceiveTask, "tasks"),
    Action("answer", QT_TRANSLATE_NOOP("actions", "Answer task"), o.AnswerTask, "tasks"),
    Action("withdraw", QT_TRANSLATE_NOOP("actions", "Withdraw task"), o.WithdrawTask, "tasks"),
    Action("escalate", QT_TRANSLATE_NOOP("actions", "Escalate"), o.EscalateCase, "tasks"),
    Action("acknowledge", QT_TRANSLATE_NOOP("actions", "Acknowledge alert"), AcknowledgeAlert, "tasks"),
    Action("shelve", QT_TRANSLATE_NOOP("actions", "Shelve alert"), ShelveAlert, "tasks"),
    Action("unshelve", QT_TRANSLATE_NOOP("actions", "Take from the shelf"), UnshelveAlert, "tasks"),
    Action("extend", QT_TRANSLATE_NOOP("actions", "Ask for more time"), o.RequestExtension, "time"),
    Action("suspend", QT_TRANSLATE_NOOP("actions", "Ask to suspend"), o.RequestSuspension, "time"),
    Action("decide", QT_TRANSLATE_NOOP("actions", "Decide request"), o.DecideRequest, "time"),
    Action("resume", QT_TRANSLATE_NOOP("actions", "Resume"), o.ResumeCase, "time"),
    Action("reclassify", QT_TRANSLATE_NOOP("actions", "Set type right"), o.ReclassifyCase, "time"),
    Action("grade", QT_TRANSLATE_NOOP("actions", "Emergency grade"), o.GradeEmergency, "emergency"),
    Action("report_up", QT_TRANSLATE_NOOP("actions", "Report upward"), o.ReportEmergency, "emergency"),
    Action("situation", QT_TRANSLATE_NOOP("actions", "Situation"), i.AddSituation, "emergency"),
    Action("tick", QT_TRANSLATE_NOOP("actions", "Step done"), i.TickStep, "emergency"),
    Action("untick", QT_TRANSLATE_NOOP("actions", "Step not done"), i.UntickStep, "emergency"),
    Action("role", QT_TRANSLATE_NOOP("actions", "Role at the scene"), i.AssignRole, "emergency"),
    Action("merge", QT_TRANSLATE_NOOP("actions", "Merge"), o.MergeCase, "relations"),
    Action("unmerge", QT_TRANSLATE_NOOP("actions", "Undo the merge"), o.UnmergeCase, "relations"),
    Action("link", QT_TRANSLATE_NOOP("actions", "Link"), o.LinkCases, "relations"),
    Action("unlink", QT_TRANSLATE_NOOP("actions", "Unlink"), o.UnlinkCases, "relations"),
    Action("void", QT_TRANSLATE_NOOP("actions", "Make void"), o.VoidCase, "relations"),
)
BY_ID = {action.id: action for action in ACTIONS}
BY_ORDER = {action.order.__name__: action for action in ACTIONS}


def action_text(action: Action) -> str:
    return QCoreApplication.translate("actions", str(action.text))


def menu_text(menu: str) -> str:
    """A menu's title, with its mnemonic."""
    return QCoreApplication.translate("actions", str(MENUS[menu]))
