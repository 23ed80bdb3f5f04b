"""Names at the left, what they stand for at the right; texts break, can be selected, and are left out where empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from widgets.theme import Theme


class FieldGrid(QWidget):
    """Labels that are there already are kept, and written anew only where their text differs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fields: tuple[tuple[str, str], ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """What is shown, as (name, text)."""
        return self._fields

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for name, text in self._rows:
            self._ink(name, text)

    def set_fields(self, fields: Sequence[tuple[str, str]]) -> None:
        told = tuple((name, text) for name, text in fields if text)
        if told == self._fields:
            return
        self._fields = told
        while len(self._rows) < len(told):
            self._add_row()
        for i, (name, text) in enumerate(self._rows):
            shown = i < len(told)
            name.setVisible(shown)
            text.setVisible(shown)
            name.setText(told[i][0] if shown else "")
            text.setText(told[i][1] if shown else "")

    def _add_row(self) -> None:
        name, text = QLabel(self), QLabel(self)
        for label in (name, text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._grid.addWidget(name, len(self._rows), 0)
        self._grid.addWidget(text, len(self._rows), 1)
        self._rows.append((name, text))
        self._ink(name, text)

    def _ink(self, name: QLabel, text: QLabel) -> None:
        for label, colour in ((name, self._theme.faint), (text, self._theme.text)):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(palette)
