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
        before, self._lines = self._lines, lines
        if before == lines:
            return
        self.setAccessibleDescription("; ".join(map(self.spoken, lines)))
        if len(before) != len(lines) or not all(map(self.laid_out_alike, before, lines)):
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

    def row_rect(self, row: int) -> QRect:
        width = self.width()
        top = sum(self.line_height(line, width) for line in self._lines[:row])
        return QRect(0, top, width, self.line_height(self._lines[row], width))

    def heightForWidth(self, width: int) -> int:
        return sum(self.line_height(line, width) for line in self._lines) or self.em + 10

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
        top = 0
        for line in self._lines:
            rect = QRect(0, top, self.width(), self.line_height(line, self.width()))
            if rect.intersects(event.rect()):
                self.paint_line(painter, rect, line)
            top += rect.height()
