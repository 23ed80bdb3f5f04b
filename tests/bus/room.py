"""A hub without a socket: the real store, authority and sessions, and time that moves only when told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from bus.hub.authority import Authority, Submission
from bus.hub.badges import Badge
from bus.hub.people.desk import PeopleDesk
from bus.hub.session import Frame
from bus.hub.sessions import Sessions
from bus.messages import Hello, WireEntry
from bus.stored import wire_entries
from bus.wire import WireError, decode_to_hub
from models.clock import ManualClock
from models.domain.board import Board
from models.domain.caller.sealing import Held
from models.domain.case import Case
from models.domain.mode import Mode
from models.domain.orders import ReportCase
from models.rules.catalogue import Catalogue
from models.rules.shelf import shipped_books
from models.store.engine import sqlite_url
from models.store.hub_store import HubStore

MORNING = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@cache
def catalogue() -> Catalogue:
    return Catalogue.load()


def a_report(record: str, minutes_before: int = 5) -> ReportCase:
    """A plain report that any hub takes."""
    code = min(catalogue().types)
    return ReportCase(record, MORNING - timedelta(minutes=minutes_before), code, f"Something about {record}")


class RoomHub:
    """One life of a hub over a folder. It goes round as the server does: take in, commit, answer, publish, feed."""

    def __init__(self, folder: Path, clock: ManualClock) -> None:
        self._store = HubStore(sqlite_url(folder / "hub.db"))
        self._clock = clock
        self._store.seed_books(lambda: shipped_books(clock.now()))
        board = self._store.load_board("DD", UTC)
        self._authority = Authority(board, self._store.head, self._store.archived_case)
        self.journal_id = self._store.journal_id
        self.epoch = self._store.epoch
        self.mode = Mode.LIVE
        self.read_only = False
        self.people = PeopleDesk(self._store.reading, self._store.writing, clock.now())
        self.failing: Callable[[], tuple[str, ...]] = tuple
        self.sessions = Sessions(self)
        self._badges: dict[bytes, Badge] = {}

    @property
    def board(self) -> Board:
        return self._authority.board

    @property
    def head(self) -> int:
        return self._authority.head

    @property
    def state(self) -> str:
        return self._authority.state

    def case(self, number: str) -> Case | None:
        return self.board.case(number) or self._store.archived_case(number)

    def entries_after(self, number: int, most: int) -> list[WireEntry]:
        return wire_entries(self._store.entries_after(number, most))

    def timeline(self, case_no: str) -> list[WireEntry]:
        return wire_entries(self._store.timeline(case_no))

    def sheets_filed(self, first: int, last: int) -> list[bytes]:
        return self._store.sheets_filed(first, last)

    def file_part(self, digest: str, offset: int, most: int) -> tuple[int, bytes]:
        return self._store.file_part(digest, offset, most)

    def held(self, case_no: str) -> tuple[Held, ...]:
        return self._store.held(case_no)

    def turn(
        self, arrived: list[tuple[bytes, list[bytes]]], monotonic: float, dies: bool = False, full: bool = False
    ) -> list[Frame]:
        """Everything that has arrived as one group; the frames to send. A hub that dies does so right after writing."""
        now = self._clock.now()
        taken = [self.sessions.receive(key, parts, now, monotonic, self._badge(key, parts)) for key, parts in arrived]
        submissions = [submission for submission in taken if submission is not None]
        if full:
            self.sessions.unavailable(submissions, "the hub could not write to its disk")
        else:
            self._commit(submissions, dies)
        while self.sessions.feed():
            pass
        frames, self.sessions.frames = self.sessions.frames, []
        return [] if dies else frames

    def _badge(self, key: bytes, parts: list[bytes]) -> Badge:
        """There are no keys without a socket: everybody has the key of who he first said he is."""
        try:
            message = decode_to_hub(parts[-1]) if parts else None
        except WireError:
            message = None
        if isinstance(message, Hello):
            self._badges.setdefault(key, Badge(key.hex(), message.role, message.name))
        return self._badges.get(key, Badge(key.hex(), "source", ""))

    def beat(self, monotonic: float) -> None:
        self.sessions.heartbeat(self._clock.now(), monotonic)

    def close(self) -> None:
        self._store.close()

    def _commit(self, submissions: list[Submission], dies: bool) -> None:
        known = self._store.receipts_of([key for s in submissions for key in s.keys])
        group = self._authority.take(submissions, known, self._clock.now())
        if not group.batch.empty:
            self._store.write(group.batch)
        if dies:
            return
        self.sessions.answer(group.receipts)
        first = self.head + 1
        changes = self._authority.commit(group)
        if changes is not None:
            self.sessions.publish(first, self.head, changes, group.guarded)
        self.sessions.reveal(group.reveals)
