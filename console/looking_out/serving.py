"""The lookout's work in its own process: it looks through the cache, follows what it is told, answers what is asked."""

from __future__ import annotations

import gc
from collections.abc import Callable
from itertools import chain

import structlog
from sqlalchemy.exc import SQLAlchemyError

from console.found import DuplicatesFound, TrialDone
from console.looking import Looking
from console.looking_out.gathering import Gathered, Gathering
from console.looking_out.messages import Answered, Filled, FromLookout, Opening, Question, Scored, Told, TrialAsked
from models.store.cache_reading import cases_now, live_cases

AGAIN_S = 2.0
"""When to try again to read cases that the cache would not give."""


class Serving:
    """What waits is taken all at once: first what was told, then the questions, so that an answer knows all of it."""

    def __init__(self, opening: Opening, waiting: Gathering, say: Callable[[FromLookout], None]) -> None:
        self._cache = opening.cache
        self._waiting = waiting
        self._say = say
        self._looking = Looking(opening.zone)
        self._changed: dict[str, None] = {}
        self._unread = False
        self._log = structlog.get_logger("desk")
        self._learn(opening.known)

    def serve(self) -> None:
        """For good: who started this process ends it."""
        self._fill()
        while True:
            self._waiting.wait(AGAIN_S if self._changed else None)
            self._turn(self._waiting.take())

    def _turn(self, gathered: Gathered) -> None:
        if self._learn(gathered.told):
            self._fill()
        self._follow()
        for question in gathered.questions:
            self._say(Answered(question.question, self._answer(question)))
        if gathered.scores is not None:
            self._say(Scored(self._looking.warnings(gathered.scores.now)))

    def _learn(self, told: Told) -> bool:
        """Whether all cases must be looked through again: a new calendar makes other due instants."""
        self._looking.units.update(told.units)
        self._looking.routed.update(told.routed)
        self._changed.update(dict.fromkeys(told.numbers))
        return self._looking.take_books(told.books)

    def _fill(self) -> None:
        """Take in what the cache holds. All of it stays, so the collector need not look through it, now or later."""
        trouble = ""
        gc.disable()
        try:
            for page in live_cases(self._cache):
                self._looking.take(page)
        except (SQLAlchemyError, ValueError) as error:
            self._log.error("the lookout cannot read the cache", error=str(error))
            trouble = str(error)
        gc.freeze()
        gc.enable()
        self._say(Filled(trouble))

    def _follow(self) -> None:
        """Read what has changed. What cannot be read now is read later: what is missed would be wrong for good."""
        if not self._changed:
            return
        try:
            for page in cases_now(self._cache, tuple(self._changed)):
                self._looking.take(
                    [case for case in page.values() if case is not None],
                    gone=[number for number, case in page.items() if case is None],
                )
        except SQLAlchemyError as error:
            if not self._unread:
                self._log.error("the lookout cannot read what has changed", error=str(error))
            self._unread = True
            return
        self._unread = False
        self._changed.clear()

    def _answer(self, question: Question) -> DuplicatesFound | TrialDone:
        if isinstance(question, TrialAsked):
            return self._tried(question)
        return self._looking.duplicates(question.asked, question.draft, question.most, question.now)

    def _tried(self, question: TrialAsked) -> TrialDone:
        cases = chain.from_iterable(live_cases(self._cache))
        try:
            return self._looking.trial(question.kind, question.draft, cases, question.now)
        except SQLAlchemyError as error:
            self._log.error("a trial failed", error=str(error))
            return TrialDone(question.kind, None, str(error))
