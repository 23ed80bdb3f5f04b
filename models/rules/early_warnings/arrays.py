"""Columns of numbers, and of words as numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Named:
    """A column of words as numbers: `ids` of the rows, -1 for an empty word, and the word of each id."""

    ids: Ints
    words: tuple[str, ...]


def named(words: Sequence[str]) -> Named:
    table: dict[str, int] = {"": -1}
    ids = [table.setdefault(word, len(table) - 1) for word in words]
    return Named(np.array(ids, dtype=np.int64), tuple(table)[1:])
