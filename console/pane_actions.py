"""What can be done in one pane or one form alone, declared once: the list of keys, the card and the palette follow.

To add one: a row here, its key in `resources/keys.toml` under the section, and the deed in the pane's `PaneKeys`.
What is an order or a tool of the window is not here, also where a pane hears its key for the row that is chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class PaneAction:
    """`section` is a pane of the pane table, or a window of its own that is named in OWN_TITLES.

    The palette finds it and brings its pane into view for it, where that is `found` to make sense.
    """

    id: str
    text: object  # a source text marked for translation
    section: str
    found: bool = True


OWN_TITLES: Mapping[str, object] = {
    "forms": QT_TRANSLATE_NOOP("pane_actions", "Forms"),
    "columns": QT_TRANSLATE_NOOP("pane_actions", "Columns and order"),
    "picture": QT_TRANSLATE_NOOP("pane_actions", "Pictures"),
}
"""Windows of their own, with what the keys that are heard in them stand under."""

ONLY_IN: object = QT_TRANSLATE_NOOP("pane_actions", "Only in: {pane}")
"""What the keys of one pane stand under."""

PANE_ACTIONS: tuple[PaneAction, ...] = (
    PaneAction("alert_all", QT_TRANSLATE_NOOP("pane_actions", "Acknowledge all that are shown"), "alerts"),
    PaneAction("unit_next_free", QT_TRANSLATE_NOOP("pane_actions", "Next free unit"), "units"),
    PaneAction("unit_duty", QT_TRANSLATE_NOOP("pane_actions", "Unit on or off duty"), "units"),
    PaneAction("unit_find", QT_TRANSLATE_NOOP("pane_actions", "Filter the units"), "units"),
    PaneAction("task_find", QT_TRANSLATE_NOOP("pane_actions", "Filter the tasks"), "instructions"),
    PaneAction("rules_open", QT_TRANSLATE_NOOP("pane_actions", "Open rules from a file"), "rules"),
    PaneAction("rules_save", QT_TRANSLATE_NOOP("pane_actions", "Save the draft as a file"), "rules"),
    PaneAction("rules_redo", QT_TRANSLATE_NOOP("pane_actions", "Redo in the draft"), "rules"),
    PaneAction("rules_try", QT_TRANSLATE_NOOP("pane_actions", "Backtest the draft"), "rules"),
    PaneAction("rules_publish", QT_TRANSLATE_NOOP("pane_actions", "Publish the draft"), "rules"),
    PaneAction("rules_up", QT_TRANSLATE_NOOP("pane_actions", "Move the rule up"), "rules", found=False),
    PaneAction("rules_down", QT_TRANSLATE_NOOP("pane_actions", "Move the rule down"), "rules", found=False),
    PaneAction("rules_next", QT_TRANSLATE_NOOP("pane_actions", "Next kind of rules"), "rules"),
    PaneAction("rules_previous", QT_TRANSLATE_NOOP("pane_actions", "Previous kind of rules"), "rules"),
    PaneAction("rules_close", QT_TRANSLATE_NOOP("pane_actions", "Close the window of the rules"), "rules", found=False),
    PaneAction("shift_next", QT_TRANSLATE_NOOP("pane_actions", "Next step of the handover"), "shift"),
    PaneAction("form_send", QT_TRANSLATE_NOOP("pane_actions", "Send the form"), "forms", found=False),
    PaneAction("form_same", QT_TRANSLATE_NOOP("pane_actions", "Register as the same matter"), "forms", found=False),
    PaneAction("column_up", QT_TRANSLATE_NOOP("pane_actions", "Move the column up"), "columns", found=False),
    PaneAction("column_down", QT_TRANSLATE_NOOP("pane_actions", "Move the column down"), "columns", found=False),
    PaneAction("column_sort", QT_TRANSLATE_NOOP("pane_actions", "Sort by the column"), "columns", found=False),
    PaneAction("column_sort_too", QT_TRANSLATE_NOOP("pane_actions", "Sort by it as well"), "columns", found=False),
    PaneAction("column_reset", QT_TRANSLATE_NOOP("pane_actions", "Columns as shipped"), "columns", found=False),
    PaneAction("picture_closer", QT_TRANSLATE_NOOP("pane_actions", "Picture: larger"), "picture", found=False),
    PaneAction("picture_farther", QT_TRANSLATE_NOOP("pane_actions", "Picture: smaller"), "picture", found=False),
    PaneAction("picture_whole", QT_TRANSLATE_NOOP("pane_actions", "Picture: the whole of it"), "picture", found=False),
)
PANE_ACTION_BY_ID = {action.id: action for action in PANE_ACTIONS}
