"""From the columns of the queue to alerts and back: what is told to the alert columns, and rows of what they find."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from models.domain.alerts.alert import AlertState, due_of
from models.domain.instants import to_ms
from models.rules.alerts.columns import INSTANTS, KINDS, LEVELS, STATES, AlertColumns, Cells, Instants
from models.rules.alerts.origins import OriginKind
from widgets.alerts.alert_rows import AlertGroup, AlertRow
from widgets.queue.case_columns import CaseColumns
from widgets.queue.text_column import Slots

COLUMN_OF = {OriginKind.TYPE: "type_code", OriginKind.AREA: "area", OriginKind.UNIT: "lead"}
_LEVELS = {level.value: at for at, level in enumerate(LEVELS)}
_STATES = {state.value: at for at, state in enumerate(STATES)}
_ABOUT_WORK = frozenset({"overdue", "near"})


def tell(alerts: AlertColumns, columns: CaseColumns, slots: Slots, fresh: Sequence[int]) -> None:
    """Tell the alerts what stands in these slots of the queue."""
    if len(slots) == 0:
        return
    codes, texts = columns.texts["heeds"].taken(slots)
    some = np.array([bool(text) for text in texts], np.bool_)[codes]
    alerts.put(
        slots,
        {name: columns.values[name][slots] for name in INSTANTS},
        _coded(columns, "level", slots, _LEVELS),
        _coded(columns, "state", slots, _STATES),
        {int(slot): texts[int(code)] for slot, code in zip(slots[some], codes[some], strict=True)},
        fresh,
    )


def _coded(columns: CaseColumns, name: str, slots: Slots, numbers: dict[str, int]) -> npt.NDArray[np.int8]:
    codes, texts = columns.texts[name].taken(slots)
    return np.array([numbers.get(text, 0) for text in texts], np.int8)[codes]


def row_of(alerts: AlertColumns, columns: CaseColumns, kind: int, slot: int, state: AlertState) -> AlertRow:
    texts, heed = columns.texts, alerts.heed(kind, slot)
    case = columns.row(slot)
    name = KINDS[kind]
    over = state is AlertState.RETURNED
    return AlertRow(
        case=case.number,
        kind=name.value,
        state=state,
        priority=int(alerts.policy.priority(name, case.level)),
        raised_ms=int((alerts.called if over else alerts.raised)[kind, slot]),
        due_ms=0 if over else due_of(name, case),
        again=heed is not None and state is AlertState.CALLING,
        level=case.level,
        title=case.title,
        area=case.area,
        unit=case.lead,
        what=texts["clock"][slot] if name in _ABOUT_WORK else "",
        until_ms=to_ms(heed.until) if heed is not None else 0,
        by=heed.by if heed is not None else "",
        reason=heed.reason if heed is not None else "",
    )


def rows_of(alerts: AlertColumns, columns: CaseColumns, cells: Cells, state: AlertState, most: int) -> list[AlertRow]:
    """The weightiest and oldest of these alerts."""
    first = alerts.first(cells, most)
    pairs = zip(first.kinds.tolist(), first.slots.tolist(), strict=True)
    return [row_of(alerts, columns, kind, slot, state) for kind, slot in pairs]


def of_origin(columns: CaseColumns, cells: Cells, by: OriginKind, origin: str) -> Cells:
    """Those of the alerts whose cases have this type, area or unit."""
    mask = columns.texts[COLUMN_OF[by]].among(frozenset({origin}), cells.slots)
    return Cells(cells.kinds[mask], cells.slots[mask])


def groups_of(alerts: AlertColumns, columns: CaseColumns, cells: Cells, by: OriginKind) -> list[AlertGroup]:
    """The alerts by origin, the weightiest group first, then the largest. None is left out."""
    codes, texts = columns.texts[COLUMN_OF[by]].taken(cells.slots)
    raised, priorities = alerts.raised_of(cells), alerts.priorities(cells)
    size = len(texts)
    counts = np.bincount(codes, minlength=size)
    worst = np.full(size, 9, np.uint8)
    np.minimum.at(worst, codes, priorities)
    oldest, newest = _ends(codes, raised, size)
    there = [code for code in range(size) if counts[code]]
    groups = [
        AlertGroup(by, texts[c], texts[c], int(counts[c]), int(worst[c]), int(oldest[c]), int(newest[c])) for c in there
    ]
    return sorted(groups, key=lambda group: (group.priority, -group.count, group.origin))


def _ends(codes: npt.NDArray[np.int32], raised: Instants, size: int) -> tuple[Instants, Instants]:
    oldest, newest = np.full(size, 2**62, np.int64), np.zeros(size, np.int64)
    np.minimum.at(oldest, codes, raised)
    np.maximum.at(newest, codes, raised)
    return oldest, newest


def counts_of(columns: CaseColumns, slots: Slots, by: OriginKind) -> dict[str, int]:
    """How many of these slots have each type, area or unit."""
    codes, texts = columns.texts[COLUMN_OF[by]].taken(slots)
    found = np.bincount(codes, minlength=len(texts))
    return {texts[code]: int(found[code]) for code in np.flatnonzero(found).tolist()}
