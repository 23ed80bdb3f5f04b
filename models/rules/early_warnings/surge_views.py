"""What surges are counted for: each type, each type within each area, each area."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from models.rules.early_warnings.arrays import Ints
from models.rules.early_warnings.columns import Columns
from models.rules.early_warnings.settings import Weights, WeightTable


@dataclass(frozen=True, slots=True)
class SurgeView:
    """The id of each row's subject, -1 for none; what an id stands for: a type's code, an area's key, or both."""

    ids: Ints
    types: tuple[str, ...]
    areas: tuple[str, ...]
    weights: Weights

    @property
    def many(self) -> int:
        return len(self.types)


def surge_views(columns: Columns, weights: WeightTable) -> Iterator[SurgeView]:
    types, areas = columns.type, columns.area
    yield SurgeView(types.ids, types.words, ("",) * len(types.words), weights.type)
    both, ids = _pairs(types.ids, areas.ids, len(areas.words))
    yield SurgeView(
        ids,
        tuple(types.words[pair // len(areas.words)] for pair in both),
        tuple(areas.words[pair % len(areas.words)] for pair in both),
        weights.type,
    )
    yield SurgeView(areas.ids, ("",) * len(areas.words), areas.words, weights.area)


def _pairs(left: Ints, right: Ints, wide: int) -> tuple[list[int], Ints]:
    """The pairs that occur, and the id of each row's pair among them."""
    pair = np.where((left < 0) | (right < 0), -1, left * max(1, wide) + right)
    found, ids = np.unique(pair, return_inverse=True)
    missing = int(found.size > 0 and found[0] == -1)
    return found[missing:].tolist(), ids.astype(np.int64) - missing
