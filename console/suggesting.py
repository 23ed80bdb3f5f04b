"""What a form offers first: the nearest fitting unit, the likeliest double of a case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from models.domain.case import OPEN_STATES, Case, Unit, UnitStatus
from models.domain.distance import metres_between
from models.domain.instants import to_ms
from models.domain.rules import Route
from widgets.forms.choice_forms import MergeCandidate
from widgets.queue.case_rows import CaseRows
from widgets.words import duration_text

MOST_CANDIDATES = 20


def suggested_units(case: Case, units: Sequence[Unit], department: str) -> list[str]:
    """The unit of the responsible department with the least to do and, among those, the nearest by its base."""
    on_it = {assignment.unit for assignment in case.active}
    on_duty = [u for u in units if u.department == department and u.status is UnitStatus.ON_DUTY]
    able = [unit for unit in on_duty if unit.call_sign not in on_it]
    able.sort(key=lambda unit: (len(unit.cases), _far(case, unit), unit.call_sign))
    return [able[0].call_sign] if able else []


def proposed_units(case: Case, units: Sequence[Unit], route: Route) -> list[str]:
    """Whom a rule means, the lead first: units that it names, and of departments the best unit that can be sent."""
    can_be_sent = {unit.call_sign for unit in units if unit.status is UnitStatus.ON_DUTY}
    found: list[str] = []
    for name in (route.lead, *route.helpers):
        found += [name] if name in can_be_sent else suggested_units(case, units, name)
    return list(dict.fromkeys(found))


def _far(case: Case, unit: Unit) -> float:
    metres = metres_between(case.place, unit.base)
    return float("inf") if metres is None else metres


def merge_candidates(case: Case, rows: CaseRows) -> list[MergeCandidate]:
    """Open cases that may be the same matter: same type or same address, the nearest in time first."""
    at_ms = to_ms(case.reported_at)
    open_states = {state.value for state in OPEN_STATES}
    found = []
    for row in rows.alike(case.type_code, case.place.address):
        if row.number == case.number or row.state not in open_states:
            continue
        same_place = bool(row.address) and row.address == case.place.address
        same_area = bool(row.area) and row.area == case.place.area
        apart_ms = abs(row.reported_ms - at_ms)
        found.append(((not same_place, not same_area, apart_ms), row, same_place, same_area, apart_ms))
    found.sort(key=lambda each: (each[0], each[1].number))
    return [
        MergeCandidate(row.number, row.title, _reason(same_place, same_area, apart_ms, row.address or row.area))
        for _, row, same_place, same_area, apart_ms in found[:MOST_CANDIDATES]
    ]


def _reason(same_place: bool, same_area: bool, apart_ms: int, where: str) -> str:
    apart = duration_text(timedelta(milliseconds=apart_ms))
    if same_place:
        text = QCoreApplication.translate("suggesting", "same address, {apart} apart")
    elif same_area:
        text = QCoreApplication.translate("suggesting", "same area, {apart} apart, at {where}")
    else:
        text = QCoreApplication.translate("suggesting", "{apart} apart, at {where}")
    return text.format(apart=apart, where=where)
