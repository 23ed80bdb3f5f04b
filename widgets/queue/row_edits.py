"""What became of the shown rows, step by step: enough for a table to follow without drawing everything anew."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from widgets.queue.queue_columns import Column

ALL_COLUMNS = frozenset(Column)


@dataclass(frozen=True, slots=True)
class Inserted:
    """Rows came in at `first` to `last`, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Removed:
    """The rows `first` to `last`, both included, went."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Moved:
    """One row went from `start` to `end`, both counted without each other: `list.insert(end, list.pop(start))`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Changed:
    """Rows stay where they are and show something else in these columns."""

    first: int
    last: int
    columns: frozenset[Column]


@dataclass(frozen=True, slots=True, eq=False)
class Rearranged:
    """The same rows in another order. Both arrays name each row by the same slot number."""

    before: npt.NDArray[np.int32]
    after: npt.NDArray[np.int32]


Edit = Inserted | Removed | Moved | Changed | Rearranged
