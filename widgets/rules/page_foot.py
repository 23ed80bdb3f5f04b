"""What stands below an editor: the changes of the draft, its faults, its trial on history, the versions there were."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

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
        self._kind, self._theme, self._zone = kind, theme, zone
        self._books: Sequence[Book] = ()
        self._trial: TrialView | None = None
        self._history: HistoryList | None = None
        self._trial_place, self._history_place = QWidget(), QWidget()
        for place in (self._trial_place, self._history_place):
            QVBoxLayout(place).setContentsMargins(0, 0, 0, 0)
        self.addTab(self.changes, "")
        self.addTab(self.faults, "")
        self.addTab(self._trial_place, self.tr("Backtest"))
        self.addTab(self._history_place, "")
        self.setTabVisible(self.indexOf(self._trial_place), kind in TRIED)
        self.currentChanged.connect(self._on_tab)
        self.set_changes(())
        self._show_faults()

    @property
    def trial(self) -> TrialView:
        """Made when it is first looked at, as the history is: the page itself is to be there at once."""
        if self._trial is None:
            self._trial = TrialView(self._theme, self._kind is BookKind.ROUTING)
            text = self.tr("A backtest shows what the draft would have done with the cases that there were.")
            self._trial.set_text(text)
            self._trial.case_chosen.connect(self.case_chosen)
            _fill(self._trial_place, self._trial)
        return self._trial

    @property
    def history(self) -> HistoryList:
        if self._history is None:
            self._history = HistoryList(self._theme, self._zone)
            self._history.set_books(self._books)
            self._history.draft_taken.connect(self.draft_taken)
            _fill(self._history_place, self._history)
        return self._history

    def show_trial(self) -> TrialView:
        self.setCurrentWidget(self._trial_place)
        return self.trial

    def set_outdated(self) -> None:
        """The draft is another one than that which was tried."""
        if self._trial is not None:
            self._trial.set_outdated()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.changes.set_theme(theme)
        self.faults.set_theme(theme)
        for part in (self._trial, self._history):
            if part is not None:
                part.set_theme(theme)

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
        self._books = books
        if self._history is not None:
            self._history.set_books(books)
        self._title(self._history_place, self.tr("History ({n})"), len(books))

    def _on_tab(self) -> None:
        if self.currentWidget() is self._trial_place:
            self.trial.show()
        elif self.currentWidget() is self._history_place:
            self.history.versions.choose_first()

    def _show_faults(self) -> None:
        name, of_file = self._file_faults
        rows = [*fault_rows(of_file, name), *fault_rows(self._faults, first=len(of_file))]
        self.faults.set_rows(rows)
        self._title(self.faults, self.tr("✕ Faults ({n})") if rows else self.tr("Faults ({n})"), len(rows))

    def _title(self, page: QWidget, text: str, count: int) -> None:
        self.setTabText(self.indexOf(page), text.format(n=count))


def _fill(place: QWidget, part: QWidget) -> None:
    layout = place.layout()
    assert layout is not None  # made with the place
    layout.addWidget(part)
