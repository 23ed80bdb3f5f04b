"""Why a row is not taken, and what a quarantine file adds to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

OWN_COLUMNS = ("_row", "_field", "_reason")
"""What a quarantine file adds in front of a row; never taken for the source's own."""
KEPT_OF_LONG = 2_000
"""How much of a row that is too long goes to quarantine, in characters."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a row is not taken: the column or field it is about, and the reason in one sentence."""

    field: str
    reason: str


class CellError(ValueError):
    """One value of a row is not as it must be: the column and the reason."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


def foreign_letters(cells: Iterable[tuple[str, str]]) -> Refusal | None:
    """NUL characters and bytes outside the encoding, with the column that holds them."""
    for name, cell in cells:
        if "\0" in cell:
            return Refusal(name, "holds a NUL character")
        if any("\udc80" <= letter <= "\udcff" for letter in cell):
            return Refusal(name, "holds bytes that are not UTF-8")
    return None
