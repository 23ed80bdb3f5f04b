"""What a hub does beside serving: signs the head of its journal, and keeps copies of it, in a thread of its own.

It reads through a connection of its own and touches nothing that the hub writes. What fails is told and tried again.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import TracebackType

import structlog
from sqlalchemy.exc import SQLAlchemyError

from models.clock import Clock

TURN_S = 1.0
"""So often it looks what is due: what is archived lags the journal by no more."""


@dataclass(slots=True)
class Duty:
    """Something to be done again and again: `does` is given the instant. A failed one is tried again after `again`."""

    name: str
    does: Callable[[datetime], object]
    every: timedelta
    at_the_end: bool = True
    again: timedelta = timedelta(seconds=10)
    next: datetime | None = None
    failing: str = field(default="", init=False)
    done: datetime | None = field(default=None, init=False)


class Keeping:
    """A running thread; leaving `with` does once more what is to be done at the end."""

    def __init__(self, duties: Sequence[Duty], clock: Clock) -> None:
        self._duties = duties
        self._clock = clock
        self._log = structlog.get_logger("store")
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="keeping", daemon=True)

    @property
    def failing(self) -> tuple[str, ...]:
        """The names of what failed the last time it was tried; asked by other threads."""
        return tuple(duty.name for duty in self._duties if duty.failing)

    def __enter__(self) -> Keeping:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.is_set():
            for duty in self._duties:
                now = self._clock.now()
                if duty.next is None or duty.next <= now:
                    self._do(duty, now)
            self._stop.wait(TURN_S)
        for duty in self._duties:
            if duty.at_the_end:
                self._do(duty, self._clock.now())

    def _do(self, duty: Duty, now: datetime) -> None:
        try:
            duty.does(now)
        except (OSError, SQLAlchemyError, ValueError) as error:
            duty.next = now + duty.again
            said = f"{type(error).__name__}: {error}"
            if said != duty.failing:
                self._log.error("failed, it is tried again", duty=duty.name, error=said)
            duty.failing = said
            return
        duty.next, duty.done = now + duty.every, now
        if duty.failing:
            self._log.info("mended", duty=duty.name)
            duty.failing = ""
