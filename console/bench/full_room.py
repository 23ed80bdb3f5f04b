"""A full room: fifty seats that all follow every change and make them, for ten minutes; how soon each sees its own."""

from __future__ import annotations

import math
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from bus.hub.process import HubProcess
from console.bench.children import Child, Ready
from console.bench.figures import BenchError, Figure
from console.bench.killed import report_cases
from console.bench.roommates import Stood
from console.bench.sizes import Sizes
from models.rules.shelf import Shelf
from models.store.engine import sqlite_url
from models.store.verifying import verify

CASES = 500
PER_S = 200
PROCESSES = 2
START_S = 120.0
LATE_S = 120.0
P99_S, MOST_S = 0.5, 2.0
RATE = 0.95
"""Of the changes asked for a second: below that the seats themselves were too slow to make them."""


def measure(sizes: Sizes) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="dutydesk-bench-") as folder:
        stood, took = _worked(Path(folder), sizes)
        verdict = verify(sqlite_url(Path(folder) / "hub.db"), lambda board: Shelf(board.books).times())
    if not verdict.holds:
        raise BenchError(f"the journal does not hold: {verdict.faults[:1]}")
    return figures(stood, took, sizes.roommates)


def figures(stood: Sequence[Stood], took_s: float, seats: int) -> list[Figure]:
    echoes = sorted(echo for each in stood for echo in each.echoes)
    if not echoes:
        raise BenchError("no order came back to its seat")
    changes = sum(each.accepted for each in stood)
    told = f"{seats} seats, {changes:,} changes in {took_s:.0f} s, {sum(each.changes for each in stood):,} told"
    hashes = [one for each in stood for one in each.hashes]
    common = max(map(hashes.count, set(hashes)))
    refused = [reason for each in stood for reason in each.refused]
    open_ = len(refused) + sum(each.unanswered for each in stood)
    return [
        Figure("room.echo_p50", "an order until its change is at its own seat, the median", "s", P99_S, median(echoes)),
        Figure("room.echo_p99", "99 of 100", "s", P99_S, echoes[math.ceil(0.99 * len(echoes)) - 1], note=told),
        Figure("room.echo_max", "the longest", "s", MOST_S, echoes[-1]),
        Figure("room.rate", "changes of the room", "a second", RATE * PER_S, changes / took_s, at_least=True),
        Figure("room.apart", "seats whose state is another than the room's at the end", "seats", 0, seats - common),
        Figure("room.links_lost", "links that were lost on the way", "links", 0, sum(each.losses for each in stood)),
        Figure(
            "room.open",
            "orders refused, or without a receipt at the end",
            "orders",
            0,
            open_,
            note="; ".join(refused[:3]),
        ),
    ]


def _worked(folder: Path, sizes: Sizes) -> tuple[list[Stood], float]:
    hub = HubProcess.start(folder)
    try:
        report_cases(hub.address, CASES)
        with ExitStack() as opened:
            children = _seats(opened, hub.address, sizes)
            began = time.monotonic()
            for child in children:
                child.tell("go")
            for child in children:
                child.said(Ready, sizes.room_s + LATE_S)
            took = time.monotonic() - began
            for child in children:
                child.tell("enough")
            return [child.said(Stood, LATE_S) for child in children], took
    finally:
        hub.stop()


def _seats(opened: ExitStack, address: str, sizes: Sizes) -> list[Child]:
    """As many seats and orders in each process as in the other."""
    each = sizes.roommates // PROCESSES
    children = [
        opened.enter_context(
            Child("roommates", address, at * each, each, sizes.roommates, PER_S / PROCESSES, sizes.room_s)
        )
        for at in range(PROCESSES)
    ]
    for child in children:
        child.said(Ready, START_S)
    return children
