"""Where things told and asked wait until a thread takes them: at the console's end of the pipe, and at the other."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from console.looking_out.messages import Question, ScoresAsked, Told
from models.domain.rules import Book


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was told, joined; the questions in their order; whether and as of when to score."""

    told: Told
    questions: tuple[Question, ...]
    scores: ScoresAsked | None


class Gathering:
    """Whoever tells never waits. A case that changes a hundred times before it is taken waits here once, so that what
    waits is never more than there are cases."""

    def __init__(self) -> None:
        self._some = threading.Condition()
        self._poked = False
        self._numbers: dict[str, None] = {}
        self._books: list[Book] = []
        self._units: dict[str, str] = {}
        self._routed: list[str] = []
        self._questions: list[Question] = []
        self._scores: ScoresAsked | None = None

    def put(self, message: Told | Question | ScoresAsked) -> None:
        with self._some:
            if isinstance(message, Told):
                self._numbers.update(dict.fromkeys(message.numbers))
                self._books.extend(message.books)
                self._units.update(message.units)
                self._routed.extend(message.routed)
            elif isinstance(message, ScoresAsked):
                self._scores = message
            else:
                self._questions.append(message)
            self._some.notify()

    def poke(self) -> None:
        """Let whoever waits look around."""
        with self._some:
            self._poked = True
            self._some.notify()

    def wait(self, seconds: float | None, more_s: float = 0.0) -> None:
        """Until something is here, or somebody pokes; where nothing is urgent, `more_s` longer for what else comes."""
        with self._some:
            self._some.wait_for(lambda: self._urgent() or self._numbers or self._units or self._routed, seconds)
            if more_s and not self._urgent():
                self._some.wait_for(self._urgent, more_s if seconds is None else min(more_s, seconds))
            self._poked = False

    def take(self) -> Gathered:
        with self._some:
            told = Told(tuple(self._numbers), tuple(self._books), dict(self._units), tuple(self._routed))
            gathered = Gathered(told, tuple(self._questions), self._scores)
            for each in (self._numbers, self._books, self._units, self._routed, self._questions):
                each.clear()
            self._scores = None
            return gathered

    def _urgent(self) -> bool:
        return self._poked or bool(self._questions or self._books) or self._scores is not None
