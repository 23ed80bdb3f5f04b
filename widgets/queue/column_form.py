"""Columns and order by keyboard: which columns are shown, where each stands, by what the rows are sorted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from widgets.forms.choice_list import choice_list
from widgets.pane_keys import NO_KEYS, Keys, PaneKeys, shown_key, with_key
from widgets.queue.queue_columns import Column
from widgets.queue.queue_header import QueueHeader
from widgets.queue.queue_model import QueueModel
from widgets.queue.queue_texts import header_word

_COLUMN = Qt.ItemDataRole.UserRole


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
        self.list.setMinimumHeight(8 * (self.fontMetrics().height() + 6))
        self.list.installEventFilter(self)
        self._deeds: dict[str, Callable[[], object]] = {
            "column_up": lambda: self.move_by(-1),
            "column_down": lambda: self.move_by(1),
            "column_sort": lambda: self.sort(add=False),
            "column_sort_too": lambda: self.sort(add=True),
            "column_reset": self.as_shipped,
        }
        self._buttons = {each: QPushButton() for each in self._deeds}
        self._keys = PaneKeys(self.list, self._deeds)
        self._lay_out()
        self.set_keys(NO_KEYS)
        self._fill(Column.LEFT)

    def set_keys(self, keys: Keys) -> None:
        """The keys in force: heard in the list, shown on the buttons."""
        self._keys.set_keys(keys)
        words = {
            "column_up": self.tr("Move up"),
            "column_down": self.tr("Move down"),
            "column_sort": self.tr("Sort by it"),
            "column_sort_too": self.tr("Sort by it as well"),
            "column_reset": self.tr("As shipped"),
        }
        for each, button in self._buttons.items():
            button.setText(with_key(words[each], shown_key(keys, each)))

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
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() != Qt.Key.Key_Space:
            return False
        self.turn()
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
        turn = QPushButton(with_key(self.tr("Show or hide"), self.tr("Space")))
        for button, do in ((turn, self.turn), *((self._buttons[each], do) for each, do in self._deeds.items())):
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
