"""The dialog of all keys: see them, search them, press another one, go back to those that ship."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from widgets.commands.key_rows import KeyRow, KeyRows


class KeyDialog(QDialog):
    """Told by `set_rows`, `set_note` and `ask`; says what was wanted. Keys are portable texts such as `Ctrl+K`."""

    pressed = Signal(str, str)
    """A key for an action: whether it is free, the presenter says."""
    agreed = Signal(str, str)
    """The key is to be taken from whoever has it."""
    removed = Signal(str)
    reset = Signal(str)
    reset_all = Signal()
    card_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rows = KeyRows(self)
        self.search = QLineEdit()
        self.table = QTableView()
        self.capture = QKeySequenceEdit()
        self.note = QLabel()
        self.take = QPushButton(self.tr("&Take it from there"))
        self._asked = ""
        self._buttons = self._made_buttons()
        self._set_up()
        self._lay_out()
        self._connect()
        self._tell_row()
        line, room = self.fontMetrics().height(), self.screen().availableSize()
        self.resize(min(48 * line, room.width() - 40), min(35 * line, room.height() - 80))

    def _made_buttons(self) -> dict[str, QPushButton]:
        return {
            "remove": QPushButton(self.tr("&No key")),
            "reset": QPushButton(self.tr("&Reset this")),
            "reset_all": QPushButton(self.tr("Reset &all")),
            "card": QPushButton(self.tr("Key &card…")),
            "close": QPushButton(self.tr("Close")),
        }

    def _set_up(self) -> None:
        self.search.setPlaceholderText(self.tr("Search an action or a key"))
        self.search.setAccessibleName(self.tr("Search an action or a key"))
        self.search.setClearButtonEnabled(True)
        self.capture.setMaximumSequenceLength(1)
        self.capture.setAccessibleName(self.tr("New key: press it here"))
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.setMinimumHeight(2 * self.fontMetrics().height() + 4)
        self.take.hide()
        table = self.table
        table.setModel(self.rows)
        table.setAccessibleName(self.tr("Keys"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(8 * self.fontMetrics().height())
        header.setSectionResizeMode(KeyRows.ACTION, QHeaderView.ResizeMode.Stretch)
        for column in (KeyRows.KEYS, KeyRows.GROUP, KeyRows.OWN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _lay_out(self) -> None:
        press = QHBoxLayout()
        label = QLabel(self.tr("New &key: press it here"))
        label.setBuddy(self.capture)
        for widget in (label, self.capture, self.take):
            press.addWidget(widget)
        press.addStretch(1)
        foot = QHBoxLayout()
        for name, button in self._buttons.items():
            button.setAutoDefault(False)
            if name == "card":
                foot.addStretch(1)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addLayout(press)
        column.addWidget(self.note)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._seek)
        self.table.selectionModel().currentRowChanged.connect(self._tell_row)
        self.table.activated.connect(self._begin)
        self.capture.keySequenceChanged.connect(self._on_key)
        self.take.clicked.connect(self._on_take)
        self._buttons["remove"].clicked.connect(self._on_remove)
        self._buttons["reset"].clicked.connect(self._on_reset)
        self._buttons["reset_all"].clicked.connect(self.reset_all)
        self._buttons["card"].clicked.connect(self.card_asked)
        self._buttons["close"].clicked.connect(self.close)

    # ---- told ----

    def set_rows(self, rows: Sequence[KeyRow]) -> None:
        chosen = self.chosen
        self.rows.set_rows(rows)
        ids = [row.id for row in self.rows.rows]
        if chosen in ids or (ids and not chosen):
            self.table.selectRow(ids.index(chosen) if chosen in ids else 0)
        self._tell_row()

    def set_note(self, text: str) -> None:
        """Say what came of it."""
        self._forget_key()
        self.note.setText(text)

    def ask(self, text: str, key: str) -> None:
        """The key belongs to another action: say so, and let the officer take it."""
        self._asked = key
        self.note.setText(text)
        self.take.show()
        self.take.setFocus()

    @property
    def chosen(self) -> str:
        """The id of the marked action; empty where none is."""
        row = self.table.currentIndex().row()
        return self.rows.rows[row].id if 0 <= row < len(self.rows.rows) else ""

    # ---- what the officer does ----

    def _seek(self, text: str) -> None:
        chosen = self.chosen
        self.rows.seek(text)
        ids = [row.id for row in self.rows.rows]
        if ids:
            self.table.selectRow(ids.index(chosen) if chosen in ids else 0)
        self._tell_row()

    def _begin(self, _index: QModelIndex) -> None:
        self.capture.setFocus()

    def _on_key(self, sequence: QKeySequence) -> None:
        key = sequence.toString(QKeySequence.SequenceFormat.PortableText)
        if key and self.chosen:
            self.pressed.emit(self.chosen, key)

    def _on_take(self) -> None:
        key, self._asked = self._asked, ""
        if key and self.chosen:
            self.agreed.emit(self.chosen, key)

    def _on_remove(self) -> None:
        if self.chosen:
            self.removed.emit(self.chosen)

    def _on_reset(self) -> None:
        if self.chosen:
            self.reset.emit(self.chosen)

    def _tell_row(self) -> None:
        """Which buttons mean something for the marked action."""
        row = self.table.currentIndex().row()
        marked = self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None
        self._forget_key()
        self.capture.setEnabled(marked is not None)
        self._buttons["remove"].setEnabled(marked is not None and bool(marked.keys))
        self._buttons["reset"].setEnabled(marked is not None and marked.changed)
        self._buttons["reset_all"].setEnabled(any(each.changed for each in self.rows.rows))

    def _forget_key(self) -> None:
        self._asked = ""
        self.take.hide()
        self.capture.blockSignals(True)
        self.capture.clear()
        self.capture.blockSignals(False)
