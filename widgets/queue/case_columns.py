"""The values of every case the queue knows, column by column: no object a row, so 100,000 cases are nothing much."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from models.domain.case import CaseState, Stage
from models.domain.summary import NEVER_MS, CaseRow, counting_key
from widgets.queue.text_column import Mask, Slots, TextColumn, grown

Values = npt.NDArray[np.int64]

NUMBERS = (
    "units",
    "due_ms",
    "soon_ms",
    "paused",
    "reported_ms",
    "touched_ms",
    "returns",
    "reworks",
    "merged",
    "tasks",
    "urges",
    "escalation",
    "sources",
    "work_ms",
    "sign_ms",
    "reply_ms",
    "report_ms",
    "resume_ms",
    "returned_ms",
    "supervised_ms",
    "escalated_ms",
)
_STATES: dict[str, str] = {state: f"{at:02}" for at, state in enumerate(CaseState)}
_STAGES: dict[str, str] = {stage: f"{at:02}" for at, stage in enumerate(Stage)}


class Coded(Protocol):
    """Each different text of a column once, and for every row its place among them (32-bit, native order)."""

    @property
    def texts(self) -> Sequence[str]: ...

    @property
    def codes(self) -> bytes: ...


class CaseColumns:
    """A case has one slot for as long as it is known; a slot that was given up is used again.

    Texts sort without case, states and stages in the order of the life cycle, numbers by their counting part.
    """

    def __init__(self, type_names: Mapping[str, str]) -> None:
        self.type_names = type_names
        self.unit_names: Mapping[str, str] = {}

        def unit_text(call_sign: str) -> str:
            return f"{self.unit_names.get(call_sign, '')} {call_sign}".strip().casefold()

        def type_text(code: str) -> str:
            return f"{code} {type_names.get(code, '')}".casefold()

        self.texts: dict[str, TextColumn] = {
            "state": TextColumn(lambda state: _STATES.get(state, state)),
            "stage": TextColumn(lambda stage: _STAGES.get(stage, stage)),
            "level": TextColumn(),
            "type_code": TextColumn(type_text),
            "title": TextColumn(),
            "area": TextColumn(),
            "address": TextColumn(),
            "channel": TextColumn(),
            "lead": TextColumn(unit_text),
            "clock": TextColumn(),
            "officer": TextColumn(),
            "heeds": TextColumn(),
            "grade": TextColumn(),
        }
        self.values: dict[str, Values] = {name: np.zeros(0, np.int64) for name in NUMBERS}
        self.slot_of: dict[str, int] = {}
        self.numbers: list[str] = []
        self._live: Mask = np.zeros(0, np.bool_)
        self._free: list[int] = []
        self._by_number: Slots = np.zeros(0, np.int32)
        self._unplaced: list[int] = []
        self._given_up: list[int] = []

    def load(self, rows: Sequence[tuple[object, ...]]) -> None:
        """Take all rows at once, in place of any there were; of rows with the same number the last counts."""
        columns: dict[str, Sequence[object]] = dict(zip(CaseRow._fields, zip(*rows, strict=True), strict=False))
        numbers: list[str] = [str(number) for number in columns.get("number", ())]
        self.slot_of = {number: slot for slot, number in enumerate(numbers)}
        if len(self.slot_of) < len(numbers):
            self.load([rows[slot] for slot in self.slot_of.values()])
            return
        self.numbers = numbers
        for name, column in self.texts.items():
            column.load(columns.get(name, ()))  # type: ignore[arg-type]  # the fields of CaseRow say which are texts
        self.values = {name: np.array(columns.get(name, ()), np.int64) for name in NUMBERS}
        self._live = np.ones(len(numbers), np.bool_)
        keys = list(map(counting_key, numbers))
        self._by_number = np.array(sorted(range(len(numbers)), key=keys.__getitem__), np.int32)
        self._free, self._unplaced, self._given_up = [], [], []

    def load_columns(self, numbers: list[str], texts: Mapping[str, Coded], values: Mapping[str, bytes]) -> None:
        """The same from columns whose rows stand in the order of their numbers, each number once."""
        self.numbers = list(numbers)  # whoever gave them may read on
        self.slot_of = dict(zip(numbers, range(len(numbers)), strict=True))
        for name, column in self.texts.items():
            column.load_coded(texts[name].texts, np.frombuffer(texts[name].codes, np.int32).copy())
        self.values = {name: np.frombuffer(values[name], np.int64).copy() for name in NUMBERS}
        self._live = np.ones(len(numbers), np.bool_)
        self._by_number = np.arange(len(numbers), dtype=np.int32)
        self._free, self._unplaced, self._given_up = [], [], []

    def __len__(self) -> int:
        return len(self.slot_of)

    def number_key(self, slot: int) -> str:
        return counting_key(self.numbers[slot])

    def row(self, slot: int) -> CaseRow:
        texts = {name: column[slot] for name, column in self.texts.items()}
        values = {name: int(column[slot]) for name, column in self.values.items()}
        return CaseRow(number=self.numbers[slot], **texts, **values)  # type: ignore[arg-type]  # named by its fields

    def put(self, row: CaseRow) -> int:
        """Set the row of a case, new or known, and say its slot."""
        slot = self.slot_of.get(row.number)
        if slot is None:
            slot = self._new_slot(row.number)
            for name, column in self.texts.items():
                column.put(slot, getattr(row, name))
        else:
            for name, column in self.texts.items():
                column.replace(slot, getattr(row, name))
        for name, values in self.values.items():
            values[slot] = getattr(row, name)
        return slot

    def drop(self, slot: int) -> None:
        """Forget a case."""
        del self.slot_of[self.numbers[slot]]
        for column in self.texts.values():
            column.drop(slot)
        self._live[slot] = False
        self._given_up.append(slot)

    def _new_slot(self, number: str) -> int:
        if self._free:
            slot = self._free.pop()
        else:
            slot = len(self.numbers)
            self.numbers.append("")
            self._live = grown(self._live, slot + 1)
            self.values = {name: grown(values, slot + 1) for name, values in self.values.items()}
        self.numbers[slot] = number
        self.slot_of[number] = slot
        self._live[slot] = True
        self._unplaced.append(slot)
        return slot

    def by_number(self) -> Slots:
        """All slots in use, in the order of their numbers."""
        if self._unplaced or self._given_up:
            kept = self._by_number[self._live[self._by_number]]
            key = self.number_key
            new = sorted((slot for slot in self._unplaced if self._live[slot]), key=key)
            places = [bisect_left(kept, key(slot), key=key) for slot in new]
            self._by_number = np.insert(kept, places, new).astype(np.int32)
            self._free += self._given_up
            self._unplaced, self._given_up = [], []
        return self._by_number

    def among(self, wanted: Mask) -> Slots:
        """The slots in use among those that are wanted; the mask is over all slots that were ever used."""
        return np.flatnonzero(wanted & self._live[: len(wanted)]).astype(np.int32)

    def all_watched(self) -> Mask:
        """As `watched`, for all slots that were ever used."""
        size = len(self.numbers)
        return np.asarray((self.values["tasks"][:size] > 0) | (self.values["escalation"][:size] > 0))

    def watched(self, slots: Slots) -> Mask:
        """Which slots have a task that waits for an answer, or were escalated."""
        tasks, escalation = self.values["tasks"].take(slots), self.values["escalation"].take(slots)
        return np.asarray((tasks > 0) | (escalation > 0))

    def sort_keys(self, name: str, slots: Slots) -> npt.NDArray[np.signedinteger] | npt.NDArray[np.unsignedinteger]:
        """Numbers that sort the slots by one field; among cases never due, the paused come first."""
        if name == "number":
            in_order = self.by_number()
            places = np.empty(len(self.numbers), np.int32)
            places[in_order] = np.arange(len(in_order), dtype=np.int32)
            return places.take(slots)
        if name in self.texts:
            return self.texts[name].sort_keys(slots)
        values = self.values[name].take(slots)
        return values - (self.values["paused"].take(slots) & (values == NEVER_MS)) if name == "due_ms" else values

    def sort_key(self, name: str, slot: int) -> str | int:
        """The same for one slot: it compares with others' as their `sort_keys` do."""
        if name == "number":
            return self.number_key(slot)
        if name in self.texts:
            return self.texts[name].key(slot)
        value = int(self.values[name][slot])
        return value - int(self.values["paused"][slot]) if name == "due_ms" and value == NEVER_MS else value
