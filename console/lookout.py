"""The lookout: a thread of its own that looks through all cases for the officer, away from screen and link.

It knows the likely duplicates of a report that is being registered, the early warnings about places and types, and
what a draft of the rules would have done (`console.looking`). It is told of every change, and answers by events, like
the seat.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable
from datetime import tzinfo
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING

import structlog
from sqlalchemy.exc import SQLAlchemyError

from console.found import Found, TrialDone
from console.seat import Trouble
from models.clock import Clock
from models.domain.case import Case
from models.domain.rules import Book, BookKind
from models.rules.duplicates.sketch import Sketch
from models.store.cache_reading import live_cases

if TYPE_CHECKING:  # loaded by the thread, after the first window
    from console.looking import Looking
    from models.rules.kinds import Value

SCORE_EVERY_S = 60.0
FIRST_SCORES_S = (4.0, 12.0)
"""After the start it scores soon, and once more when what the hub had to send has come in."""
AT_LEAST_AFTER_S = 8.0
"""How long it waits to be told to go ahead: without a link nobody tells."""
BREATH_S = 0.004
"""How long it lets go of the interpreter after each page of cases that it takes in."""


class Lookout:
    """Started when the cache has been read; everything it is told and asked goes through one queue."""

    def __init__(self, cache_path: Path, clock: Clock, zone: tzinfo, deliver: Callable[[Found], None]) -> None:
        self._cache_path = cache_path
        self._clock = clock
        self._zone = zone
        self._deliver = deliver
        self._requests: queue.SimpleQueue[Callable[[Looking], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="lookout", daemon=True)
        self._stopping = threading.Event()
        self._go_ahead = threading.Event()
        self._filled = False
        self._asked: list[Callable[[Looking], None]] = []
        self._log = structlog.get_logger("desk")

    # --- from any thread ---

    def start(self) -> None:
        """Begin; again where a second window tells that the cache has been read, which changes nothing."""
        if self._thread.ident is None:
            self._thread.start()

    def go_ahead(self) -> None:
        """The screen is there and the seat has caught up: now the cases may be looked through."""
        self._go_ahead.set()

    def stop(self) -> None:
        self._stopping.set()
        self._go_ahead.set()
        self._requests.put(None)
        if self._thread.is_alive():
            self._thread.join(10)

    def take(self, cases: Iterable[Case], gone: Iterable[str] = (), books: Iterable[Book] = ()) -> None:
        """Cases as they are now, those that are no longer live, and rules that are new."""
        some, lost, new = tuple(cases), tuple(gone), tuple(books)
        if some or lost or new:
            self._requests.put(lambda looking: self._take(looking, some, lost, new))

    def take_units(self, departments: dict[str, str]) -> None:
        """The department of each unit by its call sign."""
        self._requests.put(lambda looking: looking.units.update(departments))

    def routed(self, numbers: Iterable[str]) -> None:
        """Cases that a rule dispatched by itself."""
        some = tuple(numbers)
        if some:
            self._requests.put(lambda looking: looking.routed.update(some))

    def ask_duplicates(self, asked: int, draft: Sketch, most: int) -> None:
        def answer(looking: Looking) -> None:
            self._deliver(looking.duplicates(asked, draft, most, self._clock.now()))

        self._ask(answer)

    def ask_trial(self, kind: BookKind, draft: Value) -> None:
        self._ask(lambda looking: self._deliver(self._tried(looking, kind, draft)))

    def _ask(self, answer: Callable[[Looking], None]) -> None:
        """A question is answered when all cases have been looked through, which it sets off."""

        def asked(looking: Looking) -> None:
            if self._filled:
                answer(looking)
            else:
                self._asked.append(answer)

        self._requests.put(asked)
        self.go_ahead()

    # --- the thread ---

    def _run(self) -> None:
        try:
            self._look_out()
        except Exception as error:  # noqa: BLE001  # the thread's last words: a lookout that dies must not look alive
            self._log.error("the lookout has failed", exc_info=error)
            self._deliver(Trouble(f"The lookout has failed: {type(error).__name__}: {error}"))

    def _look_out(self) -> None:
        self._go_ahead.wait(AT_LEAST_AFTER_S)
        if self._stopping.is_set():
            return
        from console.looking import Looking  # noqa: PLC0415  # numbers and texts: not before the first window

        looking = Looking(self._zone)
        self._serve_waiting(looking)
        self._fill(looking)
        pauses = chain(FIRST_SCORES_S, repeat(SCORE_EVERY_S))
        score_at = time.monotonic() + next(pauses)
        while not self._stopping.is_set():
            if time.monotonic() >= score_at:
                if (found := looking.warnings(self._clock.now())) is not None:
                    self._deliver(found)
                score_at = time.monotonic() + next(pauses)
            try:
                request = self._requests.get(timeout=max(0.0, score_at - time.monotonic()))
            except queue.Empty:
                continue
            if request is not None:
                request(looking)

    def _fill(self, looking: Looking) -> None:
        """Take in what the cache holds, with a breath after each page: the screen goes first.

        Done again where a new calendar makes other due instants.
        """
        try:
            for page in live_cases(self._cache_path):
                looking.take(page)
                self._serve_waiting(looking)
                if self._stopping.wait(BREATH_S):
                    return
        except (SQLAlchemyError, ValueError) as error:
            self._log.error("the lookout cannot read the cache", error=str(error))
            self._deliver(Trouble(f"The cases of the cache could not be looked through: {error}"))
        self._filled = True
        while self._asked:
            self._asked.pop(0)(looking)

    def _serve_waiting(self, looking: Looking) -> None:
        """What has been asked meanwhile; changes that came after a page was read are taken in after it."""
        while not self._requests.empty():
            request = self._requests.get_nowait()
            if request is not None:
                request(looking)

    def _take(self, looking: Looking, cases: tuple[Case, ...], gone: tuple[str, ...], books: tuple[Book, ...]) -> None:
        if looking.take_books(books) and self._filled:
            self._filled = False
            self._fill(looking)
        looking.take(cases, gone)

    def _tried(self, looking: Looking, kind: BookKind, draft: Value) -> TrialDone:
        try:
            return looking.trial(kind, draft, chain.from_iterable(live_cases(self._cache_path)), self._clock.now())
        except SQLAlchemyError as error:
            self._log.error("a trial failed", error=str(error))
            return TrialDone(kind, None, str(error))
