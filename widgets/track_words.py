"""The words of what runs beside the life cycle: tasks, roles, grades, reports upward, mediation, supervision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.domain.case import EmergencyReport, Grade, MediationStage
from models.domain.roles import Role
from models.domain.rules import BookKind, Occasion, SupervisionStep
from models.domain.tasks import TaskKind, TaskState

_TASK_KINDS: Mapping[str, object] = {
    TaskKind.SUPERVISION: QT_TRANSLATE_NOOP("words", "Supervision"),
    TaskKind.INSTRUCTION: QT_TRANSLATE_NOOP("words", "Instruction"),
    TaskKind.VERIFICATION: QT_TRANSLATE_NOOP("words", "Verification"),
    TaskKind.CHECK: QT_TRANSLATE_NOOP("words", "Check on site"),
    TaskKind.EXTENSION: QT_TRANSLATE_NOOP("words", "Request for more time"),
    TaskKind.SUSPENSION: QT_TRANSLATE_NOOP("words", "Request to suspend"),
}
_TASK_STATES: Mapping[str, object] = {
    TaskState.OPEN: QT_TRANSLATE_NOOP("words", "open"),
    TaskState.RECEIVED: QT_TRANSLATE_NOOP("words", "received"),
    TaskState.ANSWERED: QT_TRANSLATE_NOOP("words", "answered"),
    TaskState.GRANTED: QT_TRANSLATE_NOOP("words", "granted"),
    TaskState.REFUSED: QT_TRANSLATE_NOOP("words", "refused"),
    TaskState.WITHDRAWN: QT_TRANSLATE_NOOP("words", "withdrawn"),
}
_ROLES: Mapping[str, object] = {
    Role.GRID: QT_TRANSLATE_NOOP("words", "grid worker"),
    Role.OFFICER: QT_TRANSLATE_NOOP("words", "duty officer"),
    Role.DISPATCHER: QT_TRANSLATE_NOOP("words", "dispatcher"),
    Role.UNIT: QT_TRANSLATE_NOOP("words", "handling unit"),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP("words", "supervisor"),
    Role.LEADER: QT_TRANSLATE_NOOP("words", "shift leader"),
    Role.COMMANDER: QT_TRANSLATE_NOOP("words", "commander on duty"),
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("words", "administrator"),
    Role.HUB: QT_TRANSLATE_NOOP("words", "the hub by itself"),
}
_POSTS: Mapping[str, object] = {
    "officer": QT_TRANSLATE_NOOP("words", "Duty officer"),
    "dispatcher": QT_TRANSLATE_NOOP("words", "Dispatcher"),
    "supervisor": QT_TRANSLATE_NOOP("words", "Supervisor"),
    "leader": QT_TRANSLATE_NOOP("words", "Shift leader"),
    "commander": QT_TRANSLATE_NOOP("words", "Commander on duty"),
    "administrator": QT_TRANSLATE_NOOP("words", "Administrator"),
    "whole_room": QT_TRANSLATE_NOOP("words", "The whole room"),
}
_GRADES: Mapping[str, object] = {
    Grade.I: QT_TRANSLATE_NOOP("words", "I · particularly grave"),
    Grade.II: QT_TRANSLATE_NOOP("words", "II · grave"),
    Grade.III: QT_TRANSLATE_NOOP("words", "III · fairly grave"),
    Grade.IV: QT_TRANSLATE_NOOP("words", "IV · ordinary"),
}
_REPORTS: Mapping[str, object] = {
    EmergencyReport.FIRST: QT_TRANSLATE_NOOP("words", "First report"),
    EmergencyReport.CONTINUED: QT_TRANSLATE_NOOP("words", "Continued report"),
    EmergencyReport.FINAL: QT_TRANSLATE_NOOP("words", "Final report"),
}
_MEDIATION: Mapping[str, object] = {
    MediationStage.CONSENTED: QT_TRANSLATE_NOOP("words", "Parties consented"),
    MediationStage.INQUIRED: QT_TRANSLATE_NOOP("words", "Facts inquired into"),
    MediationStage.SESSION: QT_TRANSLATE_NOOP("words", "Session held"),
    MediationStage.AGREED: QT_TRANSLATE_NOOP("words", "Agreement reached"),
    MediationStage.FAILED: QT_TRANSLATE_NOOP("words", "No agreement"),
    MediationStage.HANDED_ON: QT_TRANSLATE_NOOP("words", "Handed on to court or arbitration"),
}
_STEPS: Mapping[str, object] = {
    SupervisionStep.URGE: QT_TRANSLATE_NOOP("words", "urge"),
    SupervisionStep.SUPERVISE: QT_TRANSLATE_NOOP("words", "supervise"),
    SupervisionStep.RAISE: QT_TRANSLATE_NOOP("words", "raise by a level"),
    SupervisionStep.REASSIGN: QT_TRANSLATE_NOOP("words", "give to another unit"),
}
_OCCASIONS: Mapping[str, object] = {
    Occasion.CLOCK: QT_TRANSLATE_NOOP("words", "a limit"),
    Occasion.REWORKED: QT_TRANSLATE_NOOP("words", "sent back to be done again"),
    Occasion.RETURNED: QT_TRANSLATE_NOOP("words", "returned by units"),
    Occasion.UNANSWERED: QT_TRANSLATE_NOOP("words", "left unanswered"),
}
_BOOKS: Mapping[str, object] = {
    BookKind.POLICY: QT_TRANSLATE_NOOP("words", "Policy"),
    BookKind.CALENDAR: QT_TRANSLATE_NOOP("words", "Working calendar"),
    BookKind.ROUTING: QT_TRANSLATE_NOOP("words", "Routing rules"),
    BookKind.SUPERVISION: QT_TRANSLATE_NOOP("words", "Supervision rules"),
    BookKind.WARNINGS: QT_TRANSLATE_NOOP("words", "Early-warning settings"),
}


def task_kind_name(kind: str) -> str:
    return _named(_TASK_KINDS, kind)


def task_state_name(state: str) -> str:
    return _named(_TASK_STATES, state)


def role_name(role: str) -> str:
    """Who may do something, as a sentence says it."""
    return _named(_ROLES, role)


def post_name(post: str) -> str:
    """What a seat is manned as."""
    return _named(_POSTS, post)


def grade_name(grade: str) -> str:
    return _named(_GRADES, grade)


def emergency_report_name(report: str) -> str:
    return _named(_REPORTS, report)


def mediation_name(stage: str) -> str:
    return _named(_MEDIATION, stage)


def step_name(step: str) -> str:
    """What a rule of supervision does."""
    return _named(_STEPS, step)


def occasion_name(occasion: str) -> str:
    return _named(_OCCASIONS, occasion)


def book_name(kind: str) -> str:
    return _named(_BOOKS, kind)


def one_of(names: Iterable[str]) -> str:
    """`a, b or c`: names among which any will do."""
    told = list(names)
    if len(told) < 2:
        return "".join(told)
    before = QCoreApplication.translate("words", ", ").join(told[:-1])
    return QCoreApplication.translate("words", "{before} or {last}").format(before=before, last=told[-1])


def all_of(names: Iterable[str]) -> str:
    """`a, b, c`: names that all are meant."""
    return QCoreApplication.translate("words", ", ").join(names)


def _named(table: Mapping[str, object], key: str) -> str:
    return QCoreApplication.translate("words", str(table[key])) if key in table else key
