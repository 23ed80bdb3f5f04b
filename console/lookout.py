"""The lookout: it looks through all cases for the officer, in a process of its own, away from screen and link.

It knows the likely duplicates of a report that is being registered, the early warnings about places and types, and
what a draft of the rules would have done (`console.looking`). It is told of every change, and answers by events, like
the seat.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import tzinfo
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from console.found import Found
from console.looking_out.feeding import AT_LEAST_AFTER_S, Feeding
from console.looking_out.gathering import Gathering
from console.looking_out.messages import DuplicatesAsked, Question, Told, TrialAsked
from models.clock import Clock
from models.domain.case import Case
from models.domain.rules import Book, BookKind

if TYPE_CHECKING:  # what is asked about is there where somebody asks
    from models.rules.duplicates.sketch import Sketch
    from models.rules.kinds import Value


class Lookout:
    """Started when the cache has been read. Whoever tells or asks, from any thread, never waits.

    `deliver` is called in a thread of its own. It begins after `at_least_after_s` also where nobody has told it
    to go ahead: without a link nobody does.
    """

    def __init__(
        self,
        cache_path: Path,
        clock: Clock,
        zone: tzinfo,
        deliver: Callable[[Found], None],
        at_least_after_s: float = AT_LEAST_AFTER_S,
    ) -> None:
        self._clock = clock
        self._waiting = Gathering()
        self._feeding = Feeding(cache_path, clock, zone, self._waiting, deliver, at_least_after_s)
        self._questions = count(1)

    @property
    def pid(self) -> int:
        """The process's id, 0 where none runs."""
        return self._feeding.pid

    def start(self) -> None:
        """Begin; again where a second window tells that the cache has been read, which changes nothing."""
        self._feeding.start()

    def go_ahead(self) -> None:
        """The screen is there and the seat has caught up: soon the cases may be looked through."""
        self._feeding.go_ahead()

    def stop(self) -> None:
        self._feeding.stop()

    def take(self, cases: Iterable[Case], gone: Iterable[str] = (), books: Iterable[Book] = ()) -> None:
        """Cases that are other now or no longer live, which the cache has already; rules that are new."""
        told = Told(tuple(chain((case.number for case in cases), gone)), tuple(books))
        if told.numbers or told.books:
            self._waiting.put(told)

    def take_units(self, departments: dict[str, str]) -> None:
        """The department of each unit by its call sign."""
        if departments:
            self._waiting.put(Told(units=departments))

    def routed(self, numbers: Iterable[str]) -> None:
        """Cases that a rule dispatched by itself."""
        some = tuple(numbers)
        if some:
            self._waiting.put(Told(routed=some))

    def ask_duplicates(self, asked: int, draft: Sketch, most: int) -> None:
        self._ask(DuplicatesAsked(next(self._questions), asked, draft, most, self._clock.now()))

    def ask_trial(self, kind: BookKind, draft: Value) -> None:
        self._ask(TrialAsked(next(self._questions), kind, draft, self._clock.now()))

    def _ask(self, question: Question) -> None:
        """A question is answered when all cases have been looked through, which it sets off."""
        self._waiting.put(question)
        self._feeding.hurry()
