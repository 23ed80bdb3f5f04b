"""A seat's cache with cases in it, put there as its seat would."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from bus.wire import digest
from models.domain.case import Case
from models.rules.duplicates.sketch import Sketch, sketch_of
from models.store.cache import Cache
from models.store.cards import card
from tests.models.domain.room import first_shelf


@contextmanager
def keeping(path: Path) -> Iterator[Cache]:
    """A seat's cache, as its seat holds it."""
    cache = Cache(path)
    try:
        yield cache
    finally:
        cache.close()


def keep(cache: Cache, *cases: Case) -> None:
    cache.put([(case, card(case), digest(case)) for case in cases], first_shelf().times())


def same_again(case: Case) -> Sketch:
    """A draft of the very same matter, before it has a number."""
    return replace(sketch_of(case, lambda code: code[:2]), number="")
