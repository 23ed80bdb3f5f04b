"""Early warnings as a Qt list, best first: what goes, comes and moves is told step by step, so that a choice stays."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.rules.early_warnings.warning import EarlyWarning
from widgets.early_warnings.early_warning_words import SubjectNames, kind_word, subject_text, terms_text
from widgets.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex


class WarningRole(IntEnum):
    WARNING = Qt.ItemDataRole.UserRole + 1
    SUBJECT = Qt.ItemDataRole.UserRole + 2
    TERMS = Qt.ItemDataRole.UserRole + 3
    KIND = Qt.ItemDataRole.UserRole + 4


class EarlyWarningModel(QAbstractListModel):
    """Rows are told apart by the key of their warning."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._warnings: list[EarlyWarning] = []
        self._names = SubjectNames()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._warnings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._warnings):
            return None
        warning = self._warnings[index.row()]
        match role:
            case WarningRole.WARNING:
                return warning
            case Qt.ItemDataRole.DisplayRole | WarningRole.SUBJECT:
                return subject_text(warning, self._names)
            case WarningRole.TERMS:
                return terms_text(warning)
            case WarningRole.KIND:
                return kind_word(warning.kind)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(f"{subject_text(warning, self._names)}\n{terms_text(warning)}")
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(warning)
            case _:
                return None

    def warning(self, row: int) -> EarlyWarning | None:
        return self._warnings[row] if 0 <= row < len(self._warnings) else None

    def set_names(self, names: SubjectNames) -> None:
        self._names = names
        if self._warnings:
            self.dataChanged.emit(self.index(0), self.index(len(self._warnings) - 1))

    def set_warnings(self, warnings: tuple[EarlyWarning, ...]) -> None:
        wanted = {warning.key for warning in warnings}
        for row in reversed(range(len(self._warnings))):
            if self._warnings[row].key not in wanted:
                self._remove(row)
        for row, warning in enumerate(warnings):
            self._place(row, warning)

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._warnings[row]
        self.endRemoveRows()

    def _place(self, row: int, warning: EarlyWarning) -> None:
        """Rows above are in place already: this one is below, here, or not there yet."""
        keys = [each.key for each in self._warnings]
        if warning.key not in keys:
            self.beginInsertRows(QModelIndex(), row, row)
            self._warnings.insert(row, warning)
            self.endInsertRows()
            return
        old = keys.index(warning.key)
        if old != row:
            self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), row)
            self._warnings.insert(row, self._warnings.pop(old))
            self.endMoveRows()
        if self._warnings[row] != warning:
            self._warnings[row] = warning
            self.dataChanged.emit(self.index(row), self.index(row))

    def _spoken(self, warning: EarlyWarning) -> str:
        subject = f"{kind_word(warning.kind)}: {subject_text(warning, self._names)}"
        return f"{warning.score:.0f}, {subject}; {terms_text(warning)}"
