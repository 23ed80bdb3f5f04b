"""The sign of an alert: its priority as a figure, framed as the alert stands. None of them looks like a light."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from models.domain.alerts.alert import AlertState
from models.domain.alerts.policy import Priority
from widgets.theme import Theme


def priority_colour(theme: Theme, priority: int) -> str:
    colours = {Priority.CRITICAL: theme.urgent, Priority.HIGH: theme.level_b, Priority.MEDIUM: theme.soon}
    return colours.get(Priority(priority), theme.dim)


def paint_alert(painter: QPainter, rect: QRect, state: AlertState, priority: int, theme: Theme, again: bool) -> None:
    """Calling is filled, again with a second frame; acknowledged has a tick, the shelf a board below, suppressed a
    stroke across its corners; what is over but not seen is broken."""
    colour = QColor(priority_colour(theme, priority))
    calls = state is AlertState.CALLING
    box = QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.3)
    if state is AlertState.RETURNED:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(colour if calls else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5) if again else box, 3, 3)
    if again:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 4, 4)
    font = QFont(painter.font())
    font.setPixelSize(max(8, round(box.height() * 0.7)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(theme.panel) if calls else colour)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(priority))
    painter.setPen(QPen(colour, 1.6))
    _mark(painter, box, state)
    painter.restore()


def _mark(painter: QPainter, box: QRectF, state: AlertState) -> None:
    match state:
        case AlertState.ACKNOWLEDGED:
            low = QPointF(box.right() - 2, box.bottom() + 1)
            painter.drawPolyline([low + QPointF(-4, -3), low, low + QPointF(4, -7)])
        case AlertState.SHELVED:
            painter.drawLine(QPointF(box.left() - 2, box.bottom() + 1), QPointF(box.right() + 2, box.bottom() + 1))
        case AlertState.SUPPRESSED:
            step = QPointF(box.width(), -box.height()) * 0.28  # the figure in the middle stays as it is
            painter.drawLine(box.bottomLeft(), box.bottomLeft() + step)
            painter.drawLine(box.topRight(), box.topRight() - step)
        case _:
            pass
