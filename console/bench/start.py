"""From the start of the process to a queue that can be used, and from the link to all that was missed."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import median

from bus.events import Changed, LinkState
from bus.hub.process import HubProcess
from bus.link import Link
from bus.seat_session import SeatSession
from console.bench.bare_table import Shown
from console.bench.children import Child
from console.bench.figures import BenchError, Figure
from console.bench.sizes import Sizes
from console.bench.start_seat import Started
from console.bench.world import World, build
from models.clock import WallClock
from models.store.cache import Cache, Standing

START_S = 120.0


def measure(sizes: Sizes) -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        world = build(Path(folder), sizes.open_cases, sizes.missed, WallClock())
        hub = HubProcess.start(world.folder)
        try:
            starts, tables, catching, bare = [], [], [], []
            for _ in range(sizes.starts):
                starts.append(_start_s(world, hub.address, sizes.open_cases))
                tables.append(_bare_table_s())
                catching.append(_catch_up_s(world, hub.address, sizes))
                bare.append(_bare_seat_s(world, hub.address))
        finally:
            hub.stop()
    rows, missed = f"{sizes.open_cases:,}", f"{sizes.missed:,}"
    return [
        Figure(
            "start.queue",
            f"process start to {rows} rows",
            "s",
            2.0,
            median(starts),
            floor=median(tables),
            beside="an empty table",
        ),
        Figure(
            "start.catch_up",
            f"link live to {missed} changes in",
            "s",
            2.0,
            median(catching),
            floor=median(bare),
            beside="no cache, no screen",
        ),
    ]


def _start_s(world: World, address: str, rows: int) -> float:
    """With a cache that lacks nothing."""
    world.place(world.full)
    with Child("start_seat", world.folder, address, rows, rows, world.head) as seat:
        return seat.said(Started, START_S).idle_at - seat.spawned_at


def _catch_up_s(world: World, address: str, sizes: Sizes) -> float:
    world.place(world.behind)
    cached = sizes.open_cases - sizes.missed
    with Child("start_seat", world.folder, address, cached, sizes.open_cases, world.head) as seat:
        started = seat.said(Started, START_S)
        return started.caught_up_at - started.live_at


def _bare_table_s() -> float:
    with Child("bare_table") as table:
        return table.said(Shown, START_S).idle_at - table.spawned_at


def _bare_seat_s(world: World, address: str) -> float:
    """The same changes to a seat that only takes them off the wire."""
    standing = _standing(world.behind)
    session = SeatSession("bare", "seat")
    session.take_over(standing.journal, standing.number, standing.digests)
    link = Link(address, session)
    try:
        live_at, until = 0.0, time.monotonic() + START_S
        while session.number < world.head:
            if time.monotonic() > until:
                raise BenchError(f"a bare seat stands at {session.number} of {world.head} after {START_S:g} s")
            for event in link.turn(0.1):
                if isinstance(event, Changed):
                    session.acknowledge()
            if not live_at and link.state is LinkState.LIVE:
                live_at = time.monotonic()
        return time.monotonic() - live_at
    finally:
        link.close()


def _standing(path: Path) -> Standing:
    cache = Cache(path)
    try:
        return cache.standing()
    finally:
        cache.close()
