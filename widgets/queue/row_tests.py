"""Whether rows are what a term of a filter asks: answers for many rows at once, from the columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from models.domain.case import CaseState
from models.domain.lights import DEFAULT_LIGHT_LIMITS, LightLimits
from models.domain.summary import NEVER_MS
from widgets.queue.case_columns import CaseColumns, Values
from widgets.queue.filter_fields import FIELD_OF, VALUE_WORDS, value_text
from widgets.queue.filter_terms import Flagged, Holds, Measures, RowFilter, Term
from widgets.queue.text_column import Mask, Slots

_SEARCHED = ("type_code", "area", "channel", "lead", "title", "address")  # few different texts first
_NO_UNIT_YET = frozenset(
    state.value
    for state in (
        CaseState.REPORTED,
        CaseState.VERIFYING,
        CaseState.ACCEPTED,
        CaseState.DISPATCHED,
        CaseState.HANDLING,
        CaseState.SUSPENDED,
    )
)
_COMPARED: Mapping[str, Callable[[Values, int], Mask]] = {
    "<": lambda values, limit: values < limit,
    "<=": lambda values, limit: values <= limit,
    ">": lambda values, limit: values > limit,
    ">=": lambda values, limit: values >= limit,
    "=": lambda values, limit: values == limit,
}


def fitting(columns: CaseColumns, wanted: RowFilter, now_ms: int, slots: Slots) -> Slots:
    """Those of the slots that are what every term asks; the order is kept."""
    for term in wanted.terms:
        if not len(slots):
            break
        mask = _holds(columns, term, now_ms, slots)
        slots = slots[~mask if term.negative else mask]
    return slots


def crossing(columns: CaseColumns, wanted: RowFilter, before_ms: int, now_ms: int) -> bool:
    """Whether some row may have begun or ceased to fit because time has gone on from one instant to another."""
    first, last = min(before_ms, now_ms), max(before_ms, now_ms)
    return any(bool(np.any((turns >= first) & (turns <= last))) for turns in _turns(columns, wanted))


def _turns(columns: CaseColumns, wanted: RowFilter) -> Iterator[Values]:
    """For each term that time decides, the instants at which a row's answer turns."""
    due = columns.values["due_ms"]
    for term in wanted.terms:
        if isinstance(term, Flagged) and term.flag == "overdue":
            yield due
        elif isinstance(term, Measures) and term.field in ("left", "red"):
            yield due - term.value - (_red_ms() if term.field == "red" else 0)
        elif isinstance(term, Measures) and term.field in ("age", "idle"):
            yield columns.values["reported_ms" if term.field == "age" else "touched_ms"] + term.value


def _holds(columns: CaseColumns, term: Term, now_ms: int, slots: Slots) -> Mask:
    match term:
        case Holds(column="number"):
            return _numbered(columns, term.parts, slots)
        case Holds(column=""):
            return _containing(columns, term.parts[0], slots)
        case Holds():
            return _any_part(columns, term, slots)
        case Measures():
            return _measured(columns, term, now_ms, slots)
        case Flagged():
            return _flagged(columns, term.flag, now_ms, slots)


def _any_part(columns: CaseColumns, term: Holds, slots: Slots) -> Mask:
    texts = columns.texts[term.column]
    found = np.zeros(len(slots), np.bool_)
    for part in term.parts:
        if term.column in VALUE_WORDS:
            named = frozenset(text for text in texts.texts if text and part in value_text(term.column, text))
            found |= texts.among(named, slots)
        elif term.column == "grade":  # I stands in II, III and IV
            found |= texts.among(frozenset(text for text in texts.texts if text.casefold() == part), slots)
        else:
            found |= texts.containing(part, slots)
    return found


def _containing(columns: CaseColumns, word: str, slots: Slots) -> Mask:
    """Which slots have the word in a field that is searched; in their number only if the word has a digit."""
    found = np.zeros(len(slots), np.bool_)
    for name in _SEARCHED:
        rest = np.flatnonzero(~found)
        found[rest] = columns.texts[name].containing(word, slots[rest])
    if any(map(str.isdigit, word)):
        rest = np.flatnonzero(~found)
        found[rest] = _numbered(columns, (word,), slots[rest])
    return found


def _numbered(columns: CaseColumns, parts: tuple[str, ...], slots: Slots) -> Mask:
    wanted, numbers = [part.upper() for part in parts], columns.numbers
    return np.array([any(part in numbers[slot] for part in wanted) for slot in slots.tolist()], np.bool_)


def _measured(columns: CaseColumns, term: Measures, now_ms: int, slots: Slots) -> Mask:
    compared = _COMPARED[term.sign]
    values = columns.values
    if term.field in ("left", "red"):
        due = values["due_ms"].take(slots)
        left = due - now_ms - (_red_ms() if term.field == "red" else 0)
        return np.asarray(compared(left, term.value) & (due != NEVER_MS))
    if term.field in ("age", "idle"):
        return compared(now_ms - values["reported_ms" if term.field == "age" else "touched_ms"].take(slots), term.value)
    counted = values[FIELD_OF[term.field].column].take(slots)
    if term.field == "reports":  # the case's own report is the first
        counted = counted + 1
    return np.asarray(compared(counted, term.value))


def _flagged(columns: CaseColumns, flag: str, now_ms: int, slots: Slots) -> Mask:
    values = columns.values
    match flag:
        case "overdue":
            return np.asarray(values["due_ms"].take(slots) <= now_ms)
        case "paused":
            return np.asarray((values["paused"].take(slots) != 0) & (values["due_ms"].take(slots) == NEVER_MS))
        case "supervised":
            return columns.watched(slots)
        case "unassigned":
            return np.asarray(columns.texts["state"].among(_NO_UNIT_YET, slots) & (values["units"].take(slots) == 0))
        case _:
            return np.asarray(values[_COUNTED[flag]].take(slots) > 0)


_COUNTED = {
    "returned": "returns",
    "reworked": "reworks",
    "urged": "urges",
    "escalated": "escalation",
    "merged": "merged",
}


def _red_ms(limits: LightLimits = DEFAULT_LIGHT_LIMITS) -> int:
    """How long before it is due a light turns red."""
    return round(limits.urgent_left.total_seconds() * 1000)
