"""Made-up reports for the tests of duplicates, and asking an index about one of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from models.rules.duplicates.index import DuplicateIndex
from models.rules.duplicates.likely import Kind, Likely, Reason
from models.rules.duplicates.sketch import Sketch
from models.rules.duplicates.weights import Weights

MINUTE_MS = 60_000
DAY_MS = 86_400_000
NOW_MS = 1_780_000_000_000
EAST_100_M = 0.000974
"""Degrees of longitude that make 100 metres at the latitude of these reports."""

POTHOLE = Sketch(
    number="DD-1",
    type_code="0203",
    group="02",
    lon=113.9,
    lat=22.6,
    address="12 Heping Road",
    title="Pothole in the right lane",
    text="Deep enough to break a wheel.",
    reported_ms=NOW_MS - MINUTE_MS,
)
DRAFT = replace(POTHOLE, number="", reported_ms=NOW_MS)
"""A second report of the pothole, being registered now."""


def of(*sketches: Sketch, weights: Weights | None = None) -> DuplicateIndex:
    index = DuplicateIndex(weights)
    for sketch in sketches:
        index.put(sketch)
    return index


def unplaced(sketch: Sketch) -> Sketch:
    return replace(sketch, lon=None, lat=None)


def wordless(sketch: Sketch) -> Sketch:
    """Only the place, type and time."""
    return replace(sketch, address="", title="", text="")


def numbers(found: Iterable[Likely]) -> list[str]:
    return [likely.number for likely in found]


def reason(likely: Likely, kind: Kind) -> Reason | None:
    return next((reason for reason in likely.reasons if reason.kind is kind), None)
