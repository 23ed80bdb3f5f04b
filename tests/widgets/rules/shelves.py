"""The shipped rules as books, and a page of the window of rules that was told them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from pytestqt.qtbot import QtBot

from models.domain.rules import Book, BookKind
from models.rules.kind_checks import Beside
from models.rules.kinds import KINDS, Value
from models.rules.shelf import Shelf, shipped_books
from tests.widgets.shipped import in_force
from widgets.rules.rule_editor import Known
from widgets.rules.rules_window import RulesWindow
from widgets.theme import THEMES

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
Books = Mapping[BookKind, Sequence[Book]]


def shipped() -> dict[BookKind, list[Book]]:
    return {book.kind: [book] for book in shipped_books(NOW)}


def with_version(books: Books, kind: BookKind, value: Value, by: str = "Wang", note: str = "new limits") -> Books:
    """The books with one more version of a kind."""
    last = books[kind][-1]
    at = last.published_at + timedelta(hours=1)
    new = Book(kind, last.version + 1, at, at, by, note, KINDS[kind].encode(value))
    return {**books, kind: [*books[kind], new]}


def tell(window: RulesWindow, books: Books, units: Mapping[str, str] | None = None) -> None:
    shelf = Shelf(lambda kind: books[kind])
    known = Known(
        shelf.newest(BookKind.POLICY), units or {}, ("", "boston", "boston-days"), ("Harbour",), ("hotline-1",)
    )
    window.set_books(books, Beside(shelf.newest, units or None), known)


def opened(qtbot: QtBot, kind: BookKind, books: Books | None = None) -> RulesWindow:
    """The window at the tab of a kind; whoever opens it keeps it."""
    window = RulesWindow(THEMES["dark"], UTC, lambda: NOW)
    window.set_keys(in_force())
    qtbot.addWidget(window)
    tell(window, books or shipped())
    window.open(kind)
    return window


def edited_policy(books: Books) -> Value:
    """The newest policy with one extension more."""
    policy = KINDS[BookKind.POLICY].decode(books[BookKind.POLICY][-1].body)
    return replace(policy, most_extensions=policy.most_extensions + 1)
