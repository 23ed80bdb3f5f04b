"""A hub without a socket: the real authority over a real database, one commit after another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bus.hub.authority import Authority, Group, Submission
from bus.messages import Receipt
from models.clock import ManualClock
from models.domain.board import Board
from models.domain.clocks import WorkTimes
from models.domain.orders import Placed, PublishBook
from models.domain.rules import BookKind
from models.rules.shelf import Shelf, shipped_books
from models.store.engine import sqlite_url
from models.store.hub_store import HubStore
from tests.models.domain.room import SEAT, START
from tests.models.domain.walk import Walk

SESSION = b"s"


def times_of(board: Board) -> WorkTimes:
    """The working calendars of a board, as `verify` and a rebuild ask for them."""
    return Shelf(board.books).times()


def same_salt() -> bytes:
    """Two hubs that are told the same write the same journal."""
    return b"salt of these tests"


class Hub:
    """Opened over a file or a database URL; `close` it before that is touched from outside."""

    def __init__(self, where: Path | str) -> None:
        self.url = where if isinstance(where, str) else sqlite_url(where)
        self.store = HubStore(self.url)
        self.store.seed_books(lambda: shipped_books(START))
        self.authority = Authority(self.store.load_board(), self.store.head, self.store.archived_case, same_salt)

    def commit(self, placed: Sequence[Placed], now: datetime) -> list[Receipt]:
        """What each of these was answered, once they are on the disk together."""
        group = self.take(*placed, now=now)
        self.store.write(group.batch)
        self.authority.commit(group)
        return [receipt for _, receipt in group.receipts]

    def take(self, *placed: Placed, now: datetime = START) -> Group:
        """Decided on and on the board, but not written yet."""
        submissions = [Submission(SESSION, one) for one in placed]
        known = self.store.receipts_of([submission.key for submission in submissions])
        return self.authority.take(submissions, known, now)

    def close(self) -> None:
        self.store.close()


def walk_through(hub: Hub, seed: int, commits: int, at_once: int = 3) -> list[Receipt]:
    """A random walk, some orders to a commit, so that one commit often changes a case twice."""
    walk, clock = Walk(seed), ManualClock(START)
    receipts: list[Receipt] = []
    for _ in range(commits):
        clock.advance(walk.pause())
        board = hub.authority.board
        receipts += hub.commit([walk.next(board, clock.now()) for _ in range(at_once)], clock.now())
    return receipts


def publish(hub: Hub, kind: BookKind, body: str = "", note: str = "as agreed", now: datetime | None = None) -> Receipt:
    """Publish a body, or the newest one again."""
    books = hub.authority.board.books(kind)
    at = now or max(book.published_at for shelf in hub.authority.board.shelf.values() for book in shelf)
    order = PublishBook(kind, body or books[-1].body, note)
    [receipt] = hub.commit([Placed(order, SEAT, f"publish {kind.value} {len(books)}")], at)
    return receipt
