"""The callers of a case: whoever told its own report, and whoever told those that were merged into it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.domain.case import Case
from widgets.case.caller_block import CallerBlock
from widgets.theme import Theme
from widgets.words import channel_name

FOLDED = 2
"""Merged reports whose callers stand there unasked."""


@dataclass(frozen=True, slots=True)
class MergedCaller:
    """A merged report of whose caller the hub holds something."""

    case: str
    channel: str = ""


class CallersBlock(QWidget):
    """`reveal_asked(case, field)`: each field is that of the case which it was told for.

    `filled` says whether there is any; `shown_changed` that callers were unfolded or folded.
    """

    reveal_asked = Signal(str, str)
    filled = Signal(bool)
    shown_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._case = ""
        self._has_own = self._unfolded = False
        self._merged: tuple[MergedCaller, ...] = ()
        self.own = CallerBlock(theme)
        self.own.reveal_asked.connect(lambda field: self.reveal_asked.emit(self._case, field))
        self._blocks: dict[str, tuple[QLabel, CallerBlock]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.own)

    # ---- told ----

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for block in self._every_block():
            block.set_theme(theme)
        for heading, _ in self._blocks.values():
            self._dress(heading)

    def set_now(self, now: datetime) -> None:
        for block in self._every_block():
            block.set_now(now)

    def set_case(self, case: Case) -> None:
        """Another case brings other callers: nothing of the one before stays, those of merged reports are told anew."""
        if case.number != self._case:
            self.own.hide_values()
            self._case, self._unfolded, self._merged = case.number, False, ()
        self._has_own = bool(case.caller)
        self._show()

    def set_merged(self, callers: Sequence[MergedCaller]) -> None:
        self._merged = tuple(callers)
        self._show()

    def set_unfolded(self, unfolded: bool) -> None:
        self._unfolded = unfolded
        self._show()
        self.shown_changed.emit()

    # ---- known ----

    @property
    def shown(self) -> tuple[str, ...]:
        """The merged reports whose callers stand here."""
        return tuple(self._blocks)

    @property
    def folded_away(self) -> int:
        return len(self._merged) - len(self._blocks)

    def of_case(self, number: str) -> CallerBlock | None:
        """The block of a case's own caller, or of that of a merged report; None where it does not stand here."""
        if number == self._case:
            return self.own
        return self._blocks[number][1] if number in self._blocks else None

    # ---- inside ----

    def _every_block(self) -> Iterator[CallerBlock]:
        yield self.own
        yield from (block for _, block in self._blocks.values())

    def _show(self) -> None:
        wanted = self._merged if self._unfolded else self._merged[:FOLDED]
        for number in self._blocks.keys() - {each.case for each in wanted}:
            for part in self._blocks.pop(number):
                part.hide()
                part.deleteLater()
        for each in wanted:
            if each.case not in self._blocks:
                self._add(each)
        self.filled.emit(self._has_own or bool(self._merged))

    def _add(self, caller: MergedCaller) -> None:
        text = self.tr("{case}, merged ({channel})").format(case=caller.case, channel=channel_name(caller.channel))
        heading, block = QLabel(text), CallerBlock(self._theme)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        heading.setContentsMargins(0, 4, 0, 0)
        self._dress(heading)
        block.setAccessibleName(self.tr("The caller of {case}").format(case=caller.case))
        block.reveal_asked.connect(lambda field: self.reveal_asked.emit(caller.case, field))
        self._blocks[caller.case] = heading, block
        self._column.addWidget(heading)
        self._column.addWidget(block)

    def _dress(self, heading: QLabel) -> None:
        palette = heading.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.dim))
        heading.setPalette(palette)
