"""The chosen day of a calendar: what it is and why, and the city's own word on it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QButtonGroup, QLabel, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from models.rules.calendar.book import Override
from models.rules.calendar.windows import Windows, parse_windows, show_windows
from widgets.rules.day_look import DayLook
from widgets.rules.day_words import day_text
from widgets.theme import Theme

NONE, WORKING, OFF = range(3)


class DayPanel(QWidget):
    """`overridden` carries the city's word on the day, or None where it has none."""

    overridden = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = date(2026, 1, 1)
        self._told, self._said = QLabel(), QLabel()
        self.choice = QButtonGroup(self)
        self.windows, self.note = QLineEdit(), QLineEdit()
        self._lay_out()
        self.set_theme(theme)
        self.choice.idClicked.connect(self._on_edited)
        self.windows.textEdited.connect(self._on_edited)
        self.note.textEdited.connect(self._on_edited)

    def set_day(self, day: date, look: DayLook, own: Override | None) -> None:
        self._day = day
        self._told.setText(day_text(day, look))
        button = self.choice.button(NONE if own is None else WORKING if own.working else OFF)
        button.setChecked(True)
        self._fill(self.windows, show_windows(own.windows) if own is not None else "")
        self._fill(self.note, own.note if own is not None else "")
        self._show()

    def set_theme(self, theme: Theme) -> None:
        palette = self._said.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.urgent))
        self._said.setPalette(palette)

    @property
    def told(self) -> str:
        return self._told.text()

    @property
    def said(self) -> str:
        return self._said.text()

    def _fill(self, line: QLineEdit, text: str) -> None:
        if not line.hasFocus():
            line.setText(text)

    def _on_edited(self) -> None:
        try:
            windows = parse_windows(self.windows.text()) if self.choice.checkedId() == WORKING else ()
        except ValueError as error:
            self._said.setText(f"✕ {error}")
            return
        self._said.setText("")
        self._show()
        self.overridden.emit(self._own(windows))

    def _own(self, windows: Windows) -> Override | None:
        chosen = self.choice.checkedId()
        return None if chosen == NONE else Override(self._day, chosen == WORKING, windows, self.note.text().strip())

    def _show(self) -> None:
        self._said.setText("")
        self.windows.setEnabled(self.choice.checkedId() == WORKING)
        self.note.setEnabled(self.choice.checkedId() != NONE)

    def _lay_out(self) -> None:
        for label in (self._told, self._said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._told)
        names = (
            self.tr("As the &holidays and the week have it"),
            self.tr("Overridden: &working"),
            self.tr("Overridden: o&ff"),
        )
        for number, name in enumerate(names):
            button = QRadioButton(name)
            self.choice.addButton(button, number)
            column.addWidget(button)
        self.windows.setPlaceholderText(self.tr("08:00-12:00 14:00-18:00; empty: those of a made-up day"))
        for title, line in ((self.tr("Wi&ndows"), self.windows), (self.tr("N&ote: why"), self.note)):
            label = QLabel(title)
            label.setBuddy(line)
            line.setAccessibleName(title.replace("&", ""))
            column.addWidget(label)
            column.addWidget(line)
        column.addWidget(self._said)
        column.addStretch(1)
