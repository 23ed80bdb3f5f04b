"""Chooses one of the layouts that an officer kept: open it, or forget it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget


class LayoutDialog(QDialog):
    """Says which layout was chosen or is to be forgotten, by its name."""

    chosen = Signal(str)
    forgotten = Signal(str)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Layouts of this seat"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.addItems(list(names))
        self.list.setCurrentRow(0)
        self._nothing = QLabel(self.tr("No layout has been kept yet: lay the panes out, then save the layout."))
        self._nothing.setWordWrap(True)
        self._open, self._forget = QPushButton(self.tr("Open")), QPushButton(self.tr("Forget"))
        self._lay_out()
        self.list.itemActivated.connect(self._choose)
        self._open.clicked.connect(self._choose)
        self._forget.clicked.connect(self._drop)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._drop()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._forget)
        foot.addStretch(1)
        foot.addWidget(self._open)
        self._open.setDefault(True)
        column = QVBoxLayout(self)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.resize(360, 260)

    def _choose(self) -> None:
        if (item := self.list.currentItem()) is not None:
            self.chosen.emit(item.text())
            self.accept()

    def _drop(self) -> None:
        if (item := self.list.currentItem()) is not None:
            self.list.takeItem(self.list.row(item))
            self.forgotten.emit(item.text())
            self._tell()

    def _tell(self) -> None:
        some = self.list.count() > 0
        self._nothing.setVisible(not some)
        self._open.setEnabled(some)
        self._forget.setEnabled(some)
