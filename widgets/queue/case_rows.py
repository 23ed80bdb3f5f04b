"""The live list of cases: what is known, what of it is shown, and in which order. No screen.

It changes by rows that arrive and by what the officer asks for (sort, filter, hold). Each step that the shown rows take
is made inside `around(step)`, so that a table can announce it before and after, and is returned as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from models.domain.lights import DEFAULT_LIGHT_LIMITS, Light, LightLimits
from models.domain.summary import CaseRow
from widgets.case.case_light import count_lights, timed_light
from widgets.queue import row_lookup
from widgets.queue.case_columns import CaseColumns, Coded
from widgets.queue.filter_terms import RowFilter
from widgets.queue.queue_columns import MOST_URGENT_FIRST, SortKey, columns_changed
from widgets.queue.queue_scope import Scope, Whose, in_scope, scoped
from widgets.queue.row_edits import Edit
from widgets.queue.row_filter import parse_filter
from widgets.queue.row_order import arranged, comes_before, matching, place_for
from widgets.queue.row_tests import crossing
from widgets.queue.shown_rows import Around, ShownRows
from widgets.queue.taken_rows import TakenRows
from widgets.queue.text_column import Mask, Slots

ONE_BY_ONE = 24
"""Up to so many rows are put into their places singly; more are sorted in together."""
MOST_DUE = 1_000
"""More marks than this cannot be told apart on any ruler."""


class CaseRows:
    """Made for 100,000 open cases: a sort or a filter of them stays below what a hand notices."""

    def __init__(self, type_names: Mapping[str, str]) -> None:
        self._columns = CaseColumns(type_names)
        self._shown = ShownRows()
        self._keys = MOST_URGENT_FIRST
        self._before = comes_before(self._columns, self._keys)
        self._filter = RowFilter()
        self._states: frozenset[str] | None = None
        self._watched = False
        self._scope = Scope.EVERYBODY
        self._whose = Whose()
        self._now_ms = 0
        self._held = False
        self._stirred = False
        self._waiting: set[int] = set()
        self._leaving: set[int] = set()

    def announce(self, around: Around) -> None:
        """Make every step from now on inside `around(step)`."""
        self._shown.around = around

    # ---- what there is ----

    def __len__(self) -> int:
        return len(self._shown.slots)

    def row(self, at: int) -> CaseRow:
        return self._columns.row(int(self._shown.slots[at]))

    def number(self, at: int) -> str:
        return self._columns.numbers[int(self._shown.slots[at])]

    def case(self, number: str) -> CaseRow | None:
        """The row of a known case, shown or not."""
        slot = self._columns.slot_of.get(number)
        return None if slot is None else self._columns.row(slot)

    def position(self, number: str) -> int | None:
        """Where a case is shown, or None."""
        slot = self._columns.slot_of.get(number)
        return None if slot is None else self._shown.position(slot)

    def shown_among(self, numbers: Iterable[str]) -> set[str]:
        """Those of the cases that are shown now."""
        slots = {slot for number in numbers if (slot := self._columns.slot_of.get(number)) is not None}
        return {self._columns.numbers[int(self._shown.slots[at])] for at in self._shown.positions(slots)}

    @property
    def columns(self) -> CaseColumns:
        """The values of all known cases, for those who read them and change none."""
        return self._columns

    @property
    def known(self) -> int:
        return len(self._columns)

    @property
    def sorted_by(self) -> tuple[SortKey, ...]:
        return self._keys

    @property
    def held(self) -> bool:
        return self._held

    @property
    def pending(self) -> int:
        """How many cases wait to be shown while the rows are held."""
        return len(self._waiting)

    def counts(self) -> dict[str, int]:
        """How many known cases stand in each state."""
        states = self._columns.texts["state"]
        return {state: uses for state, uses in zip(states.texts, states.uses, strict=True) if uses}

    def areas(self) -> list[str]:
        """The areas that known cases lie in."""
        return [area for area in self._columns.texts["area"].texts if area]

    def values_of(self, column: str) -> dict[str, int]:
        """Every text that a column holds, with how many known cases have it."""
        texts = self._columns.texts[column]
        return {text: uses for text, uses in zip(texts.texts, texts.uses, strict=True) if uses and text}

    def type_name(self, code: str) -> str:
        return self._columns.type_names.get(code, code)

    def unit_name(self, call_sign: str) -> str:
        return self._columns.unit_names.get(call_sign, call_sign)

    def set_unit_names(self, names: Mapping[str, str]) -> list[Edit]:
        """What units are called, by their call signs: rows are found and sorted by these names."""
        self._columns.unit_names = dict(names)
        self._columns.texts["lead"].see_anew()
        self._stirred = True
        if not self._held:
            self._rearrange()
        return self._shown.taken_edits()

    @property
    def whose(self) -> Whose:
        return self._whose

    def watched_count(self, states: frozenset[str], scope: Scope = Scope.EVERYBODY) -> int:
        """How many known cases in these states have a task that waits for an answer, or were escalated."""
        watched = self._columns.all_watched()
        if scope is not Scope.EVERYBODY:
            watched &= scoped(self._columns, scope, self._whose)
        return self._count(watched, states)

    def scope_count(self, states: frozenset[str], scope: Scope) -> int:
        """How many known cases in these states a queue of this scope holds."""
        return self._count(scoped(self._columns, scope, self._whose), states)

    def taken(self) -> TakenRows:
        """What is shown now, copied column by column: it can be read in another thread while the rows go on."""
        return TakenRows.of(self._columns, self._shown.slots)

    def light_counts(self, now_ms: int, limits: LightLimits = DEFAULT_LIGHT_LIMITS) -> dict[Light, int]:
        """How many known cases show each light at an instant."""
        slots = self._columns.by_number()
        due, soon, paused = (self._columns.values[name][slots] for name in ("due_ms", "soon_ms", "paused"))
        return count_lights(due, soon, paused, now_ms, limits)

    def next_most_urgent(self, after: str = "") -> int | None:
        """Where the most urgent shown case is, or the most urgent after the one named; it begins again at the end."""
        slots = self._shown.slots
        if not len(slots):
            return None
        ranked = np.lexsort((self._columns.sort_keys("number", slots), self._columns.sort_keys("due_ms", slots)))
        at = self.position(after)
        place = -1 if at is None else int(np.flatnonzero(ranked == at)[0])
        return int(ranked[(place + 1) % len(ranked)])

    def due_between(self, first_ms: int, last_ms: int, most: int = MOST_DUE) -> list[tuple[int, Light, str]]:
        """Known cases that fall due in a span of time, the first `most`: when, the light at `first_ms`, the number."""
        columns = self._columns
        slots = columns.by_number()
        due = columns.values["due_ms"][slots]
        found = slots[(due >= first_ms) & (due < last_ms)]
        found = found[np.argsort(columns.values["due_ms"][found], kind="stable")][:most]
        dues, soons = (columns.values[name][found].tolist() for name in ("due_ms", "soon_ms"))
        return [
            (due_ms, timed_light(due_ms, soon_ms, first_ms), columns.numbers[slot])
            for due_ms, soon_ms, slot in zip(dues, soons, found.tolist(), strict=True)
        ]

    def alike(self, type_code: str, address: str) -> list[CaseRow]:
        """Known cases of the same type, or at the same address where one is given."""
        slots = self._columns.by_number()
        same = self._columns.texts["type_code"].among(frozenset({type_code}), slots)
        if address:
            same = same | self._columns.texts["address"].among(frozenset({address}), slots)
        return [self._columns.row(int(slot)) for slot in slots[same]]

    def numbered(self, ending: str, most: int) -> list[CaseRow]:
        """Known cases whose numbers end so, open ones first, the latest before."""
        return row_lookup.numbered(self._columns, ending, most)

    def worded(self, text: str, most: int) -> list[CaseRow]:
        """Known open cases that have all of these words in title, type or place, the most urgent first."""
        return row_lookup.worded(self._columns, text, most)

    # ---- what arrives ----

    def load(self, rows: Sequence[tuple[object, ...]]) -> list[Edit]:
        """Take all rows, tuples in the order of CaseRow's fields, in place of any there were."""
        self._shown.become(self._shown.slots[:0])
        self._leaving.clear()
        self._columns.load(rows)
        self._rearrange()
        return self._shown.taken_edits()

    def load_columns(self, numbers: list[str], texts: Mapping[str, Coded], values: Mapping[str, bytes]) -> list[Edit]:
        """The same from columns, whose rows stand in the order of their numbers."""
        self._shown.become(self._shown.slots[:0])
        self._leaving.clear()
        self._columns.load_columns(numbers, texts, values)
        self._rearrange()
        return self._shown.taken_edits()

    def latest_ms(self) -> int:
        """When any known case was last touched; 0 without cases."""
        touched = self._columns.values["touched_ms"][: len(self._columns.numbers)]
        return int(touched.max()) if len(touched) else 0

    def apply(self, rows: Sequence[CaseRow]) -> list[Edit]:
        """Take rows of new and known cases; of rows of the same case the last counts."""
        if self._held and len(self):  # an empty list has no row that could slip from under a hand
            self._take_in_place(rows)
        elif len(rows) > ONE_BY_ONE:
            slots = {self._columns.put(row) for row in rows}
            self._rearrange()
            self._changed_somewhere(slots)
        else:
            for row in rows:
                self._take_in(row)
        return self._shown.taken_edits()

    def remove(self, numbers: Iterable[str]) -> list[Edit]:
        """Forget cases. While held, those that are shown stay until the release."""
        found = {slot for number in numbers if (slot := self._columns.slot_of.get(number)) is not None}
        shown = set(self._shown.slots[self._shown.positions(found)].tolist())
        for slot in found - shown:
            self._waiting.discard(slot)
            self._columns.drop(slot)
        if self._held or len(shown) > ONE_BY_ONE:
            self._leaving |= shown
            self._stirred |= bool(shown)
            if not self._held:
                self._rearrange()
        else:
            for slot in shown:
                self._shown.remove_slot(slot)
                self._columns.drop(slot)
        return self._shown.taken_edits()

    def set_now(self, now_ms: int) -> list[Edit]:
        """Go on in time; only a filter by times (`overdue`, `left<1h`) shows others for it."""
        before, self._now_ms = self._now_ms, now_ms
        if not self._held and crossing(self._columns, self._filter, before, now_ms):
            self._rearrange()
        return self._shown.taken_edits()

    # ---- what the officer asks for ----

    def sort_by(self, *keys: SortKey) -> list[Edit]:
        """Sort by several columns, the first the weightiest, ties by number. With none: the most urgent first."""
        self._keys = keys or MOST_URGENT_FIRST
        self._before = comes_before(self._columns, self._keys)
        self._rearrange()
        return self._shown.taken_edits()

    def filter(
        self,
        text: str,
        states: frozenset[str] | None = None,
        watched: bool = False,
        scope: Scope = Scope.EVERYBODY,
    ) -> list[Edit]:
        """Show the cases in these states (None: in any) that fit the typed text; `watched`: of them the supervised."""
        self._filter = parse_filter(text)
        self._states = states
        self._watched = watched
        self._scope = scope
        self._rearrange()
        return self._shown.taken_edits()

    def set_whose(self, whose: Whose) -> list[Edit]:
        """What this seat calls its own is another: a queue of its own shows others for it."""
        self._whose = whose
        if self._scope is not Scope.EVERYBODY:
            self._rearrange()
        return self._shown.taken_edits()

    def hold(self) -> None:
        """From now on cells may change, but no row moves, appears or goes, until `release` or an own sort or filter."""
        self._held = True

    def release(self) -> list[Edit]:
        self._held = False
        if self._stirred:
            self._rearrange()
        return self._shown.taken_edits()

    # ---- how ----

    def _rearrange(self) -> None:
        """Show what is to be shown, all at once."""
        slots = self._columns.by_number()
        if self._leaving:
            slots = slots[~np.isin(slots, list(self._leaving))]
        self._shown.become(arranged(self._columns, self._keys, self._wanted(slots)))
        for slot in self._leaving:
            self._columns.drop(slot)
        self._leaving.clear()
        self._waiting.clear()
        self._stirred = False

    def _wanted(self, slots: Slots) -> Slots:
        """Those of the slots, given in the order of their numbers, that are to be shown."""
        if self._watched:
            slots = slots[self._columns.watched(slots)]
        if self._scope is not Scope.EVERYBODY:
            slots = in_scope(self._columns, self._scope, self._whose, slots)
        return matching(self._columns, self._filter, self._states, self._now_ms, slots)

    def _count(self, wanted: Mask, states: frozenset[str]) -> int:
        slots = self._columns.among(wanted)
        return int(np.count_nonzero(self._columns.texts["state"].among(states, slots)))

    def _fits(self, slot: int) -> bool:
        return bool(len(self._wanted(np.array([slot], np.int32))))

    def _take_in(self, row: CaseRow) -> None:
        """Take one row and put it where it belongs."""
        known = self.case(row.number)
        at = self.position(row.number)
        slot = self._columns.put(row)
        fits = self._fits(slot)
        if at is None:
            if fits:
                self._shown.insert(place_for(slot, self._shown.slots, self._before), slot)
        elif not fits:
            self._shown.remove(at)
        else:
            to = place_for(slot, np.delete(self._shown.slots, at), self._before)
            if to != at:
                self._shown.move(at, to)
            if known is not None:
                self._shown.changed(to, to, columns_changed(known, row))

    def _take_in_place(self, rows: Sequence[CaseRow]) -> None:
        """Take rows without moving any; what should appear is only counted."""
        slots = {self._columns.put(row) for row in rows}
        self._stirred = self._stirred or bool(slots)
        self._leaving -= slots
        self._changed_somewhere(slots)
        everything = np.fromiter(slots, np.int32, len(slots))
        fitting = self._wanted(everything)
        shown = set(self._shown.slots[self._shown.positions(slots)].tolist())
        self._waiting = (self._waiting - slots) | (set(fitting.tolist()) - shown)

    def _changed_somewhere(self, slots: set[int]) -> None:
        places = self._shown.positions(slots)
        if len(places):
            self._shown.changed(int(places[0]), int(places[-1]))
