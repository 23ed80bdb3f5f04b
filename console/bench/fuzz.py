"""A hub that is told nonsense: it does not end, takes none of it in, keeps its memory, and serves the others."""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from bus.hub.process import HubProcess
from bus.link import SourceLink, open_source
from console.bench.children import Child, Ready
from console.bench.figures import BenchError, Figure
from console.bench.fuzzer import Fuzzed
from console.bench.made_city import made_reports
from console.bench.sizes import Sizes
from models.clock import WallClock

FUZZERS = 3
WARM = 10
"""One in so many frames is sent before the memory is read: what the hub keeps once and for all."""
START_S = 60.0
FUZZED_S = 3_600.0
ANSWERED_S = 60.0
MOST_MB = 100.0


@dataclass(frozen=True, slots=True)
class Lived:
    """What the hub went through: numbers given to a good source before and after, memory in MB before and after."""

    head_before: int
    head_after: int
    mb_before: float
    mb_after: float
    answers: Counter[str]
    seconds: float


def measure(sizes: Sizes) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="dutydesk-bench-") as folder:
        hub = HubProcess.start(Path(folder))
        try:
            lived = _lived(hub, sizes.fuzzed)
        finally:
            hub.stop()
    got_in = lived.head_after - lived.head_before - 1 + lived.answers["accepted"]
    told = ", ".join(f"{count:,} {what}" for what, count in lived.answers.most_common(6))
    note = f"{sizes.fuzzed:,} frames, {sizes.fuzzed / lived.seconds:,.0f} a second; answered: {told}"
    return [
        Figure("fuzz.accepted", "what got in", "entries", 0, got_in, note=note),
        Figure(
            "fuzz.memory",
            "growth of the hub's memory",
            "MB",
            MOST_MB,
            lived.mb_after - lived.mb_before,
            note=f"{lived.mb_before:.0f} MB before",
        ),
    ]


def _lived(hub: HubProcess, frames: int) -> Lived:
    with ExitStack() as opened:
        source = opened.enter_context(closing(open_source(hub.address, "good source")))
        fuzzers = [opened.enter_context(Child("fuzzer", hub.address, seed)) for seed in range(FUZZERS)]
        for fuzzer in fuzzers:
            fuzzer.said(Ready, START_S)
        _fuzz(fuzzers, frames // WARM)
        head_before, mb_before = _reported(source, "before"), memory_mb(hub.pid)
        began = time.monotonic()
        answers = _fuzz(fuzzers, frames)
        seconds = time.monotonic() - began
        if not hub.alive:
            raise BenchError("the hub has ended")
        return Lived(head_before, _reported(source, "after"), mb_before, memory_mb(hub.pid), answers, seconds)


def _fuzz(fuzzers: Sequence[Child], frames: int) -> Counter[str]:
    for fuzzer in fuzzers:
        fuzzer.tell(str(frames // len(fuzzers)))
    answers: Counter[str] = Counter()
    for fuzzer in fuzzers:
        fuzzed = fuzzer.said(Fuzzed, FUZZED_S)
        if not fuzzed.through:
            raise BenchError(f"the hub did not come through: {fuzzed.answers}")
        answers.update(fuzzed.answers)
    return answers


def _reported(source: SourceLink, record: str) -> int:
    """The number of the entry that a good report was given."""
    (made,) = made_reports(1, WallClock().now())
    source.submit(record, replace(made, record=record, reported_at=made.reported_at - timedelta(days=2)))
    deadline = time.monotonic() + ANSWERED_S
    while time.monotonic() < deadline:
        for receipt in source.turn(0.05):
            if receipt.accepted:
                return receipt.number
    raise BenchError(f"a good source is not heard any more: {source.trouble}")


def memory_mb(pid: int) -> float:
    """Resident memory of a process. BenchError where this system does not tell it in /proc."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        raise BenchError("this system does not tell the memory of a process in /proc")
    lines = dict(line.split(":", 1) for line in status.read_text(encoding="ascii", errors="replace").splitlines())
    return int(lines["VmRSS"].split()[0]) / 1024
