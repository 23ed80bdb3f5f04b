"""The likely duplicates of a report that is being registered: best first, each with its reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from models.rules.duplicates.likely import Likely
from widgets.forms.duplicate_words import likelihood_text, reasons_text

_NUMBER = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class DuplicateLine:
    """A likely duplicate with what the queue knows of it."""

    likely: Likely
    title: str
    standing: str
    same_address: bool = False


class DuplicateList(QWidget):
    """Told by `set_lines`; `chosen` is the number of the case that the report is to be merged into, or empty."""

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty = QLabel(self.tr("Cases that may be the same matter appear here while you type."))
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Likely duplicates"))
        self.list.currentItemChanged.connect(self._on_current)
        self.list.itemSelectionChanged.connect(self.picked)
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)

    @property
    def chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_NUMBER)) if item is not None and item.isSelected() else ""

    def set_lines(self, lines: Sequence[DuplicateLine], asked: bool) -> None:
        """Show these; what was chosen stays chosen while it is there. `asked` says whether there was a question."""
        before = self.chosen
        self.list.blockSignals(True)
        self.list.clear()
        for line in lines:
            item = QListWidgetItem(self._text(line))
            item.setData(_NUMBER, line.likely.number)
            self.list.addItem(item)
            if line.likely.number == before:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self.list.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        none = self.tr("No case like this one is open or was closed in the last 30 days.")
        first = self.tr("Cases that may be the same matter appear here while you type.")
        self._empty.setText(none if asked else first)
        self.picked.emit()

    def _on_current(self) -> None:
        """Who comes to the list by key is on its first line, which Qt does not yet select: it would look chosen."""
        item = self.list.currentItem()
        if item is not None and self.list.hasFocus():
            item.setSelected(True)

    def _text(self, line: DuplicateLine) -> str:
        head = f"{line.likely.number}  {line.title}"
        why = f"{likelihood_text(line.likely.score)}: {reasons_text(line.likely, line.same_address)}"
        return f"{head}\n{line.standing} · {why}" if line.standing else f"{head}\n{why}"
