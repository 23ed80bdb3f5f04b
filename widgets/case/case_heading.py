"""The head of the case pane: which case it is, how grave, where it stands, and its worst light."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from models.domain.case import Case, CaseState, Level
from models.domain.clocks import ROUND_THE_CLOCK, WorkTimes, due_at
from models.domain.lights import DEFAULT_LIGHT_LIMITS, Light, LightLimits, light_of, soon_at
from widgets.light_shapes import paint_level, paint_light
from widgets.text_runs import Run, bold_font, run_width
from widgets.theme import Theme
from widgets.words import level_name, light_name, stage_name, state_name


def case_light(
    case: Case, now: datetime, limits: LightLimits = DEFAULT_LIGHT_LIMITS, times: WorkTimes = ROUND_THE_CLOCK
) -> Light:
    """The worst light of the case's clocks."""
    lights = (
        light_of(due_at(clock, times), soon_at(clock, limits, times), clock.paused, now, limits)
        for clock in case.clocks
    )
    return max(lights, default=Light.NONE)


def state_words(case: Case) -> str:
    """The state, and while units are at work how far the lead has come."""
    lead = case.lead
    if case.state is CaseState.HANDLING and lead is not None and lead.active:
        return f"{state_name(case.state)} · {stage_name(lead.stage)}"
    return state_name(case.state)


class Mark(QWidget):
    """A light or a level ring, as large as the text beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Light | Level = Light.NONE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_shown(self, shown: Light | Level) -> None:
        if shown is not self._shown:
            self._shown = shown
            words = light_name(shown) if isinstance(shown, Light) else f"{shown.value}, {level_name(shown)}"
            self.setToolTip(words)
            self.setAccessibleName(words)
            self.update()

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height() + 4
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(self._shown, Level):
            paint_level(painter, self.rect().adjusted(1, 1, -1, -1), self._shown, self._theme)
        elif self._shown is not Light.NONE:
            side = self.height() * 6 // 10
            box = QRect(0, 0, side, side)
            box.moveCenter(self.rect().center())
            paint_light(painter, box, self._shown, self._theme)


class CaseHeading(QWidget):
    """Number, level, title; state and light at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case: Case | None = None
        self._times: WorkTimes = ROUND_THE_CLOCK
        self._number, self._title, self._state = QLabel(), QLabel(), QLabel()
        self._level, self._light = Mark(theme), Mark(theme)
        for label in (self._number, self._title, self._state):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._number.setFont(bold_font(self.font()))
        self._title.setFont(bold_font(self.font()))
        self._title.setWordWrap(True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 8, 12, 8)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)
        for column, part in ((0, self._number), (1, self._level), (3, self._light), (4, self._state)):
            self._grid.addWidget(part, 0, column)
        self._below = False
        self._grid.addWidget(self._title, 0, 2)
        self.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_title()

    def _lay_title(self) -> None:
        """The title stands beside the number where it fits there, else below with the whole width."""
        beside = (self._number, self._level, self._light, self._state)
        margins = self._grid.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 4 * self._grid.horizontalSpacing()
        room -= sum(part.sizeHint().width() for part in beside)
        below = run_width(Run(self._title.text(), "", bold=True), self.font()) > room
        if below != self._below:
            self._below = below
            self._grid.addWidget(self._title, int(below), 0 if below else 2, 1, 5 if below else 1)

    def set_theme(self, theme: Theme) -> None:
        for label, colour in ((self._number, theme.dim), (self._title, theme.text), (self._state, theme.text)):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(palette)
        self._level.set_theme(theme)
        self._light.set_theme(theme)

    def set_times(self, times: WorkTimes) -> None:
        self._times = times

    def set_case(self, case: Case) -> None:
        self._case = case
        self._number.setText(case.number)
        self._title.setText(case.title)
        self._state.setText(state_words(case))
        self._level.set_shown(case.level)
        self._lay_title()

    def set_now(self, now: datetime) -> None:
        if self._case is not None:
            self._light.set_shown(case_light(self._case, now, times=self._times))
