"""The timeline of a case with what narrows it: sorts of entries, words to find, its order, pages of a long one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.domain.facts import Entry
from widgets.case.case_log import SHOWN, CaseLog
from widgets.case.log_bar import LogBar
from widgets.case.log_kinds import LogKind, kind_of
from widgets.case.log_search import LogSearch
from widgets.sentences import fact_sentence
from widgets.theme import Theme
from widgets.words import sender_name


class LogView(QWidget):
    """Told the entries, oldest first. Whatever is chosen of them, `SHOWN` at once are laid out."""

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tz = tz
        self._entries: tuple[Entry, ...] = ()
        self._chosen: tuple[Entry, ...] = ()
        self._names: Mapping[str, str] = {}
        self._now: datetime | None = None
        self._page = 0
        self.log, self.bar = CaseLog(theme, tz), LogBar()
        self._search = LogSearch(self._told, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.bar)
        column.addWidget(self.log)
        self.bar.kind_chosen.connect(self._choose)
        self.bar.words_changed.connect(self._choose)
        self.bar.order_turned.connect(self._turn)
        self.bar.page_turned.connect(self._turn_page)
        self._search.found.connect(self._found)

    @property
    def searching(self) -> bool:
        """Whether words are still being looked for."""
        return self._search.under_way

    def set_theme(self, theme: Theme) -> None:
        self.log.set_theme(theme)

    def set_unit_names(self, names: Mapping[str, str]) -> None:
        if names != self._names:
            self._names = names
            self._search.forget()
            self.log.set_unit_names(names)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """All there are; those that are there already are kept as they are."""
        told, before = tuple(entries), self._entries
        if _same(told, before):
            return
        self._entries = told
        if not told or not before or told[0].case != before[0].case:
            self._page = 0
            self._search.forget()
        self._choose_again()

    def set_now(self, now: datetime) -> None:
        self._now = now
        self._show()

    def look_for(self) -> None:
        """The hands go to where words are looked for."""
        self.bar.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.finder.selectAll()

    def _choose(self) -> None:
        self._page = 0
        self._choose_again()

    def _choose_again(self) -> None:
        kind = self.bar.kind
        entries = self._entries if kind is LogKind.ALL else tuple(e for e in self._entries if kind_of(e) is kind)
        if self.bar.words:
            self._search.begin(entries, self.bar.words)
        else:
            self._search.stop()
            self._found(entries)

    def _found(self, entries: tuple[Entry, ...]) -> None:
        self._chosen = entries
        self._show()

    def _show(self) -> None:
        if self._now is None:
            return
        pages = max(1, -(-len(self._chosen) // SHOWN))
        self._page = min(self._page, pages - 1)
        end = len(self._chosen) - self._page * SHOWN
        self.log.set_entries(self._chosen[max(0, end - SHOWN) : end], self._now)
        self.bar.set_counts(len(self._chosen), len(self._entries), self._page, pages)

    def _turn(self) -> None:
        self.log.set_newest_first(not self.log.newest_first)
        self.bar.say_order(self.log.newest_first)

    def _turn_page(self, step: int) -> None:
        self._page = max(0, self._page + step)
        self._show()

    def _told(self, entry: Entry) -> str:
        who = self._names.get(entry.by) or sender_name(entry.by)
        return f"{who} {fact_sentence(entry, self._names, self._tz)}"


def _same(some: tuple[Entry, ...], others: tuple[Entry, ...]) -> bool:
    """Entries are never edited: how many there are and which are the first and the last says it all."""
    if not some or not others:
        return some == others
    return (len(some), some[0].number, some[-1].number) == (len(others), others[0].number, others[-1].number)
