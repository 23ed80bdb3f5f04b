"""The key card: every key on one sheet of A4 across, to lie beside the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

COLUMNS = 4
INK, DIM, LINE = "#101418", "#4a545e", "#9aa4ae"
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class CardRow:
    """A key, or several, and what it does."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class CardGroup:
    title: str
    rows: tuple[CardRow, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What is printed: the heading, the groups, and a line at the foot."""

    title: str
    groups: tuple[CardGroup, ...]
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of the card where it stands: a title has no row."""

    column: int
    line: int
    title: str = ""
    row: CardRow | None = None


def placed(groups: Sequence[CardGroup], columns: int = COLUMNS) -> tuple[list[Placed], int]:
    """Every line in its column, and how many lines the longest has. A title never stands alone at the foot of one."""
    total = sum(len(group.rows) + 2 for group in groups)
    most = max(4, -(-total // columns))
    while True:
        found = _placed(groups, most)
        if max((each.column for each in found), default=0) < columns:
            return found, max((each.line for each in found), default=0) + 1
        most += 1


def _placed(groups: Sequence[CardGroup], most: int) -> list[Placed]:
    found: list[Placed] = []
    column = line = 0
    for group in groups:
        if line and line + min(3, len(group.rows) + 1) > most:
            column, line = column + 1, 0
        found.append(Placed(column, line, group.title))
        line += 1
        for row in group.rows:
            if line >= most:
                column, line = column + 1, 0
                found.append(Placed(column, line, group.title))
                line += 1
            found.append(Placed(column, line, row=row))
            line += 1
        line += 1  # a free line between groups
    return found


def paint_card(painter: QPainter, card: Card, page: QRectF, font: QFont) -> None:
    """Draw the card into a page, in whatever unit the painter counts; letters are made to fit."""
    lines, longest = placed(card.groups)
    head = page.height() * 0.07
    body = page.adjusted(0, head, 0, -page.height() * 0.035)
    height = body.height() / longest
    width = body.width() / COLUMNS
    _draw(
        painter, QRectF(page.left(), page.top(), page.width(), head * 0.8), card.title, _sized(font, head * 0.42, True)
    )
    letters = _sized(font, min(height * 0.62, page.height() * 0.0165))
    for each in lines:
        rect = QRectF(body.left() + each.column * width, body.top() + each.line * height, width * 0.96, height)
        if each.row is None:
            _draw_title(painter, rect, each.title, letters)
        else:
            _draw_row(painter, rect, each.row, letters)
    foot = QRectF(page.left(), page.bottom() - page.height() * 0.03, page.width(), page.height() * 0.03)
    _draw(painter, foot, card.foot, _sized(font, page.height() * 0.013), DIM)


def _draw_title(painter: QPainter, rect: QRectF, title: str, font: QFont) -> None:
    bold = QFont(font)
    bold.setBold(True)
    _draw(painter, rect, title, bold)
    painter.setPen(QPen(QColor(LINE), 0))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _draw_row(painter: QPainter, rect: QRectF, row: CardRow, font: QFont) -> None:
    keys = QRectF(rect.left(), rect.top(), rect.width() * 0.4, rect.height())
    text = QRectF(keys.right() + rect.width() * 0.02, rect.top(), rect.width() * 0.58, rect.height())
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    _draw(painter, keys, row.key, bold)
    _draw(painter, text, row.text, font)


def _draw(painter: QPainter, rect: QRectF, text: str, font: QFont, ink: str = INK) -> None:
    """A text in its place, made narrower rather than cut: a card cannot show a tooltip."""
    metrics = QFontMetricsF(font, painter.device())
    wide = metrics.horizontalAdvance(text)
    fitted = QFont(font)
    if wide > rect.width() > 0:
        fitted.setPixelSize(max(1, int(font.pixelSize() * rect.width() / wide)))
    painter.setFont(fitted)
    painter.setPen(QColor(ink))
    painter.drawText(rect, _MIDDLE, text)


def _sized(font: QFont, pixels: float, bold: bool = False) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(max(1, int(pixels)))
    sized.setBold(bold)
    return sized
