"""A part of the case pane that shows a line each of something: worked out as time goes by, drawn where it differs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from models.domain.case import Case
from models.domain.clocks import ROUND_THE_CLOCK, WorkTimes
from widgets.plain_tip import plain_tip
from widgets.theme import Theme

GAP = 12
"""Between columns, in pixels."""

Line = TypeVar("Line")


class CaseLines(QWidget, Generic[Line]):
    """Told of a case and of the time; repaints only the lines that came out differently.

    A part of its own says how lines are worked out, laid out, spoken and painted.
    """

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tz = tz
        self._case: Case | None = None
        self._now: datetime | None = None
        self._unit_names: Mapping[str, str] = {}
        self._times: WorkTimes = ROUND_THE_CLOCK
        self._lines: tuple[Line, ...] = ()
        self._heights: dict[int, list[int]] = {}
        self._stacks: dict[int, bool] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # ---- a part's own ----

    def lines_of(self, case: Case, now: datetime) -> tuple[Line, ...]:
        """What there is to show of a case at an instant."""
        raise NotImplementedError

    def laid_out_alike(self, one: Line, other: Line) -> bool:
        """Whether a line can become another without anything else having to move."""
        raise NotImplementedError

    def spoken(self, line: Line) -> str:
        """A line in words, for those who hear the screen."""
        raise NotImplementedError

    def told_whole(self, line: Line) -> str:
        """What a tooltip tells of a line, where it has more to tell than is drawn; nothing by default."""
        return ""

    def needs_stacking(self, width: int) -> bool:
        """Whether what a line has to say does not fit beside each other at this width."""
        return False

    def line_height(self, line: Line, width: int) -> int:
        raise NotImplementedError

    def paint_line(self, painter: QPainter, rect: QRect, line: Line) -> None:
        raise NotImplementedError

    # ---- told ----

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._lines

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_unit_names(self, names: Mapping[str, str]) -> None:
        self._unit_names = names
        self._work_out()

    def set_times(self, times: WorkTimes) -> None:
        """The working calendars that clocks count by."""
        self._times = times
        self._work_out()

    def set_case(self, case: Case | None) -> None:
        self._case = case
        self._work_out()

    def set_now(self, now: datetime) -> None:
        self._now = now
        self._work_out()

    def _work_out(self) -> None:
        lines: tuple[Line, ...] = ()
        if self._case is not None and self._now is not None:
            lines = self.lines_of(self._case, self._now)
        if lines == self._lines:
            return
        before, heights = self._lines, self._heights_at(self.width())
        self._lines = lines
        self._forget_layout()
        self.setAccessibleDescription("; ".join(map(self.spoken, lines)))
        if heights != self._heights_at(self.width()) or not all(map(self.laid_out_alike, before, lines)):
            self.updateGeometry()
            self.update()
            return
        for i, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old != new:
                self.update(self.row_rect(i))

    # ---- laid out and painted ----

    @property
    def em(self) -> int:
        return QFontMetrics(self.font()).height()

    def stacked(self, width: int) -> bool:
        if width not in self._stacks:
            self._stacks[width] = self.needs_stacking(width)
        return self._stacks[width]

    def row_rect(self, row: int) -> QRect:
        heights = self._heights_at(self.width())
        return QRect(0, sum(heights[:row]), self.width(), heights[row])

    def heightForWidth(self, width: int) -> int:
        return sum(self._heights_at(width)) or self.em + 10

    def _heights_at(self, width: int) -> list[int]:
        """The heights of the lines at a width; kept, for they are asked for with every paint and every second."""
        if width not in self._heights:
            self._heights[width] = [self.line_height(line, width) for line in self._lines]
        return self._heights[width]

    def _forget_layout(self) -> None:
        self._heights.clear()
        self._stacks.clear()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._forget_layout()
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for i, line in enumerate(self._lines):
                if self.row_rect(i).contains(event.pos()) and (whole := self.told_whole(line)):
                    QToolTip.showText(event.globalPos(), plain_tip(whole), self)
                    return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for i, line in enumerate(self._lines):
            rect = self.row_rect(i)
            if rect.intersects(event.rect()):
                self.paint_line(painter, rect, line)
