"""A figure: what was measured, what it must reach, what stands beside it; and all of them as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class BenchError(RuntimeError):
    """A part that was to be measured failed: the message says which, and what it said."""


@dataclass(frozen=True, slots=True)
class Figure:
    """`bound` is the most that may be reached, or with `at_least` the least. `floor` is in the unit of `reached`."""

    name: str
    says: str
    unit: str
    bound: float
    reached: float
    at_least: bool = False
    floor: float | None = None
    beside: str = ""
    note: str = ""

    @property
    def ok(self) -> bool:
        return self.reached >= self.bound if self.at_least else self.reached <= self.bound

    @property
    def ratio(self) -> float | None:
        """Reached to floor, or None where there is no floor."""
        return self.reached / self.floor if self.floor else None


def as_json(figures: Sequence[Figure], failed: Sequence[str] = ()) -> dict[str, object]:
    """One object: whether all bounds hold, what could not be measured, and every figure by its name."""
    return {
        "ok": not failed and all(figure.ok for figure in figures),
        "failed": list(failed),
        "figures": {
            figure.name: {
                "says": figure.says,
                "unit": figure.unit,
                "bound": figure.bound,
                "at_least": figure.at_least,
                "reached": figure.reached,
                "floor": figure.floor,
                "beside": figure.beside,
                "ratio": figure.ratio,
                "ok": figure.ok,
                "note": figure.note,
            }
            for figure in figures
        },
    }


def as_table(figures: Sequence[Figure]) -> str:
    """Lines for a terminal; the notes stand under the table."""
    lines = [("figure", "bound", "reached", "beside it", "ratio", "ok"), *map(_cells, figures)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    table = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    table.insert(1, "  ".join("-" * width for width in widths))
    notes = [f"{figure.name}: {figure.note}" for figure in figures if figure.note]
    return "\n".join([*table, *([""] if notes else []), *notes])


def _cells(figure: Figure) -> tuple[str, ...]:
    sign = "≥" if figure.at_least else "≤"
    beside = "" if figure.floor is None else f"{_number(figure.floor)} {figure.beside}"
    return (
        f"{figure.name}: {figure.says}",
        f"{sign} {_number(figure.bound)} {figure.unit}",
        f"{_number(figure.reached)} {figure.unit}",
        beside,
        "" if figure.ratio is None else f"{figure.ratio:.2f}",
        "yes" if figure.ok else "NO",
    )


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
