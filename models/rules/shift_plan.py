"""The shift plan as it ships: `resources/shifts.toml` read and checked."""

from __future__ import annotations

import tomllib
from datetime import date, time, timedelta, tzinfo
from typing import Any

from models.domain.shift.plan import ShiftPlan, ShiftTimes
from models.domain.shift.sheets import Part
from resources import resource

Table = dict[str, Any]  # Any: whatever TOML holds; it is checked here
DAY = timedelta(days=1)


def shipped_plan(zone: tzinfo) -> ShiftPlan:
    """The plan by the clock on the duty room's wall."""
    return plan_of(resource("shifts.toml").read_text(encoding="utf-8"), zone)


def plan_of(text: str, zone: tzinfo) -> ShiftPlan:
    """ValueError says what is wrong; tomllib's own error is one of them."""
    table = tomllib.loads(text)
    handover = table.get("handover", {})
    shifts = tuple(_shift(each) for each in table.get("shift", []))
    _check_round(shifts)
    if not isinstance(handover.get("parts_basis"), str):
        raise ValueError("handover: parts_basis must say why these parts")
    return ShiftPlan(
        shifts=shifts,
        prepare_before=timedelta(minutes=_limit(handover, "prepare_before", "minutes")),
        late_after=timedelta(minutes=_limit(handover, "late_after", "minutes")),
        keep=timedelta(days=_limit(handover, "keep", "days")),
        most_listed=_limit(handover, "most_listed", "lines"),
        parts=tuple(Part(part) for part in handover.get("parts", ())),
        zone=zone,
    )


def _shift(table: Table) -> ShiftTimes:
    texts = {name: table.get(name) for name in ("id", "en", "zh", "begins", "ends", "basis")}
    for name, text in texts.items():
        if not isinstance(text, str) or not text.strip():
            raise ValueError(f"shift {table.get('id', '?')}: {name} must be given")
    return ShiftTimes(
        table["id"],
        table["en"],
        table["zh"],
        time.fromisoformat(table["begins"]),
        time.fromisoformat(table["ends"]),
        table["basis"],
    )


def _limit(table: Table, name: str, unit: str) -> int:
    """A positive whole number with its basis and the day as of which that was read."""
    limit = table.get(name)
    if not isinstance(limit, dict) or not isinstance(limit.get(unit), int) or limit[unit] <= 0:
        raise ValueError(f"handover: {name} needs {unit}, a positive whole number")
    if not isinstance(limit.get("basis"), str) or not isinstance(limit.get("as_of"), date):
        raise ValueError(f"handover: {name} needs basis and as_of")
    value: int = limit[unit]
    return value


def _check_round(shifts: tuple[ShiftTimes, ...]) -> None:
    """Someone is on duty at any time: each shift begins when another ends, and together they fill the day."""
    if not shifts or len({shift.id for shift in shifts}) != len(shifts):
        raise ValueError("shift: one at least is needed, each with an id of its own")
    in_order = sorted(shifts, key=lambda shift: shift.begins)
    for shift, after in zip(in_order, (*in_order[1:], in_order[0]), strict=True):
        if shift.ends != after.begins:
            raise ValueError(f"shift {shift.id} ends at {shift.ends:%H:%M}, {after.id} begins at {after.begins:%H:%M}")
