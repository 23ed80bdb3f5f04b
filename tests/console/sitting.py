"""A console in the test's own process: built and joined by the program itself, driven by a script of the officer."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from console.app import Console, ConsoleSettings
from models.clock import Clock, WallClock
from models.domain.summary import CaseRow
from widgets.case.action_row import KeyButton
from widgets.case.clock_bars import ClockBars
from widgets.case.clock_lines import ClockLine
from widgets.case.standing_words import StandingWords
from widgets.case.task_list import TaskList

WITHIN_S = 60.0
Script = Callable[["Officer"], Coroutine[None, None, None]]
Form = TypeVar("Form", bound=QDialog)
Part = TypeVar("Part", bound=QWidget)


async def until(true: Callable[[], bool], what: str, within_s: float = WITHIN_S) -> None:
    """Let the screen go on until it is true; `what` is said where it does not become so in time."""
    deadline = time.monotonic() + within_s
    while not true():
        assert time.monotonic() < deadline, f"not within {within_s:g} s: {what}"
        await asyncio.sleep(0.005)


class Officer:
    """Looks at the window and acts by key and mouse, as someone who sits in front of it."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.window = console.window

    # ---- what is seen ----

    @property
    def header(self) -> str:
        return self.window.header.words

    @property
    def said(self) -> str:
        """What the line of messages and the foot of the case pane say: a lost link, waiting orders, answers."""
        standing = self.window.case.findChild(StandingWords)
        assert isinstance(standing, StandingWords)
        labels = (each for each in standing.findChildren(QLabel) if each.isVisibleTo(self.window))
        return "\n".join((self.window.message.words, *(label.text() for label in labels)))

    @property
    def greyed(self) -> bool:
        """Whether both the queue and the case say that they may no longer be so."""
        return "not live" in self.window.queue.notice.text() and "No link to the hub" in self.said

    def row(self, number: str) -> CaseRow | None:
        return self.window.rows.case(number)

    def state(self, number: str) -> str:
        row = self.row(number)
        return "" if row is None else row.state

    @property
    def chosen(self) -> str:
        """The case that is chosen in the queue, or empty."""
        return self.window.queue.current() or ""

    @property
    def clocks(self) -> tuple[ClockLine, ...]:
        """The clocks of the case pane that have not stopped."""
        return self._part(ClockBars).lines

    @property
    def tasks(self) -> TaskList:
        """The cards of tasks in the case pane."""
        return self._part(TaskList)

    def buttons(self) -> dict[str, KeyButton]:
        return {button.id: button for button in self.window.case.findChildren(KeyButton) if button.isVisible()}

    # ---- what is done ----

    async def live(self) -> None:
        await until(lambda: "Hub live" in self.header, "the header says that the hub is live")

    async def choose(self, number: str) -> None:
        """Go to a case and wait until it is shown with what can be done about it."""
        await until(lambda: self.row(number) is not None, f"{number} is in the queue")
        assert self.window.queue.select(number)
        await until(lambda: number in self._shown(), f"{number} is shown")

    async def sees_stage(self, number: str, stage: str) -> None:
        """Wait until the row of a case says how far its lead unit has come."""
        await until(lambda: (row := self.row(number)) is not None and row.stage == stage, f"{number} is {stage}")

    async def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the queue, where the officer's hands rest."""
        self.window.activateWindow()
        await until(lambda: QApplication.activeWindow() is self.window, "the window has the keys")
        QTest.keyClick(self.window.queue.view, key, modifiers)

    async def form(self, kind: type[Form]) -> Form:
        """The form of a kind, once it is open."""
        await until(lambda: any(isinstance(each, kind) for each in self._forms()), f"{kind.__name__} is open")
        return next(each for each in self._forms() if isinstance(each, kind))

    async def typing(self, kind: type[Form]) -> Form:
        """The form of a kind, once it is open and has the keys."""
        form = await self.form(kind)
        await until(lambda: QApplication.activeWindow() is form, f"{kind.__name__} has the keys")
        return form

    async def can(self, action_id: str) -> KeyButton:
        """The button of an action, once it can be clicked."""
        await until(lambda: self._enabled(action_id), f"{action_id} can be clicked")
        return self.buttons()[action_id]

    async def click(self, action_id: str) -> None:
        QTest.mouseClick(await self.can(action_id), Qt.MouseButton.LeftButton)

    def _enabled(self, action_id: str) -> bool:
        button = self.buttons().get(action_id)
        return button is not None and button.isEnabled()

    def _part(self, kind: type[Part]) -> Part:
        part = self.window.case.findChild(kind)
        assert isinstance(part, kind)
        return part

    def _forms(self) -> list[QDialog]:
        return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]

    def _shown(self) -> list[str]:
        return [each.text() for each in self.window.case.findChildren(QLabel)]


def sit(
    base_dir: Path,
    script: Script,
    hub: str = "",
    seat: str = "",
    post: str = "whole_room",
    clock: Clock | None = None,
    tour: bool = False,
    language: str = "",
    scale: int = 0,
) -> int:
    """Run a console until the script is over; its exit code. What goes wrong in the script is raised here."""
    settings = ConsoleSettings(
        base_dir=base_dir,
        hub=hub,
        seat=seat,
        post=post,
        language=language,
        scale=scale,
        size=(1600, 900),
        tour=tour,
        clock=clock or WallClock(),
    )
    console = Console(settings)
    script_tasks: list[asyncio.Task[None]] = []

    async def played() -> None:
        try:
            await script(Officer(console))
        finally:
            console.window.close()

    def begin() -> None:
        script_tasks.append(asyncio.get_running_loop().create_task(played(), name="officer"))

    code = console.run(lambda: QTimer.singleShot(0, begin))
    _take_away(console.window)
    script_tasks[0].result()
    return code


def _take_away(window: QWidget) -> None:
    window.close()
    window.deleteLater()
