"""Editing the settings of the early warnings: every weight, window and threshold, with its range."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QTreeView, QVBoxLayout

from models.rules.early_warnings.settings import WarningSettings
from widgets.rules.cell_editor import CellEditor
from widgets.rules.rule_editor import RuleEditor
from widgets.rules.settings_tree import VALUE, SettingsTree
from widgets.theme import Theme


class SettingsView(QTreeView):
    """Enter or typing edits the value of the chosen row, wherever in the row one stands."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.state() is not QAbstractItemView.State.EditingState and index.parent().isValid():
            self.setCurrentIndex(index.siblingAtColumn(VALUE))
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class WarningsEditor(RuleEditor):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.tree = SettingsTree(self)
        self.view = SettingsView()
        self._cells = CellEditor(self.view)
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setContentsMargins(8, 4, 8, 4)
        self._said.hide()
        self._set_up()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.view, 1)
        column.addWidget(self._said)
        self.tree.value_edited.connect(self.edited)
        self._cells.said.connect(self._on_said)
        self.set_theme(theme)

    def set_value(self, value: WarningSettings) -> None:
        self.tree.set_value(value)

    def set_base(self, value: WarningSettings) -> None:
        self.tree.set_base(value)

    def set_theme(self, theme: Theme) -> None:
        palette = self._said.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.urgent))
        self._said.setPalette(palette)

    @property
    def said(self) -> str:
        """What is wrong with the value that is being edited."""
        return self._said.text()

    def _set_up(self) -> None:
        self.view.setModel(self.tree)
        self.view.setItemDelegate(self._cells)
        self.view.setAccessibleName(self.tr("Settings of the early warnings"))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformRowHeights(True)
        self.view.setAlternatingRowColors(True)
        self.view.setAllColumnsShowFocus(True)
        triggers = QAbstractItemView.EditTrigger
        self.view.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.view.expandAll()
        letter = self.fontMetrics().averageCharWidth()
        for column, width in enumerate((58, 40, 34)):
            self.view.setColumnWidth(column, width * letter)

    def _on_said(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))
