"""Lights and levels as shapes. Each light has a form of its own; a level is a ringed letter, like none of them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from models.domain.lights import Light
from widgets.remaining import remaining_text
from widgets.theme import Theme

__all__ = ["paint_level", "paint_light", "remaining_text"]


def paint_light(painter: QPainter, rect: QRect | QRectF, light: Light, theme: Theme) -> None:
    """Draw a light as large as fits into the middle of the rectangle."""
    box = _square_in(rect)
    colour = theme.light(light)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, light not in (Light.PAUSED, Light.URGENT))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    match light:
        case Light.OVERDUE:
            painter.drawRect(box)
            painter.setPen(QPen(QColor(theme.panel), max(1.5, box.width() / 7)))
            cross = box.adjusted(*(box.width() / 5 * sign for sign in (1, 1, -1, -1)))
            painter.drawLine(cross.topLeft(), cross.bottomRight())
            painter.drawLine(cross.topRight(), cross.bottomLeft())
        case Light.URGENT:
            painter.drawRect(box)
        case Light.SOON:
            top = QPointF(box.center().x(), box.top())
            painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
        case Light.ON_TIME:
            width = max(1.5, box.width() / 8)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(box.adjusted(*(box.width() / 7 * sign for sign in (1, 1, -1, -1))))
        case Light.PAUSED:
            bar = QRectF(0, box.top(), round(box.width() / 4), box.height())
            painter.drawRect(bar.translated(box.left() + round(box.width() / 8), 0))
            painter.drawRect(bar.translated(box.right() - round(box.width() / 8) - bar.width(), 0))
        case Light.NONE:
            pass
    painter.restore()


def paint_level(painter: QPainter, rect: QRect | QRectF, level: str, theme: Theme, ink: str = "") -> None:
    """Draw a level as its letter in a thin ring; `ink` is for a letter that would be too pale in the ring's."""
    box = _square_in(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.level(level), 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(0.8, 0.8, -0.8, -0.8))
    font = QFont(painter.font())
    font.setPixelSize(max(7, round(box.height() * 0.62)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(ink) if ink else theme.level(level))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, level)
    painter.restore()


def _square_in(rect: QRect | QRectF) -> QRectF:
    """The largest square in the middle of a rectangle, on whole pixels."""
    outer = QRectF(rect)
    side = min(outer.width(), outer.height())
    left = outer.left() + (outer.width() - side) // 2
    top = outer.top() + (outer.height() - side) // 2
    return QRectF(left, top, side, side)
