"""The line near the foot of the window: what was said to the officer last, wherever he looks. It is always there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from widgets.case.standing_words import SIGNS
from widgets.plain_tip import plain_tip
from widgets.text_runs import Run, draw_runs, runs_width
from widgets.theme import Theme
from widgets.words import time_text

FRESH = timedelta(seconds=30)
"""How long a message is bright; after that it is there still, and quiet."""
_PAD = 14


@dataclass(frozen=True, slots=True)
class Message:
    """`tone` is info, warning or refused; `times` how often the same was said in a row, `at` the last time."""

    at: datetime
    text: str
    tone: str = "info"
    times: int = 1

    @property
    def line(self) -> str:
        """The words on one line."""
        said = " ".join(self.text.split())
        return f"{said} ×{self.times}" if self.times > 1 else said


def sign_of(message: Message) -> str:
    """The shape that stands for its tone."""
    return SIGNS.get(message.tone, SIGNS["info"])


class MessageLine(QAbstractButton):
    """Told the last message and how many there were; a click or the space bar asks for those before it."""

    def __init__(self, theme: Theme, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._zone = theme, zone
        self._message: Message | None = None
        self._now: datetime | None = None
        self._kept = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    @property
    def words(self) -> str:
        """What the line says, in full."""
        message = self._message
        if message is None:
            return self.tr("Nothing was said yet: answers to what you do stand here.")
        return f"{self._when(message)} {sign_of(message)} {message.line}"

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_message(self, message: Message, kept: int) -> None:
        self._message, self._kept, self._now = message, kept, max(message.at, self._now or message.at)
        self._tell()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def set_now(self, now: datetime) -> None:
        was, self._now = self._fresh, now
        if was != self._fresh:
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, QFontMetrics(self.font()).height() + 7)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), QColor(theme.panel))
        painter.fillRect(QRect(0, 0, self.width(), 1), QColor(theme.line))
        room = self.rect().adjusted(_PAD, 1, -_PAD, 0)
        behind = [Run(self._count_words(), theme.accent if self.underMouse() else theme.faint)] if self._kept else []
        wide = runs_width(behind, self.font())
        draw_runs(painter, QRect(room.right() - wide, room.top(), wide + 1, room.height()), behind, self.font())
        draw_runs(painter, room.adjusted(0, 0, -wide - _PAD, 0), self._runs(), self.font())
        if self.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    @property
    def _fresh(self) -> bool:
        return self._message is not None and self._now is not None and self._now - self._message.at < FRESH

    def _runs(self) -> list[Run]:
        theme, message = self._theme, self._message
        if message is None:
            return [Run(self.words, theme.faint)]
        tones = {"warning": theme.soon, "refused": theme.urgent}
        colour = tones.get(message.tone, theme.text) if self._fresh else theme.dim
        return [
            Run(f"{self._when(message)}  ", theme.dim),
            Run(f"{sign_of(message)} ", colour, bold=self._fresh),
            Run(message.line, colour, bold=self._fresh and message.tone != "info"),
        ]

    def _when(self, message: Message) -> str:
        return time_text(message.at, self._now or message.at, self._zone, seconds=True)

    def _count_words(self) -> str:
        one, more = self.tr("1 message ▴"), self.tr("{n} messages ▴")
        return one if self._kept == 1 else more.format(n=self._kept)

    def _tell(self) -> None:
        self.setAccessibleName(self.tr("Last message: {words}").format(words=self.words))
        self.setToolTip(plain_tip(self._message.text if self._message is not None else ""))
        self.update()
