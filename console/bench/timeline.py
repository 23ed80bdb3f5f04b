"""The timeline with thousands of spans in view: frames a second while it is panned, and the worst of them."""

from __future__ import annotations

from statistics import median

from console.bench.big_timeline import HEIGHT, WIDTH, Panned
from console.bench.children import Child
from console.bench.figures import Figure
from console.bench.sizes import Sizes

PANNED_S = 120.0


def measure(sizes: Sizes) -> list[Figure]:
    """All spans are in view. The worst frame is bounded by the promise that nothing holds the screen longer."""
    with Child("big_timeline", sizes.timeline_spans, sizes.timeline_frames) as pane:
        found = pane.said(Panned, PANNED_S)
    seen = f"{found.in_view:,} spans in view at {WIDTH} × {HEIGHT}, median {median(found.frames) * 1000:.1f} ms"
    return [
        Figure(
            "timeline.pan",
            "pictures a second while panning",
            "/s",
            30,
            len(found.frames) / sum(found.frames),
            at_least=True,
            note=seen,
        ),
        Figure("timeline.worst", "the longest picture of them", "ms", 50, max(found.frames) * 1000),
        Figure(
            "timeline.change",
            "spans laid out anew and painted, median",
            "ms",
            50,
            median(found.changes) * 1000,
            note=f"of it laying out {median(found.layouts) * 1000:.1f} ms",
        ),
    ]
