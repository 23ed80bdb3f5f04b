"""The keys of the incident board, and the buttons that show them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from widgets.case.action_row import ActionItem

translate = QCoreApplication.translate

KEYS: Mapping[str, str] = {
    "G": "grade",
    "Shift+G": "report_up",
    "I": "instruct",
    "Shift+I": "broadcast",
    "Ctrl+N": "situation",
    "H": "role",
    "F7": "dispatch",
}
"""Heard in every part while it has the hands: they are about the incident that is shown here."""
STEP_KEYS: Mapping[str, str] = {**KEYS, "Space": "turn", "X": "turn"}
TASK_KEYS: Mapping[str, str] = {**KEYS, "T": "receive", "Shift+T": "answer", "Ctrl+Shift+T": "withdraw"}


def foot_actions() -> list[ActionItem]:
    """What can be done about the incident that is shown, the most frequent first."""
    return [
        ActionItem("turn", translate("incident", "Step done"), "Space"),
        ActionItem("report_up", translate("incident", "Report upward"), "Shift+G"),
        ActionItem("broadcast", translate("incident", "Instruct several"), "Shift+I"),
        ActionItem("instruct", translate("incident", "Instruct"), "I"),
        ActionItem("situation", translate("incident", "Situation"), "Ctrl+N"),
        ActionItem("role", translate("incident", "Role"), "H"),
        ActionItem("dispatch", translate("incident", "Dispatch"), "F7"),
        ActionItem("grade", translate("incident", "Grade"), "G"),
    ]
