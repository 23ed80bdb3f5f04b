"""The last messages to the officer, the newest first. It stays beside the work until it is closed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from widgets.message_line import Message, sign_of
from widgets.words import time_text


class MessageList(QDialog):
    """Told by `set_messages`, the newest last."""

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Messages"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Messages, the newest first"))
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setSpacing(2)
        self._copy = QPushButton(self.tr("&Copy"))
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        buttons = QDialogButtonBox()
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self._copy.clicked.connect(self._copy_chosen)
        buttons.rejected.connect(self.close)
        self.resize(720, 420)

    def set_messages(self, messages: Sequence[Message], now: datetime) -> None:
        self.list.clear()
        for message in reversed(messages):
            when = time_text(message.at, now, self._zone, seconds=True)
            self.list.addItem(QListWidgetItem(f"{when}  {sign_of(message)}  {message.line}"))
        if not messages:
            self.list.addItem(self.tr("Nothing was said yet: answers to what you do stand here."))
        self.list.setCurrentRow(0)

    def _copy_chosen(self) -> None:
        chosen = sorted(self.list.selectedItems(), key=self.list.row)
        QApplication.clipboard().setText("\n".join(item.text() for item in chosen))
