"""Likely duplicates of a report among open cases: how long the list takes, and what keeping the index costs."""

from __future__ import annotations

import random
import time
import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from statistics import median, quantiles

from console.bench.figures import Figure
from console.bench.made_city import made_reports
from console.bench.sizes import Sizes
from models.domain.instants import to_ms
from models.rules.catalogue import Catalogue
from models.rules.duplicates.index import DuplicateIndex
from models.rules.duplicates.sketch import Sketch

AT = datetime(2026, 6, 1, 12, tzinfo=UTC)
SLIP_DEGREES = 0.0003
"""How far a second caller places the same matter from the first, as one deviation: some 30 m."""


def measure(sizes: Sizes) -> list[Figure]:
    sketches = made_sketches(sizes.open_cases)
    index = DuplicateIndex()
    put_us = _each_us(index.put, sketches)
    drafts = second_reports(sketches, sizes.pings)
    search_ms = [_each_us(lambda draft: index.likely(draft, to_ms(AT)), [draft]) / 1e3 for draft in drafts]
    again_us = _each_us(index.put, [replace(sketch, closed_ms=to_ms(AT)) for sketch in sketches])
    note = f"{len(sketches):,} open cases, {len(drafts)} reports"
    p95 = quantiles(search_ms, n=20)[-1]
    bare = _weight([replace(sketch, address="", title="", text="") for sketch in sketches])
    with_words = f"with its words {_weight(sketches):,.0f} bytes"
    return [
        Figure("duplicates.search", "likely duplicates of a report, median", "ms", 20, median(search_ms), note=note),
        Figure("duplicates.search_p95", "likely duplicates of a report, p95", "ms", 20, p95),
        Figure("duplicates.put", "a new case into the index", "µs", 30, put_us),
        Figure("duplicates.change", "a change of a case, its words the same", "µs", 30, again_us),
        Figure("duplicates.memory", "a case in the index, without its words", "bytes", 150, bare, note=with_words),
    ]


def made_sketches(count: int) -> list[Sketch]:
    """Open cases of a made-up city, with English and Chinese in their addresses."""
    types = Catalogue.load().types
    return [
        Sketch(
            number=f"DD-{report.record}",
            type_code=report.type_code or "",
            group=types[report.type_code].group_code,
            lon=report.place.lon,
            lat=report.place.lat,
            address=report.place.address,
            title=report.title,
            text=report.text,
            reported_ms=to_ms(report.reported_at),
        )
        for report in made_reports(count, AT)
    ]


def second_reports(sketches: Sequence[Sketch], count: int, seed: int = 2) -> list[Sketch]:
    """Reports of matters that are known already, told a little later from a little way off."""
    chance = random.Random(seed)
    return [_second(chance.choice(sketches), chance) for _ in range(count)]


def _second(sketch: Sketch, chance: random.Random) -> Sketch:
    if sketch.lon is None or sketch.lat is None:
        return replace(sketch, number="")
    return replace(
        sketch,
        number="",
        lon=sketch.lon + chance.gauss(0, SLIP_DEGREES),
        lat=sketch.lat + chance.gauss(0, SLIP_DEGREES),
        reported_ms=sketch.reported_ms + chance.randrange(3_600_000),
    )


def _each_us(do: Callable[[Sketch], object], sketches: Sequence[Sketch]) -> float:
    begun = time.perf_counter()
    for sketch in sketches:
        do(sketch)
    return (time.perf_counter() - begun) / max(len(sketches), 1) * 1e6


def _weight(sketches: Sequence[Sketch]) -> float:
    """Bytes that the index takes for each of these, beside what it shares with them."""
    tracemalloc.start()
    try:
        index = DuplicateIndex()
        for sketch in sketches:
            index.put(sketch)
        return tracemalloc.get_traced_memory()[0] / max(len(index), 1)
    finally:
        tracemalloc.stop()
