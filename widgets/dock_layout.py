"""How panes lie, as a value: tabs over each other, splits beside or below each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt

Tabs = tuple[str, ...]
"""Panes over each other; the first one is in front."""


@dataclass(frozen=True, slots=True)
class Split:
    """Parts in a row or a column. `shares` say how much of the room each gets."""

    orientation: Qt.Orientation
    parts: tuple[Layout, ...]
    shares: tuple[float, ...]


Layout = Tabs | Split


def beside(*parts: tuple[float, Layout]) -> Split:
    """From left to right, each with its share."""
    return Split(Qt.Orientation.Horizontal, tuple(part for _, part in parts), tuple(share for share, _ in parts))


def below(*parts: tuple[float, Layout]) -> Split:
    """From top to bottom, each with its share."""
    return Split(Qt.Orientation.Vertical, tuple(part for _, part in parts), tuple(share for share, _ in parts))


def leaves(layout: Layout) -> Iterator[str]:
    if isinstance(layout, Split):
        for part in layout.parts:
            yield from leaves(part)
    else:
        yield from layout


def first_leaf(layout: Layout) -> str:
    return next(leaves(layout))
