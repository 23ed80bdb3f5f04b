"""Asking for files to read or where to write one. The dialog is opened and nothing waits for it.

Qt's ready-made questions (`getOpenFileName` and the like) hold the event loop until they are answered: orders, receipts
and the watchdog would stand still as long.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_files(over: QWidget, title: str, folder: str, then: Callable[[Sequence[str]], None]) -> None:
    """One file or several that there are."""
    dialog = QFileDialog(over, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(then)
    _open(dialog)


def ask_for_file(over: QWidget, title: str, then: Callable[[str], None]) -> None:
    """One file that there is."""
    dialog = QFileDialog(over, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(then)
    _open(dialog)


def ask_where_to_save(over: QWidget, title: str, proposed: Path, then: Callable[[str], None]) -> None:
    """A file to be written; that one is there already is asked about by the dialog."""
    dialog = QFileDialog(over, title, str(proposed.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(proposed.name)
    dialog.fileSelected.connect(then)
    _open(dialog)


def _open(dialog: QFileDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
