"""What calls at this desk in short, for whoever has to call it out or show it large."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from console.alert_cells import counts_of, row_of
from models.domain.alerts.alert import AlertState, AlertSummary
from models.rules.alerts.columns import AlertColumns, Cells
from models.rules.alerts.origins import OriginKind
from widgets.alerts.alert_rows import AlertRow
from widgets.alerts.alert_words import alert_name

if TYPE_CHECKING:
    from console.room import Room


def summary_of(alerts: AlertColumns, own: Sequence[AlertRow], room: Room, flood: bool) -> AlertSummary:
    """`own` are the seat's own alerts that call."""
    cells = alerts.cells(AlertState.CALLING)
    weights = np.bincount(alerts.priorities(cells), minlength=5).tolist()
    for row in own:
        weights[row.priority] += 1
    by_priority = {weight: count for weight, count in enumerate(weights) if count}
    raised = alerts.raised_of(cells)
    newest = max([*own, *_newest(alerts, cells, room)], key=lambda row: row.raised_ms, default=None)
    oldest = [row.raised_ms for row in own] + ([int(raised.min())] if len(cells) else [])
    return AlertSummary(
        calling=len(cells) + len(own),
        by_priority=by_priority,
        groups=_departments(cells, room),
        newest="" if newest is None else _told(newest),
        flood=flood,
        link=room.link.state.value,
        worst=min(by_priority, default=0),
        unacknowledged_since_ms=min(oldest, default=0),
    )


def _newest(alerts: AlertColumns, cells: Cells, room: Room) -> list[AlertRow]:
    if not len(cells):
        return []
    at = int(alerts.raised_of(cells).argmax())
    return [row_of(alerts, room.rows.columns, int(cells.kinds[at]), int(cells.slots[at]), AlertState.CALLING)]


def _departments(cells: Cells, room: Room) -> tuple[tuple[str, int], ...]:
    """Whose calls they are: of the unit that leads, else of the department that the type belongs to."""
    columns = room.rows.columns
    found: dict[str, int] = {}
    led = ~columns.texts["lead"].among(frozenset({""}), cells.slots)
    for unit, count in counts_of(columns, cells.slots[led], OriginKind.UNIT).items():
        known = room.units.get(unit)
        code = known.department if known is not None else ""
        found[code] = found.get(code, 0) + count
    for type_code, count in counts_of(columns, cells.slots[~led], OriginKind.TYPE).items():
        code = room.catalogue.department(type_code) if room.catalogue.knows(type_code) else ""
        found[code] = found.get(code, 0) + count
    named = [(room.departments.get(code, code), count) for code, count in found.items() if code]
    return tuple(sorted(named, key=lambda each: (-each[1], each[0])))


def _told(row: AlertRow) -> str:
    """A call in one line, as it can be read out: what, which case, its title."""
    return " ".join(filter(None, (alert_name(row.kind), row.case.rpartition("-")[2], row.title)))
