"""The queue with very many open cases: a sort, a filter, one change, against QSortFilterProxyModel."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2
from statistics import median

from console.bench.big_queue import Handled
from console.bench.children import Child
from console.bench.figures import Figure
from console.bench.sizes import Sizes

HANDLED_S = 300.0


def measure(sizes: Sizes) -> list[Figure]:
    """Medians count, the worst stands in the note."""
    with Child("big_queue", sizes.queue_rows, sizes.queue_changes, sizes.peer_rows) as queue:
        found = queue.said(Handled, HANDLED_S)
    times = sizes.queue_rows / found.peer_rows
    sort_times = times * log2(max(2, sizes.queue_rows)) / log2(max(2, found.peer_rows))
    peer = "QSortFilterProxyModel"
    taken_from = f"the peer took {{:.2f}} s for {found.peer_rows:,} rows, reckoned up as {{}}"
    return [
        _figure(
            "sort",
            50,
            found.sorts,
            found.peer_sort * sort_times,
            peer,
            taken_from.format(found.peer_sort, "n log n"),
        ),
        _figure(
            "filter",
            30,
            found.filters,
            found.peer_filter * times,
            peer,
            taken_from.format(found.peer_filter, "n"),
        ),
        _figure("change", 2, found.changes, None, "", f"the picture after it {median(found.pictures) * 1000:.1f} ms"),
    ]


def _figure(what: str, bound_ms: float, times: Sequence[float], peer_s: float | None, peer: str, note: str) -> Figure:
    worst = f"{len(times)} of them, the worst {max(times) * 1000:.1f} ms"
    return Figure(
        f"queue.{what}",
        f"one {what}, median",
        "ms",
        bound_ms,
        median(times) * 1000,
        floor=None if peer_s is None else peer_s * 1000,
        beside=peer,
        note="; ".join(filter(None, (worst, note))),
    )
