"""Earlier handovers: a list, and below it the page as it was handed over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from models.domain.shift.sheets import Figures
from widgets.case.action_row import ActionItem, ActionRow
from widgets.plain_tip import plain_tip
from widgets.shift.shift_figures import ShiftFigures
from widgets.shift.shift_page_view import PageView
from widgets.shift.shift_sheet import SheetSection
from widgets.theme import Theme

_NUMBER = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class EarlierLine:
    """A handover in a few lines of words."""

    number: int
    words: str


class EarlierTab(QWidget):
    """Says which handover is to be shown, and what is to be done with it."""

    handover_chosen = Signal(int)
    action_chosen = Signal(str)
    case_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[EarlierLine, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Earlier handovers"))
        self.list.setSpacing(2)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.figures, self.page, self.steps = ShiftFigures(theme), PageView(theme), ActionRow(theme)
        words = self.tr("No handover yet.\nWhat a shift has handed over stands here, and opens again as it was.")
        self._empty = QLabel(words)
        self._lay_out()
        self.list.currentItemChanged.connect(self._on_current)
        self.steps.chosen.connect(self.action_chosen)
        self.page.case_chosen.connect(self.case_chosen)
        self.set_theme(theme)
        self.set_lines(())

    # ---- told ----

    @property
    def current(self) -> int:
        """The number of the handover that is chosen, 0 for none."""
        item = self.list.currentItem()
        return int(item.data(_NUMBER)) if item is not None else 0

    def set_theme(self, theme: Theme) -> None:
        palette = self._empty.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.dim))
        self._empty.setPalette(palette)
        base = self.list.palette()
        base.setColor(QPalette.ColorRole.Base, QColor(theme.panel))
        self.list.setPalette(base)
        for part in (self.figures, self.page, self.steps):
            part.set_theme(theme)

    def set_lines(self, lines: Sequence[EarlierLine]) -> None:
        """Newest first. The chosen one stays chosen."""
        self._stack.setCurrentIndex(1 if lines else 0)
        if tuple(lines) == self._lines:
            return
        before, self._lines = self.current, tuple(lines)
        self.list.blockSignals(True)
        self.list.clear()
        for line in lines:
            item = QListWidgetItem(line.words)
            item.setToolTip(plain_tip(line.words))
            item.setData(_NUMBER, line.number)
            self.list.addItem(item)
        self.list.blockSignals(False)
        at = next((place for place, line in enumerate(lines) if line.number == before), 0)
        self.list.setCurrentRow(at if lines else -1)

    def set_page(self, figures: Figures, sections: Sequence[SheetSection], actions: Sequence[ActionItem]) -> None:
        self.figures.set_figures(figures)
        self.page.set_sections(sections)
        self.steps.set_actions(actions)

    # ---- inside ----

    def _lay_out(self) -> None:
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(24, 24, 24, 24)
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addWidget(self.figures)
        column.addWidget(self.page, 1)
        column.addWidget(self.steps)
        shown = QSplitter(Qt.Orientation.Vertical)
        shown.setChildrenCollapsible(False)
        shown.addWidget(self.list)
        shown.addWidget(lower)
        shown.setStretchFactor(0, 1)
        shown.setStretchFactor(1, 4)
        shown.setSizes([120, 480])
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(shown)

    def _on_current(self) -> None:
        if self.current:
            self.handover_chosen.emit(self.current)
