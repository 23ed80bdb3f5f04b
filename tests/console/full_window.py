"""The window of a full duty room, perspective by perspective and pane by pane, at the size of a screen."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QWidget

from console.perspectives import LAYOUTS
from models.rules.early_warnings.warning import EarlyWarning, SubjectKind, Term, TermKind
from tests.console.full_room import TITLES
from tests.console.sitting import Officer, until
from widgets.alerts.alert_pane import AlertPane
from widgets.dock_layout import leaves
from widgets.early_warnings.early_warning_pane import EarlyWarningsPane
from widgets.incident.incident_board import IncidentBoard
from widgets.incident.instruction_board import InstructionBoard
from widgets.shift.shift_pane import ShiftPane
from widgets.timeline.timeline_pane import TimelinePane
from widgets.units.unit_board import UnitBoard

PANES = ("timeline", "alerts", "units", "incident", "instructions", "warnings", "shift")
WARNINGS = tuple(
    EarlyWarning(
        SubjectKind.PLACE,
        f"place-{at}",
        title,
        80.0 - at,
        tuple(Term(kind, 12.0, 1.5, 20.0, 50.0, 336.0, overdue=True) for kind in TermKind),
        tuple(f"DD-20261121-{number:04}" for number in range(12)),
        datetime(2026, 11, 8, tzinfo=UTC),
        "02",
        "Fuyong · Heping grid 12",
    )
    for at, title in enumerate(TITLES[:3])
)


async def filled(officer: Officer, number: str) -> None:
    """Wait until every pane has what it can have, with the incident chosen."""
    window = officer.window
    await until(lambda: officer.console.desk.room.live, "the hub is heard")
    await until(lambda: officer.row(number) is not None, "cases are there")
    window.queue.set_queue("open")
    await officer.choose(number)
    for name in PANES:
        window.frame.show_pane(name)
    await until(lambda: all(map(window.frame.made, PANES)), "every pane is made")
    for name in PANES:
        await until(lambda name=name: full(window.frame.pane(name)), f"{name} is filled")  # type: ignore[misc]  # a name


def full(pane: QWidget) -> bool:
    match pane:
        case UnitBoard():
            return pane.table.model().rowCount() > 20
        case AlertPane():
            return bool(pane.list.shown)
        case IncidentBoard():
            return pane.situations.table.model().rowCount() > 0
        case InstructionBoard():
            return pane.table.model().rowCount() > 0
        case ShiftPane():
            return pane.log.model().rowCount() > 2
        case TimelinePane():
            return bool(pane.chart is not None and pane.chart.names.names)
        case EarlyWarningsPane():
            pane.set_warnings(WARNINGS)
            return True
        case _:
            return False


async def stand_at(officer: Officer, perspective: str, size: QSize) -> None:
    officer.window.resize(size)
    if officer.window.perspectives.name != perspective:
        officer.window.perspectives.open(perspective)
    await at_rest()


async def at_rest() -> None:
    """Let all that was asked for be laid out."""
    for _ in range(4):
        await asyncio.sleep(0)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()


def behind(officer: Officer, perspective: str) -> Iterator[str]:
    """The panes of a perspective that stand behind others, one after the other; bring each to the front oneself."""
    frame = officer.window.frame
    seen = {name for name in frame.names() if frame.is_seen(name)}
    return (name for name in leaves(LAYOUTS[perspective]) if name not in seen)
