"""What can be done by key on the incident board, and the buttons that show the keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from widgets.case.action_row import ActionItem
from widgets.pane_keys import Keys, shown_key

translate = QCoreApplication.translate

ACTIONS = ("grade", "report_up", "instruct", "broadcast", "situation", "role", "dispatch")
"""Orders whose keys are heard in every part while it has the hands: they are about the incident that is shown here."""
STEP_ACTIONS = (*ACTIONS, "tick")
TASK_ACTIONS = (*ACTIONS, "receive", "answer", "withdraw")


def foot_actions(keys: Keys) -> list[ActionItem]:
    """What can be done about the incident that is shown, the most frequent first."""
    words = {
        "tick": translate("incident", "Step done"),
        "report_up": translate("incident", "Report upward"),
        "broadcast": translate("incident", "Instruct several"),
        "instruct": translate("incident", "Instruct"),
        "situation": translate("incident", "Situation"),
        "role": translate("incident", "Role"),
        "dispatch": translate("incident", "Dispatch"),
        "grade": translate("incident", "Grade"),
    }
    return [ActionItem(each, text, shown_key(keys, each)) for each, text in words.items()]
