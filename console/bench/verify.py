"""How long a journal takes to verify: every number, every hash, every page of the file, on all cores."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path

from console.bench.figures import BenchError, Figure
from console.bench.made_journal import write_journal
from console.bench.sizes import Sizes
from models.clock import WallClock
from models.domain.clocks import ROUND_THE_CLOCK
from models.store.engine import sqlite_url
from models.store.verifying import verify

MOST_S = 60.0
"""For ten million entries; fewer get their share."""
MILLIONS = 10_000_000
MOST_FLOOR = 1_000_000


def measure(sizes: Sizes) -> list[Figure]:
    """What is projected from the journal is left out: that is a question of how many cases there are."""
    with tempfile.TemporaryDirectory(prefix="dutydesk-bench-", ignore_cleanup_errors=True) as folder:
        path = write_journal(Path(folder), sizes.journal_entries, WallClock())
        entries = sizes.journal_entries
        floor = _read_s(path, min(entries, MOST_FLOOR)) * entries / min(entries, MOST_FLOOR)
        began, cpu = time.perf_counter(), sum(os.times()[:4])
        verdict = verify(sqlite_url(path), lambda _: ROUND_THE_CLOCK, journal_only=True)
        took, cpu = time.perf_counter() - began, sum(os.times()[:4]) - cpu
        size = path.stat().st_size
    if not verdict.holds or verdict.entries != entries:
        raise BenchError(f"{verdict.entries} of {entries} entries held: {verdict.faults[:1]}")
    note = (
        f"{entries:,} entries, {size / 1e9:.1f} GB, {entries / took:,.0f} entries a second, {cpu:.1f} s of "
        f"{os.cpu_count()} cores; beside it they are only read, by one core"
    )
    bound = MOST_S * entries / MILLIONS
    return [
        Figure(
            "verify.journal", "a whole journal verified", "s", bound, took, floor=floor, beside="only read", note=note
        )
    ]


def _read_s(path: Path, entries: int) -> float:
    """Seconds that the database alone takes to give its entries to Python."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT * FROM journal WHERE number <= ? ORDER BY number", (entries,))
        began = time.perf_counter()
        for _ in rows:
            pass
        return time.perf_counter() - began
