"""Accepted reports a second, durable: the hub against a bare loop that writes the same rows."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from bus.hub.process import HubProcess
from console.bench.children import Child, Ready
from console.bench.figures import BenchError, Figure
from console.bench.sizes import Sizes
from console.bench.source import Sent

START_S = 60.0
RUN_S = 180.0


def measure(sizes: Sizes) -> list[Figure]:
    """Hub and floor take turns, each over a new folder; medians count."""
    hubs, floors = [], []
    for run in range(sizes.hub_runs):
        hubs.append(_hub(f"hub {run}", sizes))
        floors.append(_floor(f"hub {run}", sizes))
    rate, floor = (median(run.accepted / run.seconds for run in runs) for runs in (hubs, floors))
    commits = median(run.accepted / run.commits for run in hubs), median(run.accepted / run.commits for run in floors)
    note = f"{sizes.hub_reports:,} reports, {commits[0]:.0f} a commit at the hub and {commits[1]:.0f} at the floor"
    return [
        Figure("hub.rate", "accepted reports, durable", "a second", 1_500, rate, True, floor, "a bare loop", note),
        Figure("hub.share", "share of what a bare loop takes", "of the floor", 0.35, rate / floor, True),
    ]


def _hub(name: str, sizes: Sizes) -> Sent:
    with tempfile.TemporaryDirectory() as folder:
        hub = HubProcess.start(Path(folder))
        try:
            return sent_to(hub.address, name, sizes)
        finally:
            hub.stop()


def _floor(name: str, sizes: Sizes) -> Sent:
    with tempfile.TemporaryDirectory() as folder, Child("floor_hub", folder) as floor:
        return sent_to(floor.said(Ready, START_S).address, name, sizes)


def sent_to(address: str, name: str, sizes: Sizes) -> Sent:
    """All reports of one source, taken in by whichever hub is at that address. BenchError where one is not."""
    with Child("source", address, name, sizes.hub_reports, sizes.outstanding) as source:
        source.said(Ready, START_S)
        source.tell("go")
        sent = source.said(Sent, RUN_S)
    if sent.accepted != sizes.hub_reports:
        raise BenchError(f"source: {sizes.hub_reports} reports were sent and {sent.accepted} accepted")
    return sent
