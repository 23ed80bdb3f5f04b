"""A real seat and its lookout, joined as the desk joins them, without a screen."""

from __future__ import annotations

import queue
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import TypeVar

from console.found import DuplicatesFound, Found, TrialDone
from console.looking_out.feeding import AT_LEAST_AFTER_S
from console.lookout import Lookout
from console.seat import Came, Loaded, SeatEvent
from models.clock import Clock
from models.domain.facts import CaseRouted
from models.domain.rules import BookKind
from models.rules.duplicates.sketch import Sketch
from models.rules.kinds import Value
from tests.console.sat import Sat, sitting

WITHIN_S = 60.0
F = TypeVar("F", bound=Found)


@dataclass
class Looked:
    """A lookout, and what it found, in its turn."""

    lookout: Lookout
    found: queue.SimpleQueue[Found]

    def next(self, kind: type[F]) -> F:
        """The next thing of a kind that it finds; others are passed over."""
        deadline = time.monotonic() + WITHIN_S
        while (left := deadline - time.monotonic()) > 0:
            try:
                found = self.found.get(timeout=left)
            except queue.Empty:
                break
            if isinstance(found, kind):
                return found
        raise AssertionError(f"no {kind.__name__} within {WITHIN_S:g} s")

    def duplicates(self, draft: Sketch) -> list[str]:
        """The numbers of the likely duplicates, best first."""
        self.lookout.ask_duplicates(7, draft, 5)
        found = self.next(DuplicatesFound)
        assert found.asked == 7
        return [likely.number for likely in found.likely]

    def trial(self, kind: BookKind, draft: Value) -> TrialDone:
        self.lookout.ask_trial(kind, draft)
        return self.next(TrialDone)


@contextmanager
def looking(cache: Path, clock: Clock, at_least_after_s: float = AT_LEAST_AFTER_S) -> Iterator[Looked]:
    """A lookout that is started and stopped by whoever uses it."""
    found: queue.SimpleQueue[Found] = queue.SimpleQueue()
    lookout = Lookout(cache, clock, UTC, found.put, at_least_after_s)
    try:
        yield Looked(lookout, found)
    finally:
        lookout.stop()


@contextmanager
def joined(cache: Path, address: str, clock: Clock) -> Iterator[tuple[Sat, Looked]]:
    """A seat whose events go to its lookout first, in the seat's own thread."""
    with looking(cache, clock) as looked, sitting(cache, address, clock, also=lambda event: tell(looked, event)) as sat:
        yield sat, looked


def tell(looked: Looked, event: SeatEvent) -> None:
    lookout = looked.lookout
    if isinstance(event, Loaded | Came):
        lookout.take((), books=event.books)
        lookout.take_units({unit.call_sign: unit.department for unit in event.units})
    if isinstance(event, Loaded):
        lookout.start()
    if isinstance(event, Came):
        lookout.take(event.cases, event.gone)
        lookout.routed(e.case for e in event.entries if isinstance(e.fact, CaseRouted) and e.fact.automatic)
