"""Known duplicates tried again: every report of a file comes in its order, and what would have been suggested then."""

from __future__ import annotations

import csv
import time
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bus.intake.encoding import FileError
from bus.intake.profile import Profile
from bus.intake.reading import open_file
from models.domain.case import Place
from models.domain.distance import metres_between
from models.domain.instants import to_ms
from models.domain.orders import ReportCase
from models.rules.catalogue import Catalogue
from models.rules.duplicates.index import DuplicateIndex
from models.rules.duplicates.sketch import Sketch

MOST = 5
RECENT_DAYS = 30
DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Pair:
    """What a city says: this report is a duplicate of that one. `row` is its place in the file, from 0."""

    row: int
    child: str
    parent: str


@dataclass(frozen=True, slots=True)
class Tried:
    """A pair when the later of its reports came in. `place` is that of the other in the suggestions, from 1.

    `forward` is False where the city names the later report the parent. `counts` tells whether the other was open or
    closed within 30 days. `place` is None where it was not suggested.
    """

    pair: Pair
    forward: bool
    counts: bool
    metres: float | None
    place: int | None
    first: str
    search_ms: float


def read_pairs(path: Path) -> list[Pair]:
    """Pairs from the columns child_case and parent_case; FileError where there are none such."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        for column in ("child_case", "parent_case"):
            if column not in (reader.fieldnames or ()):
                raise FileError("the file of pairs has no such column", column)
        return [Pair(row, line["child_case"].strip(), line["parent_case"].strip()) for row, line in enumerate(reader)]


def read_sketches(path: Path, profile: Profile, now: datetime, catalogue: Catalogue) -> list[Sketch]:
    """All reports that intake would take from a file, in the order of time. How a case was closed is not looked at."""
    source = open_file(path, profile, now, catalogue.types)
    reports = (order for row in source.rows() for order in row.orders if isinstance(order, ReportCase))
    return sorted((_sketch(report, catalogue) for report in reports), key=lambda s: (s.reported_ms, s.number))


def _sketch(report: ReportCase, catalogue: Catalogue) -> Sketch:
    return Sketch(
        number=report.record,
        type_code=report.type_code,
        group=catalogue.types[report.type_code].group_code,
        lon=report.place.lon,
        lat=report.place.lat,
        address=report.place.address,
        title=report.title,
        text=report.text,
        reported_ms=to_ms(report.reported_at),
        closed_ms=None if report.closed_at is None else to_ms(report.closed_at),
    )


def tried(sketches: Collection[Sketch], pairs: Iterable[Pair]) -> Iterator[Tried]:
    """Each pair whose two reports are known, at the moment when the later comes in."""
    order = {sketch.number: at for at, sketch in enumerate(sketches)}
    by_later: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.child in order and pair.parent in order:
            by_later[max(pair.child, pair.parent, key=order.__getitem__)].append(pair)
    index, known = DuplicateIndex(), dict[str, Sketch]()
    for sketch in sketches:
        for pair in by_later.get(sketch.number, ()):
            yield _try(index, sketch, known, pair)
        index.put(sketch)
        known[sketch.number] = sketch


def _try(index: DuplicateIndex, draft: Sketch, known: Mapping[str, Sketch], pair: Pair) -> Tried:
    forward = draft.number == pair.child
    other = known[pair.parent if forward else pair.child]
    begun = time.perf_counter()
    found = [likely.number for likely in index.likely(draft, draft.reported_ms, MOST, RECENT_DAYS)]
    return Tried(
        pair=pair,
        forward=forward,
        counts=other.closed_ms is None or other.closed_ms > draft.reported_ms - RECENT_DAYS * DAY_MS,
        metres=metres_between(_place(draft), _place(other)),
        place=found.index(other.number) + 1 if other.number in found else None,
        first=found[0] if found else "",
        search_ms=(time.perf_counter() - begun) * 1e3,
    )


def _place(sketch: Sketch) -> Place:
    return Place(lon=sketch.lon, lat=sketch.lat)
