"""Who calls, as the form of a report asks for it: a part of its own, for none of it is in what everybody reads."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from models.domain.deciding import MAX_TEXT, MAX_WORD
from widgets.forms.order_form import TextField
from widgets.text_runs import bold_font


class CallerFields(QWidget):
    """Name, telephone and own words are written nowhere at a seat, and go with the report to the hub alone."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.phone = QLineEdit(), QLineEdit()
        for line in (self.name, self.phone):
            line.setMaxLength(MAX_WORD)
        self.words = TextField(3)
        self.words.setPlaceholderText(self.tr("as it was said, word for word"))
        self.call_back = QCheckBox(self.tr("The caller wishes to be called bac&k"))
        self._lay_out()
        self.words.textChanged.connect(self.changed)
        self.words.finished.connect(self.call_back.setFocus)
        self.call_back.toggled.connect(self.changed)

    @property
    def said(self) -> str:
        return self.words.toPlainText().strip()

    @property
    def walk(self) -> tuple[QWidget, ...]:
        """The fields as the keys go through them."""
        return self.name, self.phone, self.words, self.call_back

    def problem(self) -> str:
        """Why it cannot be sent, or empty."""
        if len(self.said) > MAX_TEXT:
            return self.tr("The caller's own words are longer than {n} characters.").format(n=MAX_TEXT)
        return ""

    def set_caller(self, name: str, phone: str, said: str, call_back: bool) -> None:
        self.name.setText(name)
        self.phone.setText(phone)
        self.words.setPlainText(said)
        self.call_back.setChecked(call_back)

    def _lay_out(self) -> None:
        heading, remark = QLabel(self.tr("The caller")), QLabel(self.tr("kept at the hub alone, shown for a reason"))
        heading.setFont(bold_font(self.font()))
        remark.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        remark.setWordWrap(True)
        for label in (heading, remark):
            label.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(remark)
        column.addLayout(self._grid())
        column.addWidget(self.call_back)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Caller's &name"), self.name),
            (self.tr("Telep&hone"), self.phone),
            (self.tr("O&wn words"), self.words),
        )
        for row, (name, field) in enumerate(rows):
            label = QLabel(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(field)
            field.setAccessibleName(name.replace("&", ""))
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, row, 1)
        return grid
