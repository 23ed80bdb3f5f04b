"""Every action that is no order: views, panes, perspectives, themes, tools. Declared once, as a value.

Menus, the palette, the key card and the help follow from these rows and those of `console/action_table.py`. To add one:
a row here, its key in `resources/keys.toml`, and whoever can do it says so by `Toolbox.offer(id, do)`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from widgets.queue.queue_tabs import QUEUES
from widgets.words import queue_name


@dataclass(frozen=True, slots=True)
class Tool:
    """`menu` is a key of MENUS here or of the orders' menus; a change of `part` inside a menu is drawn as a line.

    `checkable` tools are on or off, and their menu entry shows which.
    """

    id: str
    text: object  # a source text marked for translation
    menu: str
    part: str = ""
    checkable: bool = False


TOOL_MENUS: Mapping[str, object] = {
    "view": QT_TRANSLATE_NOOP("tools", "&View"),
    "panes": QT_TRANSLATE_NOOP("tools", "&Panes"),
    "screen": QT_TRANSLATE_NOOP("tools", "&Screen"),
    "rules": QT_TRANSLATE_NOOP("tools", "&Rules"),
    "help": QT_TRANSLATE_NOOP("tools", "&Help"),
}
"""The menus behind those of the orders, from left to right. `register`, `take_back` and `leave` stand in `case`."""

QUEUE_TOOLS = tuple(
    Tool(f"queue_{n}", QT_TRANSLATE_NOOP("tools", "Queue: {queue}"), "view", "queues")
    for n in range(1, len(QUEUES) + 1)
)

TOOLS: tuple[Tool, ...] = (
    Tool("register", QT_TRANSLATE_NOOP("tools", "Register a report…"), "case", "first"),
    Tool("take_back", QT_TRANSLATE_NOOP("tools", "Undo the last order"), "case", "last"),
    Tool("lock_seat", QT_TRANSLATE_NOOP("tools", "Lock this seat"), "case", "leave"),
    Tool("leave", QT_TRANSLATE_NOOP("tools", "Leave"), "case", "leave"),
    *QUEUE_TOOLS,
    Tool("filter", QT_TRANSLATE_NOOP("tools", "Filter the queue"), "view", "look"),
    Tool("next_most_urgent", QT_TRANSLATE_NOOP("tools", "Next most urgent"), "view", "look"),
    Tool("to_queue", QT_TRANSLATE_NOOP("tools", "To the queue"), "view", "look"),
    Tool("queue_views", QT_TRANSLATE_NOOP("tools", "Saved views of the queue…"), "view", "queue"),
    Tool("save_view", QT_TRANSLATE_NOOP("tools", "Save what is shown as a view…"), "view", "queue"),
    Tool("queue_columns", QT_TRANSLATE_NOOP("tools", "Columns and order…"), "view", "queue"),
    Tool("supervised", QT_TRANSLATE_NOOP("tools", "Only supervised cases, or all"), "view", "queue"),
    Tool("my_areas", QT_TRANSLATE_NOOP("tools", "Areas that this seat watches…"), "view", "queue"),
    Tool("mark_own", QT_TRANSLATE_NOOP("tools", "Mark as mine, or no longer"), "view", "queue"),
    Tool("export_queue", QT_TRANSLATE_NOOP("tools", "Export what the queue shows…"), "view", "queue"),
    Tool("unfold", QT_TRANSLATE_NOOP("tools", "Unfold the case, or fold it"), "view", "case"),
    Tool("more_actions", QT_TRANSLATE_NOOP("tools", "More orders of the case…"), "view", "case"),
    Tool("timeline_zoom_in", QT_TRANSLATE_NOOP("tools", "Timeline: closer"), "view", "timeline"),
    Tool("timeline_zoom_out", QT_TRANSLATE_NOOP("tools", "Timeline: farther"), "view", "timeline"),
    Tool("timeline_now", QT_TRANSLATE_NOOP("tools", "Timeline: now"), "view", "timeline"),
    Tool("timeline_by_unit", QT_TRANSLATE_NOOP("tools", "Timeline: lanes by unit"), "view", "timeline"),
    Tool("timeline_by_case", QT_TRANSLATE_NOOP("tools", "Timeline: lanes by case"), "view", "timeline"),
    Tool("timeline_by_area", QT_TRANSLATE_NOOP("tools", "Timeline: lanes by area"), "view", "timeline"),
    Tool("pane_queue", QT_TRANSLATE_NOOP("tools", "Queues"), "panes", "panes"),
    Tool("pane_case", QT_TRANSLATE_NOOP("tools", "Case"), "panes", "panes"),
    Tool("pane_timeline", QT_TRANSLATE_NOOP("tools", "Timeline"), "panes", "panes"),
    Tool("pane_alerts", QT_TRANSLATE_NOOP("tools", "Deadlines and alerts"), "panes", "panes"),
    Tool("pane_units", QT_TRANSLATE_NOOP("tools", "Units"), "panes", "panes"),
    Tool("pane_incident", QT_TRANSLATE_NOOP("tools", "Incident"), "panes", "panes"),
    Tool("pane_instructions", QT_TRANSLATE_NOOP("tools", "Instructions"), "panes", "panes"),
    Tool("pane_shift", QT_TRANSLATE_NOOP("tools", "Shift"), "panes", "panes"),
    Tool("pane_warnings", QT_TRANSLATE_NOOP("tools", "Early warnings"), "panes", "panes"),
    Tool("perspective_officer", QT_TRANSLATE_NOOP("tools", "Perspective: duty officer"), "panes", "perspectives"),
    Tool("perspective_leader", QT_TRANSLATE_NOOP("tools", "Perspective: shift leader"), "panes", "perspectives"),
    Tool("perspective_coordinator", QT_TRANSLATE_NOOP("tools", "Perspective: coordinator"), "panes", "perspectives"),
    Tool("perspective_wall", QT_TRANSLATE_NOOP("tools", "Perspective: wall"), "panes", "perspectives"),
    Tool("perspective_trainer", QT_TRANSLATE_NOOP("tools", "Perspective: trainer"), "panes", "perspectives"),
    Tool("save_perspective", QT_TRANSLATE_NOOP("tools", "Save this layout as…"), "panes", "layout"),
    Tool("own_layouts", QT_TRANSLATE_NOOP("tools", "Layouts of this seat…"), "panes", "layout"),
    Tool("reset_layout", QT_TRANSLATE_NOOP("tools", "Reset the layout"), "panes", "layout"),
    Tool("lock_layout", QT_TRANSLATE_NOOP("tools", "Lock the layout"), "panes", "layout", checkable=True),
    Tool("theme_dark", QT_TRANSLATE_NOOP("tools", "Theme: dark"), "screen", "themes"),
    Tool("theme_light", QT_TRANSLATE_NOOP("tools", "Theme: light"), "screen", "themes"),
    Tool("theme_contrast", QT_TRANSLATE_NOOP("tools", "Theme: high contrast"), "screen", "themes"),
    Tool("language_en", QT_TRANSLATE_NOOP("tools", "Language: English"), "screen", "languages"),
    Tool("language_zh", QT_TRANSLATE_NOOP("tools", "Language: Chinese (中文)"), "screen", "languages"),
    Tool("larger_text", QT_TRANSLATE_NOOP("tools", "Larger text"), "screen", "text"),
    Tool("smaller_text", QT_TRANSLATE_NOOP("tools", "Smaller text"), "screen", "text"),
    Tool("annunciator", QT_TRANSLATE_NOOP("tools", "Annunciator, mute…"), "screen", "sound"),
    Tool("annunciator_test", QT_TRANSLATE_NOOP("tools", "Test the annunciator…"), "screen", "sound"),
    Tool("annunciator_heard", QT_TRANSLATE_NOOP("tools", "Heard: do not repeat the call"), "screen", "sound"),
    Tool("rules", QT_TRANSLATE_NOOP("tools", "The city's rules…"), "rules"),
    Tool("messages", QT_TRANSLATE_NOOP("tools", "Messages…"), "view", "said"),
    Tool("outbox", QT_TRANSLATE_NOOP("tools", "Orders that wait…"), "view", "said"),
    Tool("command_line", QT_TRANSLATE_NOOP("tools", "Command line"), "help", "commands"),
    Tool("palette", QT_TRANSLATE_NOOP("tools", "Find any command…"), "help", "commands"),
    Tool("keys", QT_TRANSLATE_NOOP("tools", "Keys…"), "help", "keys"),
    Tool("key_card", QT_TRANSLATE_NOOP("tools", "Key card…"), "help", "keys"),
    Tool("help", QT_TRANSLATE_NOOP("tools", "Help on this pane"), "help", "help"),
    Tool("tour", QT_TRANSLATE_NOOP("tools", "Tour of the window"), "help", "help"),
)
TOOL_BY_ID = {tool.id: tool for tool in TOOLS}


def tool_text(tool: Tool) -> str:
    """What a tool is called, in the language of the screen."""
    text = QCoreApplication.translate("tools", str(tool.text))
    if tool in QUEUE_TOOLS:
        return text.format(queue=queue_name(QUEUES[QUEUE_TOOLS.index(tool)].key))
    return text


def tool_menu_text(menu: str) -> str:
    """A menu's title, with its mnemonic."""
    return QCoreApplication.translate("tools", str(TOOL_MENUS[menu]))
