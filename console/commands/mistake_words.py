"""What the mistakes of a typed line are called: what is wrong, and what would be right."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from console.commands.reading import Mistake, Read
from console.commands.slots import Kind, Slot

_SENTENCES: Mapping[str, object] = {
    "no_verb": QT_TRANSLATE_NOOP("mistakes", "“{0}” is no command. Tab shows them all."),
    "no_chosen": QT_TRANSLATE_NOOP("mistakes", "No case is chosen: type the last digits of one."),
    "no_such_case": QT_TRANSLATE_NOOP("mistakes", "No case ends in “{0}”."),
    "which_case": QT_TRANSLATE_NOOP("mistakes", "{1} cases end in “{0}”: type more digits, or choose with Tab."),
    "no_unit": QT_TRANSLATE_NOOP("mistakes", "There is no unit “{0}”. Tab shows those that can be sent."),
    "not_now_unit": QT_TRANSLATE_NOOP("mistakes", "{0} is not at that stage on {1}."),
    "no_type": QT_TRANSLATE_NOOP("mistakes", "“{0}” is no type of the catalogue. Type words of it, then Tab."),
    "no_level": QT_TRANSLATE_NOOP("mistakes", "“{0}” is no level: A, B, C or W."),
    "no_grade": QT_TRANSLATE_NOOP("mistakes", "“{0}” is no emergency grade: I, II, III or IV."),
    "no_report": QT_TRANSLATE_NOOP("mistakes", "“{0}” is no report: first, continued or final."),
    "no_mediation": QT_TRANSLATE_NOOP("mistakes", "“{0}” is no stage of a mediation. Tab shows them."),
    "no_task": QT_TRANSLATE_NOOP("mistakes", "“{0}” is no number of a task."),
    "no_yes_no": QT_TRANSLATE_NOOP("mistakes", "“{0}” is neither yes nor no."),
    "no_time": QT_TRANSLATE_NOOP("mistakes", "“{0}” is no time: 14:40, 2026-11-23 08:00 or 2h."),
    "past_time": QT_TRANSLATE_NOOP("mistakes", "“{0}” is over already."),
    "no_limit": QT_TRANSLATE_NOOP("mistakes", "“{0}” is no limit: 30min, 2h, 1d, or working time 4wh, 2wd."),
    "no_text": QT_TRANSLATE_NOOP("mistakes", "“{0}” cannot be read."),
    "twice": QT_TRANSLATE_NOOP("mistakes", "“{0}” is named twice."),
    "field_twice": QT_TRANSLATE_NOOP("mistakes", "“{0}:” is given twice."),
    "no_field": QT_TRANSLATE_NOOP("mistakes", "There is no “{0}:” here; there is {1}"),
    "no_fields": QT_TRANSLATE_NOOP("mistakes", "This command takes nothing more than a case."),
    "no_place": QT_TRANSLATE_NOOP("mistakes", "“{0}” has no place here."),
}
_WANTED: Mapping[Kind, object] = {
    Kind.UNITS: QT_TRANSLATE_NOOP("mistakes", "which unit?"),
    Kind.CREW: QT_TRANSLATE_NOOP("mistakes", "which unit of the case?"),
    Kind.CASE: QT_TRANSLATE_NOOP("mistakes", "which other case?"),
    Kind.TYPE: QT_TRANSLATE_NOOP("mistakes", "which type?"),
    Kind.LEVEL: QT_TRANSLATE_NOOP("mistakes", "which level?"),
    Kind.GRADE: QT_TRANSLATE_NOOP("mistakes", "which grade: I, II, III or IV?"),
    Kind.REPORT: QT_TRANSLATE_NOOP("mistakes", "which report: first, continued or final?"),
    Kind.MEDIATION: QT_TRANSLATE_NOOP("mistakes", "which stage?"),
    Kind.RECIPIENT: QT_TRANSLATE_NOOP("mistakes", "who is it for?"),
    Kind.RECIPIENTS: QT_TRANSLATE_NOOP("mistakes", "who are they?"),
    Kind.TASK: QT_TRANSLATE_NOOP("mistakes", "which task?"),
    Kind.TIME: QT_TRANSLATE_NOOP("mistakes", "until when?"),
    Kind.LIMIT: QT_TRANSLATE_NOOP("mistakes", "within which time?"),
}


def mistake_text(mistake: Mistake) -> str:
    """One sentence."""
    return QCoreApplication.translate("mistakes", str(_SENTENCES[mistake.code])).format(*mistake.args)


def wanted_text(slot: Slot, chinese: bool) -> str:
    """What is to be typed next, as a question."""
    if slot.kind is Kind.YES_NO:
        return QCoreApplication.translate("mistakes", "{field}: yes or no?").format(field=field_name(slot, chinese))
    if slot.kind not in _WANTED:
        return QCoreApplication.translate("mistakes", "{field}: …?").format(field=field_name(slot, chinese))
    return QCoreApplication.translate("mistakes", str(_WANTED[slot.kind]))


def field_name(slot: Slot, chinese: bool) -> str:
    """What completion puts before the colon."""
    return slot.names[-1] if chinese else slot.names[0]


def first_mistake(read: Read) -> Mistake | None:
    """The one to speak of: the first in the line."""
    return min(read.mistakes, key=lambda mistake: mistake.start, default=None)
