"""One field of the caller: its name, its mask or for a while its value, and the button that asks to see it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from models.domain.caller.fields import Field
from widgets.case.caller_words import field_name
from widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class CallerField:
    """What this seat knows of a field. `told` is whether the hub has said it; `mask` is empty where it is kept back."""

    field: Field
    mask: str = ""
    reveals: bool = False
    told: bool = False


class CallerLine(QWidget):
    """Its text cannot be selected: what is shown for a while is to be read, not to be carried off."""

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.known = CallerField(Field.CALLER_NAME)
        self._name, self._text = QLabel(), QLabel()
        for label in (self._name, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._text.setWordWrap(True)
        self.button = QToolButton()
        self.button.setText(self.tr("look…"))
        self.button.setAutoRaise(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(lambda: self.asked.emit(self.known.field.value))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._name)
        row.addWidget(self._text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.set_theme(theme)

    @property
    def text(self) -> str:
        return self._text.text()

    def set_theme(self, theme: Theme) -> None:
        for part, role, colour in (
            (self._name, QPalette.ColorRole.WindowText, theme.faint),
            (self._text, QPalette.ColorRole.WindowText, theme.text),
            (self.button, QPalette.ColorRole.ButtonText, theme.accent),
        ):
            palette = part.palette()
            palette.setColor(role, QColor(colour))
            part.setPalette(palette)

    def set_field(self, known: CallerField) -> None:
        self.known = known
        name = field_name(known.field)
        self._name.setText(name)
        self.button.setVisible(known.reveals)
        self.button.setAccessibleName(self.tr("Look at the caller's data: {field}").format(field=name))
        self.hide_value()

    def show_value(self, value: str, seconds: int) -> None:
        """The value, with how long it is still shown."""
        told = self.tr("{value}   (hidden again in {n} s)") if value else self.tr("It has been erased meanwhile.")
        self._say(told.format(value=value, n=seconds))

    def hide_value(self) -> None:
        if not self.known.told:
            self._say(self.tr("kept at the hub"))
        else:
            self._say(self.known.mask or self.tr("not for this seat"))

    def _say(self, text: str) -> None:
        self._text.setText(text)
        self.setAccessibleName(f"{self._name.text()}: {text}")
