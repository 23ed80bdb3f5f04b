"""The versions of one kind of rules, newest first, and what the chosen one changed of the one before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from models.domain.rules import Book
from models.rules.changes import Change
from models.rules.kinds import KINDS
from widgets.case.action_row import ActionItem, ActionRow
from widgets.rules.listing import change_rows, change_table, version_table
from widgets.rules.table_pane import TablePane
from widgets.theme import Theme


class HistoryList(QWidget):
    """`draft_taken` carries the book whose rules are to be the draft."""

    draft_taken = Signal(object)

    def __init__(self, theme: Theme, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._books: dict[int, Book] = {}
        self._told: dict[int, tuple[Change, ...]] = {}
        self.versions = TablePane(version_table(zone), self.tr("Versions"), theme, finds=False, whole_rows=True)
        self.changes = TablePane(change_table(), self.tr("Changes of this version"), theme, finds=False)
        self.changes.set_empty_text(self.tr("The first version: there is none before it."))
        self.buttons = ActionRow(theme)
        self.buttons.set_actions([ActionItem("take", self.tr("Take as draft"), "")])
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(self.versions)
        across.addWidget(self.changes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(across, 1)
        column.addWidget(self.buttons)
        self.versions.chosen.connect(self._show_changes)
        self.buttons.chosen.connect(self.take_chosen)

    def set_books(self, books: Sequence[Book]) -> None:
        """All versions, oldest first."""
        self._books = {book.version: book for book in books}
        self.versions.set_rows(list(reversed(books)))
        if self.isVisible():
            self.versions.choose_first()

    def set_theme(self, theme: Theme) -> None:
        for part in (self.versions, self.changes):
            part.set_theme(theme)
        self.buttons.set_theme(theme)

    def _show_changes(self) -> None:
        book = self.versions.current
        self.changes.set_rows(change_rows(self._changes_of(book)) if book is not None else [])

    def _changes_of(self, book: Book) -> tuple[Change, ...]:
        """Versions never change, so that each is compared once."""
        before = self._books.get(book.version - 1)
        if before is None:
            return ()
        if book.version not in self._told:
            kind = KINDS[book.kind]
            self._told[book.version] = tuple(kind.changes(kind.decode(before.body), kind.decode(book.body)))
        return self._told[book.version]

    def take_chosen(self) -> None:
        if (book := self.versions.current) is not None:
            self.draft_taken.emit(book)
