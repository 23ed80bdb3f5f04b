"""The lead of a room of hubs: waited for, kept by a sign of life every second, and noticed when it is lost."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from bus.hub.candidacy import ASK_EVERY_S, BEAT_S, HUNG_S, Candidacy, Leadership
from models.store.leadership import Candidate
from models.store.postgresql import is_postgresql


class Lead:
    """The lead, held until `with` ends. On a database that is a file the hold on the file is the lead: no candidate."""

    def __init__(self, candidate: Candidate | None = None, hung_s: float = HUNG_S) -> None:
        self._candidate = candidate
        self._leadership = None if candidate is None else Leadership(candidate, time.monotonic, hung_s)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._live, name="lead")

    def serves_at(self, address: str) -> None:
        """Where the hub serves: those who stand by are told."""
        if self._leadership is not None:
            self._leadership.address = address

    def turn(self) -> bool:
        """Whether this hub still leads; asked at every turn of its loop."""
        return self._leadership is None or self._leadership.turn()

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
        assert self._leadership is not None
        while not self._over.wait(BEAT_S) and self._leadership.live():
            pass


@contextmanager
def alone_on(url: str) -> Iterator[None]:
    """No hub is at work on a database while something is done to it. LedElsewhereError where one leads there."""
    lead = seek_lead(url, threading.Event(), standby=False, follows=lambda leader: None)
    assert lead is not None  # nobody tells it to stop
    with lead:
        yield


def seek_lead(url: str, stop: threading.Event, *, standby: bool, follows: Callable[[str], None]) -> Lead | None:
    """The lead on this database; a standby waits for it, however long, and None is that it was told to stop meanwhile.

    What is raised is what `Candidacy.leads` raises.
    """
    if not is_postgresql(url):
        return Lead()
    candidate = Candidate(url)
    candidacy = Candidacy(candidate, time.monotonic, standby=standby, follows=follows)
    try:
        while not stop.is_set():
            if candidacy.leads():
                return Lead(candidate)
            stop.wait(ASK_EVERY_S)
    except BaseException:
        candidate.close()
        raise
    candidate.close()
    return None
