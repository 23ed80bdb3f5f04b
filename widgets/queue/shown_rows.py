"""The rows that are shown, by slot, and the steps by which they change."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

import numpy as np

from widgets.queue.queue_columns import Column
from widgets.queue.row_edits import ALL_COLUMNS, Changed, Edit, Inserted, Moved, Rearranged, Removed
from widgets.queue.text_column import Mask, Slots

Around = Callable[[Edit], AbstractContextManager[None]]


def unannounced(edit: Edit) -> AbstractContextManager[None]:
    return nullcontext()


class ShownRows:
    """An order of slots. Every step is made inside `around(step)` and kept until `taken_edits` asks for it."""

    def __init__(self) -> None:
        self.around: Around = unannounced
        self.slots: Slots = np.zeros(0, np.int32)
        self._edits: list[Edit] = []

    def taken_edits(self) -> list[Edit]:
        """The steps since the last call."""
        edits, self._edits = self._edits, []
        return edits

    def position(self, slot: int) -> int | None:
        found = np.flatnonzero(self.slots == slot)
        return int(found[0]) if len(found) else None

    def positions(self, slots: set[int]) -> Slots:
        """Where those of the slots are that are shown."""
        marks = np.zeros(1 + max(self.slots.max(initial=-1), max(slots, default=-1)), bool)
        marks[list(slots)] = True
        return np.flatnonzero(marks[self.slots]).astype(np.int32)

    def insert(self, at: int, slot: int) -> None:
        self._step(Inserted(at, at), np.insert(self.slots, at, slot))

    def remove(self, at: int) -> None:
        self._step(Removed(at, at), np.delete(self.slots, at))

    def remove_slot(self, slot: int) -> None:
        at = self.position(slot)
        if at is not None:
            self.remove(at)

    def move(self, start: int, end: int) -> None:
        self._step(Moved(start, end), np.insert(np.delete(self.slots, start), end, self.slots[start]))

    def changed(self, first: int, last: int, columns: frozenset[Column] = ALL_COLUMNS) -> None:
        if columns:
            self._step(Changed(first, last, columns), self.slots)

    def become(self, after: Slots) -> None:
        """Show exactly these: what goes is moved to the end and taken off, what is new is put on there and moved."""
        before = self.slots
        stays, known = self._marks(before, after)
        kept, gone = after[known], before[~stays]
        self._rearrange(np.concatenate((kept, gone)))
        if len(gone):
            self._step(Removed(len(kept), len(before) - 1), kept)
        new = after[~known]
        if len(new):
            self._step(Inserted(len(kept), len(after) - 1), np.concatenate((kept, new)))
        self._rearrange(after)

    def _marks(self, before: Slots, after: Slots) -> tuple[Mask, Mask]:
        """Which of the slots before are there after, and which of those after were there before."""
        size = 1 + max(before.max(initial=-1), after.max(initial=-1))
        marks = np.zeros(size, np.uint8)
        marks[before] = 1
        known = marks[after] == 1
        marks[after] = 2
        return marks[before] == 2, known

    def _rearrange(self, after: Slots) -> None:
        if not np.array_equal(self.slots, after):
            self._step(Rearranged(self.slots, after), after)

    def _step(self, edit: Edit, slots: Slots) -> None:
        with self.around(edit):
            self.slots = slots
        self._edits.append(edit)
