"""A hub that is killed again and again under consoles at work: what was acknowledged is there, and is there once."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bus.hub.process import HubProcess
from bus.link import open_source
from console.bench.children import Child, Ready
from console.bench.figures import BenchError, Figure
from console.bench.free_port import free_port
from console.bench.made_city import made_reports
from console.bench.seats import Worked
from console.bench.sizes import Sizes
from models.clock import WallClock
from models.rules.shelf import Shelf
from models.store.engine import sqlite_url
from models.store.verifying import verify

CASES = 100
START_S = 90.0
ANSWERED_S = 120.0
MOVES_S = 60.0
LOOK_AGAIN_S = 0.002
PROCESSES = 4
AHEAD = 60
"""Before a kill the journal grows by so many entries at the most."""


def measure(sizes: Sizes) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="dutydesk-bench-") as folder:
        began = time.monotonic()
        worked = _killed(Path(folder), sizes)
        took = time.monotonic() - began
        kept = journal_of(Path(folder) / "hub.db")
        verdict = verify(sqlite_url(Path(folder) / "hub.db"), lambda board: Shelf(board.books).times())
    if not verdict.holds:
        raise BenchError(f"the journal does not hold: {verdict.faults[:1]}")
    return figures(worked, kept, f"{sizes.kills} kills in {took:.0f} s, {sizes.seats} seats")


def figures(worked: Sequence[Worked], kept: Counter[tuple[str, str, int]], note: str) -> list[Figure]:
    """`kept` counts the entries of the journal by who ordered them, order id and number."""
    answers = {
        (by, order_id): each
        for one in worked
        for by, all_of in one.answers.items()
        for order_id, each in all_of.items()
    }
    acknowledged = {key: each for key, each in answers.items() if each.accepted}
    entries = Counter((by, order_id) for by, order_id, _ in kept.elements())
    lost = sum((by, order_id, each.number) not in kept for (by, order_id), each in acknowledged.items())
    doubled = sum(count > 1 for (by, _), count in entries.items() if any(by in one.answers for one in worked))
    told = f"{note}, {len(acknowledged):,} orders acknowledged, {sum(one.losses for one in worked):,} links lost"
    return [
        Figure("killed.lost", "acknowledged orders that the journal lacks", "orders", 0, lost, note=told),
        Figure("killed.doubled", "orders that the journal has twice", "orders", 0, doubled),
        Figure(
            "killed.unanswered", "orders without a receipt at the end", "orders", 0, sum(o.unanswered for o in worked)
        ),
        Figure(
            "killed.apart",
            "seats that are not the hub at the end, or drifted",
            "seats",
            0,
            sum(one.out_of_step + one.drifted for one in worked),
        ),
    ]


def journal_of(path: Path) -> Counter[tuple[str, str, int]]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute('SELECT "by", order_id, number FROM journal').fetchall()
    return Counter((str(by), str(order_id), int(number)) for by, order_id, number in rows)


def _killed(folder: Path, sizes: Sizes) -> list[Worked]:
    bind = f"tcp://127.0.0.1:{free_port()}"
    chance = random.Random(300)
    hub = HubProcess.start(folder, "--bind", bind)
    try:
        report_cases(hub.address, CASES)
        with ExitStack() as opened:
            children = _seats(opened, hub.address, folder, sizes.seats)
            for _ in range(sizes.kills):
                _wait_for_work(folder / "hub.db", chance.randint(1, AHEAD))
                os.kill(hub.pid, signal.SIGKILL)
                hub.stop()
                hub = HubProcess.start(folder, "--bind", bind)
            for child in children:
                child.tell("enough")
            return [child.said(Worked, ANSWERED_S) for child in children]
    finally:
        hub.stop()


def _seats(opened: ExitStack, address: str, folder: Path, seats: int) -> list[Child]:
    """In some processes of about as many seats each; all of them are at work when it returns."""
    processes = min(PROCESSES, seats)
    parts = [range(seats)[at::processes] for at in range(processes)]
    firsts = [sum(map(len, parts[:at])) for at in range(processes)]
    children = [
        opened.enter_context(Child("seats", address, folder / "seats", first, len(part)))
        for first, part in zip(firsts, parts, strict=True)
    ]
    for child in children:
        child.said(Ready, START_S)
    for child in children:
        child.tell("go")
    return children


def report_cases(address: str, count: int) -> None:
    """Cases of the day before: no rule sends a unit to them by itself."""
    source = open_source(address, "bench")
    try:
        now = WallClock().now()
        for report in made_reports(count, now):
            old = replace(report, reported_at=report.reported_at - timedelta(days=2))
            source.submit(old.record, old)
        deadline = time.monotonic() + ANSWERED_S
        while source.outstanding:
            source.turn(0.02)
            if time.monotonic() > deadline:
                raise BenchError("the hub takes no reports")
    finally:
        source.close()


def _wait_for_work(path: Path, entries: int) -> None:
    """Until so many were committed: a commit shows here before its receipts are sent."""
    deadline = time.monotonic() + MOVES_S
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        target = _head(connection) + entries
        while _head(connection) < target:
            if time.monotonic() > deadline:
                raise BenchError("the seats are not at work")
            time.sleep(LOOK_AGAIN_S)


def _head(connection: sqlite3.Connection) -> int:
    (number,) = connection.execute("SELECT max(number) FROM journal").fetchone()
    return int(number or 0)
