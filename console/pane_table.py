"""Every pane there is, declared once: its name, its words, what shows it and what joins it to the desk."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


@dataclass(frozen=True, slots=True)
class Pane:
    """`widget` and `presenter` are "module:Class"; they are imported when the pane is first seen.

    A widget is made as `Class(theme, zone)`, its presenter as `Class(pane, room)`. The queue and the case have none of
    their own here: the desk itself presents them.
    """

    id: str
    title: object  # a source text marked for translation
    widget: str = ""
    presenter: str = ""

    @property
    def tool(self) -> str:
        """The tool that brings it into view."""
        return "rules" if self.id == "rules" else f"pane_{self.id}"


PANES: tuple[Pane, ...] = (
    Pane("queue", QT_TRANSLATE_NOOP("panes", "Queues")),
    Pane("case", QT_TRANSLATE_NOOP("panes", "Case")),
    Pane(
        "timeline",
        QT_TRANSLATE_NOOP("panes", "Timeline"),
        "widgets.timeline.timeline_pane:TimelinePane",
        "console.timeline_presenter:TimelinePresenter",
    ),
    Pane(
        "alerts",
        QT_TRANSLATE_NOOP("panes", "Alerts"),
        "widgets.alerts.alert_pane:AlertPane",
        "console.alert_presenter:AlertPresenter",
    ),
    Pane(
        "units",
        QT_TRANSLATE_NOOP("panes", "Units"),
        "widgets.units.unit_board:UnitBoard",
        "console.unit_board_presenter:UnitBoardPresenter",
    ),
    Pane(
        "incident",
        QT_TRANSLATE_NOOP("panes", "Incidents"),
        "widgets.incident.incident_board:IncidentBoard",
        "console.incident_presenter:IncidentPresenter",
    ),
    Pane(
        "instructions",
        QT_TRANSLATE_NOOP("panes", "Instructions"),
        "widgets.incident.instruction_board:InstructionBoard",
        "console.instruction_presenter:InstructionPresenter",
    ),
    Pane(
        "warnings",
        QT_TRANSLATE_NOOP("panes", "Early warnings"),
        "widgets.early_warnings.early_warning_pane:EarlyWarningsPane",
        "console.warnings_presenter:WarningsPresenter",
    ),
    Pane(
        "rules",
        QT_TRANSLATE_NOOP("panes", "Rules"),
        "widgets.rules.rules_host:RulesHost",
        "console.rules_presenter:RulesPresenter",
    ),
    Pane(
        "shift",
        QT_TRANSLATE_NOOP("panes", "Shift"),
        "widgets.shift.shift_pane:ShiftPane",
        "console.shift_presenter:ShiftPresenter",
    ),
)
PANE_BY_ID = {pane.id: pane for pane in PANES}


def pane_title(pane: Pane) -> str:
    return QCoreApplication.translate("panes", str(pane.title))


def load(place: str) -> Any:  # Any: which class it is, the table says
    """The class that a "module:Class" of the table names."""
    module, name = place.split(":")
    return getattr(import_module(module), name)
