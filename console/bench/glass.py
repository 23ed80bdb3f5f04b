"""From a report's send to its row painted, and whether the screen keeps moving while a burst comes in."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import zmq

from bus.hub.process import HubProcess
from console.bench.children import Child, Ready
from console.bench.feed import Fed
from console.bench.figures import BenchError, Figure
from console.bench.glass_seat import Seen
from console.bench.sizes import Sizes
from console.bench.source import Sent

START_S = 60.0
SETTLE_S = 60.0
BURST_S = 180.0
WARMING = 50
"""Reports before those that count: the first rows cost a font and its letters."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds from send to paint of every report, the longest gaps, and how long the burst took to be taken in."""

    lags: list[float]
    gap_s: float
    burst_gap_s: float
    burst_s: float
    source_s: float


def measure(sizes: Sizes) -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        hub = HubProcess.start(Path(folder))
        try:
            found = _measured(hub.address, Path(folder), sizes)
        finally:
            hub.stop()
    ping_ms = _ping_s(sizes.pings, sizes.glass_per_s) * 1000
    lags = sorted(found.lags)
    middle, late = median(lags) * 1000, lags[len(lags) * 99 // 100] * 1000
    beside = "a bare ping"
    steady = f"{len(lags):,} reports at {sizes.glass_per_s} a second"
    burst = (
        f"{sizes.burst:,} reports were acknowledged in {found.source_s:.1f} s, the seat had them all in "
        f"{found.burst_s:.1f} s"
    )
    return [
        Figure("glass.p50", "send to paint, half of all", "ms", 40, middle, floor=ping_ms, beside=beside, note=steady),
        Figure("glass.p99", "send to paint, 99 of 100", "ms", 150, late, floor=ping_ms, beside=beside),
        Figure("glass.gap", "longest gap of the screen", "ms", 50, found.gap_s * 1000),
        Figure("glass.burst_gap", "longest gap in a burst", "ms", 50, found.burst_gap_s * 1000, note=burst),
    ]


def _measured(address: str, folder: Path, sizes: Sizes) -> Measured:
    count = round(sizes.glass_s * sizes.glass_per_s)
    with Child("glass_seat", folder, address) as seat:
        seat.said(Ready, START_S)
        with Child("feed", address, "feed", sizes.glass_per_s) as feed:
            feed.said(Ready, START_S)
            _fed(feed, WARMING)
            _all_of(seat, WARMING)
            _seen(seat, "begin")
            sent_at = _fed(feed, count).sent_at
            _all_of(seat, WARMING + count)
            _drawn(seat)
            steady = _seen(seat, "tell")
        if missing := sent_at.keys() - steady.painted_at.keys():
            raise BenchError(f"{len(missing)} of {len(sent_at)} reports were never painted, {min(missing)} is one")
        with Child("source", address, "burst", sizes.burst, sizes.outstanding) as source:
            source.said(Ready, START_S)
            _seen(seat, "begin")
            began = time.monotonic()
            source.tell("go")
            whole = _all_of(seat, WARMING + count + sizes.burst)
            sent = source.said(Sent, BURST_S)
    lags = [steady.painted_at[number] - at for number, at in sent_at.items()]
    return Measured(lags, steady.longest_gap_s, whole.longest_gap_s, whole.at - began, sent.seconds)


def _fed(feed: Child, count: int) -> Fed:
    feed.tell(str(count))
    return feed.said(Fed, SETTLE_S + count)


def _seen(seat: Child, line: str) -> Seen:
    seat.tell(line)
    return seat.said(Seen, SETTLE_S)


def _all_of(seat: Child, count: int) -> Seen:
    seat.tell(f"wait {count}")
    return seat.said(Seen, BURST_S)


def _drawn(seat: Child) -> None:
    """What the seat has it draws in its next turn of the event loop: a few more turns are let go by."""
    for _ in range(5):
        _seen(seat, "tell")


def _ping_s(count: int, per_s: int) -> float:
    """The median time of a frame there and back, at the pace of the reports."""
    with Child("echo") as echo, zmq.Context() as context, context.socket(zmq.DEALER) as socket:
        socket.setsockopt(zmq.LINGER, 0)
        socket.setsockopt(zmq.RCVTIMEO, round(SETTLE_S * 1000))
        socket.connect(echo.said(Ready, START_S).address)
        times = []
        for _ in range(count):
            began = time.monotonic()
            socket.send(bytes(400))
            socket.recv()
            times.append(time.monotonic() - began)
            socket.poll(1000 // per_s)  # nothing comes: it is the pause
        return median(times)
