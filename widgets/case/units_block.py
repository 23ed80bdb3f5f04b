"""The units of a case with their times, and below them those that could be sent next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from widgets.case.nearest_row import NearestRow, NearUnit
from widgets.case.unit_list import UnitList
from widgets.text_runs import bold_font
from widgets.theme import Theme


class UnitsBlock(QWidget):
    """`unit_chosen(call_sign)`: one of the next nearest is to be sent."""

    unit_chosen = Signal(str)

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.units, self.nearest = UnitList(theme, tz), NearestRow(theme)
        self._caption, self._none = QLabel(self.tr("Next nearest")), QLabel()
        for label in (self._caption, self._none):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(0, 4, 0, 0)
        self._caption.setFont(bold_font(self.font()))
        self._below = QWidget()
        row = QHBoxLayout(self._below)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._none, 1)
        row.addWidget(self.nearest, 1)
        self._below.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.units)
        column.addWidget(self._below)
        self.nearest.unit_chosen.connect(self.unit_chosen)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.units.set_theme(theme)
        self.nearest.set_theme(theme)
        for label, colour in ((self._caption, theme.dim), (self._none, theme.faint)):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(palette)

    def set_nearest(self, units: Sequence[NearUnit] | None, none: str = "") -> None:
        """Who could be sent next; `none` says why nobody can. None where nobody is to be sent at all."""
        self._below.setVisible(units is not None)
        self._none.setText(none)
        self._none.setVisible(bool(none))
        self.nearest.set_units(units or ())
        self.nearest.setVisible(bool(units))
