"""Spans laid out on lanes, by unit, case or area: columns of numbers that can be cut to what is in view."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from heapq import heappop, heappush
from itertools import groupby

import numpy as np
import numpy.typing as npt

from models.domain.lights import DEFAULT_LIGHT_LIMITS, Light, LightLimits
from widgets.timeline.timeline_spans import AFTER_TIMES, FIRST_TIME, FOREVER, Span, Work

HIGH = 0.55
"""How much of its row a span fills."""
TAIL = 4
"""Of a case number so many figures are read out in the duty room."""
Column = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]


class By(StrEnum):
    """What a lane stands for."""

    UNIT = "unit"
    CASE = "case"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class LaneNames:
    """What lanes and spans are called: units by call sign in the order they are listed, departments of case types."""

    units: Mapping[str, str]
    department_of: Callable[[str], str]
    no_unit: str = "no unit · {department}"
    no_area: str = "no area"
    again: str = "{number} again"


@dataclass(frozen=True, slots=True)
class Lanes:
    """Everything the timeline draws. A lane has a row, and more where spans lie over each other.

    `bounds[i]` to `bounds[i + 1]` are the rows of lane i; `top` of a span is in rows. `pause_of` is the span that a
    pause belongs to. Spans are in the order of their lanes, and in each by their start.
    """

    names: tuple[str, ...]
    bounds: tuple[int, ...]
    spans: tuple[Span, ...]
    labels: tuple[str, ...]
    lane: Places
    start: Column
    end: Column
    signed: Column
    set_out: Column
    arrived: Column
    due: Column
    soon: Column
    paused: npt.NDArray[np.bool_]
    work: npt.NDArray[np.int8]
    top: Column
    pause_of: Places
    pause_start: Column
    pause_end: Column

    @property
    def rows(self) -> int:
        return self.bounds[-1]

    def lights(self, now: float, limits: LightLimits = DEFAULT_LIGHT_LIMITS) -> npt.NDArray[np.int8]:
        """The light of each span's case; a span that has ended has none."""
        urgent = limits.urgent_left.total_seconds()
        lights = np.where(np.isinf(self.due), np.where(self.paused, Light.PAUSED, Light.NONE), Light.ON_TIME)
        lights = np.where(self.soon <= now, Light.SOON, lights)
        lights = np.where(self.due - now <= urgent, Light.URGENT, lights)
        lights = np.where(self.due <= now, Light.OVERDUE, lights)
        return np.where(np.isinf(self.end), lights, Light.NONE).astype(np.int8)

    def ends(self, now: float) -> Column:
        """Where each span ends as it is drawn: what goes on is drawn up to now."""
        ends: Column = np.where(np.isinf(self.end), np.maximum(now, self.start), self.end)
        return ends

    def at(self, moment: float, row: float, now: float, slack: float = 0.0) -> int:
        """The span that lies there, the latest to begin if there are several; -1 if none. `slack` is in seconds."""
        inside = (self.start - slack <= moment) & (self.ends(now) + slack >= moment)
        inside &= (self.top <= row) & (self.top + HIGH >= row)
        hits = np.flatnonzero(inside)
        return int(hits[np.argmax(self.start[hits])]) if len(hits) else -1

    def flag_at(self, moment: float, row: float, slack: float) -> int:
        """The span whose deadline's flag stands there; -1 if none."""
        near = np.isinf(self.end) & (np.abs(self.due - moment) <= slack) & (self.top - 0.2 <= row)
        hits = np.flatnonzero(near & (self.top + HIGH >= row))
        return int(hits[0]) if len(hits) else -1


