"""A year as twelve months of days: what each day is stands in its shape and mark; one day is chosen."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from models.rules.calendar.book import CalendarData
from widgets.plain_tip import plain_tip
from widgets.rules.day_look import DayLooks
from widgets.rules.day_painter import DayPainter
from widgets.rules.day_words import day_text, month_name, weekday_name
from widgets.text_runs import bold_font
from widgets.theme import Theme

GAP = 14
WEEKS = 6
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class YearGrid(QWidget):
    """Told a calendar and a day. The arrows walk by days and weeks, Page Up and Down by months; Space toggles a day."""

    day_chosen = Signal(object)
    day_toggled = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._looks: DayLooks | None = None
        self._day = date(2026, 1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Days of the year"))
        self.setMinimumSize(560, 260)

    # ---- told ----

    def set_calendar(self, data: CalendarData) -> None:
        self._looks = DayLooks.of(data)
        self._tell()

    def set_day(self, day: date) -> None:
        """Choose a day; its year is shown."""
        self._day = day
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @property
    def day(self) -> date:
        return self._day

    def rect_of(self, day: date) -> QRect:
        """Where a day of the shown year lies."""
        month = self._month(day.month)
        cell = self._cell()
        place = day.day - 1 + date(day.year, day.month, 1).weekday()
        x, y = month.left() + place % 7 * cell.width(), month.top() + (2 + place // 7) * cell.height()
        return QRect(x, y, cell.width(), cell.height())

    def day_at(self, point: QPoint) -> date | None:
        year = self._day.year
        for month in range(1, 13):
            if self._month(month).contains(point):
                days = calendar.monthrange(year, month)[1]
                every = (date(year, month, number) for number in range(1, days + 1))
                return next((day for day in every if self.rect_of(day).contains(point)), None)
        return None

    # ---- Qt ----

    def sizeHint(self) -> QSize:
        return QSize(760, 320)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key in _STEPS and plain:
            self._choose(self._day + timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and plain:
            self._choose(_months_on(self._day, -1 if key == Qt.Key.Key_PageUp else 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(date(self._day.year, *((1, 1) if key == Qt.Key.Key_Home else (12, 31))))
        elif key == Qt.Key.Key_Space:
            self.day_toggled.emit(self._day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self._choose(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (day := self.day_at(event.position().toPoint())) is not None:
            self.day_toggled.emit(day)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(event.pos())
            if day is not None and self._looks is not None:
                QToolTip.showText(event.globalPos(), plain_tip(day_text(day, self._looks.look(day))), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.panel))
        for month in range(1, 13):
            self._paint_head(painter, month)
        if (looks := self._looks) is None:
            return
        days = DayPainter(self._theme, self.font(), self._cell())
        day = date(self._day.year, 1, 1)
        while day.year == self._day.year:
            days.paint(painter, self.rect_of(day), day, looks.look(day))
            day += timedelta(days=1)
        days.paint_chosen(painter, self.rect_of(self._day), self.hasFocus())

    # ---- inside ----

    def _choose(self, day: date) -> None:
        if 1980 <= day.year <= 2100:
            self.set_day(day)
            self.day_chosen.emit(day)

    def _tell(self) -> None:
        if self._looks is not None:
            self.setAccessibleDescription(day_text(self._day, self._looks.look(self._day)))
        self.update()

    @property
    def _across(self) -> int:
        """How many months stand side by side: as makes room for a number and a mark in every day."""
        return max(
            (3, 4, 6), key=lambda across: min(self._cell_of(across).width() / 1.6, self._cell_of(across).height())
        )

    def _cell(self) -> QSize:
        return self._cell_of(self._across)

    def _cell_of(self, across: int) -> QSize:
        wide = (self.width() - GAP) // across - GAP
        high = (self.height() - GAP // 2) // (12 // across) - GAP // 2
        return QSize(max(10, wide // 7), max(8, high // (WEEKS + 2)))

    def _month(self, month: int) -> QRect:
        cell, across = self._cell(), self._across
        wide, high = 7 * cell.width(), (WEEKS + 2) * cell.height()
        column, row = (month - 1) % across, (month - 1) // across
        return QRect(GAP + column * (wide + GAP), GAP // 2 + row * (high + GAP // 2), wide, high)

    def _paint_head(self, painter: QPainter, month: int) -> None:
        rect, cell = self._month(month), self._cell()
        painter.setFont(bold_font(self.font()))
        painter.setPen(QColor(self._theme.text))
        name = month_name(month)
        published = self._looks is None or self._day.year in self._looks.data.published
        if not published:
            name = self.tr("{month}, not published").format(month=name)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(rect.left(), rect.top(), rect.width(), cell.height()), left, name)
        painter.setFont(self.font())
        painter.setPen(QColor(self._theme.faint))
        for weekday in range(7):
            at = QRect(rect.left() + weekday * cell.width(), rect.top() + cell.height(), cell.width(), cell.height())
            painter.drawText(at, Qt.AlignmentFlag.AlignCenter, weekday_name(weekday))


def _months_on(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month."""
    month = day.year * 12 + day.month - 1 + months
    year, number = divmod(month, 12)
    return date(year, number + 1, min(day.day, calendar.monthrange(year, number + 1)[1]))
