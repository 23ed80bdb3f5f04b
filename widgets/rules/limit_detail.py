"""The limit that is chosen in a table, with what counts it and what it rests on, as fields in one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from models.rules.policy.book import LimitEntry
from models.rules.policy.record import read_date
from widgets.rules.basis import asks_for_basis
from widgets.rules.limit_cell import cell_text, read_out, with_text
from widgets.theme import Theme


class LimitDetail(QWidget):
    """`changed` carries the entry as the fields have it; `done` says that Enter was pressed in the basis."""

    changed = Signal(object)
    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entry: LimitEntry | None = None
        self._was: LimitEntry | None = None
        self._title, self._said = QLabel(), QLabel()
        self.limit, self.basis, self.as_of = QLineEdit(), QLineEdit(), QLineEdit()
        self.calendar = QComboBox()
        self._lay_out()
        self.limit.textEdited.connect(self._on_limit)
        self.basis.textEdited.connect(self._on_details)
        self.as_of.textEdited.connect(self._on_details)
        self.calendar.activated.connect(self._on_details)
        self.basis.returnPressed.connect(self.done)
        self.set_entry("", None, None)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._tell(True)

    def set_calendars(self, calendars: Sequence[tuple[str, str]]) -> None:
        self.calendar.clear()
        for kept, told in calendars:
            self.calendar.addItem(told, kept)
        self._show_entry()

    def set_entry(self, title: str, entry: LimitEntry | None, was: LimitEntry | None) -> None:
        """`was` is the same limit in force: one that is another now asks for its basis. No title: nothing is chosen."""
        self._entry, self._was = entry, was
        self._title.setText(title or self.tr("Choose a limit"))
        self.limit.setEnabled(bool(title))
        self._show_entry()

    @property
    def asks(self) -> bool:
        """Whether the basis is to be given anew."""
        return asks_for_basis(self._was, self._entry)

    def ask_basis(self) -> None:
        """Put the hands where the basis is typed."""
        self.basis.setFocus(Qt.FocusReason.OtherFocusReason)
        self.basis.selectAll()

    @property
    def said(self) -> str:
        return self._said.text()

    def _lay_out(self) -> None:
        for label in (self._title, self._said):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._title.setMinimumWidth(220)
        self.limit.setFixedWidth(110)
        self.as_of.setFixedWidth(110)
        self.as_of.setPlaceholderText(self.tr("2026-11-21"))
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 6, 8, 6)
        grid.setHorizontalSpacing(8)
        grid.addWidget(self._title, 0, 0)
        named = (
            (self.tr("&Limit"), self.limit),
            (self.tr("&Counted by"), self.calendar),
            (self.tr("B&asis"), self.basis),
            (self.tr("As &of"), self.as_of),
        )
        for at, (name, field) in enumerate(named):
            label = QLabel(name)
            label.setBuddy(field)
            field.setAccessibleName(name.replace("&", ""))
            grid.addWidget(label, 0, 1 + 2 * at)
            grid.addWidget(field, 0, 2 + 2 * at)
        grid.setColumnStretch(6, 1)
        grid.addWidget(self._said, 1, 0, 1, 9)

    def _show_entry(self) -> None:
        entry = self._entry
        if self.limit.text() != cell_text(entry) and not self.limit.hasFocus():
            self.limit.setText(cell_text(entry))
        for line, text in ((self.basis, entry.basis if entry else ""), (self.as_of, entry.as_of if entry else "")):
            line.setEnabled(entry is not None)
            if line.text() != text:
                line.setText(text)
                line.setCursorPosition(0)
        self.calendar.setEnabled(entry is not None)
        self.calendar.setCurrentIndex(max(0, self.calendar.findData(entry.calendar if entry else "")))
        self._tell(True)

    def _on_limit(self, text: str) -> None:
        told, good = read_out(text)
        if good:
            self._entry = with_text(self._entry, text)
            self.changed.emit(self._entry)
        self._tell(good, told)

    def _on_details(self) -> None:
        if self._entry is None:
            return
        try:
            as_of = read_date(self.as_of.text().strip())
        except ValueError as error:
            self._tell(False, str(error))
            return
        calendar = str(self.calendar.currentData() or "")
        self._entry = replace(self._entry, calendar=calendar, basis=self.basis.text().strip(), as_of=as_of)
        self.changed.emit(self._entry)
        self._tell(True)

    def _tell(self, good: bool, told: str = "") -> None:
        """What is wrong; else that the basis is asked for; else the limit in words."""
        text = told or (read_out(cell_text(self._entry))[0] if self.limit.isEnabled() else "")
        if good and self.asks:
            text = self.tr("? {limit}: the limit has changed. Say what it rests on, or as of which day.").format(
                limit=text
            )
        palette = self._said.palette()
        colour = self._theme.urgent if not good else self._theme.soon if self.asks else self._theme.dim
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self._said.setPalette(palette)
        self._said.setText(text)
