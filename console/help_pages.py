"""What the help says of each pane: a table. Keys stand here by the names of their actions; the book has the keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from console.help_signs import ALERTS, FLAGS, HONEST, LEVELS, LIGHTS, SignText


@dataclass(frozen=True, slots=True)
class PaneHelp:
    """`actions` are of the key table; `own` are keys of every list and system that the pane knows too."""

    paragraphs: tuple[object, ...]
    actions: tuple[str, ...] = ()
    own: tuple[tuple[str, object], ...] = ()
    signs: tuple[SignText, ...] = ()


PAGES: Mapping[str, PaneHelp] = {
    "screen": PaneHelp(
        (
            QT_TRANSLATE_NOOP(
                "help",
                "At the top: who sits here, whether the hub is heard, what waits, what calls, and the hub's time. "
                "Below: how many cases show each light, and what falls due in the next hour.",
            ),
            QT_TRANSLATE_NOOP(
                "help",
                "A band over the panes says what is not as it should be: a lost link, a silent hub, a hub that cannot"
                " write, an exercise. Grey by default: colour means that something needs a person.",
            ),
            QT_TRANSLATE_NOOP(
                "help",
                "At the foot: what was said last, and the command line, which says what will happen before Enter.",
            ),
        ),
        actions=(
            "palette",
            "command_line",
            "messages",
            "outbox",
            "take_back",
            "keys",
            "key_card",
            "tour",
        ),
        signs=HONEST,
    ),
    "queue": PaneHelp(
        (
            QT_TRANSLATE_NOOP(
                "help",
                "Cases by what has to be done with them; each tab with its count. The most urgent stand first until "
                "you sort otherwise. Rows hold still while the pointer or the keyboard is on them; new work is "
                "announced above.",
            ),
            QT_TRANSLATE_NOOP(
                "help",
                "Type into the filter: words, level:A, area:, left<30m, returned, -paused. Select several with Shift "
                "or Ctrl and act on them: the targets are named before anything happens.",
            ),
        ),
        actions=(
            "next_most_urgent",
            "filter",
            "queue_views",
            "save_view",
            "queue_columns",
            "mark_own",
            "my_areas",
            "export_queue",
            "supervised",
        ),
        own=(
            ("Enter", QT_TRANSLATE_NOOP("help", "show the case")),
            ("Ctrl+C", QT_TRANSLATE_NOOP("help", "copy the rows")),
        ),
        signs=(*LIGHTS, *LEVELS),
    ),
    "case": PaneHelp(
        (
            QT_TRANSLATE_NOOP(
                "help",
                "All about the chosen case: its clocks, its units with their times, who is nearest, reports merged "
                "into it, messages and files, and everything that happened, the newest first.",
            ),
            QT_TRANSLATE_NOOP(
                "help",
                "At the foot stands what can be done now, with its keys. An order that waits or was refused is said "
                "here, and why.",
            ),
        ),
        actions=(
            "accept",
            "dispatch",
            "note",
            "message",
            "attach",
            "urge",
            "extend",
            "suspend",
            "merge",
            "close",
            "take_back",
            "more_actions",
            "unfold",
        ),
        own=(("Ctrl+F", QT_TRANSLATE_NOOP("help", "find in what happened")),),
        signs=LIGHTS,
    ),
    "timeline": PaneHelp(
        (
            QT_TRANSLATE_NOOP(
                "help",
                "Who was and is at work on what: lanes by unit, by case or by area, spans of work, flags where limits"
                " fall due, a line at the present.",
            ),
            QT_TRANSLATE_NOOP(
                "help", "Drag or Shift with the arrows to pan, wheel to zoom; hover tells, click shows the case."
            ),
        ),
        actions=(
            "timeline_zoom_in",
            "timeline_zoom_out",
            "timeline_now",
            "timeline_by_unit",
            "timeline_by_case",
            "timeline_by_area",
        ),
        own=(
            ("← → ↑ ↓", QT_TRANSLATE_NOOP("help", "from span to span")),
            ("Enter", QT_TRANSLATE_NOOP("help", "show the case")),
        ),
        signs=(*FLAGS, *LIGHTS),
    ),
    "alerts": PaneHelp(
        (
            QT_TRANSLATE_NOOP(
                "help",
                "A light is a state; an alert is a call for somebody. It calls until it is acknowledged, which runs "
                "out by level; the shelf keeps one quiet for a while, with a reason, and is read at each handover.",
            ),
            QT_TRANSLATE_NOOP(
                "help",
                "The load counts calls in ten minutes: one is good, two the most, over ten a flood, in which they are"
                " grouped. Each alert says what to do about it.",
            ),
        ),
        actions=(
            "shelve",
            "unshelve",
            "alert_all",
            "annunciator",
            "annunciator_heard",
        ),
        own=(
            ("Space", QT_TRANSLATE_NOOP("help", "acknowledge, or take from the shelf")),
            ("← →", QT_TRANSLATE_NOOP("help", "close and open a group")),
        ),
        signs=ALERTS,
    ),
    "units": PaneHelp(
        (
            QT_TRANSLATE_NOOP(
                "help",
                "Every unit: how it stands, since when, on what, and the timer of its next step. A case dragged on a "
                "unit, or dispatched by key, sends it.",
            ),
        ),
        actions=(
            "dispatch",
            "unit_next_free",
            "unit_duty",
            "unit_find",
        ),
        signs=LIGHTS,
    ),
    "incident": PaneHelp(
        (
            QT_TRANSLATE_NOOP(
                "help",
                "One emergency as a whole: the plan card with its steps, units by role, instructions and who has not "
                "answered, notes on the situation, and when reports upward are due.",
            ),
        ),
        actions=(
            "grade",
            "report_up",
            "instruct",
            "broadcast",
            "situation",
            "role",
            "dispatch",
            "tick",
        ),
        own=(("Space", QT_TRANSLATE_NOOP("help", "a step is done, or not after all")),),
        signs=LIGHTS,
    ),
    "instructions": PaneHelp(
        (
            QT_TRANSLATE_NOOP(
                "help",
                "Urges, supervisions and instructions that are under way: who was told, who has received, who has "
                "answered, and what is late.",
            ),
        ),
        actions=(
            "receive",
            "answer",
            "withdraw",
            "urge",
            "instruct",
            "broadcast",
            "task_find",
        ),
        signs=LIGHTS,
    ),
    "warnings": PaneHelp(
        (
            QT_TRANSLATE_NOOP(
                "help",
                "Where more comes in than is usual for the place and the season, with the figures it rests on. It "
                "proposes that somebody looks; it decides nothing.",
            ),
        ),
        actions=("verify",),
    ),
    "rules": PaneHelp(
        (
            QT_TRANSLATE_NOOP(
                "help",
                "The city's own rules: types and limits, the working calendar, routing, supervision, early warnings. "
                "A draft can be tried on the past before it is published; what was published stays as it was.",
            ),
        ),
        actions=(
            "rules_open",
            "rules_save",
            "rules_redo",
            "rules_try",
            "rules_publish",
            "rules_next",
            "rules_previous",
        ),
    ),
    "shift": PaneHelp(
        (
            QT_TRANSLATE_NOOP(
                "help",
                "The log of the shift, and the handover: open A cases, what is overdue, the shelf, instructions "
                "without an answer, extensions and pauses, units out. The incoming officer signs; it can be printed.",
            ),
        ),
        actions=("shift_next",),
        signs=LIGHTS,
    ),
}
"""By the names of the panes; `screen` is about the window as a whole."""
