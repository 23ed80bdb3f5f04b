"""A table to look through and edit: a line to find by typing above it, what is wrong with the cell below it."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QLineEdit, QTableView, QVBoxLayout, QWidget

from widgets.rules.cell_editor import CellEditor
from widgets.rules.row_table import RowTable
from widgets.theme import Theme

Row = TypeVar("Row")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RuleTable(QTableView):
    """Typing, F2 or Enter edits the cell; the keys walk it; what is chosen is told by `chosen`."""

    chosen = Signal()
    delete_pressed = Signal()

    def __init__(self, model: RowTable[Row], whole_rows: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = CellEditor(self)
        self.setModel(model)
        self.setItemDelegate(self.cells)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setCornerButtonEnabled(False)
        behaviour = QAbstractItemView.SelectionBehavior
        self.setSelectionBehavior(behaviour.SelectRows if whole_rows else behaviour.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self._set_widths(model)
        self.selectionModel().currentChanged.connect(self._on_current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        if event.key() in _ENTER and not editing and not event.modifiers():
            if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:  # not where none is chosen
                self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and not editing:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters edit; what is to be found is typed in the line above."""

    def _set_widths(self, model: RowTable[Row]) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(24)
        letter = self.fontMetrics().averageCharWidth()
        for at, column in enumerate(model.columns):
            if column.width:
                self.setColumnWidth(at, column.width * letter + 14)
            else:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)

    def _on_current(self) -> None:
        self.chosen.emit()


class TablePane(QWidget, Generic[Row]):
    """Told its rows; what was edited is told by the table's model, what is chosen by `chosen`."""

    chosen = Signal()

    def __init__(
        self, model: RowTable[Row], name: str, theme: Theme, *, finds: bool = True, whole_rows: bool = False
    ) -> None:
        super().__init__()
        self.model = model
        self.finder = QLineEdit(self, clearButtonEnabled=True)
        self.view = RuleTable(model, whole_rows, self)
        self._empty = QLabel(self)
        self._said = QLabel(self)
        self._set_up(name, finds)
        self.set_theme(theme)

    @property
    def current(self) -> Row | None:
        index = self.view.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    @property
    def said(self) -> str:
        """What is wrong with the cell that is being edited."""
        return self._said.text()

    def set_rows(self, rows: list[Row] | tuple[Row, ...]) -> None:
        self.model.set_rows(rows)
        self._show_whether_empty()

    def set_empty_text(self, text: str) -> None:
        """What is told where there is no row."""
        self._empty.setText(text)
        self._show_whether_empty()

    def set_theme(self, theme: Theme) -> None:
        for label, colour in ((self._said, theme.urgent), (self._empty, theme.dim)):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(palette)

    def choose(self, key: Hashable, column: int | None = None) -> bool:
        """Go to a row, in the column where one is or in another one."""
        at = self.model.position(key)
        if at is None:
            return False
        where = max(0, self.view.currentIndex().column()) if column is None else column
        self.view.setCurrentIndex(self.model.index(at, where))
        return True

    def choose_first(self) -> None:
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0, 0))

    def _set_up(self, name: str, finds: bool) -> None:
        self.view.setAccessibleName(name)
        self.finder.setPlaceholderText(self.tr("Find by typing (Ctrl+F)"))
        self.finder.setAccessibleName(self.tr("Find in: {name}").format(name=name))
        self.finder.setVisible(finds)
        for label in (self._said, self._empty):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setContentsMargins(8, 4, 8, 4)
            label.hide()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self.finder, self._empty, self.view, self._said):
            column.addWidget(part, 1 if part in (self.view, self._empty) else 0)
        self.finder.textChanged.connect(self._on_find)
        self.view.chosen.connect(self.chosen)
        self.view.cells.said.connect(self._on_said)
        if finds:
            key = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(self._to_find)

    def _to_find(self) -> None:
        self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.finder.selectAll()

    def _on_find(self, text: str) -> None:
        self.model.set_words(text)
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0, 0) if self.model.rowCount() else QModelIndex())

    def _on_said(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _show_whether_empty(self) -> None:
        empty = bool(self._empty.text()) and not self.model.rows
        self._empty.setVisible(empty)
        self.view.setVisible(not empty)
