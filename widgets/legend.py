"""One sign of the screen with what it means: the shape drawn as it is drawn elsewhere, the words beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from models.domain.alerts.alert import AlertState
from models.domain.lights import Light
from widgets.alerts.alert_shapes import paint_alert
from widgets.light_shapes import paint_level, paint_light
from widgets.theme import Theme

SIDE = 18


class SignKind(StrEnum):
    LIGHT = "light"
    LEVEL = "level"
    ALERT = "alert"
    GLYPH = "glyph"
    """A letter or figure that is drawn as text."""


@dataclass(frozen=True, slots=True)
class Sign:
    """`value` is a light's name, a level's letter, a state of alerts or the glyph itself."""

    kind: SignKind
    value: str
    words: str


class Legend(QWidget):
    """A row of the legend; its words are its accessible name."""

    def __init__(self, sign: Sign, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign = sign
        words = QLabel(sign.words)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(SignShape(sign, theme))
        row.addWidget(words, 1)
        self.setAccessibleName(sign.words)


class SignShape(QWidget):
    """The shape alone."""

    def __init__(self, sign: Sign, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._theme = sign, theme
        self.setFixedSize(SIDE + 8, SIDE + 4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        box = QRect((self.width() - SIDE) // 2, (self.height() - SIDE) // 2, SIDE, SIDE)
        match self._sign.kind:
            case SignKind.LIGHT:
                paint_light(painter, box.adjusted(3, 3, -3, -3), Light[self._sign.value], theme)
            case SignKind.LEVEL:
                paint_level(painter, box, self._sign.value, theme)
            case SignKind.ALERT:
                paint_alert(painter, box, AlertState(self._sign.value), 1, theme, again=False)
            case SignKind.GLYPH:
                font = QFont(self.font())
                font.setBold(True)
                painter.setFont(font)
                painter.setPen(QColor(theme.text))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._sign.value)
