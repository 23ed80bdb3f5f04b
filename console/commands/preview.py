"""What will happen on Enter, in one sentence; or what is still to be typed; or what is wrong, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from console.action_table import BY_ID, action_text
from console.actions import why_not
from console.commands.dry_run import foreseen_refusal
from console.commands.finding_case import short_number
from console.commands.known import Known
from console.commands.mistake_words import first_mistake, mistake_text, wanted_text
from console.commands.reach import Reach, reach_of
from console.commands.reading import Read
from console.commands.slots import Kind, Slot, can_be_typed, slots_of
from console.commands.undo_words import consequence
from models.domain.case import Unit
from models.domain.clocks import Limit
from models.domain.orders import DispatchCase
from widgets.commands.command_preview import Preview
from widgets.track_words import all_of, emergency_report_name, grade_name, mediation_name
from widgets.words import duration_text, level_name, limit_text, time_text

MOST_OF_A_TEXT = 60


@dataclass(frozen=True, slots=True)
class Foretold:
    """`ready` says whether Enter places the order."""

    preview: Preview
    ready: bool = False


def foretell(read: Read, known: Known, chinese: bool) -> Foretold:
    """Tell what a line would do."""
    if read.verb is None and not read.line.words:
        return Foretold(Preview())
    if (mistake := first_mistake(read)) is not None:
        return Foretold(Preview(mistake_text(mistake), "refused", wrong=(mistake.start, mistake.end)))
    assert read.verb is not None
    if read.verb.order is None:
        return _no_order(read, known)
    translate = QCoreApplication.translate
    if not read.number:
        return Foretold(
            Preview(translate("preview", "Which case? Its last digits, or a “.” for the one on show."), "open")
        )
    if (early := _already_off(read, known)) is not None:
        return early
    if not can_be_typed(read.verb.order):
        form = translate("preview", "{action} “{title}”: Enter opens its form")
        return Foretold(
            Preview(form.format(action=_action(read), title=_title(read.number, known)), "ready"), ready=True
        )
    if read.missing or read.order is None:
        return Foretold(Preview(_wanted(read, known, chinese), "open"))
    if reason := foreseen_refusal(read.order, known):
        return Foretold(Preview(reason, "refused"))
    told = [_headline(read, known), *_details(read, known), *consequence(read.order)]
    late = isinstance(read.order, DispatchCase) and any(each.late for each in _reaches(read.order, known))
    return Foretold(Preview(" · ".join(told), "warning" if late else "ready"), ready=True)


def _no_order(read: Read, known: Known) -> Foretold:
    translate = QCoreApplication.translate
    assert read.verb is not None
    match read.verb.id:
        case "go" if read.number:
            text = translate("preview", "Show {case} “{title}”")
            told = text.format(case=short_number(read.number), title=_title(read.number, known))
            return Foretold(Preview(told, "ready"), ready=True)
        case "go":
            return Foretold(Preview(translate("preview", "Which case? Its last digits."), "open"))
        case "register":
            return Foretold(Preview(translate("preview", "Opens the form of a new report"), "ready"), ready=True)
        case "help":
            return Foretold(
                Preview(
                    translate("preview", "verb case units field:words — as in: d 0040 MKT-4 note:bring a ladder"),
                    "ready",
                ),
                ready=True,
            )
        case _:
            return Foretold(Preview(), ready=True)  # undo is foretold by whoever knows what was done


def _already_off(read: Read, known: Known) -> Foretold | None:
    """The case cannot have it now, whatever else is typed."""
    case = known.case(read.number)
    if case is None:
        row = known.rows.case(read.number)
        text = QCoreApplication.translate("preview", "{action} “{title}” …")
        return Foretold(Preview(text.format(action=_action(read), title=row.title if row else read.number), "open"))
    assert read.verb is not None
    reason = why_not(case, BY_ID[read.verb.id], known.roles, known.mediated(case))
    return Foretold(Preview(reason, "refused")) if reason else None


def _wanted(read: Read, known: Known, chinese: bool) -> str:
    text = QCoreApplication.translate("preview", "{action} “{title}” — {question}")
    question = wanted_text(read.missing[0], chinese) if read.missing else "…"
    return text.format(action=_action(read), title=_title(read.number, known), question=question)


def _action(read: Read) -> str:
    assert read.verb is not None
    return action_text(BY_ID[read.verb.id])


def _title(number: str, known: Known) -> str:
    row = known.rows.case(number)
    return row.title if row is not None else number


def _headline(read: Read, known: Known) -> str:
    translate = QCoreApplication.translate
    title = _title(read.number, known)
    if isinstance(read.order, DispatchCase):
        text = translate("preview", "Dispatch {units} to “{title}”")
        return text.format(units=all_of(read.order.units), title=title)
    unit = next((str(read.values[s.field]) for s in _slots(read) if s.kind is Kind.CREW and s.field in read.values), "")
    if unit:
        return translate("preview", "{action} {unit}: “{title}”").format(action=_action(read), unit=unit, title=title)
    return translate("preview", "{action} “{title}”").format(action=_action(read), title=title)


def _slots(read: Read) -> Sequence[Slot]:
    assert read.verb is not None
    assert read.verb.order is not None
    return slots_of(read.verb.order)


def _details(read: Read, known: Known) -> list[str]:
    """What was given, in the order of the slots; for a dispatch how far, how soon, at what cost."""
    told: list[str] = []
    if isinstance(read.order, DispatchCase):
        for reach in _reaches(read.order, known):
            told += _reach_told(reach, known, several=len(read.order.units) > 1)
    for slot in _slots(read):
        value = read.values.get(slot.field)
        if slot.kind not in (Kind.UNITS, Kind.CREW) and value not in (None, "", ()):
            told.append(_value_told(slot, value, known))
    return told


def _reaches(order: DispatchCase, known: Known) -> list[Reach]:
    case = known.case(order.case)
    units = [known.units[call_sign] for call_sign in order.units if call_sign in known.units]
    return [] if case is None else [reach_of(unit, case, known, order.units) for unit in units]


def _reach_told(reach: Reach, known: Known, several: bool) -> list[str]:
    """How far one unit is and when it is there, then what it has to do beside, then what it leaves."""
    translate = QCoreApplication.translate
    told: list[str] = []
    if reach.away is None or reach.arrives is None:
        told.append(translate("preview", "distance not known"))
    else:
        away = translate("preview", "{span} away").format(span=duration_text(reach.away))
        told += [away, _arrival_told(reach, reach.arrives, known)]
    if several:
        told[0] = f"{reach.unit.call_sign}: {told[0]}"
    if reach.unit.cases:
        told.append(_load_told(reach.unit))
    if reach.uncovered:
        text = translate("preview", "leaves {area} without a free {department} unit")
        department = known.departments.get(reach.unit.department, reach.unit.department)
        told.append(text.format(area=reach.uncovered, department=department))
    return told


def _arrival_told(reach: Reach, arrives: datetime, known: Known) -> str:
    translate = QCoreApplication.translate
    at = time_text(arrives, known.now, known.zone)
    if reach.limit is None:
        told = translate("preview", "arrives {at}").format(at=at)
    elif reach.late:
        told = translate("preview", "arrives {at}, after the {limit} limit").format(
            at=at, limit=limit_text(reach.limit)
        )
    else:
        told = translate("preview", "arrives {at}, inside the {limit} limit").format(
            at=at, limit=limit_text(reach.limit)
        )
    if reach.due is None:
        return told
    due = time_text(reach.due, known.now, known.zone)
    return translate("preview", "{arrival}, when the handling is due ({due}) already").format(arrival=told, due=due)


def _load_told(unit: Unit) -> str:
    translate = QCoreApplication.translate
    if len(unit.cases) == 1:
        return translate("preview", "at work on {case}").format(case=short_number(unit.cases[0]))
    return translate("preview", "at work on {n} cases").format(n=len(unit.cases))


def _value_told(slot: Slot, value: object, known: Known) -> str:
    """A value as people read it."""
    translate = QCoreApplication.translate
    match slot.kind:
        case Kind.TEXT:
            words = str(value)
            return f"“{words if len(words) <= MOST_OF_A_TEXT else words[: MOST_OF_A_TEXT - 1] + '…'}”"
        case Kind.YES_NO:
            answer = translate("command", "yes") if value else translate("command", "no")
            return translate("preview", "{field}: {answer}").format(field=_flag(slot), answer=answer)
        case Kind.TIME if isinstance(value, datetime):
            return translate("preview", "until {at}").format(at=time_text(value, known.now, known.zone))
        case Kind.LIMIT:
            return translate("preview", "within {limit}").format(limit=limit_text(Limit.parse(str(value))))
        case Kind.CASE:
            return f"{short_number(str(value))} “{_title(str(value), known)}”"
        case Kind.TYPE:
            return known.types.get(str(value), str(value))
        case Kind.TASK:
            return translate("preview", "task {n}").format(n=value)
        case Kind.RECIPIENT | Kind.RECIPIENTS:
            return translate("preview", "to {who}").format(who=_recipients_told(value, known))
        case _:
            return _NAMED[slot.kind](str(value)) if slot.kind in _NAMED else str(value)


_NAMED = {
    Kind.LEVEL: level_name,
    Kind.GRADE: grade_name,
    Kind.REPORT: emergency_report_name,
    Kind.MEDIATION: mediation_name,
}


def _flag(slot: Slot) -> str:
    translate = QCoreApplication.translate
    flags = {
        "solved": translate("preview", "solved"),
        "satisfied": translate("preview", "satisfied"),
        "found": translate("preview", "found to be so"),
        "grant": translate("preview", "granted"),
        "made_safe": translate("preview", "made safe"),
        "designated": translate("preview", "designated, cannot return it"),
        "any_of": translate("preview", "the first to finish hands it over"),
    }
    return flags.get(slot.field, slot.names[0])


def _recipients_told(value: object, known: Known) -> str:
    codes = value if isinstance(value, tuple) else (value,)
    return all_of(known.departments.get(str(code), str(code)) for code in codes)
