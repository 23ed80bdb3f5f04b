"""When early warnings are worked out: soon after all cases have been looked through, then now and again."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import chain, repeat

SCORE_EVERY_S = 60.0
FIRST_SCORES_S = (4.0, 12.0)
"""After the start it scores soon, and once more when what the hub had to send has come in."""


class ScoringTimes:
    """Begun anew with each process; until that has looked through all cases there is nothing to score."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        self._pauses: Iterator[float] = chain(FIRST_SCORES_S, repeat(SCORE_EVERY_S))
        self._at: float | None = None

    def may_score(self) -> None:
        """All cases have been looked through; again after that it changes nothing."""
        if self._at is None:
            self.next()

    def next(self) -> None:
        self._at = time.monotonic() + next(self._pauses)

    def left_s(self) -> float | None:
        """Seconds to the next time, 0 where it has come, None where there is none yet."""
        at = self._at
        return None if at is None else max(0.0, at - time.monotonic())
