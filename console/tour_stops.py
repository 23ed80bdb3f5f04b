"""What the tour of the window stops at, and what it says there: two minutes for somebody who has never sat here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from console.window import MainWindow
from widgets.tour_overlay import TourStop

translate = QCoreApplication.translate
Part = Callable[[], QWidget | None]


def stops_of(window: MainWindow) -> tuple[TourStop, ...]:
    """From the top to the foot. Parts that are not in view are passed over."""
    return (*_strips(window), *_panes(window), *_foot(window))


def _strips(window: MainWindow) -> tuple[TourStop, ...]:
    header = translate(
        "tour",
        "Here stands whether the hub is heard, how many orders wait, how many alerts call, and the hub's time. When "
        "the link is lost a band says so, what is shown turns grey, and orders wait here until the hub is back.",
    )
    lights = translate(
        "tour",
        "Each case shows the worst of its clocks: crossed square overdue, square under ten minutes, triangle under a "
        "fifth left, circle on time, bars paused. Grey is well; colour needs somebody.",
    )
    hours = translate(
        "tour", "What falls due in the next sixty minutes, from left to right. A click on a mark shows its case."
    )
    return (
        TourStop(translate("tour", "Is it live?"), header, _there(window.header)),
        TourStop(translate("tour", "How many call"), lights, _there(window.lights)),
        TourStop(translate("tour", "The next hour"), hours, _there(window.hours)),
    )


def _panes(window: MainWindow) -> tuple[TourStop, ...]:
    key = window.book.key
    queue = translate(
        "tour",
        "Cases that wait for somebody, the most urgent first. Rows hold still under your hand; what is new is "
        "announced. {next} goes to the next most urgent, {filter} filters.",
    )
    case = translate(
        "tour",
        "All about the chosen case: clocks, units, reports, what happened. The keys at its foot are what can be done "
        "now: {dispatch} dispatches, {note} adds a note.",
    )
    timeline = translate(
        "tour", "Who is at work on what, and the flags of what falls due. Wheel and keys zoom and pan."
    )
    return (
        TourStop(
            translate("tour", "The queue"),
            queue.format(next=key("next_most_urgent"), filter=key("filter")),
            _pane(window, "queue"),
        ),
        TourStop(
            translate("tour", "The case"),
            case.format(dispatch=key("dispatch"), note=key("note")),
            _pane(window, "case"),
        ),
        TourStop(translate("tour", "The timeline"), timeline, _pane(window, "timeline")),
    )


def _foot(window: MainWindow) -> tuple[TourStop, ...]:
    key = window.book.key
    message = translate(
        "tour",
        "What became of the last thing you did: done, refused and why. A click or {messages} shows the last fifty.",
    )
    line = translate(
        "tour", "{line} takes you here: type an order, see what it will do, press Enter. Tab completes, Escape leaves."
    )
    rest = translate(
        "tour",
        "{palette} finds every command by a few letters. {help} explains the pane you are in. {tour} shows this tour "
        "again. Panes can lie otherwise: see the menu Panes.",
    )
    return (
        TourStop(translate("tour", "What was said"), message.format(messages=key("messages")), _there(window.message)),
        TourStop(translate("tour", "The command line"), line.format(line=key("command_line")), _there(window.line)),
        TourStop(
            translate("tour", "Everything else"),
            rest.format(palette=key("palette"), help=key("help"), tour=key("tour")),
            _there(window.menuBar()),
        ),
    )


def _there(part: QWidget) -> Part:
    return lambda: part if part.isVisible() else None


def _pane(window: MainWindow, name: str) -> Part:
    """A pane, where it is in view in this window."""
    frame = window.frame

    def part() -> QWidget | None:
        seen = frame.made(name) and frame.is_seen(name) and not frame.is_floating(name)
        return frame.pane(name) if seen else None

    return part
