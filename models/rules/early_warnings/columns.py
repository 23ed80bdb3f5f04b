"""Observations as arrays, by the time they were reported: what lets a city's half year be scored at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from models.rules.early_warnings.arrays import Bools, Floats, Ints, Named, named
from models.rules.early_warnings.observation import Observation
from models.rules.early_warnings.placing import area_words, building_words, cell_ids
from models.rules.early_warnings.settings import PlaceSettings


@dataclass(frozen=True, slots=True)
class Columns:
    """All of one length, oldest first. Instants are seconds since 1970, UTC; `closed` is infinite while it is open.

    `building` and `cell` are ids of places, -1 for a case that has none;
    `cell_keys` tells which square of the ground a cell is.
    """

    seen: tuple[Observation, ...]
    reported: Floats
    closed: Floats
    overdue: Bools
    building: Named
    cell: Ints
    cell_keys: tuple[int, ...]
    type: Named
    group: Named
    area: Named
    channel: Named
    level: Named

    @classmethod
    def of(
        cls, observations: Iterable[Observation], settings: PlaceSettings, overdue: frozenset[str] = frozenset()
    ) -> Columns:
        """`overdue` names cases that are overdue by now, whatever was so when they were observed."""
        seen = sorted(observations, key=_reported_at)
        cell, cell_keys = cell_ids(seen, settings)
        return cls(
            seen=tuple(seen),
            reported=np.array([each.reported_at.timestamp() for each in seen], dtype=np.float64),
            closed=np.array([_closed(each) for each in seen], dtype=np.float64),
            overdue=np.array([each.overdue or each.number in overdue for each in seen], dtype=np.bool_),
            building=named(building_words(seen, settings)),
            cell=cell,
            cell_keys=cell_keys,
            type=named([each.type_code for each in seen]),
            group=named([each.group for each in seen]),
            area=named(area_words(seen)),
            channel=named([each.channel for each in seen]),
            level=named([each.level for each in seen]),
        )

    def count(self, after: float, until: float) -> int:
        """How many cases were reported between."""
        low, high = np.searchsorted(self.reported, (after, until), side="right").tolist()
        return int(high) - int(low)

    def __len__(self) -> int:
        return len(self.seen)

    def rows(self, after: float, until: float) -> slice:
        """The rows reported after one instant and not after the other."""
        low, high = np.searchsorted(self.reported, (after, until), side="right")
        return slice(int(low), int(high))


def _reported_at(each: Observation) -> datetime:
    return each.reported_at


def _closed(each: Observation) -> float:
    if each.closed_at is not None:
        return each.closed_at.timestamp()
    return float("inf") if each.open else float("-inf")
