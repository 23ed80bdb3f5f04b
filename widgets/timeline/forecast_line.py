"""The forecast beside the hour strip, in one sentence; pressed, it lists the cases that it is about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from widgets.plain_tip import plain_tip
from widgets.theme import Theme
from widgets.timeline.forecast_list import ForecastList
from widgets.timeline.forecast_told import ForecastTold, forecast_text, past_text

MARGIN = 10


class ForecastLine(QAbstractButton):
    """Two lines at the most; what does not fit is told by the tooltip, with how good the last forecast was."""

    case_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told: ForecastTold | None = None
        self._list: ForecastList | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setVisible(False)
        self.clicked.connect(self._open)

    @property
    def list(self) -> ForecastList | None:
        """The list, while it is open."""
        return self._list

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_told(self, told: ForecastTold | None) -> None:
        """What is foretold; nothing is shown for None."""
        self._told = told
        self.setVisible(told is not None)
        if told is not None:
            words = self.tr("next 60 min · forecast: {forecast}").format(forecast=forecast_text(told))
            self.setText(words)
            self.setAccessibleName(words)
            self.setAccessibleDescription(past_text(told))
            self.setToolTip(plain_tip(f"{words}\n{past_text(told)}"))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        half = metrics.horizontalAdvance(self.text()) * 11 // 20
        return QSize(min(max(half, 160), 330) + 2 * MARGIN, 2 * metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.rect().adjusted(MARGIN, 0, -MARGIN, 0)
        calls = self._told is not None and round(self._told.expected or 0) > 0
        painter.setPen(QColor(self._theme.text if calls or self.underMouse() else self._theme.dim))
        self._draw_lines(painter, room)
        if self.hasFocus():
            painter.setPen(QColor(self._theme.accent))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -3, -3), 3, 3)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def _draw_lines(self, painter: QPainter, room: QRect) -> None:
        metrics = QFontMetrics(self.font())
        first, rest = _broken(self.text(), metrics, room.width())
        lines = [first, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room.width())] if rest else [first]
        top = room.center().y() - len(lines) * metrics.height() // 2
        for line in lines:
            painter.drawText(room.left(), top + metrics.ascent(), line)
            top += metrics.height()

    def _open(self) -> None:
        if self._told is None:
            return
        self._list = ForecastList(self._theme, self)
        self._list.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._list.case_chosen.connect(self.case_chosen)
        self._list.destroyed.connect(self._on_closed)
        self._list.set_told(self._told)
        below = self.mapToGlobal(QPoint(self.width() - self._list.width(), self.height()))
        self._list.move(max(0, below.x()), below.y())
        self._list.show()
        self._list.list.setFocus()

    def _on_closed(self) -> None:
        self._list = None


def _broken(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """What of a text fits on a line, and the rest: broken at a space, or anywhere in a script without spaces."""
    if metrics.horizontalAdvance(text) <= width:
        return text, ""
    fits = max(1, next((n for n in range(len(text), 0, -1) if metrics.horizontalAdvance(text[:n]) <= width), 1))
    space = text.rfind(" ", 0, fits + 1)
    cut = space if space > fits // 3 else fits
    return text[:cut].rstrip(), text[cut:].lstrip()
