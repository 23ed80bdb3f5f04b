"""A lookout's process that has looked through a cache with one case in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from models.clock import ManualClock
from models.domain.case import Case
from models.domain.rules import Book, BookKind
from models.store.cache import Cache
from tests.bus.room import MORNING
from tests.console.kept_cases import keep, keeping, same_again
from tests.console.looked import Looked, looking
from tests.models.domain.room import first_shelf, staffed_room


@dataclass
class Room:
    """A lookout that has looked through a cache with one case in it."""

    looked: Looked
    cache: Cache
    case: Case

    @property
    def pid(self) -> int:
        return self.looked.lookout.pid

    def finds_it(self) -> bool:
        return self.looked.duplicates(same_again(self.case)) == [self.case.number]


@contextmanager
def looked_through(path: Path) -> Iterator[Room]:
    case = staffed_case()
    with keeping(path) as cache, looking(path, ManualClock(MORNING)) as looked:
        keep(cache, case)
        looked.lookout.take((), books=books())
        looked.lookout.start()
        room = Room(looked, cache, case)
        assert room.finds_it()
        yield room


def staffed_case() -> Case:
    told = staffed_room()
    return told.case(told.reported())


def books() -> list[Book]:
    return [book for kind in BookKind for book in first_shelf().books(kind)]
