"""The window of the rules: a tab for each kind. Drafts outlive its closing; a tab with an unsent one is marked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QTabWidget, QWidget

from models.domain.rules import Book, BookKind
from models.rules.kind_checks import Beside
from widgets.rules.book_page import BookPage
from widgets.rules.calendar_editor import CalendarEditor
from widgets.rules.policy_editor import PolicyEditor
from widgets.rules.routing_editor import RoutingEditor
from widgets.rules.rule_editor import Known, RuleEditor
from widgets.rules.supervision_editor import SupervisionEditor
from widgets.rules.warnings_editor import WarningsEditor
from widgets.theme import Theme
from widgets.track_words import book_name

EDITORS: Mapping[BookKind, Callable[[Theme], RuleEditor]] = {
    BookKind.POLICY: PolicyEditor,
    BookKind.ROUTING: RoutingEditor,
    BookKind.SUPERVISION: SupervisionEditor,
    BookKind.CALENDAR: CalendarEditor,
    BookKind.WARNINGS: WarningsEditor,
}
"""The kinds in the order of their tabs."""


class RulesWindow(QMainWindow):
    """Not modal: the desk goes on beside it. `published(kind, body, valid_from, note, seen)`; None is at once."""

    published = Signal(object, str, object, str, int)
    trial_asked = Signal(object, object)
    file_chosen = Signal(object, str)
    save_chosen = Signal(object, str, object)
    days_chosen = Signal(str, str)
    lookup_asked = Signal(str)
    case_chosen = Signal(str)

    def __init__(
        self, theme: Theme, zone: tzinfo, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Rules"))
        self.resize(1280, 760)
        self.tabs = QTabWidget(documentMode=True)
        self.pages = {kind: BookPage(kind, made(theme), theme, zone, now) for kind, made in EDITORS.items()}
        for kind, page in self.pages.items():
            self.tabs.addTab(page, book_name(kind))
        self.setCentralWidget(self.tabs)
        calendar = self.pages[BookKind.CALENDAR].editor
        assert isinstance(calendar, CalendarEditor)
        self.calendar = calendar
        self.calendar.set_now(now().astimezone(zone).date())
        self._connect()
        self._mark()

    # ---- told ----

    def set_books(self, books: Mapping[BookKind, Sequence[Book]], beside: Beside, known: Known) -> None:
        """All versions of every kind, oldest first."""
        for kind, page in self.pages.items():
            page.editor.set_known(known)
            page.set_books(books[kind], beside)

    def set_may_not_publish(self, why: str) -> None:
        for page in self.pages.values():
            page.set_may_not_publish(why)

    def set_theme(self, theme: Theme) -> None:
        for page in self.pages.values():
            page.set_theme(theme)

    def open(self, kind: BookKind | None = None) -> None:
        """Show the window, at the tab of a kind if one is named, and bring it to the front."""
        if kind is not None:
            self.tabs.setCurrentWidget(self.pages[kind])
        self.show()
        self.raise_()
        self.activateWindow()

    # ---- inside ----

    def _connect(self) -> None:
        for page in self.pages.values():
            page.published.connect(self.published)
            page.trial_asked.connect(self.trial_asked)
            page.file_chosen.connect(self.file_chosen)
            page.save_chosen.connect(self.save_chosen)
            page.case_chosen.connect(self.case_chosen)
            page.marked.connect(self._mark)
        self.calendar.days_chosen.connect(self.days_chosen)
        self.calendar.lookup_asked.connect(self.lookup_asked)
        for key, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setObjectName(str(step))
            shortcut.activated.connect(self._on_step)
        QShortcut(QKeySequence("Ctrl+W"), self).activated.connect(self.close)

    def _on_step(self) -> None:
        if (key := self.sender()) is not None:
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + int(key.objectName())) % self.tabs.count())

    def _mark(self) -> None:
        """A dot and a word for a draft that has not been published."""
        for at, (kind, page) in enumerate(self.pages.items()):
            marked = self.tr("{book} ● draft").format(book=book_name(kind))
            self.tabs.setTabText(at, marked if page.unsent else book_name(kind))
