"""The thread that keeps the lookout's process: starts it, tells it what is other, and starts it again when it dies."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import tzinfo
from pathlib import Path

import structlog
from PySide6.QtCore import QCoreApplication

from console.found import Found
from console.looking_out.child import Child
from console.looking_out.gathering import Gathering
from console.looking_out.known import Known
from console.looking_out.messages import Answered, Filled, FromLookout, Opening, ScoresAsked, Told
from console.looking_out.open_questions import OpenQuestions
from console.looking_out.scoring_times import ScoringTimes
from console.trouble import Trouble
from models.clock import Clock

AT_LEAST_AFTER_S = 8.0
"""How long it waits to be told to go ahead."""
QUIET_S = 3.0
"""How long after that the process is started, unless somebody asks: the window's first seconds are the officer's."""
GATHER_S = 0.25
"""How long changes are gathered before the process is told of them."""
AGAIN_S = (1.0, 2.0, 5.0, 15.0)
"""How long to wait before a process that has died is started again, the last for good."""
END_WITHIN_S = 3.0


class Feeding:
    """Takes what waits in `waiting`; gives what is found to `deliver`, in threads of its own."""

    def __init__(
        self,
        cache: Path,
        clock: Clock,
        zone: tzinfo,
        waiting: Gathering,
        deliver: Callable[[Found], None],
        at_least_after_s: float = AT_LEAST_AFTER_S,
    ) -> None:
        self._cache, self._clock, self._zone = cache, clock, zone
        self._waiting, self._deliver = waiting, deliver
        self._at_least_after_s = at_least_after_s
        self._known = Known()
        self._open = OpenQuestions()
        self._times = ScoringTimes()
        self._thread = threading.Thread(target=self._run, name="lookout", daemon=True)
        self._stopping, self._may_begin, self._hurried = (threading.Event() for _ in range(3))
        self._child: Child | None = None
        self._deaths = 0
        self._troubled = False
        self._log = structlog.get_logger("desk")

    # --- from any thread ---

    @property
    def pid(self) -> int:
        child = self._child
        return 0 if child is None else child.pid

    def start(self) -> None:
        if self._thread.ident is None:
            self._thread.start()

    def go_ahead(self) -> None:
        self._may_begin.set()

    def hurry(self) -> None:
        self._may_begin.set()
        self._hurried.set()

    def stop(self) -> None:
        self._stopping.set()
        self.hurry()
        self._waiting.poke()
        if (child := self._child) is not None:
            child.kill()  # at once: the thread may be waiting for it to read
        if self._thread.ident is not None:
            self._thread.join(END_WITHIN_S)

    # --- the thread ---

    def _run(self) -> None:
        try:
            self._keep_one_alive()
        except Exception as error:  # noqa: BLE001  # the thread's last words: a lookout that dies must not look alive
            self._log.error("the lookout has failed", exc_info=error)
            text = QCoreApplication.translate("Lookout", "Looking through the cases has failed: {error}")
            self._deliver(Trouble(text.format(error=f"{type(error).__name__}: {error}")))

    def _keep_one_alive(self) -> None:
        if self._may_begin.wait(self._at_least_after_s):
            self._hurried.wait(QUIET_S)
        while not self._stopping.is_set():
            why = self._live_with_one()
            if not self._stopping.is_set():
                self._mourn(why)

    def _live_with_one(self) -> str:
        """From the start of a process to its end; why it ended."""
        self._take()  # the cases that have changed so far it reads with all the others
        self._times.begin()
        try:
            child = Child(self._heard, self._waiting.poke)
        except OSError as error:
            return str(error)
        self._child = child
        try:
            child.send(Opening(self._cache, self._zone, self._known.told()))
            child.send(*self._open.all())
            while not (self._stopping.is_set() or child.ended):
                self._turn(child)
        finally:
            self._child = None
            code = child.close()
        return f"exit code {code}"

    def _turn(self, child: Child) -> None:
        """Wait for something to tell, or for the time to score, and say it."""
        self._waiting.wait(self._times.left_s(), GATHER_S)
        self._take(child)
        if self._times.left_s() == 0.0:
            self._times.next()
            child.send(ScoresAsked(self._clock.now()))

    def _take(self, child: Child | None = None) -> None:
        gathered = self._waiting.take()
        self._known.take(gathered.told)
        self._open.add(gathered.questions)
        if child is not None:
            child.send(*([gathered.told] if gathered.told != Told() else []), *gathered.questions)

    def _mourn(self, why: str) -> None:
        self._log.error("the lookout has ended, starting it again", why=why)
        if not self._troubled:
            text = QCoreApplication.translate(
                "Lookout", "Looking for duplicates and early warnings has broken off: it is begun again."
            )
            self._deliver(Trouble(text))
        self._troubled = True
        for found in self._open.give_up():
            self._deliver(found)
        self._stopping.wait(AGAIN_S[min(self._deaths, len(AGAIN_S) - 1)])
        self._deaths += 1

    # --- the thread that hears the process ---

    def _heard(self, message: FromLookout) -> None:
        if self._stopping.is_set():
            return
        if isinstance(message, Filled):
            self._filled(message.trouble)
        elif isinstance(message, Answered):
            self._open.answered(message.question)
            self._deliver(message.found)
        else:
            self._deaths = 0
            if message.found is not None:
                self._deliver(message.found)

    def _filled(self, trouble: str) -> None:
        if trouble:
            text = QCoreApplication.translate("Lookout", "The cases of the cache could not be looked through: {error}")
            self._deliver(Trouble(text.format(error=trouble)))
        self._times.may_score()
        self._waiting.poke()
