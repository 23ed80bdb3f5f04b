"""What the tools of the window do that are no orders: queues, panes, perspectives, themes, the rules."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.key_giving import use_in_pane
from console.naming import ask_name
from console.pane_actions import PANE_ACTIONS, PaneAction
from console.pane_table import PANES
from console.perspectives import LAYOUTS
from console.toolbox import Toolbox
from console.window import MainWindow
from widgets.layout_dialog import LayoutDialog
from widgets.queue.queue_tabs import QUEUES
from widgets.theme import THEMES
from widgets.timeline.timeline_lanes import By
from widgets.timeline.timeline_pane import TimelinePane

if TYPE_CHECKING:
    from console.desk import Desk


def offer_tools(toolbox: Toolbox, window: MainWindow, desk: Desk) -> None:
    """Say what the desk and its window do."""
    toolbox.offer("register", desk.register)
    toolbox.offer("take_back", desk.take_back)
    toolbox.offer("rules", desk.open_rules)
    toolbox.offer("leave", window.close)
    for number, queue in enumerate(QUEUES, start=1):
        toolbox.offer(f"queue_{number}", partial(_go_to_queue, window, queue.key))
    toolbox.offer("filter", window.queue.focus_filter)
    toolbox.offer("next_most_urgent", window.queue.next_most_urgent)
    desk.queue.offer(toolbox)
    toolbox.offer("supervised", window.queue.supervised.toggle)
    toolbox.offer("unfold", window.case.turn_folds)
    toolbox.offer("more_actions", partial(_open_more, window), why_not=window.case.why_no_more)
    toolbox.offer("to_queue", partial(window.frame.show_pane, "queue"))
    for pane in (each for each in PANES if each.id != "rules"):
        toolbox.offer(pane.tool, partial(window.frame.show_pane, pane.id))
    for name in THEMES:
        toolbox.offer(f"theme_{name}", partial(desk.set_theme, name))
    _offer_layouts(toolbox, window)
    _offer_timeline(toolbox, window)
    _offer_panes(toolbox, window)


def _go_to_queue(window: MainWindow, key: str) -> None:
    """By its key the hands go to the rows too."""
    window.queue.set_queue(key)
    window.frame.show_pane("queue")


def _open_more(window: MainWindow) -> None:
    if not window.case.isVisible():
        window.frame.show_pane("case")
    window.case.open_more()


def _offer_layouts(toolbox: Toolbox, window: MainWindow) -> None:
    perspectives, frame = window.perspectives, window.frame
    for name in LAYOUTS:
        toolbox.offer(f"perspective_{name}", partial(perspectives.open, name))
    toolbox.offer("reset_layout", perspectives.reset)

    def turn_lock() -> None:
        frame.set_locked(not frame.locked)
        toolbox.changed.emit()

    toolbox.offer("lock_layout", turn_lock, on=lambda: frame.locked)

    def keep(name: str) -> None:
        try:
            perspectives.keep(name)
        except ValueError:
            text = QCoreApplication.translate("Layouts", "A layout needs a name that no shipped perspective has.")
            window.say(text)
        toolbox.changed.emit()

    def ask() -> None:
        title = QCoreApplication.translate("Layouts", "Save this layout as")
        ask_name(window, title, perspectives.own(), keep)

    toolbox.offer("save_perspective", ask)

    def choose() -> None:
        dialog = LayoutDialog(perspectives.own(), window)
        dialog.chosen.connect(perspectives.open)
        dialog.forgotten.connect(perspectives.forget)
        dialog.open()

    toolbox.offer("own_layouts", choose)


def _offer_timeline(toolbox: Toolbox, window: MainWindow) -> None:
    """By a menu the timeline need not be seen; its keys are heard in it alone."""

    def pane() -> TimelinePane:
        found = window.frame.pane("timeline")
        assert isinstance(found, TimelinePane)
        return found

    toolbox.offer("timeline_zoom_in", lambda: pane().zoom(0.5))
    toolbox.offer("timeline_zoom_out", lambda: pane().zoom(2.0))
    toolbox.offer("timeline_now", lambda: pane().show_now())
    for by in By:
        toolbox.offer(f"timeline_by_{by.name.lower()}", partial(_choose_lanes, pane, by))


def _choose_lanes(pane: Callable[[], TimelinePane], by: By) -> None:
    pane().head.set_by(by)


def _offer_panes(toolbox: Toolbox, window: MainWindow) -> None:
    """What is done in one pane alone: it comes into view for it."""
    for action in PANE_ACTIONS:
        if action.found:
            toolbox.offer(action.id, partial(_do_there, window, action))


def _do_there(window: MainWindow, action: PaneAction) -> None:
    window.frame.show_pane(action.section)
    use_in_pane(window.frame.pane(action.section), action.id)
