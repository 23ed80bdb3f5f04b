"""The head of a page: which version is in force, what can be done with the draft, and what has become of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.domain.rules import Book
from widgets.case.action_row import ActionItem, ActionRow
from widgets.pane_keys import NO_KEYS, Keys, PaneKeys, shown_key
from widgets.rules.listing import valid_text
from widgets.theme import Theme
from widgets.words import note_text, sender_name

ACTIONS: Mapping[str, str] = {
    "open": "rules_open",
    "save": "rules_save",
    "undo": "take_back",
    "redo": "rules_redo",
    "discard": "",
    "try": "rules_try",
    "publish": "rules_publish",
}
"""By what can be done with the draft: the action whose key does it. Undoing has the key of the window's."""


class PageHead(QWidget):
    """`chosen` names what was asked for by button or key, also where it is off: the page says why."""

    chosen = Signal(str)
    rebased = Signal()

    def __init__(self, theme: Theme, zone: tzinfo, tried: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._zone, self._level = theme, zone, "info"
        self._version, self._notice = QLabel(), QLabel()
        self.buttons = ActionRow(theme)
        self.rebase = QPushButton()
        self._ids = [each for each in ACTIONS if each != "try" or tried]
        self._reasons: Mapping[str, str] = {}
        self._shown_keys: Keys = NO_KEYS
        self._lay_out()
        self.buttons.chosen.connect(self.chosen)
        self.rebase.clicked.connect(self.rebased)
        deeds = {ACTIONS[each]: partial(self.chosen.emit, each) for each in self._ids if ACTIONS[each]}
        self._keys = PaneKeys(parent or self, deeds)  # docked, the page stands in a window that has keys of its own
        self.set_reasons({})
        self.set_notice("")
        self.set_overtaken(None)

    # ---- told ----

    def set_version(self, book: Book) -> None:
        text = self.tr("Version {version}, valid from {valid}, by {by}: {note}")
        by, valid = sender_name(book.by), valid_text(book, self._zone)
        self._version.setText(text.format(version=book.version, valid=valid, by=by, note=note_text(book.note)))

    def set_keys(self, keys: Keys) -> None:
        """The keys in force: heard in the whole page, shown on the buttons."""
        self._shown_keys = keys
        self._keys.set_keys(keys)
        self.set_reasons(self._reasons)

    def set_reasons(self, reasons: Mapping[str, str]) -> None:
        """Why an action is off; those that are not named can be done."""
        self._reasons = reasons
        names = {
            "open": self.tr("Open file…"),
            "save": self.tr("Save as file…"),
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
            "discard": self.tr("Discard the draft"),
            "try": self.tr("Backtest"),
            "publish": self.tr("Publish…"),
        }
        shown = {each: shown_key(self._shown_keys, ACTIONS[each]) for each in names}
        items = [
            ActionItem(each, names[each], shown[each], not reasons.get(each), reasons.get(each, ""))
            for each in self._ids
        ]
        self.buttons.set_actions(items)

    def set_notice(self, text: str, level: str = "info") -> None:
        """A word on what happened: `info`, `good`, or `bad`, which also have marks of their own."""
        self._level = level
        mark = {"good": "✓ ", "bad": "✕ "}.get(level, "")
        self._notice.setText(f"{mark}{text}" if text else "")
        self._notice.setVisible(bool(text))
        self._dress()

    def set_overtaken(self, book: Book | None) -> None:
        """Somebody else has published meanwhile: offer to go on from there."""
        self.rebase.setVisible(book is not None)
        if book is not None:
            self.rebase.setText(self.tr("Go on from version {version}").format(version=book.version))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.buttons.set_theme(theme)
        self._dress()

    @property
    def notice(self) -> str:
        return self._notice.text()

    @property
    def version(self) -> str:
        return self._version.text()

    # ---- inside ----

    def _lay_out(self) -> None:
        for label in (self._version, self._notice):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        told = QHBoxLayout()
        told.addWidget(self._notice, 1)
        told.addWidget(self.rebase)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 4)
        column.setSpacing(4)
        column.addWidget(self._version)
        column.addWidget(self.buttons)
        column.addLayout(told)

    def _dress(self) -> None:
        theme = self._theme
        inks = {"bad": theme.urgent, "good": theme.text, "info": theme.soon}
        for label, colour in ((self._version, theme.dim), (self._notice, inks[self._level])):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(palette)
