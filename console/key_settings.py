"""Opens the dialog of keys and the key card, and carries out what is wanted there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QDialog, QWidget

from console.key_book import KeyBook, portable, shown_key
from console.key_groups import action_name, application_name, card_groups, key_rows
from console.key_table import shipped_keys
from widgets.commands.key_card import Card

if TYPE_CHECKING:  # loaded with the first that is opened
    from widgets.commands.key_card_dialog import KeyCardDialog
    from widgets.commands.key_dialog import KeyDialog

_RESERVED = frozenset(
    {"Return", "Enter", "Tab", "Backtab", "Shift+Backtab", "Esc", "Up", "Down", "Left", "Right", "Space"}
)


class KeySettings(QObject):
    """One dialog of each kind is open at a time."""

    def __init__(self, window: QWidget, book: KeyBook, language: str) -> None:
        super().__init__(window)
        self._window = window
        self._book = book
        self._language = language
        self._dialog: KeyDialog | None = None
        self._card: KeyCardDialog | None = None
        book.changed.connect(self._changed)

    def open(self) -> None:
        """All keys, to be looked at and changed."""
        from widgets.commands.key_dialog import KeyDialog  # noqa: PLC0415  # with the first that is opened

        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        dialog = self._dialog = KeyDialog(self._window)
        dialog.set_rows(key_rows(self._book, self._language))
        dialog.pressed.connect(self._pressed)
        dialog.agreed.connect(self._give)
        dialog.removed.connect(lambda action_id: self._book.set_keys(action_id, ()))
        dialog.reset.connect(self._book.reset)
        dialog.reset_all.connect(self._book.reset_all)
        dialog.card_asked.connect(self.open_card)
        dialog.finished.connect(self._gone)
        if self._book.troubles:
            dialog.set_note("\n".join(self._book.troubles[:3]))
        dialog.open()

    def open_card(self) -> None:
        """The keys on one sheet."""
        from widgets.commands.key_card_dialog import KeyCardDialog  # noqa: PLC0415  # as above

        if self._card is not None:
            self._card.activateWindow()
            return
        card = self._card = KeyCardDialog(self._language, self._window)
        card.language_chosen.connect(self._show_card)
        card.pdf_asked.connect(self._save_pdf)
        card.print_asked.connect(self._print)
        card.finished.connect(self._card_gone)
        self._show_card(self._language)
        card.open()

    def card(self, language: str) -> Card:
        """The card in a language."""
        titles = {"en": "keys", "zh": "按键"}
        foot = {
            "en": "{all} finds every command by a few words, in either language. {help} explains the pane one is in.",
            "zh": "{all} 可用中英文词语查找任何命令。{help} 说明当前窗格。",
        }
        shown = {"all": self._book.key("palette") or "–", "help": self._book.key("help") or "–"}
        return Card(
            f"{application_name(language)} · {titles[language]}",
            tuple(card_groups(self._book, language)),
            foot[language].format(**shown),
        )

    # ---- the dialog ----

    def _pressed(self, action_id: str, key: str) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        translate = QCoreApplication.translate
        if (key in _RESERVED and key not in shipped_keys().keys(action_id)) or not portable(key):
            dialog.set_note(
                translate("keys", "{key} is needed to move about: choose another.").format(key=shown_key(key))
            )
        elif others := self._book.holders(key, action_id):
            text = translate("keys", "{key} is the key of “{other}” already.")
            dialog.ask(text.format(key=shown_key(key), other=action_name(others[0], self._language)), key)
        else:
            self._give(action_id, key)

    def _give(self, action_id: str, key: str) -> None:
        self._book.set_keys(action_id, (key,))
        if self._dialog is not None:
            text = QCoreApplication.translate("keys", "“{action}” is on {key} from now on.")
            named = action_name(action_id, self._language)
            self._dialog.set_note(text.format(action=named, key=shown_key(key)))

    def _changed(self) -> None:
        if self._dialog is not None:
            self._dialog.set_rows(key_rows(self._book, self._language))
        if self._card is not None:
            self._show_card(str(self._card.languages.currentData()))

    def _gone(self) -> None:
        self._dialog = None

    # ---- the card ----

    def _show_card(self, language: str) -> None:
        if self._card is not None:
            self._card.set_card(self.card(language))

    def _save_pdf(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415  # as above

        card = self._card
        if card is None:
            return
        title = QCoreApplication.translate("keys", "Save the key card")
        picked = QFileDialog(card, title, f"dutydesk-keys-{card.languages.currentData()}.pdf", "PDF (*.pdf)")
        picked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picked.setDefaultSuffix("pdf")
        picked.fileSelected.connect(self.save_pdf)
        picked.open()

    def save_pdf(self, path: str) -> None:
        """Write the card that is shown to a file."""
        from widgets.commands.key_card_dialog import print_to_pdf  # noqa: PLC0415  # as above

        card = self._card
        if card is None:
            return
        written = print_to_pdf(path, card.view.card, card.view)
        said = (
            QCoreApplication.translate("keys", "Saved: {path}")
            if written
            else QCoreApplication.translate("keys", "It could not be written: {path}")
        )
        card.set_note(said.format(path=path))

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415  # as above

        from widgets.commands.key_card_dialog import card_printer, print_card  # noqa: PLC0415  # as above

        card = self._card
        if card is None:
            return
        printer = card_printer()
        dialog = QPrintDialog(printer, card)
        dialog.accepted.connect(lambda: print_card(printer, card.view.card, card.view))
        QDialog.open(dialog)

    def _card_gone(self) -> None:
        self._card = None
