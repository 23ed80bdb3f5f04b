"""New versions of the city's rules, as a walk publishes them: unchanged, a little changed, for later, or broken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from random import Random

from models.domain.board import Board
from models.domain.clocks import ClockKind
from models.domain.orders import PublishBook
from models.domain.rules import Book, BookKind, Occasion, Rules, SupervisionRule, SupervisionStep
from models.rules.kinds import KINDS
from models.rules.shelf import Shelf
from models.rules.supervising import SupervisionBook, SupervisionEntry
from tests.models.domain.room import first_shelf


@lru_cache(maxsize=256)
def _shelf(books: tuple[tuple[Book, ...], ...]) -> Shelf:
    by_kind: Mapping[BookKind, tuple[Book, ...]] = {versions[0].kind: versions for versions in books}
    return Shelf(lambda kind: by_kind[kind])


def in_force(board: Board, now: datetime) -> Rules:
    """The rules that a board keeps; those that were shipped where it keeps none."""
    books = tuple(tuple(board.books(kind)) for kind in BookKind)
    return (_shelf(books) if all(books) else first_shelf()).at(now)


TAKEN = SupervisionRule("taken", Occasion.CLOCK, SupervisionStep.REASSIGN, ClockKind.HANDLE, 150, text="taken back")
"""No city's rule that was shipped takes work in hand away from a unit."""


def stern(supervision: SupervisionBook) -> SupervisionBook:
    """The same supervision, and a unit that is long over its time loses the case."""
    if any(entry.rule.id == TAKEN.id for entry in supervision.entries):
        return supervision
    return replace(supervision, entries=(*supervision.entries, SupervisionEntry(TAKEN, "a trial")))


@dataclass(slots=True)
class Publishing:
    chance: Random

    def order(self, board: Board, now: datetime) -> PublishBook:
        kind = self.chance.choice(list(BookKind))
        valid_from = self.chance.choice((None, None, now + timedelta(hours=2), now - timedelta(hours=1)))
        return PublishBook(kind, self.body(board, kind), self.chance.choice(("as agreed", "a trial", "")), valid_from)

    def body(self, board: Board, kind: BookKind) -> str:
        books = board.books(kind)
        if not books or self.chance.random() < 0.1:
            return "{}"
        value = KINDS[kind].decode(books[-1].body)
        if kind is BookKind.POLICY:
            value = replace(value, most_extensions=self.chance.choice((1, 2, 3)))
        if kind is BookKind.SUPERVISION:
            value = stern(value)
        return KINDS[kind].encode(value)
