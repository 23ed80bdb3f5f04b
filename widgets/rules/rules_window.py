"""The window of the rules: a tab for each kind. Drafts outlive its closing; a tab with an unsent one is marked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMainWindow, QTabWidget, QVBoxLayout, QWidget

from models.domain.rules import Book, BookKind
from models.rules.kind_checks import Beside
from widgets.pane_keys import NO_KEYS, Keys, PaneKeys
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
    lookup_asked = Signal(object)
    case_chosen = Signal(str)

    def __init__(self, theme: Theme, zone: tzinfo, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Rules"))
        self.resize(1280, 760)
        self._over = None if parent is None else parent.window()
        self._theme, self._zone, self._now = theme, zone, now
        self._told: tuple[Mapping[BookKind, Sequence[Book]], Beside, Known] | None = None
        self._may_not = ""
        self._shown_keys: Keys = NO_KEYS
        steps = {"rules_next": partial(self._step, 1), "rules_previous": partial(self._step, -1)}
        self._keys = PaneKeys(self, {**steps, "rules_close": self._close})
        self._pages: dict[BookKind, BookPage] = {}
        self._places: dict[BookKind, QVBoxLayout] = {}
        self.tabs = QTabWidget(self, documentMode=True)
        self.setCentralWidget(self.tabs)
        for kind in EDITORS:
            place = QWidget(self.tabs)
            self._places[kind] = QVBoxLayout(place)
            self._places[kind].setContentsMargins(0, 0, 0, 0)
            self.tabs.addTab(place, book_name(kind))
        self._connect()

    # ---- told ----

    def set_books(self, books: Mapping[BookKind, Sequence[Book]], beside: Beside, known: Known) -> None:
        """All versions of every kind, oldest first."""
        self._told = books, beside, known
        for page in self._pages.values():
            self._tell_books(page)

    def set_may_not_publish(self, why: str) -> None:
        self._may_not = why
        for page in self._pages.values():
            page.set_may_not_publish(why)

    def set_keys(self, keys: Keys) -> None:
        """The keys in force."""
        self._shown_keys = keys
        self._keys.set_keys(keys)
        for page in self._pages.values():
            page.set_keys(keys)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for page in self._pages.values():
            page.set_theme(theme)

    def page(self, kind: BookKind) -> BookPage:
        """The page of a kind, made when it is first asked for: all of them at once would hold up the screen."""
        if kind not in self._pages:
            editor = EDITORS[kind](self._theme)
            page = self._pages[kind] = BookPage(kind, editor, self._theme, self._zone, self._now)
            self._places[kind].addWidget(page)
            self._join(page)
            page.set_may_not_publish(self._may_not)
            page.set_keys(self._shown_keys)
            self._tell_books(page)
        return self._pages[kind]

    @property
    def calendar(self) -> CalendarEditor:
        editor = self.page(BookKind.CALENDAR).editor
        assert isinstance(editor, CalendarEditor)
        return editor

    def open(self, kind: BookKind | None = None) -> None:
        """Show the window, at the tab of a kind if one is named, and bring it to the front."""
        if kind is not None:
            self.tabs.setCurrentIndex(list(EDITORS).index(kind))
        self._on_tab()
        self.show()
        self.raise_()
        self.activateWindow()

    # ---- inside ----

    def _join(self, page: BookPage) -> None:
        page.published.connect(self.published)
        page.trial_asked.connect(self.trial_asked)
        page.file_chosen.connect(self.file_chosen)
        page.save_chosen.connect(self.save_chosen)
        page.case_chosen.connect(self.case_chosen)
        page.marked.connect(self._mark)
        if isinstance(page.editor, CalendarEditor):
            page.editor.set_now(self._now().astimezone(self._zone).date())
            page.editor.import_asked.connect(self._on_import)
            page.editor.lookup_asked.connect(self.lookup_asked)

    def _tell_books(self, page: BookPage) -> None:
        if self._told is not None:
            books, beside, known = self._told
            page.editor.set_known(known)
            page.set_books(books[page.kind], beside)

    def _on_tab(self) -> None:
        self.page(list(EDITORS)[self.tabs.currentIndex()])

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)

    def _step(self, places: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + places) % self.tabs.count())

    def _close(self) -> None:
        """Its own window, or the one that its pane stands in; docked, it is left where it is."""
        if (window := self.window()) is self or window is not self._over:
            window.close()

    def _on_import(self) -> None:
        self.page(BookKind.CALENDAR).act("open")

    def _mark(self) -> None:
        """A dot and a word for a draft that has not been published."""
        for kind, page in self._pages.items():
            marked = self.tr("{book} ● draft").format(book=book_name(kind))
            self.tabs.setTabText(list(EDITORS).index(kind), marked if page.unsent else book_name(kind))
