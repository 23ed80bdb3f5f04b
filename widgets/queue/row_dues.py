"""What all known cases say about deadlines, read off the columns: quick with 100,000 of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from models.domain.lights import DEFAULT_LIGHT_LIMITS, LightLimits
from models.domain.summary import NEVER_MS, CaseRow
from widgets.queue.case_columns import CaseColumns

HOUR_MS = 3_600_000
MINUTE_MS = 60_000


def most_urgent(columns: CaseColumns, states: frozenset[str], most: int) -> tuple[list[CaseRow], int]:
    """The cases in these states that fall due first, at most so many; and how many there are."""
    slots = columns.by_number()
    slots = slots[columns.texts["state"].among(states, slots)]
    dues = columns.values["due_ms"][slots]
    first = slots[np.argsort(dues, kind="stable")[:most]]
    return [columns.row(int(slot)) for slot in first], len(slots)


class Coming(NamedTuple):
    """A case that turns red within the hour if nobody finishes what its clock waits for."""

    number: str
    title: str
    type_code: str
    clock: str
    red_ms: int


class Counted(NamedTuple):
    """So much of cases of one type on one clock; `minute` counts from the beginning of the hour that was asked for."""

    type_code: str
    clock: str
    minute: int
    amount: float


class RedRows:
    """When cases turn red, by the clock that falls due first. `known` are those that are counted elsewhere."""

    def __init__(
        self, columns: CaseColumns, now_ms: int, known: Iterable[str] = (), limits: LightLimits = DEFAULT_LIGHT_LIMITS
    ) -> None:
        self._columns = columns
        self._now_ms = now_ms
        slots = columns.by_number()
        self._slots = slots[columns.values["due_ms"][slots] != NEVER_MS]
        self._red = columns.values["due_ms"][self._slots] - int(limits.urgent_left.total_seconds() * 1000)
        elsewhere = np.zeros(len(columns.numbers), np.bool_)
        elsewhere[[slot for number in known if (slot := columns.slot_of.get(number)) is not None]] = True
        self._unknown = ~elsewhere[self._slots]

    def coming(self) -> list[Counted]:
        """How many turn red within the hour, in each minute of it."""
        return self._counted(self._between(self._now_ms, self._now_ms + HOUR_MS), self._now_ms)

    def first_coming(self, most: int) -> list[Coming]:
        """Those that turn red first."""
        picked = np.flatnonzero(self._between(self._now_ms, self._now_ms + HOUR_MS))
        picked = picked[np.argsort(self._red[picked], kind="stable")[:most]]
        texts, numbers = self._columns.texts, self._columns.numbers
        return [
            Coming(numbers[slot], texts["title"][slot], texts["type_code"][slot], texts["clock"][slot], red)
            for slot, red in zip(self._slots[picked].tolist(), self._red[picked].tolist(), strict=True)
        ]

    def turned(self) -> list[Counted]:
        """How many have turned red in the hour before and still wait, in each minute of it."""
        then = self._now_ms - HOUR_MS
        stood = self._columns.values["reported_ms"][self._slots] <= then
        return self._counted(self._between(then, self._now_ms) & self._unknown & stood, then)

    def waited(self, back_ms: int) -> list[Counted]:
        """Hours that cases have waited within the hour before they turn red, in the time since `back_ms`."""
        reported = self._columns.values["reported_ms"][self._slots]
        first = np.maximum(np.maximum(self._red - HOUR_MS, reported), back_ms)
        hours = np.clip(np.minimum(self._red, self._now_ms) - first, 0, None) / HOUR_MS
        return self._counted((hours > 0) & self._unknown, None, hours)

    def _between(self, first_ms: int, last_ms: int) -> npt.NDArray[np.bool_]:
        between: npt.NDArray[np.bool_] = (self._red > first_ms) & (self._red <= last_ms)
        return between

    def _counted(
        self, wanted: npt.NDArray[np.bool_], since_ms: int | None, weights: npt.NDArray[np.float64] | None = None
    ) -> list[Counted]:
        """By type, clock and minute; without `since_ms` by type and clock."""
        slots = self._slots[wanted]
        if not len(slots):
            return []
        types, type_texts = self._columns.texts["type_code"].taken(slots)
        clocks, clock_texts = self._columns.texts["clock"].taken(slots)
        minutes = np.zeros(len(slots), np.int64) if since_ms is None else (self._red[wanted] - since_ms) // MINUTE_MS
        key = (types.astype(np.int64) * len(clock_texts) + clocks) * 64 + minutes
        keys, places = np.unique(key, return_inverse=True)
        amounts = np.bincount(places, None if weights is None else weights[wanted])
        return [
            Counted(type_texts[pair // len(clock_texts)], clock_texts[pair % len(clock_texts)], minute, amount)
            for pair, minute, amount in zip((keys // 64).tolist(), (keys % 64).tolist(), amounts.tolist(), strict=True)
        ]
