"""Which of the kept spans are shown: what the queue shows, what is late, a department, an area."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from widgets.queue.case_rows import CaseRows
from widgets.timeline.timeline_head import Kept, Wanted
from widgets.timeline.timeline_spans import Span


class Choice:
    """Remembers which cases the queue showed and which were late, for that changes without any case changing."""

    def __init__(self) -> None:
        self._cases: frozenset[str] = frozenset()

    def changed(self, spans: Sequence[Span], kept: Kept, rows: CaseRows, now: float) -> bool:
        """Look again; True where other cases are to be shown than before."""
        before = self._cases
        if kept is Kept.QUEUE:
            self._cases = frozenset(rows.shown_among({span.case for span in spans}))
        elif kept is Kept.LATE:
            self._cases = frozenset(span.case for span in spans if span.due <= now)
        return self._cases != before

    def of(self, spans: Sequence[Span], kept: Kept) -> list[Span]:
        return [span for span in spans if kept is Kept.ALL or span.case in self._cases]


def placed_spans(
    spans: Sequence[Span], by_unit: Mapping[str, str], by_type: Mapping[str, str], department: str, area: str
) -> list[Span]:
    """Those of a department and an area; an empty name stands for all."""
    return [
        span
        for span in spans
        if (not area or span.area == area) and (not department or department_of(span, by_unit, by_type) == department)
    ]


def department_of(span: Span, by_unit: Mapping[str, str], by_type: Mapping[str, str]) -> str:
    """Of its unit; where there is none, of its type."""
    return by_unit.get(span.unit, "") if span.unit else by_type.get(span.type_code, "")


def empty_words(wanted: Wanted) -> str:
    """What is said where nothing is shown, and how to get it."""
    translate = QCoreApplication.translate
    if wanted.kept is Kept.LATE:
        return translate("timeline", "Nothing that a unit is on is overdue. Choose “All work” to see the rest.")
    if wanted.kept is Kept.QUEUE or wanted.department or wanted.area:
        return translate(
            "timeline", "Nothing fits what was chosen above. Choose “All work” and “Everywhere” to see the rest."
        )
    return translate("timeline", "No unit is on a case. Spans appear here as soon as one is dispatched.")
