"""Refusals in the officer's language: what the hub's codes mean, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from bus.messages import Receipt
from console.deeds import deed_name
from console.refusal_words import FIELDS, SENTENCES
from models.domain.case import CaseState, EmergencyReport, MediationStage, Stage
from models.domain.tasks import TaskKind, TaskState
from widgets.track_words import (
    emergency_report_name,
    mediation_name,
    one_of,
    role_name,
    task_kind_name,
    task_state_name,
)
from widgets.words import sender_name, stage_name, state_name

_WORDED = {
    "state": (1, CaseState, state_name),
    "stage": (2, Stage, stage_name),
    "task_over": (2, TaskState, task_state_name),
    "task_kind": (2, TaskKind, task_kind_name),
    "report_order": (0, EmergencyReport, emergency_report_name),
    "mediation_order": (0, MediationStage, mediation_name),
}
"""By code: which of its arguments is a word of the domain, and how that is told."""


def refusal_text(receipt: Receipt, zone: tzinfo) -> str:
    """One sentence. The hub's own English one stands in for a code that is not known here."""
    if receipt.code == "conflict" and len(receipt.args) == 3:
        by, fact, at = receipt.args
        when = datetime.fromisoformat(at).astimezone(zone).strftime("%H:%M:%S")
        faster = QCoreApplication.translate("refusals", "{0} was faster: {1} at {2}. Look again and decide.")
        return faster.format(sender_name(by), deed_name(fact), when)
    if receipt.code == "role" and len(receipt.args) > 1:
        return for_roles(receipt.args[1:])
    return sentence_of(receipt.code, receipt.args, receipt.field) or receipt.reason


def sentence_of(code: str, args: Sequence[str], field: str = "") -> str:
    """The sentence of a code with its arguments; empty for a code that is not known or comes short of arguments."""
    sentence = SENTENCES.get(code)
    if sentence is None:
        return ""
    try:
        return QCoreApplication.translate("refusals", str(sentence)).format(*_told(code, args, field))
    except IndexError:
        return ""


def for_roles(roles: Iterable[str]) -> str:
    """Whose an order is."""
    who = one_of(role_name(role) for role in roles)
    return QCoreApplication.translate("refusals", "This is for the {0}: this seat does not act as that.").format(who)


def _told(code: str, args: Sequence[str], field: str) -> list[str]:
    told = [_field_or_word(word, field) for word in args] if code != "backwards" else [*map(_field, args)]
    if code in _WORDED:
        at, words, name = _WORDED[code]
        if at < len(args) and args[at] in set(words):
            told[at] = name(args[at])
    return told


def _field_or_word(word: str, field: str) -> str:
    """A field by the name that it has on its form; numbers of cases and call signs stay what they are."""
    return _field(word) if word == field else word


def _field(name: str) -> str:
    return QCoreApplication.translate("refusals", str(FIELDS[name])) if name in FIELDS else name
