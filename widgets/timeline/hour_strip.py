"""The coming hour: what falls due, as marks on a ruler, and beside it how much will be late at the present pace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from models.domain.lights import Light
from widgets.theme import Theme
from widgets.timeline.forecast_line import ForecastLine
from widgets.timeline.forecast_told import ForecastTold
from widgets.timeline.hour_ruler import HourRuler


class HourStrip(QWidget):
    """A case is chosen by a click on a mark, or from the list that the forecast opens."""

    case_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ruler, self.forecast = HourRuler(theme), ForecastLine(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.ruler, 1)
        row.addWidget(self.forecast)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.ruler.case_chosen.connect(self.case_chosen)
        self.forecast.case_chosen.connect(self.case_chosen)

    def set_theme(self, theme: Theme) -> None:
        self.ruler.set_theme(theme)
        self.forecast.set_theme(theme)

    def set_marks(self, marks: Sequence[tuple[int, Light, str]]) -> None:
        """Due instants in milliseconds since 1970 UTC, lights, case numbers; those beyond the hour are left out."""
        self.ruler.set_marks(marks)

    def set_now(self, now: datetime) -> None:
        self.ruler.set_now(now)

    def set_forecast(self, told: ForecastTold | None) -> None:
        """What is foretold; None while nothing is known yet."""
        self.forecast.set_told(told)
