"""The line on which the duty log is written: what it is about, the text, and who was told; Enter writes it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from models.domain.shift.sheets import LogKind, LogLine, TellingOf
from widgets.plain_tip import plain_tip
from widgets.shift.shift_words import log_kind_name
from widgets.theme import Theme

_TIME = re.compile(r"^(?P<who>.*?)\s*(?P<hour>[01]?\d|2[0-3])[:：](?P<minute>[0-5]\d)$")
_BETWEEN = re.compile(r"[;；\n]")
MOST_LETTERS = 20_000


@dataclass(frozen=True, slots=True)
class Written:
    """What is to go into the log, as it was typed."""

    kind: LogKind
    text: str
    told: str
    corrects: int = 0


def tellings(text: str, now: datetime, zone: tzinfo) -> tuple[TellingOf, ...]:
    """`water desk 14:35; city duty room`: who was told and when, now where no time is given.

    A time that has not come yet today was yesterday's.
    """
    found = []
    for part in filter(None, (part.strip() for part in _BETWEEN.split(text))):
        timed = _TIME.match(part)
        if timed is None or not timed["who"]:
            found.append(TellingOf(part, now))
            continue
        local = now.astimezone(zone)
        at = local.replace(hour=int(timed["hour"]), minute=int(timed["minute"]), second=0, microsecond=0)
        at = at - timedelta(days=1) if at > local else at
        found.append(TellingOf(timed["who"].strip(), at.astimezone(now.tzinfo)))
    return tuple(found)


class LogEntry(QWidget):
    """Says what was written; keeps it until it is told that the hub has it."""

    written = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._may, self._corrects = theme, True, 0
        self.kind = QComboBox()
        for kind in LogKind:
            self.kind.addItem(log_kind_name(kind), kind)
        self.kind.setAccessibleName(self.tr("Kind of line"))
        self.text, self.told = QLineEdit(), QLineEdit()
        self.text.setMaxLength(MOST_LETTERS)
        self.text.setAccessibleName(self.tr("Line of the duty log"))
        self.told.setAccessibleName(self.tr("Who was told"))
        self.told.setPlaceholderText(self.tr("Told: desk 14:35; post"))
        self.told.setToolTip(plain_tip(self.tr("Desks and posts, not names of persons. Without a time: now.")))
        self.text.setToolTip(plain_tip(self.tr("Enter writes the line. Numbers of cases in it become links.")))
        self.button = QPushButton(self.tr("Write"))
        self.button.setToolTip(plain_tip(self.tr("Enter writes the line")))
        self._about = QLabel()
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        for line in (self.text, self.told):
            line.returnPressed.connect(self._on_write)
            line.installEventFilter(self)
        self.button.clicked.connect(self._on_write)
        self.setFocusProxy(self.text)
        self._tell()

    # ---- told ----

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = self._about.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.soon))
        self._about.setPalette(palette)

    def set_writing(self, may: bool) -> None:
        """Whether the post at this seat writes the log."""
        self._may = may
        self._tell()

    def set_correcting(self, line: LogLine | None, time: str = "") -> None:
        """The next line sets this one right; None: it is a line of its own."""
        self._corrects = line.number if line is not None else 0
        self._about.setText(self.tr("Corrects the line of {time} · Esc: a line of its own").format(time=time))
        if line is not None:
            self.kind.setCurrentIndex(self.kind.findData(line.kind))
            self.text.setText(line.text)
            self.text.selectAll()
            self.text.setFocus()
        self._tell()

    def take_back(self, written: Written) -> None:
        """The hub refused what was written: it stands here again."""
        self.kind.setCurrentIndex(self.kind.findData(written.kind))
        self.text.setText(written.text)
        self.told.setText(written.told)

    def clear(self) -> None:
        """The hub has the line."""
        self.text.clear()
        self.told.clear()
        self.set_correcting(None)

    # ---- inside ----

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.kind)
        row.addWidget(self.text, 5)
        row.addWidget(self.told, 3)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        column.addWidget(self._about)
        column.addLayout(row)
        self.set_theme(self._theme)

    def _tell(self) -> None:
        self._about.setVisible(bool(self._corrects))
        for part in (self.kind, self.text, self.told, self.button):
            part.setEnabled(self._may)
        words = self.tr("What was said, seen or ordered")
        self.text.setPlaceholderText(words if self._may else self.tr("The post at this seat does not write the log."))

    def _on_write(self) -> None:
        if self.text.text().strip():
            kind: LogKind = self.kind.currentData()
            self.written.emit(Written(LogKind(kind), self.text.text().strip(), self.told.text(), self._corrects))
        else:
            self.text.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape gives up a correction, and is left to the window where there is none."""
        if self._corrects and isinstance(event, QKeyEvent) and _pressed(event, Qt.Key.Key_Escape):
            self.clear()
            return True
        return super().eventFilter(watched, event)


def _pressed(event: QKeyEvent, key: Qt.Key) -> bool:
    return event.type() is QEvent.Type.KeyPress and event.key() == key
