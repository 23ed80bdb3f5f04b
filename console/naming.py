"""Asks for a name: a line with those that there are already to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QInputDialog, QWidget


def ask_name(parent: QWidget, title: str, known: Sequence[str], then: Callable[[str], None]) -> None:
    """Open the question; `then` hears the name that was given. Nothing waits for it."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setLabelText(QCoreApplication.translate("Layouts", "Name"))
    dialog.setComboBoxItems(list(known))
    dialog.setComboBoxEditable(True)
    dialog.textValueSelected.connect(then)
    dialog.open()
