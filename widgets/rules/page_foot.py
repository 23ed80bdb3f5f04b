"""What stands below an editor: the changes of the draft, its faults, its trial on history, the versions there were."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from models.domain.rules import Book, BookKind
from models.rules.changes import Change
from models.rules.faults import Fault
from widgets.rules.history_list import HistoryList
from widgets.rules.listing import change_rows, change_table, fault_rows, fault_table
from widgets.rules.table_pane import TablePane
from widgets.rules.trial_view import TrialView
from widgets.theme import Theme

TRIED = (BookKind.ROUTING, BookKind.POLICY, BookKind.CALENDAR)
"""The kinds that can be tried on recorded history."""


class PageFoot(QTabWidget):
    """Told what to list; says which case or which old version was chosen."""

    case_chosen = Signal(str)
    draft_taken = Signal(object)

    def __init__(self, kind: BookKind, theme: Theme, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file_faults: tuple[str, tuple[Fault, ...]] = ("", ())
        self._faults: tuple[Fault, ...] = ()
        self.setDocumentMode(True)
        self.changes = TablePane(change_table(), self.tr("Changes of the draft"), theme, finds=False)
        self.changes.set_empty_text(self.tr("The draft says what is in force: edit it, open a file, take an old one."))
        self.faults = TablePane(fault_table(), self.tr("Faults"), theme, finds=False, whole_rows=True)
        self.faults.set_empty_text(self.tr("Nothing is wrong with the draft."))
        self.trial = TrialView(theme, kind is BookKind.ROUTING)
        self.trial.set_text(self.tr("A backtest shows what the draft would have done with the cases that there were."))
        self.history = HistoryList(theme, zone)
        self.addTab(self.changes, "")
        self.addTab(self.faults, "")
        self.addTab(self.trial, self.tr("Backtest"))
        self.addTab(self.history, "")
        self.setTabVisible(self.indexOf(self.trial), kind in TRIED)
        self.trial.case_chosen.connect(self.case_chosen)
        self.history.draft_taken.connect(self.draft_taken)
        self.set_changes(())
        self._show_faults()

    def set_theme(self, theme: Theme) -> None:
        self.changes.set_theme(theme)
        self.faults.set_theme(theme)
        self.trial.set_theme(theme)
        self.history.set_theme(theme)

    def set_changes(self, changes: tuple[Change, ...]) -> None:
        self.changes.set_rows(change_rows(changes))
        self._title(self.changes, self.tr("Changes ({n})"), len(changes))

    def set_faults(self, faults: tuple[Fault, ...]) -> None:
        """What is wrong with the draft."""
        self._faults = faults
        self._show_faults()

    def set_file_faults(self, name: str, faults: tuple[Fault, ...]) -> None:
        """What is wrong with a file, of which nothing was taken; no faults: it is forgotten."""
        self._file_faults = (name, faults)
        self._show_faults()
        if faults:
            self.setCurrentWidget(self.faults)

    def set_books(self, books: Sequence[Book]) -> None:
        self.history.set_books(books)
        self._title(self.history, self.tr("History ({n})"), len(books))

    def _show_faults(self) -> None:
        name, of_file = self._file_faults
        rows = [*fault_rows(of_file, name), *fault_rows(self._faults, first=len(of_file))]
        self.faults.set_rows(rows)
        self._title(self.faults, self.tr("Faults ({n})"), len(rows))

    def _title(self, page: QWidget, text: str, count: int) -> None:
        self.setTabText(self.indexOf(page), text.format(n=count))
