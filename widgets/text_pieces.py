"""Pieces of text set one after the other, and on further lines where they do not fit: a piece is never torn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter

from widgets.text_runs import Run, draw_runs, runs_width

Piece = tuple[Run, ...]


def broken(pieces: Sequence[Piece], width: int, font: QFont) -> list[list[Run]]:
    """The pieces on as many lines as they need, a dot between two of the same line. There is one line at least."""
    lines: list[list[Run]] = [[]]
    used = 0
    for piece in pieces:
        dot = Run(" · ", piece[0].colour)
        wanted = runs_width(piece, font)
        gap = runs_width([dot], font)
        if lines[-1] and used + gap + wanted > width:
            lines.append([])
            used = 0
        if lines[-1]:
            lines[-1].append(dot)
            used += gap
        lines[-1] += piece
        used += wanted
    return lines


def draw_lines(painter: QPainter, rect: QRect, lines: Sequence[Sequence[Run]], line_height: int, font: QFont) -> None:
    """The lines below each other from the top of the rectangle."""
    for i, runs in enumerate(lines):
        row = QRect(rect.left(), rect.top() + i * line_height, rect.width(), line_height)
        draw_runs(painter, row, runs, font)
