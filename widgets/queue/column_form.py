"""Columns and order by keyboard: which columns are shown, where each stands, by what the rows are sorted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from widgets.forms.choice_list import choice_list
from widgets.queue.queue_columns import Column
from widgets.queue.queue_header import QueueHeader
from widgets.queue.queue_model import QueueModel
from widgets.queue.queue_texts import header_word

_COLUMN = Qt.ItemDataRole.UserRole
_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class ColumnForm(QDialog):
    """What is done here is seen in the queue at once; there is nothing to confirm."""

    def __init__(self, header: QueueHeader, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._header = header
        self._model = model
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Columns and order of the queue"))
        self.setMinimumWidth(30 * self.fontMetrics().height())
        self.list = choice_list()
        self.list.setAccessibleName(self.tr("Columns"))
        self.list.setMinimumHeight(14 * (self.fontMetrics().height() + 6))
        self.list.installEventFilter(self)
        self._buttons = {
            (self.tr("Show or hide"), self.tr("Space")): self.turn,
            (self.tr("Move up"), self.tr("Alt+Up")): lambda: self.move_by(-1),
            (self.tr("Move down"), self.tr("Alt+Down")): lambda: self.move_by(1),
            (self.tr("Sort by it"), "S"): lambda: self.sort(add=False),
            (self.tr("Sort by it as well"), self.tr("Shift+S")): lambda: self.sort(add=True),
            (self.tr("As shipped"), "0"): self.as_shipped,
        }
        self._lay_out()
        self._fill(Column.LEFT)

    def chosen(self) -> Column:
        item = self.list.currentItem()
        return Column(int(item.data(_COLUMN))) if item is not None else Column.LEFT

    def choose(self, column: Column) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(_COLUMN) == int(column):
                self.list.setCurrentRow(row)

    def turn(self) -> None:
        column = self.chosen()
        self._header.show_column(column, self._header.isSectionHidden(column))
        self._fill(column)

    def move_by(self, places: int) -> None:
        column = self.chosen()
        self._header.move_column(column, places)
        self._fill(column)

    def sort(self, add: bool) -> None:
        column = self.chosen()
        self._header.sort_by_column(column, add)
        self._fill(column)

    def as_shipped(self) -> None:
        self._header.set_column_state("")
        self._model.sort_by()
        self._fill(self.chosen())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._took(Qt.Key(event.key()), event.modifiers())
        return False

    def _took(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Act on a key in the list; says whether it was one of ours."""
        if key == Qt.Key.Key_Space:
            self.turn()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held & _ALT:
            self.move_by(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_S:
            self.sort(add=bool(held & _SHIFT))
        elif key == Qt.Key.Key_0:
            self.as_shipped()
        else:
            return False
        return True

    def _fill(self, chosen: Column) -> None:
        """The columns that are shown as they stand, then the others."""
        shown = [column for column, _ in self._header.layout_shown()]
        self.list.clear()
        for column in (*shown, *(column for column in Column if column not in shown)):
            tick = "☑" if column in shown else "☐"
            item = QListWidgetItem(f"{tick}  {header_word(column)}{self._model.sort_mark(column)}")
            item.setData(_COLUMN, int(column))
            self.list.addItem(item)
        self.choose(chosen)

    def _lay_out(self) -> None:
        told = QLabel(self.tr("Rows are sorted by the columns marked 1, 2, 3, in this order; ↑ smallest first."))
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        side = QVBoxLayout()
        for (text, key), do in self._buttons.items():
            button = QPushButton(f"{text}  ({key})")
            button.setAutoDefault(False)
            button.clicked.connect(do)
            side.addWidget(button)
        side.addStretch(1)
        done = QPushButton(self.tr("Done (Enter)"))
        done.setDefault(True)
        done.clicked.connect(self.accept)
        side.addWidget(done)
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        row.addLayout(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(told)
        column.addLayout(row)
        self.list.setFocus()
