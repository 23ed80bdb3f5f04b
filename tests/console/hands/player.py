"""Plays random hands on a console. Seed and number say what each deed is, so that a run can be played again."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from console.app import Console, ConsoleSettings
from tests.console.hands import reach
from tests.console.hands.deeds import drawn_deed
from tests.console.hands.listening import Heard
from tests.console.hands.others import Others

WITHIN_S = 60.0
SHOWN = 30
"""So many of the last deeds are told with a fault."""
HELD_TURNS = 40
"""Qt's test keys give the loop a turn or two themselves; after so many in one step something holds it."""
Played = Generator[None, None, None]


@dataclass(frozen=True, slots=True)
class Plan:
    """`deeds` of the dice of `seed`."""

    seed: int
    deeds: int


@dataclass(slots=True)
class Run:
    """What was done, and what came of it."""

    plan: Plan
    heard: Heard
    done: list[str] = field(default_factory=list)

    def fault(self, text: str) -> None:
        self.heard.faults.append(text)

    @property
    def told(self) -> str:
        """Everything one needs to see a fault again."""
        again = (
            f"HANDS_SEEDS={self.plan.seed} HANDS_DEEDS={self.plan.deeds} "
            ".venv/bin/python -m pytest -n 0 tests/console/test_random_hands.py"
        )
        faults = "\n".join(self.heard.faults[:3])
        return (
            f"after {len(self.done)} deeds: {faults}\nlast done:\n  " + "\n  ".join(self.done[-SHOWN:]) + f"\n{again}"
        )


class Hands(QObject):
    """Plays step by step, with the screen's turn between. A form that holds the event loop is left, and is a fault."""

    def __init__(self, console: Console, steps: Callable[[], Played], run: Run) -> None:
        super().__init__()
        self._console, self._run, self._steps = console, run, steps()
        self._playing = False
        self._turns = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)
        self._timer.start(0)

    def leave(self) -> None:
        self._timer.stop()
        self._steps.close()

    def _next(self) -> None:
        self._timer.start(2)  # set going first: what holds the loop in this step is left in the turns that follow
        if self._playing:
            self._turns += 1
            self._get_out()
            return
        self._playing, self._turns = True, 0
        try:
            next(self._steps)
        except StopIteration:
            self._timer.stop()
            self._console.close()
        finally:
            self._playing = False

    def _get_out(self) -> None:
        """What is carried is let go of; what stays in front of everything is left."""
        window = reach.in_front(self._console.window)
        if self._turns % HELD_TURNS == HELD_TURNS // 2:
            reach.let_go(window, window.rect().center())
        if self._turns % HELD_TURNS == 0:
            # Qt's own menus (of a number field, of a scroll bar) hold the loop too, for as long as they are open.
            if QApplication.activePopupWidget() is None and QApplication.activeModalWidget() is not None:
                self._run.fault(f"{reach.name_of(window)} holds the event loop: open() it")
            reach.press(self._console.window, Qt.Key.Key_Escape)


def at_random(console: Console, run: Run, others: Others) -> Played:
    """The deeds of the plan, until something is wrong."""
    for number in range(run.plan.deeds):
        yield from _one(console, run, others, Random(f"{run.plan.seed} {number}"))
        yield from settled(console, run)
        others.hear()
        if run.heard.all():
            return
    yield from nothing_open(console, run)


def _one(console: Console, run: Run, others: Others, dice: Random) -> Played:
    asking = reach.asks_for_a_file_or_printer()
    if asking is not None:
        run.done.append(f"Escape from {reach.name_of(asking)}")
        reach.press(console.window, Qt.Key.Key_Escape)
    elif dice.random() < 0.02:
        run.done.append(others.do(dice))
    else:
        for nth, said in enumerate(drawn_deed(dice)(dice, console.window)):
            if nth == 0:
                run.done.append(said)
            else:
                yield


def settled(console: Console, run: Run) -> Played:
    """Until every order of the seat is answered, and what was asked of its thread is told."""
    deadline = time.monotonic() + WITHIN_S
    waiting: list[int] = []
    while not waiting or waiting[-1]:
        answered = len(waiting)
        console.seat.look_up(lambda cache: len(list(cache.waiting_orders())), waiting.append)
        while len(waiting) == answered:
            if time.monotonic() > deadline:
                run.fault("the seat does not answer")
                return
            yield
        if time.monotonic() > deadline:
            run.fault(f"orders stay in the outbox: {waiting[-1]}")
            return


def nothing_open(console: Console, run: Run) -> Played:
    """Leave whatever is open, as Escape and the cross of a window do."""
    for attempt in range(40):
        window = reach.in_front(console.window)
        if window is console.window or not (reach.forms() or QApplication.activePopupWidget()):
            return
        reach.press(console.window, Qt.Key.Key_Escape)
        yield
        if attempt > 20 and window.isVisible():
            window.close()
            yield
    run.fault(f"stuck: {[reach.name_of(each) for each in reach.forms()]}")


def seated(base_dir: Path, hub: str, run: Run, steps: Callable[[Console], Played]) -> None:
    """A console from its start until the steps are over or it was left by hand."""
    console = Console(ConsoleSettings(base_dir=base_dir, hub=hub, size=(1600, 900)))
    hands: list[Hands] = []

    def begin() -> None:
        run.heard.hear_exceptions()
        hands.append(Hands(console, lambda: steps(console), run))

    try:
        if console.run(begin) != 0:
            run.fault("the console ended with another code than 0")
    finally:
        for each in hands:
            each.leave()
        console.window.close()
        console.window.deleteLater()
