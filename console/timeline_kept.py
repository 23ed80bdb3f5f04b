"""The spans that the timeline has: those of today, and as far back as somebody has looked."""

from __future__ import annotations

from collections.abc import Iterable

from models.domain.case import Case
from models.domain.clocks import WorkTimes
from widgets.timeline.timeline_spans import FOREVER, Span, spans_of

MOST_CASES = 4_000
"""So many cases are kept at the most: more spans than can be told apart, and read in well under a second."""
Told = tuple[str, tuple[Span, ...]]


def told_of(cases: Iterable[Case], times: WorkTimes) -> list[Told]:
    """The spans of each case. Away from the screen: thousands of clocks are reckoned for it."""
    return [(case.number, spans_of(case, times)) for case in cases]


class KeptSpans:
    """By case. `since` is how far back the cache has been read, in seconds since 1970 UTC."""

    def __init__(self) -> None:
        self._spans: dict[str, tuple[Span, ...]] = {}
        self.since = FOREVER
        self.cut = False

    def clear(self) -> None:
        self._spans.clear()
        self.since = FOREVER
        self.cut = False

    def add(self, told: Iterable[Told]) -> None:
        """Take the spans of new and known cases."""
        for number, spans in told:
            if spans:
                self._spans[number] = spans
            else:
                self._spans.pop(number, None)
        if len(self._spans) > MOST_CASES:
            self._let_go()

    def older(self, told: Iterable[Told], since: float, more: bool) -> None:
        """Take what was looked up as far back as `since`; what is known already is newer than that."""
        self.add((number, spans) for number, spans in told if number not in self._spans)
        self.since = min(self.since, since)
        self.cut |= more

    def spans(self) -> list[Span]:
        return [span for spans in self._spans.values() for span in spans]

    def latest_end(self, number: str) -> float | None:
        """When the last unit left a case; None where none has."""
        ends = [span.end for span in self._spans.get(number, ()) if span.end < FOREVER]
        return max(ends, default=None)

    def _let_go(self) -> None:
        """The cases that have ended longest ago."""
        by_end = sorted(self._spans, key=lambda number: max(span.end for span in self._spans[number]))
        for number in by_end[: len(self._spans) - MOST_CASES]:
            del self._spans[number]
        self.cut = True
