"""What can stand in a slot, the best first, each with what it is and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from console.commands.finding_case import Telling, like_a_case
from console.commands.known import Known
from console.commands.reading import Read
from console.commands.slot_values import open_tasks
from console.commands.slots import Kind, Slot
from console.suggesting import proposed_units, suggested_units
from models.domain.case import Case, EmergencyReport, Grade, Level, MediationStage
from models.domain.decide_routing import matter_of
from models.domain.decide_tracks import next_stages
from models.domain.life_cycle import units_for
from widgets.forms.recipient_field import recipients_of
from widgets.forms.unit_choices import UnitChoice, doing, unit_choices
from widgets.track_words import emergency_report_name, grade_name, mediation_name, task_kind_name
from widgets.words import level_name, stage_name

MOST_TYPES = 20
SPANS = ("30min", "1h", "2h", "4h", "1d")


@dataclass(frozen=True, slots=True)
class Choice:
    """`text` is what is typed, `told` what it is, `why` why it would be good, or why it is `off`."""

    text: str
    told: str = ""
    why: str = ""
    off: bool = False


def choices_for(slot: Slot, typed: str, read: Read, known: Known) -> list[Choice]:
    """What can stand in a slot where this much of it has been typed. What is typed in full stays, with its fellows."""
    maker = _MAKERS.get(slot.kind)
    if maker is None:
        return []
    found = list(maker(typed, read, known))
    words = typed.casefold().split()
    fitting = [each for each in found if all(word in f"{each.text} {each.told}".casefold() for word in words)]
    if len(fitting) == 1 and fitting[0].text.casefold() == typed.casefold():
        return [fitting[0], *(each for each in found if each is not fitting[0])]
    return fitting


def best_units(case: Case, known: Known) -> list[UnitChoice]:
    """Units for a case: those the rules propose first, then the department's, free and near ones before others."""
    units = known.listed()
    department = known.department_of(case)
    suggested = suggested_units(case, units, department) if department else []
    if known.rules is not None and known.catalogue is not None and not any(a.lead for a in case.active):
        local = case.reported_at.astimezone(known.zone)
        route = known.rules.route(matter_of(case, known.catalogue.group(case.type_code), local)) if department else None
        if route is not None:
            suggested, department = proposed_units(case, units, route), route.lead
    return unit_choices(case, units, suggested, department, known.departments)


def _units(typed: str, read: Read, known: Known) -> Iterable[Choice]:
    case = known.case(read.number)
    if case is None:
        return [Choice(unit.call_sign, unit.name) for unit in known.listed()]
    return [_unit_choice(each) for each in best_units(case, known)]


def _unit_choice(choice: UnitChoice) -> Choice:
    translate = QCoreApplication.translate
    told = [doing(choice)]
    if choice.metres is not None:
        told.append(translate("command", "{km} km from its base").format(km=f"{choice.metres / 1000:.1f}"))
    if choice.suggested:
        told.insert(0, translate("command", "proposed"))
    elif choice.matching:
        told.append(choice.department)
    return Choice(choice.unit.call_sign, choice.unit.name, " · ".join(told), bool(choice.why_not))


def _crew(typed: str, read: Read, known: Known) -> Iterable[Choice]:
    case = known.case(read.number)
    if case is None or read.verb is None or read.verb.order is None:
        return
    for call_sign in units_for(case, read.verb.order):
        assignment = case.assignment_of(call_sign)
        unit = known.units.get(call_sign)
        yield Choice(call_sign, unit.name if unit else "", stage_name(assignment.stage) if assignment else "")


def _cases(typed: str, read: Read, known: Known) -> Iterable[Choice]:
    case = known.case(read.number)
    telling = Telling(known)
    linked = case.tracks.links if case is not None else ()
    if read.verb is not None and read.verb.id == "unlink":
        rows = [row for number in linked if (row := known.rows.case(number)) is not None]
    elif like_a_case(typed):
        rows = known.rows.numbered(typed.lstrip("#"), MOST_TYPES)
    else:
        text = case.place.area if case is not None and not typed and case.place.area else typed
        rows = known.rows.worded(f'"{text}"' if text else "", MOST_TYPES)
    return [Choice(telling.of(row.number), row.title, row.area) for row in rows if row.number != read.number]


def _types(typed: str, read: Read, known: Known) -> Iterable[Choice]:
    return [Choice(code, name) for code, name in known.types.items()]


def _recipients(typed: str, read: Read, known: Known) -> Iterable[Choice]:
    case = known.case(read.number)
    if case is None:
        return []
    return [Choice(each.key, each.name) for each in recipients_of(case, known.listed(), known.departments)]


def _tasks(typed: str, read: Read, known: Known) -> Iterable[Choice]:
    case = known.case(read.number)
    for number in open_tasks(read, known):
        task = case.task(number) if case is not None else None
        if task is not None:
            yield Choice(str(number), task_kind_name(task.kind), task.text[:60])


def _stages(typed: str, read: Read, known: Known) -> Iterable[Choice]:
    case = known.case(read.number)
    stages = next_stages(case) if case is not None else tuple(MediationStage)
    return [Choice(stage.value, mediation_name(stage)) for stage in stages]


def _yes_no(typed: str, read: Read, known: Known) -> Iterable[Choice]:
    translate = QCoreApplication.translate
    return [Choice(translate("command", "yes")), Choice(translate("command", "no"))]


def _spans(typed: str, read: Read, known: Known) -> Iterable[Choice]:
    return [] if typed else [Choice(span) for span in SPANS]


_MAKERS: Mapping[Kind, Callable[[str, Read, Known], Iterable[Choice]]] = {
    Kind.UNITS: _units,
    Kind.CREW: _crew,
    Kind.CASE: _cases,
    Kind.TYPE: _types,
    Kind.LEVEL: lambda *_: [Choice(each.value, level_name(each)) for each in Level],
    Kind.GRADE: lambda *_: [Choice(each.value, grade_name(each)) for each in Grade],
    Kind.REPORT: lambda *_: [Choice(each.value, emergency_report_name(each)) for each in EmergencyReport],
    Kind.MEDIATION: _stages,
    Kind.RECIPIENT: _recipients,
    Kind.RECIPIENTS: _recipients,
    Kind.TASK: _tasks,
    Kind.YES_NO: _yes_no,
    Kind.TIME: _spans,
    Kind.LIMIT: _spans,
}
