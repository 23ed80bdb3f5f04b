"""The list of early warnings: one is chosen at a time, and stays chosen while it is among them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from models.rules.early_warnings.warning import EarlyWarning
from widgets.early_warnings.early_warning_model import EarlyWarningModel
from widgets.early_warnings.early_warning_painter import EarlyWarningPainter
from widgets.early_warnings.early_warning_words import SubjectNames
from widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class EarlyWarningList(QListView):
    """Told the warnings; says when another one is chosen."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = EarlyWarningModel(self)
        self._painter = EarlyWarningPainter(theme, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("Early warnings"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.set_theme(theme)

    @property
    def current(self) -> EarlyWarning | None:
        index = self.currentIndex()
        return self._rows.warning(index.row()) if index.isValid() else None

    def set_theme(self, theme: Theme) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.panel))
        self.setPalette(palette)
        self._painter.set_theme(theme)
        self.viewport().update()

    def set_names(self, names: SubjectNames) -> None:
        self._rows.set_names(names)

    def set_warnings(self, warnings: tuple[EarlyWarning, ...]) -> None:
        """Show these. Where the chosen one has gone, the best is chosen."""
        chosen = self.current.key if self.current is not None else ""
        self._rows.set_warnings(warnings)
        at = next((row for row, each in enumerate(warnings) if each.key == chosen), 0)
        self.setCurrentIndex(self._rows.index(at) if warnings else QModelIndex())

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the pane here."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit()
