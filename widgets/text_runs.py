"""A line of text made of pieces with their own colour and weight, drawn by hand and shortened where it does not fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter

_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class Run:
    """`colour` is a colour's name or `#rrggbb`; a frame makes it a chip."""

    text: str
    colour: str
    bold: bool = False
    framed: bool = False


def bold_font(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def scaled_font(font: QFont, by: float) -> QFont:
    """The font by a factor, whether its size was given in points or in pixels."""
    scaled = QFont(font)
    if font.pixelSize() > 0:
        scaled.setPixelSize(max(1, round(font.pixelSize() * by)))
    else:
        scaled.setPointSizeF(font.pointSizeF() * by)
    return scaled


def run_width(run: Run, font: QFont) -> int:
    """Whole pixels that hold the piece: advances are fractions, and a pixel too few would shorten the text."""
    if run.framed:
        return ceil(QFontMetricsF(scaled_font(font, 0.85)).horizontalAdvance(run.text)) + 11
    return ceil(QFontMetricsF(bold_font(font) if run.bold else font).horizontalAdvance(run.text))


def runs_width(runs: Sequence[Run], font: QFont) -> int:
    return sum(run_width(run, font) for run in runs)


def draw_runs(painter: QPainter, rect: QRect, runs: Sequence[Run], font: QFont) -> bool:
    """Draw the pieces one after the other; says whether all of it fitted."""
    x, right = rect.left(), rect.left() + rect.width()
    for run in runs:
        wanted, room = run_width(run, font), right - x
        if room <= 0:
            return False
        _draw_run(painter, QRect(x, rect.top(), min(wanted, room), rect.height()), run, font, wanted <= room)
        if wanted > room:
            return False
        x += wanted
    return True


def _draw_run(painter: QPainter, rect: QRect, run: Run, font: QFont, whole: bool) -> None:
    painter.setPen(QColor(run.colour))
    if run.framed:
        small = scaled_font(font, 0.85)
        metrics = QFontMetrics(small)
        frame = QRect(rect.left(), 0, rect.width() - 1, metrics.height() + 1)
        frame.moveTop(rect.center().y() - frame.height() // 2)
        painter.drawRoundedRect(frame, 2, 2)
        painter.setFont(small)
        rect = frame.adjusted(5, 0, -3, 0)
        painter.drawText(rect, _LINE, run.text if whole else _shortened(run.text, metrics, rect))
        return
    used = bold_font(font) if run.bold else font
    painter.setFont(used)
    painter.drawText(rect, _LINE, run.text if whole else _shortened(run.text, QFontMetrics(used), rect))


def _shortened(text: str, metrics: QFontMetrics, rect: QRect) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
