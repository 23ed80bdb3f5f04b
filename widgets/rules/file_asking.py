"""Asking for a file of rules to open, or where to save one; the endings are those that the kind can read and write."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from models.domain.rules import BookKind
from models.rules.kinds import KINDS
from models.rules.tables import SHEETS
from widgets.track_words import book_name

TABLES = (".csv", *SHEETS)
READ = {
    BookKind.POLICY: (".toml", *TABLES),
    BookKind.ROUTING: (".toml", *TABLES),
    BookKind.SUPERVISION: (".toml", *TABLES),
    BookKind.CALENDAR: (".toml", ".csv", ".json"),
    BookKind.WARNINGS: (".toml",),
}
translate = QCoreApplication.translate


def ask_for_file(over: QWidget, kind: BookKind, then: Callable[[str], None]) -> None:
    dialog = QFileDialog(over, translate("rules", "Open a file of rules: {book}").format(book=book_name(kind)))
    patterns = " ".join(f"*{ending}" for ending in READ[kind])
    dialog.setNameFilter(f"{book_name(kind)} ({patterns})")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(dialog, then)


def ask_where_to_save(over: QWidget, kind: BookKind, then: Callable[[str], None]) -> None:
    dialog = QFileDialog(over, translate("rules", "Save the draft: {book}").format(book=book_name(kind)))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([f"{form.upper()} (*.{form})" for form in KINDS[kind].forms])
    dialog.setDefaultSuffix(KINDS[kind].forms[0])
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(chosen[chosen.rfind(".") + 1 : -1]))
    dialog.selectFile(f"{kind.value}.{KINDS[kind].forms[0]}")
    _open(dialog, then)


def _open(dialog: QFileDialog, then: Callable[[str], None]) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(then)
    dialog.open()