def lanes_of(spans: Sequence[Span], by: By, names: LaneNames, red_until: float = -FOREVER) -> Lanes:
    """Lay spans out. Lanes of units keep their order while time goes by: it hangs on names, not on what is late.

    Cases without a unit stand at the foot, but for those due by `red_until`, which stand first.
    """
    keyed = sorted(_keyed(spans, by, names, red_until), key=lambda pair: (pair[0], pair[1].start, pair[1].case))
    ordered = tuple(span for _, span in keyed)
    titles: list[str] = []
    bounds, rows, lanes = [0], [], []
    for lane, (key, group) in enumerate(groupby(keyed, key=lambda pair: pair[0])):
        here = [span for _, span in group]
        placed = _tracks(here)
        titles.append(_title(key, here[0], by, names))
        rows += [bounds[-1] + track for track in placed]
        lanes += [lane] * len(here)
        bounds.append(bounds[-1] + max(placed) + 1)
    times = np.array([s[FIRST_TIME:AFTER_TIMES] for s in ordered], np.float64).reshape(-1, AFTER_TIMES - FIRST_TIME)
    pauses = [(at, *pause) for at, span in enumerate(ordered) for pause in span.pauses]
    start, end, signed, set_out, arrived, due, soon = times.T
    return Lanes(
        names=tuple(titles),
        bounds=tuple(bounds),
        spans=ordered,
        labels=tuple(_label(span, by, names) for span in ordered),
        lane=np.array(lanes, np.intp),
        start=start,
        end=end,
        signed=signed,
        set_out=set_out,
        arrived=arrived,
        due=due,
        soon=soon,
        paused=np.array([s.paused for s in ordered], np.bool_),
        work=np.array([s.work for s in ordered], np.int8),
        top=np.array(rows, np.float64) + (1 - HIGH) * 0.7,  # the marks of signing and arrival stand above it
        pause_of=np.array([at for at, _, _ in pauses], np.intp),
        pause_start=np.array([since for _, since, _ in pauses], np.float64),
        pause_end=np.array([until for _, _, until in pauses], np.float64),
    )


Key = tuple[float, float, str]


def _keyed(spans: Sequence[Span], by: By, names: LaneNames, red_until: float) -> list[tuple[Key, Span]]:
    if by is By.CASE:
        return _by_case(spans)
    if by is By.AREA:
        return [((0.0 if span.area else 1.0, 0.0, span.area), span) for span in spans]
    order = {sign: float(at) for at, sign in enumerate(names.units)}
    last = float(len(order))
    return [
        ((0.0 if span.due <= red_until else 2.0, 0.0, names.department_of(span.type_code)), span)
        if span.work is Work.UNASSIGNED
        else ((1.0, order.get(span.unit, last), span.unit), span)
        for span in spans
    ]


def _by_case(spans: Sequence[Span]) -> list[tuple[Key, Span]]:
    """What falls due first comes first; below it what has ended, the latest first."""
    due: dict[str, float] = {}
    end: dict[str, float] = {}
    for span in spans:
        due[span.case] = min(due.get(span.case, FOREVER), span.due)
        end[span.case] = max(end.get(span.case, -FOREVER), span.end)
    return [((due[span.case], -end[span.case], span.case), span) for span in spans]


def _title(key: Key, first: Span, by: By, names: LaneNames) -> str:
    if by is By.CASE:
        return f"{first.case[-TAIL:]}  {first.title}"
    if by is By.AREA:
        return first.area or names.no_area
    if first.work is Work.UNASSIGNED:
        return names.no_unit.format(department=key[2])
    return names.units.get(first.unit, first.unit)


def _label(span: Span, by: By, names: LaneNames) -> str:
    if by is By.CASE and span.unit:
        return names.units.get(span.unit, span.unit)
    number = span.case[-TAIL:]
    return names.again.format(number=number) if span.again and span.work is Work.ON_CASE else number


def _tracks(spans: Sequence[Span]) -> list[int]:
    """The uppermost free track for each span, given in order of their starts."""
    busy: list[tuple[float, int]] = []
    free: list[int] = []
    placed = []
    for span in spans:
        while busy and busy[0][0] <= span.start:
            heappush(free, heappop(busy)[1])
        track = heappop(free) if free else len(busy)
        heappush(busy, (span.end, track))
        placed.append(track)
    return placed
