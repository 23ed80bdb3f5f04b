"""Where, when and what of every case, side by side, so that all of them are scored at once."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from models.rules.duplicates.sketch import Sketch

OPEN = 2**62
"""Stands for "not closed" where closing times are compared."""
GONE = -(2**62)
"""Stands for a slot that holds no case: closed before all time."""
UNKNOWN = float("nan")

Floats = npt.NDArray[np.float64]
Instants = npt.NDArray[np.int64]
Codes = npt.NDArray[np.int32]
Picked = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Rows:
    """Degrees are NaN where a place is not known; types and groups are small numbers, 0 for none."""

    lon: Floats
    lat: Floats
    reported_ms: Instants
    closed_ms: Instants
    types: Codes
    groups: Codes

    @classmethod
    def empty(cls, room: int) -> Rows:
        floats, instants, codes = np.zeros(room), np.zeros(room, np.int64), np.zeros(room, np.int32)
        return cls(floats, floats.copy(), instants, instants.copy(), codes, codes.copy())

    def __len__(self) -> int:
        return len(self.lon)

    def first(self, count: int) -> Rows:
        """A view of the first rows."""
        return Rows(*(getattr(self, field.name)[:count] for field in fields(self)))

    def at(self, picked: Picked) -> Rows:
        return Rows(*(getattr(self, field.name)[picked] for field in fields(self)))

    def longer(self, more: int) -> Rows:
        """A copy with so many more rows at its end."""
        old = (getattr(self, field.name) for field in fields(self))
        return Rows(*(np.concatenate([column, np.zeros(more, column.dtype)]) for column in old))


class Columns:
    """One slot a case, numbered from 0."""

    def __init__(self) -> None:
        self._size = 0
        self._rows = Rows.empty(1024)
        self._codes = {"": 0}

    def new_slot(self) -> int:
        if self._size == len(self._rows):
            self._rows = self._rows.longer(self._size // 4)
        self._size += 1
        return self._size - 1

    def set(self, slot: int, sketch: Sketch) -> None:
        rows, codes = self._rows, self._codes
        placed = sketch.lon is not None and sketch.lat is not None
        rows.lon[slot] = sketch.lon if placed else UNKNOWN
        rows.lat[slot] = sketch.lat if placed else UNKNOWN
        rows.reported_ms[slot] = sketch.reported_ms
        rows.closed_ms[slot] = OPEN if sketch.closed_ms is None else sketch.closed_ms
        rows.types[slot] = codes.setdefault(sketch.type_code, len(codes))
        rows.groups[slot] = codes.setdefault(sketch.group, len(codes))

    def clear(self, slot: int) -> None:
        self._rows.closed_ms[slot] = GONE

    def rows(self) -> Rows:
        """Every slot; a view, to be let go before the next `new_slot`."""
        return self._rows.first(self._size)

    def code(self, name: str) -> int:
        """The small number of a type or group, 0 for "", -1 where no case ever had it."""
        return self._codes.get(name, -1)
