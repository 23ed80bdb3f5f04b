"""Editing one cell: a line that says as one types what is wrong, or a list to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

Index = QModelIndex | QPersistentModelIndex
Check = Callable[[str], str]


@runtime_checkable
class Checking(Protocol):
    """A table that knows what may stand in its cells."""

    def choices_of(self, index: Index) -> Sequence[tuple[str, str]] | None:
        """What may be chosen in a cell, as (what is kept, what is shown); None where one types."""

    def fault_of(self, index: Index, text: str) -> str:
        """What is wrong with a text for a cell; empty where nothing is."""


class Sentences(QValidator):
    """Takes any text while it is typed; one that has a fault cannot be entered."""

    def __init__(self, check: Check, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sentence = check

    def validate(self, text: str, at: int) -> QValidator.State:
        return QValidator.State.Intermediate if self.sentence(text) else QValidator.State.Acceptable


class CellEditor(QStyledItemDelegate):
    """`said` is what is wrong with the text in the cell that is being edited, empty where nothing is."""

    said = Signal(str)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        table = index.model()
        assert isinstance(table, Checking)
        choices = table.choices_of(index)
        if choices is not None:
            box = QComboBox(parent)
            for kept, told in choices:
                box.addItem(told, kept)
            return box
        line = QLineEdit(parent)
        line.setFrame(False)
        place = QPersistentModelIndex(index)
        line.setValidator(Sentences(lambda text: table.fault_of(place, text), line))
        line.textChanged.connect(self._on_typed)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(text))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        value: Any = None  # Any: what the list keeps beside what it shows
        if isinstance(editor, QComboBox):
            value = editor.currentData()
        elif isinstance(editor, QLineEdit):
            value = editor.text()
        if value is not None:
            model.setData(index, value, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """A list is as wide as its longest entry needs, the line no narrower than a limit in words."""
        rect = option.rect
        wanted = editor.sizeHint().width() if isinstance(editor, QComboBox) else 90
        rect.setWidth(max(rect.width(), wanted))
        editor.setGeometry(rect)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self.said.emit("")
        super().destroyEditor(editor, index)

    def _on_typed(self) -> None:
        line = self.sender()
        if isinstance(line, QLineEdit) and isinstance(validator := line.validator(), Sentences):
            self.said.emit(validator.sentence(line.text()))
