"""The lookout: a thread of its own that looks through all cases for the officer, away from screen and link.

It knows the likely duplicates of a report that is being registered, the early warnings about places and types, and
what a draft of the rules would have done. It is told of every change, and answers by events, like the seat.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from itertools import chain, repeat
from pathlib import Path

import structlog
from sqlalchemy.exc import SQLAlchemyError

from console.seat import Trouble
from console.trial import Trial, try_out
from models.clock import Clock
from models.domain.case import Case, CaseState
from models.domain.clocks import ROUND_THE_CLOCK, WorkTimes, due_at
from models.domain.rules import Book, BookKind
from models.domain.summary import to_ms
from models.rules.duplicates.index import DuplicateIndex
from models.rules.duplicates.likely import Likely
from models.rules.duplicates.sketch import Sketch, can_be_suggested, sketch_of
from models.rules.early_warnings.columns import Columns
from models.rules.early_warnings.observation import Observation
from models.rules.early_warnings.observing import observation_of
from models.rules.early_warnings.scoring import surge_history, warnings_at
from models.rules.early_warnings.settings import WarningSettings
from models.rules.early_warnings.warning import EarlyWarning
from models.rules.kinds import Value
from models.rules.shelf import Rack, Shelf
from models.store.cache_reading import live_cases

SCORE_EVERY_S = 60.0
FIRST_SCORES_S = (4.0, 12.0)
"""After the start it scores soon, and once more when what the hub had to send has come in."""
BREATH_S = 0.004
"""How long it lets go of the interpreter after each page of cases that it takes in."""


@dataclass(frozen=True, slots=True)
class DuplicatesFound:
    """The likely duplicates of a draft, best first; `asked` is the number that the question had."""

    asked: int
    likely: tuple[Likely, ...]


@dataclass(frozen=True, slots=True)
class WarningsFound:
    """Early warnings, best first; the weeks of history there are, and those that a surge needs."""

    warnings: tuple[EarlyWarning, ...]
    weeks: int
    needed: int


@dataclass(frozen=True, slots=True)
class TrialDone:
    """What a draft of the rules would have done; `trouble` says why it could not be tried."""

    kind: BookKind
    trial: Trial | None
    trouble: str = ""


Found = DuplicatesFound | WarningsFound | TrialDone | Trouble


class Lookout:
    """Started when the cache has been read; everything it is told and asked goes through one queue."""

    def __init__(self, cache_path: Path, clock: Clock, zone: tzinfo, deliver: Callable[[Found], None]) -> None:
        self._cache_path = cache_path
        self._clock = clock
        self._zone = zone
        self._deliver = deliver
        self._requests: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="lookout", daemon=True)
        self._stopping = threading.Event()
        self._rack = Rack()
        self._filled = False
        self._shelf = Shelf(self._rack)
        self._index = DuplicateIndex()
        self._seen: dict[str, Observation] = {}
        self._due: dict[str, datetime] = {}
        self._units: dict[str, str] = {}
        self._routed: set[str] = set()
        self._log = structlog.get_logger("desk")

    # --- from any thread ---

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._requests.put(None)
        if self._thread.is_alive():
            self._thread.join(10)

    def take(self, cases: Iterable[Case], gone: Iterable[str] = (), books: Iterable[Book] = ()) -> None:
        """Cases as they are now, those that are no longer live, and rules that are new."""
        some, lost, new = tuple(cases), tuple(gone), tuple(books)
        if some or lost or new:
            self._requests.put(lambda: self._take(some, lost, new))

    def take_units(self, departments: dict[str, str]) -> None:
        """The department of each unit by its call sign."""
        self._requests.put(lambda: self._units.update(departments))

    def routed(self, numbers: Iterable[str]) -> None:
        """Cases that a rule dispatched by itself."""
        some = tuple(numbers)
        if some:
            self._requests.put(lambda: self._routed.update(some))

    def ask_duplicates(self, asked: int, draft: Sketch, most: int) -> None:
        self._requests.put(lambda: self._duplicates(asked, draft, most))

    def ask_trial(self, kind: BookKind, draft: Value) -> None:
        self._requests.put(lambda: self._try(kind, draft))

    # --- the thread ---

    def _run(self) -> None:
        try:
            self._look_out()
        except Exception as error:  # noqa: BLE001  # the thread's last words: a lookout that dies must not look alive
            self._log.error("the lookout has failed", exc_info=error)
            self._deliver(Trouble(f"The lookout has failed: {type(error).__name__}: {error}"))

    def _look_out(self) -> None:
        self._serve_waiting()
        try:
            self._fill()
        except (SQLAlchemyError, ValueError) as error:
            self._log.error("the lookout cannot read the cache", error=str(error))
            self._deliver(Trouble(f"The cases of the cache could not be looked through: {error}"))
        pauses = chain(FIRST_SCORES_S, repeat(SCORE_EVERY_S))
        score_at = time.monotonic() + next(pauses)
        while not self._stopping.is_set():
            if time.monotonic() >= score_at:
                self._score()
                score_at = time.monotonic() + next(pauses)
            try:
                request = self._requests.get(timeout=max(0.0, score_at - time.monotonic()))
            except queue.Empty:
                continue
            if request is not None:
                request()

    def _fill(self) -> None:
        """Take in what the cache holds, with a breath after each page: the screen goes first.

        Done again where a new calendar makes other due instants.
        """
        for page in live_cases(self._cache_path):
            self._take(tuple(page), (), ())
            self._serve_waiting()
            if self._stopping.wait(BREATH_S):
                return
        self._filled = True

    def _serve_waiting(self) -> None:
        """What has been asked meanwhile; changes that came after a page was read are taken in after it."""
        while not self._requests.empty():
            request = self._requests.get_nowait()
            if request is not None:
                request()

    def _take(self, cases: tuple[Case, ...], gone: tuple[str, ...], books: tuple[Book, ...]) -> None:
        self._rack.put(books)
        if self._filled and any(book.kind is BookKind.CALENDAR for book in books):
            self._filled = False
            self._fill()
        for case in cases:
            self._take_case(case)
        for number in gone:
            self._index.drop(number)
            self._seen.pop(number, None)
            self._due.pop(number, None)

    def _take_case(self, case: Case) -> None:
        if can_be_suggested(case):
            self._index.put(sketch_of(case, self._group))
        else:
            self._index.drop(case.number)
        seen = observation_of(case, self._group(case.type_code), overdue=False)
        if seen is None or case.state is CaseState.ARCHIVED:
            self._seen.pop(case.number, None)
        else:
            self._seen[case.number] = seen
        due = min((due for c in case.clocks if (due := due_at(c, self._times())) is not None), default=None)
        if due is None:
            self._due.pop(case.number, None)
        else:
            self._due[case.number] = due

    def _group(self, type_code: str) -> str:
        if not self._rack.full:
            return type_code[:2]
        policy = self._shelf.newest_policy()
        return policy.group(type_code) if policy.knows(type_code) else ""

    def _times(self) -> WorkTimes:
        return self._shelf.times() if self._rack.full else ROUND_THE_CLOCK

    def _duplicates(self, asked: int, draft: Sketch, most: int) -> None:
        found = self._index.likely(draft, to_ms(self._clock.now()), most)
        self._deliver(DuplicatesFound(asked, tuple(found)))

    def _score(self) -> None:
        if not self._rack.full:
            return
        now = self._clock.now()
        settings: WarningSettings = self._shelf.value(BookKind.WARNINGS, self._shelf.version_at(BookKind.WARNINGS, now))
        overdue = {number for number, due in self._due.items() if due <= now}
        seen = [replace(each, overdue=True) if each.number in overdue else each for each in tuple(self._seen.values())]
        columns = Columns.of(seen, settings.place)
        weeks, needed = surge_history(columns, settings, now, self._zone)
        self._deliver(WarningsFound(warnings_at(columns, settings, now, self._zone), weeks, needed))

    def _try(self, kind: BookKind, draft: Value) -> None:
        cases = chain.from_iterable(live_cases(self._cache_path))
        try:
            trial = try_out(kind, draft, self._shelf, cases, self._units, frozenset(self._routed), self._clock.now())
        except (SQLAlchemyError, ValueError, KeyError) as error:
            self._log.error("a trial failed", exc_info=error)
            self._deliver(TrialDone(kind, None, str(error)))
            return
        self._deliver(TrialDone(kind, trial))
