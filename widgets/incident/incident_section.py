"""One part of the incident board: a caption, what there is in a word, and a table that scrolls by itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from widgets.elided_label import ElidedLabel
from widgets.incident.incident_painters import TimedPainter
from widgets.incident.instruction_painter import InstructionPainter
from widgets.text_runs import scaled_font
from widgets.theme import Theme
from widgets.units.keyed_rows import KeyedRow, KeyedRows
from widgets.units.keyed_table import KeyedTable


class IncidentSection(QWidget):
    """Passes on what is pressed in its table, with the key of the row. It may become smaller than its words."""

    pressed = Signal(str, str)
    opened = Signal(str)

    def __init__(
        self,
        caption: str,
        painter: TimedPainter | InstructionPainter,
        theme: Theme,
        actions: Sequence[str],
        empty: str,
        lines: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._warns = theme, False
        self._rows = KeyedRows((caption,), self)
        self._painter = painter
        self.table = KeyedTable(self._rows, painter, theme, actions, self)
        painter.setParent(self.table)
        self.table.setAccessibleName(caption)
        self.table.set_empty_text(empty)
        self.table.set_row_lines(lines)
        self._caption, self._remark = QLabel(caption), ElidedLabel()
        self._lay_out()
        self.set_theme(theme)
        self.table.pressed.connect(self.pressed)
        self.table.opened.connect(self.opened)

    @property
    def remark(self) -> str:
        return self._remark.text

    def minimumSizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(8 * em, 4 * em)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._painter.set_theme(theme)
        self.table.set_theme(theme)
        for label, colour in ((self._caption, theme.faint), (self._remark, theme.soon if self._warns else theme.dim)):
            ink = label.palette()
            ink.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(ink)

    def set_rows(self, rows: Sequence[KeyedRow]) -> None:
        self._rows.set_rows(rows)

    def set_remark(self, text: str, warns: bool = False) -> None:
        """Words beside the caption: what there is, or that something is amiss."""
        self._remark.set_text(text)
        if warns is not self._warns:
            self._warns = warns
            self.set_theme(self._theme)

    def set_now(self, now: datetime) -> None:
        self._painter.set_now(now)
        self._rows.count_down(*self.table.seen_rows(), 0)

    def _lay_out(self) -> None:
        small = scaled_font(self.font(), 0.85)
        self._remark.setFont(small)
        small.setCapitalization(QFont.Capitalization.AllUppercase)
        small.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1.0)
        self._caption.setFont(small)
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self._remark.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 4)
        head.setSpacing(10)
        head.addWidget(self._caption)
        head.addWidget(self._remark, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
