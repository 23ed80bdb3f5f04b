"""Questions that no process has answered yet: asked again of the next one, but not for ever."""

from __future__ import annotations

import threading
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from console.found import DuplicatesFound, TrialDone
from console.looking_out.messages import Question, TrialAsked

MOST_ASKED = 2
"""A question that two processes did not live to answer may be what they died of."""


class OpenQuestions:
    """Added and given up by one thread, answered by another."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open: dict[int, tuple[Question, int]] = {}

    def add(self, questions: Iterable[Question]) -> None:
        with self._lock:
            self._open.update((each.question, (each, 1)) for each in questions)

    def all(self) -> list[Question]:
        with self._lock:
            return [question for question, _ in self._open.values()]

    def answered(self, number: int) -> None:
        with self._lock:
            self._open.pop(number, None)

    def give_up(self) -> list[DuplicatesFound | TrialDone]:
        """A process has died: what is to be said to those whose questions are not asked again."""
        with self._lock:
            asked = self._open
            self._open = {number: (each, times + 1) for number, (each, times) in asked.items() if times < MOST_ASKED}
            return [_unanswered(each) for each, times in asked.values() if times >= MOST_ASKED]


def _unanswered(question: Question) -> DuplicatesFound | TrialDone:
    if isinstance(question, TrialAsked):
        text = QCoreApplication.translate("Lookout", "The process that tried the draft has ended twice.")
        return TrialDone(question.kind, None, text)
    return DuplicatesFound(question.asked, ())
