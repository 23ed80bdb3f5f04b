"""When each unit was on which case: spans on lanes, as columns that can be cut to what is in view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from models.domain.case import Assignment, Case, Unit
from models.domain.clocks import ROUND_THE_CLOCK, ClockEvent, ClockKind, WorkTimes, due_at
from models.domain.lights import DEFAULT_LIGHT_LIMITS, Light, LightLimits, soon_at

FOREVER = float("inf")
HIGH = 0.55
"""How much of its row a span fills."""
_OF_THE_WORK = frozenset({ClockKind.HANDLE, ClockKind.REPAIR})
_TURNS = frozenset({ClockEvent.PAUSED, ClockEvent.RESUMED, ClockEvent.STOPPED})
Column = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Span:
    """One assignment. Times are seconds since 1970 UTC; `end`, `due` and `soon` may be `FOREVER`.

    `pauses` are when the clock of the work stood still while the unit was on it; the end of the last may be `FOREVER`.
    """

    case: str
    start: float
    end: float
    due: float
    soon: float
    paused: bool
    pauses: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Lanes:
    """Everything the timeline draws. A lane has a row, and more where its unit is on several cases at once.

    `bounds[i]` to `bounds[i + 1]` are the rows of lane i; `top` of a span is in rows. `pause_of` is the span that a
    pause belongs to.
    """

    names: tuple[str, ...]
    bounds: tuple[int, ...]
    cases: tuple[str, ...]
    start: Column
    end: Column
    due: Column
    soon: Column
    paused: npt.NDArray[np.bool_]
    top: Column
    pause_of: npt.NDArray[np.intp]
    pause_start: Column
    pause_end: Column

    def lights(self, now: float, limits: LightLimits = DEFAULT_LIGHT_LIMITS) -> npt.NDArray[np.int8]:
        """The light of each span's case; a span that has ended has none."""
        urgent = limits.urgent_left.total_seconds()
        lights = np.where(np.isinf(self.due), np.where(self.paused, Light.PAUSED, Light.NONE), Light.ON_TIME)
        lights = np.where(self.soon <= now, Light.SOON, lights)
        lights = np.where(self.due - now <= urgent, Light.URGENT, lights)
        lights = np.where(self.due <= now, Light.OVERDUE, lights)
        return np.where(np.isinf(self.end), lights, Light.NONE).astype(np.int8)

    def at(self, moment: float, height: float, now: float) -> str:
        """The case whose span lies there, the latest to begin if there are several; empty if none."""
        inside = (self.start <= moment) & (np.minimum(self.end, max(now, moment)) >= moment)
        inside &= ~(np.isinf(self.end) & (moment > now))
        inside &= (self.top <= height) & (self.top + HIGH >= height)
        hits = np.flatnonzero(inside)
        return self.cases[hits[np.argmax(self.start[hits])]] if len(hits) else ""


def lanes_of(cases: Iterable[Case], units: Sequence[Unit], times: WorkTimes = ROUND_THE_CLOCK) -> Lanes:
    """A lane for each unit that was sent to any of the cases, in the order of `units`; unknown units come last."""
    order = {unit.call_sign: i for i, unit in enumerate(units)}
    names = {unit.call_sign: unit.name for unit in units}
    sent: dict[str, list[tuple[Case, Assignment]]] = {}
    for case in cases:
        for assignment in case.assignments:
            sent.setdefault(assignment.unit, []).append((case, assignment))
    signs = sorted(sent, key=lambda sign: (order.get(sign, len(order)), sign))
    spans: list[Span] = []
    rows: list[int] = []
    bounds = [0]
    for sign in signs:
        here = sorted((_span(case, a, times) for case, a in sent[sign]), key=lambda s: s.start)
        placed = _tracks(here)
        spans += here
        rows += [bounds[-1] + track for track in placed]
        bounds.append(bounds[-1] + max(placed) + 1)
    pauses = [(at, *pause) for at, span in enumerate(spans) for pause in span.pauses]
    return Lanes(
        names=tuple(names.get(sign, sign) for sign in signs),
        bounds=tuple(bounds),
        cases=tuple(s.case for s in spans),
        start=np.array([s.start for s in spans], dtype=np.float64),
        end=np.array([s.end for s in spans], dtype=np.float64),
        due=np.array([s.due for s in spans], dtype=np.float64),
        soon=np.array([s.soon for s in spans], dtype=np.float64),
        paused=np.array([s.paused for s in spans], dtype=np.bool_),
        top=np.array(rows, dtype=np.float64) + (1 - HIGH) / 2,
        pause_of=np.array([at for at, _, _ in pauses], dtype=np.intp),
        pause_start=np.array([start for _, start, _ in pauses], dtype=np.float64),
        pause_end=np.array([end for _, _, end in pauses], dtype=np.float64),
    )


def _span(case: Case, assignment: Assignment, times: WorkTimes) -> Span:
    ended = FOREVER if assignment.active else _seconds(assignment.ended_at)
    clocks = [clock for clock in case.clocks if clock.running] if assignment.active else []
    dues = [due for clock in clocks if (due := due_at(clock, times)) is not None]
    soons = [soon for clock in clocks if (soon := soon_at(clock, times=times)) is not None]
    start = assignment.dispatched_at.timestamp()
    return Span(
        case=case.number,
        start=start,
        end=ended,
        due=_seconds(min(dues, default=None)),
        soon=_seconds(min(soons, default=None)),
        paused=any(clock.paused for clock in case.clocks),
        pauses=tuple(_pauses(case, start, ended)),
    )


def _pauses(case: Case, start: float, end: float) -> Iterator[tuple[float, float]]:
    """When the clock of the work stood still between two instants: it was paused, or the case suspended."""
    for clock in case.clocks:
        if clock.kind not in _OF_THE_WORK:
            continue
        standing = [entry for entry in clock.entries if entry.event in _TURNS]
        moments = [*(entry.at.timestamp() for entry in standing), FOREVER]
        for entry, (paused, resumed) in zip(standing, pairwise(moments), strict=True):
            since, until = max(start, paused), min(end, resumed)
            if entry.event is ClockEvent.PAUSED and since < until:
                yield since, until


def _seconds(at: datetime | None) -> float:
    return FOREVER if at is None else at.timestamp()


def _tracks(spans: Sequence[Span]) -> list[int]:
    """The first free track for each span, given in order of their starts."""
    free_from: list[float] = []
    placed = []
    for span in spans:
        track = next((i for i, end in enumerate(free_from) if end <= span.start), len(free_from))
        if track == len(free_from):
            free_from.append(span.end)
        free_from[track] = span.end
        placed.append(track)
    return placed
