"""From a report's send to its row painted, and whether the screen keeps moving while a burst comes in."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import zmq

from bus.hub.process import HubProcess
from bus.keys.door import Door
from console.bench.children import Child, Ready
from console.bench.feed import Fed
from console.bench.figures import BenchError, Figure
from console.bench.glass_seat import Mark, Painted
from console.bench.sizes import Sizes
from console.bench.source import Sent

START_S = 60.0
SETTLE_S = 60.0
BURST_S = 180.0
MOST_ASKED = 20
WARMING = 300
"""Reports before those that count: the first rows cost a font and its letters."""


@dataclass(frozen=True, slots=True)
class Phase:
    """The longest gap of the console's screen and of a bare event loop in the same seconds, and how many those were."""

    gap_s: float
    bare_gap_s: float
    took_s: float


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds from send to paint of every report; then the burst, and when its source had its last receipt."""

    lags: list[float]
    unseen: int
    steady: Phase
    burst: Phase
    acknowledged_s: float


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
    ping = "a bare ping"
    steady = (
        f"{len(lags):,} reports at {sizes.glass_per_s} a second; {found.unseen} were out of sight before they could be "
        "painted and count up to the next one's paint"
    )
    burst = (
        f"{sizes.burst:,} reports were acknowledged in {found.acknowledged_s:.1f} s, the seat had them all in "
        f"{found.burst.took_s:.1f} s"
    )
    return [
        Figure("glass.p50", "send to paint, half of all", "ms", 40, middle, floor=ping_ms, beside=ping, note=steady),
        Figure("glass.p99", "send to paint, 99 of 100", "ms", 150, late, floor=ping_ms, beside=ping),
        _gap("glass.gap", "longest gap of the screen", found.steady, ""),
        _gap("glass.burst_gap", "longest gap in a burst", found.burst, burst),
    ]


def _gap(name: str, says: str, phase: Phase, note: str) -> Figure:
    bare_ms = phase.bare_gap_s * 1000
    return Figure(name, says, "ms", 50, phase.gap_s * 1000, floor=bare_ms, beside="a bare event loop", note=note)


def _measured(address: str, folder: Path, sizes: Sizes) -> Measured:
    count = round(sizes.glass_s * sizes.glass_per_s)
    with Child("glass_seat", folder, address) as seat, Child("bare_beat") as beat:
        seat.said(Ready, START_S)
        with Child("feed", address, "feed", sizes.glass_per_s) as feed:
            feed.said(Ready, START_S)
            _fed(feed, WARMING)
            _all_of(seat, WARMING)
            begun = _begin(seat, beat)
            sent_at = _fed(feed, count).sent_at
            steady = _phase(seat, beat, begun, WARMING + count)
        lags, unseen = _lags(seat, sent_at)
        with Child("source", address, "burst", sizes.burst, sizes.outstanding) as source:
            source.said(Ready, START_S)
            begun = _begin(seat, beat)
            source.tell("go")
            burst = _phase(seat, beat, begun, WARMING + count + sizes.burst)
            sent = source.said(Sent, BURST_S)
    if unseen > len(lags) // 2:
        raise BenchError(f"{unseen} of {len(lags)} reports were never painted")
    return Measured(lags, unseen, steady, burst, sent.seconds)


def _begin(seat: Child, beat: Child) -> float:
    beat.tell("begin")
    beat.said(Mark, SETTLE_S)
    seat.tell("begin")
    return seat.said(Mark, SETTLE_S).at


def _phase(seat: Child, beat: Child, begun: float, count: int) -> Phase:
    """Until the seat has so many cases."""
    mark = _all_of(seat, count)
    beat.tell("end")
    return Phase(mark.longest_gap_s, beat.said(Mark, SETTLE_S).longest_gap_s, mark.at - begun)


def _lags(seat: Child, sent_at: dict[str, float]) -> tuple[list[float], int]:
    """Seconds from send to paint. How many were out of sight before they could be painted is said too: those count up
    to the paint of the next one that was sent."""
    painted_at = {}
    for _ in range(MOST_ASKED):  # what the seat has it draws in its next turns
        seat.tell("tell")
        painted_at = seat.said(Painted, SETTLE_S).at
        if sent_at.keys() <= painted_at.keys():
            break
    lags = []
    next_at = max(painted_at.values(), default=float("inf"))
    for number, at in sorted(sent_at.items(), key=lambda sent: -sent[1]):
        next_at = painted_at.get(number, next_at)
        lags.append(next_at - at)
    return lags, len(sent_at.keys() - painted_at.keys())


def _fed(feed: Child, count: int) -> Fed:
    feed.tell(str(count))
    return feed.said(Fed, SETTLE_S + count)


def _all_of(seat: Child, count: int) -> Mark:
    seat.tell(f"wait {count}")
    return seat.said(Mark, BURST_S)


def _ping_s(count: int, per_s: int) -> float:
    """The median time of a frame there and back, at the pace of the reports."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Child("echo", folder) as echo,
        zmq.Context() as context,
        context.socket(zmq.DEALER) as socket,
    ):
        socket.setsockopt(zmq.LINGER, 0)
        socket.setsockopt(zmq.RCVTIMEO, round(SETTLE_S * 1000))
        Door.find(echo.said(Ready, START_S).address, "source", "ping").open(socket)
        times = []
        for _ in range(count):
            began = time.monotonic()
            socket.send(bytes(400))
            socket.recv()
            times.append(time.monotonic() - began)
            socket.poll(1000 // per_s)  # nothing comes: it is the pause
        return median(times)
