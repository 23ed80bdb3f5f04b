"""How long a console waits for its answer when the leader of a room comes to harm, in whichever way."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Sequence
from itertools import cycle, islice
from statistics import median

from console.bench import cut_off
from console.bench.children import Child
from console.bench.failover_room import Took
from console.bench.figures import Figure
from console.bench.sizes import Sizes

HARMS = ("killed", "stopped", "restarted")
START_S = 240.0
"""Until the first harm is over: a database server is made and two hubs are started before it."""
MOST_S = 10.0
PERCENTILE = 0.99


def measure(sizes: Sizes) -> list[Figure]:
    """The harms take turns; a cable is pulled in as many runs as each of the others, where the machine lets us."""
    left_out = cut_off.why_not()
    apart = 0 if left_out else max(1, sizes.failovers // (len(HARMS) + 1))
    here = taken(list(islice(cycle(HARMS), sizes.failovers - apart)), ())
    return figures([*here, *taken(["cut_off"] * apart, cut_off.APART)], left_out)


def figures(runs: Sequence[Took], left_out: str) -> list[Figure]:
    seconds = sorted(took.seconds for took in runs)
    faults = [fault for took in runs for fault in took.faults]
    note = "; ".join([*_by_harm(runs), *([f"left out: cut off ({left_out})"] if left_out else [])])
    p99 = seconds[math.ceil(PERCENTILE * len(seconds)) - 1]
    count = f"{len(seconds)} runs"
    return [
        Figure(
            "failover.p50", "from the harm to an answered order, the median", "s", MOST_S, median(seconds), note=count
        ),
        Figure("failover.p99", "99 of 100", "s", MOST_S, p99, note=note),
        Figure("failover.max", "the longest", "s", MOST_S, seconds[-1]),
        Figure(
            "failover.faults", "faults of the journal afterwards", "faults", 0, len(faults), note="; ".join(faults[:1])
        ),
    ]


def _by_harm(runs: Sequence[Took]) -> list[str]:
    by_harm: dict[str, list[float]] = {}
    for took in runs:
        by_harm.setdefault(took.harm, []).append(took.seconds)
    return [f"{harm} {len(each)} times, {median(each):.1f} s (most {max(each):.1f})" for harm, each in by_harm.items()]


def taken(harms: Sequence[str], before: Sequence[str]) -> list[Took]:
    """A room in which this happens in turn; `before` goes before its command."""
    if not harms:
        return []
    with (
        tempfile.TemporaryDirectory(prefix="dutydesk-bench-") as folder,
        Child("failover_room", folder, *harms, before=before) as room,
    ):
        return [room.said(Took, START_S) for _ in harms]
