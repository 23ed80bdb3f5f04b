"""Drawing a day of the year: filled and marked where it is off or made up, framed where the city has its own word."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen

from widgets.rules.day_look import DayKind, DayLook
from widgets.rules.day_words import kind_mark
from widgets.text_runs import scaled_font
from widgets.theme import Theme

OWN = (DayKind.OWN_ON, DayKind.OWN_OFF)


class DayPainter:
    def __init__(self, theme: Theme, font: QFont, cell: QSize) -> None:
        self._theme = theme
        self._font = scaled_font(font, min(1.0, cell.height() / 22, cell.width() / 30) if cell.height() < 22 else 1.0)
        self._small = scaled_font(font, 0.72)
        self._small.setBold(True)

    def paint(self, painter: QPainter, rect: QRect, day: date, look: DayLook) -> None:
        theme, inner = self._theme, rect.adjusted(1, 1, -1, -1)
        if not look.published:
            painter.fillRect(inner, QBrush(QColor(theme.line), Qt.BrushStyle.BDiagPattern))
        if look.kind in (DayKind.HOLIDAY, DayKind.OWN_OFF):
            painter.fillRect(inner, QColor(theme.line))
        if look.kind is DayKind.MADE_UP:
            painter.fillRect(QRect(inner.left(), inner.bottom() - 1, inner.width(), 2), QColor(theme.text))
        if look.kind in OWN:
            painter.setPen(QPen(QColor(theme.soon), 2))
            painter.drawRect(inner.adjusted(1, 1, -1, -1))
        self._write(painter, inner, day, look)

    def paint_chosen(self, painter: QPainter, rect: QRect, focused: bool) -> None:
        pen = QPen(QColor(self._theme.accent), 2 if focused else 1)
        painter.setPen(pen)
        painter.drawRect(rect)

    def _write(self, painter: QPainter, inner: QRect, day: date, look: DayLook) -> None:
        theme, mark = self._theme, kind_mark(look.kind)
        number = QRect(inner)
        if mark:
            number.setRight(inner.center().x() + 2)
            painter.setFont(self._small)
            painter.setPen(QColor(theme.soon if look.kind in OWN else theme.text))
            beside = QRect(number.right() + 2, inner.top(), inner.right() - number.right() - 2, inner.height())
            painter.drawText(beside, Qt.AlignmentFlag.AlignCenter, mark)
        painter.setFont(self._font)
        painter.setPen(QColor(theme.faint if look.kind is DayKind.WEEKEND else theme.text))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(day.day))
