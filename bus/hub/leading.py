"""The lead of a room of hubs: waited for, kept by a sign of life every second, and noticed when it is lost."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from sqlalchemy.exc import SQLAlchemyError

from models.store.leadership import Candidate
from models.store.postgresql import is_postgresql

ASK_EVERY_S = 0.5
BEAT_S = 1.0
HUNG_S = 60.0
"""A hub whose loop has not come round for so long gives no more signs of life, and is put aside by a standby.

A calendar that is published counts every open case anew in one commit: a shorter time would go from hub to hub with it.
"""
WITHIN_S = 2.0
"""How long a hub that is no standby waits: long enough for the server to notice that the one before was killed."""


class LedElsewhereError(Exception):
    """Another hub leads on this database: the message says where it serves."""


class Lead:
    """The lead, held until `with` ends. On a database that is a file the hold on the file is the lead: no candidate."""

    def __init__(self, candidate: Candidate | None = None, hung_s: float = HUNG_S) -> None:
        self.address = ""
        self._hung_s = hung_s
        self._candidate = candidate
        self._turned = float("inf")  # until the hub serves, it is alive as long as its process is
        self._lost = threading.Event()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._live, name="lead")

    def turn(self) -> bool:
        """Whether this hub still leads; asked at every turn of its loop."""
        self._turned = time.monotonic()
        return not self._lost.is_set()

    def __enter__(self) -> Lead:
        if self._candidate is not None:
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._candidate is not None:
            self._over.set()
            self._thread.join()
            self._candidate.close()

    def _live(self) -> None:
        assert self._candidate is not None
        while not self._over.wait(BEAT_S):
            if time.monotonic() - self._turned > self._hung_s:
                continue
            try:
                self._candidate.beat(self.address)
            except SQLAlchemyError:
                self._lost.set()
                return


@contextmanager
def alone_on(url: str) -> Iterator[None]:
    """No hub is at work on a database while something is done to it. LedElsewhereError where one leads there."""
    lead = seek_lead(url, threading.Event(), standby=False, follows=lambda leader: None)
    assert lead is not None  # nobody tells it to stop
    with lead:
        yield


def seek_lead(url: str, stop: threading.Event, *, standby: bool, follows: Callable[[str], None]) -> Lead | None:
    """The lead on this database; a standby waits for it, however long, and None is that it was told to stop meanwhile.

    `follows` is told where the leader serves, each time that is another place. LedElsewhereError: this hub is no
    standby, and another leads. SQLAlchemyError: the database cannot be asked; a standby asks again until it can.
    """
    if not is_postgresql(url):
        return Lead()
    candidate, leader, until = Candidate(url), "", time.monotonic() + WITHIN_S
    while not stop.is_set():
        try:
            if candidate.take():
                return Lead(candidate)
            candidate.end_silent()
            before, leader = leader, candidate.leader() or leader
            if standby and leader != before:
                follows(leader)
        except SQLAlchemyError:
            if not standby:
                candidate.close()
                raise
        if not standby and time.monotonic() > until:
            candidate.close()
            where = f" at {leader}" if leader else ""
            raise LedElsewhereError(f"the hub{where} leads on this database; start this one with --standby")
        stop.wait(ASK_EVERY_S)
    candidate.close()
    return None
