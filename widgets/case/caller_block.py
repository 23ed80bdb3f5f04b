"""What the hub holds of the caller, field by field: masked, and for a while in full where that was ordered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.domain.caller.fields import Field
from widgets.case.caller_line import CallerField, CallerLine
from widgets.theme import Theme

JITTER = timedelta(seconds=2)
"""The screen's time follows the hub's, which is measured with every heartbeat: it steps back by a little."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A value on the screen. `since` shows a clock that was set back: then it is hidden too, instead of staying on."""

    value: str
    since: datetime
    until: datetime

    def left_s(self, now: datetime) -> int:
        if not self.since - JITTER <= now < self.until:
            return 0
        return max(1, round((self.until - max(now, self.since)).total_seconds()))


class CallerBlock(QWidget):
    """Values are held here and nowhere else, until their time is over or another case is shown."""

    reveal_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now: datetime | None = None
        self._values: dict[Field, _Shown] = {}
        self._lines: list[CallerLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.setAccessibleName(self.tr("The caller's data"))

    @property
    def lines(self) -> Sequence[CallerLine]:
        return self._lines

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for line in self._lines:
            line.set_theme(theme)

    def set_fields(self, fields: Sequence[CallerField]) -> None:
        """What is held; values on show stay where their field is still there."""
        while len(self._lines) > len(fields):
            line = self._lines.pop()
            line.hide()
            line.deleteLater()
        while len(self._lines) < len(fields):
            line = CallerLine(self._theme)
            line.asked.connect(self.reveal_asked)
            self._lines.append(line)
            self._column.addWidget(line)
        for line, known in zip(self._lines, fields, strict=True):
            line.set_field(known)
        held = {known.field for known in fields}
        self._values = {field: shown for field, shown in self._values.items() if field in held}
        self._show()

    def show_value(self, field: Field, value: str, now: datetime, seconds: int) -> None:
        self._now = now
        self._values[field] = _Shown(value, now, now + timedelta(seconds=seconds))
        self._show()

    def hide_values(self) -> None:
        self._values.clear()
        self._show()

    def set_now(self, now: datetime) -> None:
        """Each second: what has had its time is hidden."""
        self._now = now
        if self._values:
            self._show()

    def _show(self) -> None:
        for line in self._lines:
            shown = self._values.get(line.known.field)
            left_s = 0 if shown is None or self._now is None else shown.left_s(self._now)
            if shown is not None and left_s:
                line.show_value(shown.value, left_s)
            else:
                self._values.pop(line.known.field, None)
                line.hide_value()
