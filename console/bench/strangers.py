"""Strangers at the door by the thousand: none is let in, the hub's memory stays, and who belongs is served."""

from __future__ import annotations

import tempfile
import time
from datetime import timedelta
from pathlib import Path
from statistics import median

from bus.hub.process import HubProcess
from bus.keys.door import Door, bare_address
from bus.link import SourceLink, open_source
from console.bench.figures import BenchError, Figure
from console.bench.knocking import knocking_at
from console.bench.made_city import made_reports
from console.bench.overhearing import overheard
from console.bench.sizes import Sizes
from models.clock import WallClock

ANSWER_S = 30.0
SEED = 7
WARMING = 500
"""Strangers before memory is read: what is kept once and for all comes with the first."""


def measure(sizes: Sizes) -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        hub = HubProcess.start(Path(folder))
        source = open_source(hub.address, "hotline")
        try:
            return _measured(hub, source, sizes.strangers)
        finally:
            source.close()
            hub.stop()


def _measured(hub: HubProcess, source: SourceLink, count: int) -> list[Figure]:
    key = Door.find(hub.address, "source", "hotline").key
    reports = iter(made_reports(count // 100 + 10, WallClock().now() - timedelta(hours=1), SEED))
    waits: list[float] = []

    def report() -> None:
        """Somebody who belongs has something to say meanwhile."""
        began = time.monotonic()
        source.submit(f"r{len(waits)}", next(reports))
        while source.outstanding:
            if time.monotonic() - began > ANSWER_S:
                raise BenchError(f"a report had no receipt within {ANSWER_S:g} s")
            source.turn(0.05)
        waits.append(time.monotonic() - began)

    said = overheard(hub.address, "hotline 2", next(reports))
    with knocking_at(bare_address(hub.address), key.hub, SEED, said) as strangers:
        strangers.knock(WARMING)
        before, began = resident_mb(hub.pid), time.monotonic()
        strangers.knock(count, report)
        took = time.monotonic() - began
        grown = resident_mb(hub.pid) - before
    note = f"{count:,} strangers, {count / took:,.0f} a second; a report was answered in {median(waits) * 1000:.0f} ms"
    return [
        Figure("strangers.let_in", "strangers that were let in", "of them", 0, strangers.let_in, note=note),
        Figure("strangers.memory", "growth of the hub's memory", "MB", 100, grown),
        Figure("strangers.answer", "report to receipt meanwhile, the longest", "s", 5, max(waits)),
    ]


def resident_mb(pid: int) -> float:
    """Memory of a process. BenchError on a system that does not tell it in /proc."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    except OSError as error:
        raise BenchError("this system does not tell a process's memory in /proc") from error
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))
