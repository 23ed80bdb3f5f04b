"""Runs of many seeds, on several cores, and of one seed again with its whole story."""

from __future__ import annotations

import gc
import multiprocessing
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field

import structlog

from bus.simulation.invariants import check
from bus.simulation.record import Broken
from bus.simulation.world import Ground, World

CHUNK = 100
"""Seeds that one process takes at a time at the most."""
_FAILS = "the program does not fail"
_ONLY_CRITICAL = 50


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a seed: which promise was broken and how (empty: none), and the digest of its story."""

    seed: int
    promise: str
    how: str
    digest: str
    counts: dict[str, int]
    story: tuple[str, ...] = ()


@dataclass(slots=True)
class Tally:
    """Many outcomes together: how many seeds, what happened in them, and those that broke a promise."""

    seeds: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    broken: list[Outcome] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        self.seeds += 1
        self.counts.update(outcome.counts)
        if outcome.promise:
            self.broken.append(outcome)


def live_through(ground: Ground, seed: int, *, telling: bool = False) -> Outcome:
    """One world from its beginning to its rest, and all invariants."""
    world = World(ground, seed, telling=telling)
    promise = how = ""
    try:
        world.live()
        check(world)
    except Broken as broken:
        promise, how = broken.promise, str(broken)
    except Exception as error:  # noqa: BLE001  # whatever escapes from the program in a world is a finding
        promise, how = _FAILS, f"{_FAILS}: {type(error).__name__}: {error}"
    record = world.record
    return Outcome(seed, promise, how, record.digest, record.counts, tuple(record.lines))


def run(first: int, count: int, jobs: int, done: Callable[[Outcome], None]) -> None:
    """So many seeds from `first` on; `done` hears of each, in their order."""
    size = min(CHUNK, -(-count // jobs))
    chunks = [range(start, min(start + size, first + count)) for start in range(first, first + count, size)]
    for outcome in _spread(chunks, jobs) if jobs > 1 and len(chunks) > 1 else _one_after_another(chunks):
        done(outcome)


def quiet() -> None:
    """The program's own log says of every world what its story says: keep it silent."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(_ONLY_CRITICAL))


def _one_after_another(chunks: Iterable[range]) -> Iterator[Outcome]:
    with closing(Ground.laid()) as ground:
        for chunk in chunks:
            for seed in chunk:
                yield live_through(ground, seed)


def _spread(chunks: Iterable[range], jobs: int) -> Iterator[Outcome]:
    with ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), initializer=_begin) as pool:
        for outcomes in pool.map(_chunk, chunks):
            yield from outcomes


def _begin() -> None:
    quiet()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)  # worlds leave few cycles: the hub's own thresholds


def _chunk(seeds: range) -> list[Outcome]:
    with closing(Ground.laid()) as ground:
        return [live_through(ground, seed) for seed in seeds]
