"""The cases that units work on or worked on lately: what the timeline of the units is drawn from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from models.domain.case import Case

KEPT = timedelta(hours=12)
MOST = 4_000


class AtWork:
    """Cases with assignments, by number; those whose work ended long ago are let go."""

    def __init__(self) -> None:
        self._cases: dict[str, Case] = {}

    def load(self, cases: Iterable[Case]) -> None:
        """Take what was there before; what has come since is newer."""
        self._cases = {**{case.number: case for case in cases}, **self._cases}

    def take(self, cases: Iterable[Case]) -> bool:
        """Take changed cases; True where one of them has something to show."""
        shown = False
        for case in cases:
            if case.assignments:
                self._cases[case.number] = case
                shown = True
        return shown

    def drop(self, numbers: Iterable[str]) -> None:
        """Let go of cases that are to be seen here no longer."""
        for number in numbers:
            self._cases.pop(number, None)

    def cases(self, now: datetime) -> list[Case]:
        """What there is to show, the latest when there is too much."""
        since = now - KEPT
        self._cases = {n: c for n, c in self._cases.items() if c.active or _last_end(c) > since}
        if len(self._cases) > MOST:
            latest = sorted(self._cases.values(), key=lambda case: case.assignments[-1].dispatched_at)[-MOST:]
            self._cases = {case.number: case for case in latest}
        return list(self._cases.values())


def _last_end(case: Case) -> datetime:
    return max(a.ended_at or a.dispatched_at for a in case.assignments)
