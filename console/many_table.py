"""Which actions can be done to many cases at once: what is asked once for all, and the order that each case gets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from models.domain import orders as o
from models.domain.case import Case
from widgets.queue.many_sheet import Answers

EACH_LEAD = "*"
"""Stands for the lead unit of each case, where whom it is for is asked once for all."""


@dataclass(frozen=True, slots=True)
class Many:
    """`prompt` and `missing` are of the text, empty where none is asked for or needed; both are marked source texts."""

    make: Callable[[Case, Answers], o.CaseOrder]
    prompt: object = ""
    missing: object = ""
    asks_whom: bool = False
    asks_unit: bool = False


def _to(case: Case, answers: Answers) -> str:
    """Whom a task of a case is for; the duty room where each lead is meant and the case has none at work."""
    if answers.to != EACH_LEAD:
        return answers.to
    lead = case.lead
    return lead.unit if lead is not None and lead.active else ""


_REASON = QT_TRANSLATE_NOOP("many", "&Reason, the same for all")
_REASON_MISSING = QT_TRANSLATE_NOOP("many", "The reason is missing: it is kept with each case.")

MANY: Mapping[str, Many] = {
    "accept": Many(lambda case, _: o.AcceptCase(case.number)),
    "refuse": Many(lambda case, a: o.RefuseCase(case.number, a.text), _REASON, _REASON_MISSING),
    "note": Many(
        lambda case, a: o.AddNote(case.number, a.text),
        QT_TRANSLATE_NOOP("many", "&Note, the same for all"),
        QT_TRANSLATE_NOOP("many", "The note is empty."),
    ),
    "dispatch": Many(
        lambda case, a: o.DispatchCase(case.number, (a.to,), a.text),
        QT_TRANSLATE_NOOP("many", "&Note to the unit, if there is one"),
        asks_unit=True,
    ),
    "urge": Many(
        lambda case, a: o.UrgeCase(case.number, a.text),
        QT_TRANSLATE_NOOP("many", "What is &wanted, if there is more to say"),
    ),
    "supervise": Many(
        lambda case, a: o.SuperviseCase(case.number, _to(case, a), a.text),
        QT_TRANSLATE_NOOP("many", "What is to be &answered"),
        QT_TRANSLATE_NOOP("many", "Say what is to be answered."),
        asks_whom=True,
    ),
    "instruct": Many(
        lambda case, a: o.Instruct(case.number, _to(case, a), a.text),
        QT_TRANSLATE_NOOP("many", "&Instruction"),
        QT_TRANSLATE_NOOP("many", "The instruction is empty."),
        asks_whom=True,
    ),
    "escalate": Many(lambda case, a: o.EscalateCase(case.number, a.text), _REASON, _REASON_MISSING),
    "check": Many(
        lambda case, a: o.PassCheck(case.number, a.text), QT_TRANSLATE_NOOP("many", "&Note, if there is one")
    ),
    "close": Many(
        lambda case, a: o.CloseCase(case.number, a.text),
        QT_TRANSLATE_NOOP("many", "&Result, the same for all"),
        QT_TRANSLATE_NOOP("many", "The result is missing: it is kept with each case."),
    ),
    "archive": Many(lambda case, _: o.ArchiveCase(case.number)),
}
"""By action. All others are done to one case at a time: what they ask differs from case to case."""
