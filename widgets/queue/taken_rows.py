"""Rows as they were at one moment, kept apart from the live ones: an export reads them while the queue goes on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.domain.summary import CaseRow
from widgets.queue.case_columns import CaseColumns, Values
from widgets.queue.text_column import Slots


@dataclass(frozen=True, slots=True)
class TakenRows:
    """Copies of the columns: 100,000 rows are taken in some ten milliseconds, and made one by one when read."""

    numbers: list[str]
    texts: Mapping[str, tuple[npt.NDArray[np.int32], list[str]]]
    values: Mapping[str, Values]

    @classmethod
    def of(cls, columns: CaseColumns, slots: Slots) -> TakenRows:
        return cls(
            numbers=[columns.numbers[slot] for slot in slots.tolist()],
            texts={name: column.taken(slots) for name, column in columns.texts.items()},
            values={name: values[slots] for name, values in columns.values.items()},
        )

    def __len__(self) -> int:
        return len(self.numbers)

    def __iter__(self) -> Iterator[CaseRow]:
        for at, number in enumerate(self.numbers):
            texts = {name: known[int(places[at])] for name, (places, known) in self.texts.items()}
            values = {name: int(column[at]) for name, column in self.values.items()}
            yield CaseRow(number=number, **texts, **values)  # type: ignore[arg-type]  # named by its fields
