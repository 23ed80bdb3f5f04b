"""What the tools of the window do that are no orders: queues, panes, perspectives, themes, the rules."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.naming import ask_name
from console.pane_table import PANES
from console.perspectives import LAYOUTS
from console.toolbox import Toolbox
from console.window import MainWindow
from widgets.layout_dialog import LayoutDialog
from widgets.queue.queue_tabs import QUEUES
from widgets.theme import THEMES
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
    toolbox.offer("to_queue", partial(window.frame.show_pane, "queue"))
    for pane in (each for each in PANES if each.id != "rules"):
        toolbox.offer(pane.tool, partial(window.frame.show_pane, pane.id))
    for name in THEMES:
        toolbox.offer(f"theme_{name}", partial(desk.set_theme, name))
    _offer_layouts(toolbox, window)
    _offer_timeline(toolbox, window)


def _go_to_queue(window: MainWindow, key: str) -> None:
    """By its key the hands go to the rows too."""
    window.queue.set_queue(key)
    window.frame.show_pane("queue")


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
    """The timeline's keys are heard in it alone; its buttons show them."""

    def pane() -> TimelinePane:
        found = window.frame.pane("timeline")
        assert isinstance(found, TimelinePane)
        return found

    toolbox.offer("timeline_zoom_in", lambda: pane().zoom(0.5))
    toolbox.offer("timeline_zoom_out", lambda: pane().zoom(2.0))
    toolbox.offer("timeline_now", lambda: pane().show_now())

    def tell_keys() -> None:
        if window.frame.made("timeline"):
            pane().head.set_keys(*(window.book.key(f"timeline_{each}") for each in ("zoom_out", "zoom_in", "now")))

    def join(name: str) -> None:
        if name == "timeline":
            window.menus.attach("timeline", pane())
            tell_keys()

    window.frame.pane_made.connect(join)
    window.book.changed.connect(tell_keys)
    window.closed.connect(lambda: window.book.changed.disconnect(tell_keys))  # the book outlives the window
