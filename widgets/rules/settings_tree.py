"""The settings of the early warnings as a tree: groups, and in each its values with their range."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QApplication

from models.rules.early_warnings.settings import WarningSettings
from widgets.plain_tip import plain_tip
from widgets.rules.settings_words import Path, Setting, group_name, range_text, setting_name, settings_in
from widgets.text_runs import bold_font

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NAME, VALUE, RANGE, PATH = range(4)


class SettingsTree(QAbstractItemModel):
    """Groups have no number of their own (id 0); a value has that of its group, counted from 1."""

    value_edited = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: dict[Path, list[Setting]] = {}
        for setting in settings_in():
            self._groups.setdefault(setting.path[:-1], []).append(setting)
        self._heads = list(self._groups)
        self._value: WarningSettings | None = None
        self._base: WarningSettings | None = None

    def set_value(self, value: WarningSettings) -> None:
        self._value = value
        self._redraw()

    def set_base(self, value: WarningSettings) -> None:
        self._base = value
        self._redraw()

    def setting(self, index: Index) -> Setting | None:
        if not index.isValid() or not index.internalId():
            return None
        return self._groups[self._heads[index.internalId() - 1]][index.row()]

    def choices_of(self, index: Index) -> Sequence[tuple[str, str]] | None:
        return None

    def fault_of(self, index: Index, text: str) -> str:
        try:
            if (setting := self.setting(index)) is not None:
                setting.read(text.strip())
        except ValueError as error:
            return str(error)
        return ""

    # ---- Qt ----

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # Qt has another one, without an index
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return len(self._heads)
        return 0 if parent.internalId() or parent.column() else len(self._groups[self._heads[parent.row()]])

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 4

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.column() == VALUE and self.setting(index) is not None
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        # Any: Qt's own QVariant
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section < 4:
            return (self.tr("Setting"), self.tr("Value"), self.tr("Range"), self.tr("In files"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # Any: Qt's own QVariant
        setting = self.setting(index)
        if role == Qt.ItemDataRole.FontRole:
            return bold_font(QApplication.font()) if setting is None or self._changed(setting) else None
        if setting is None:
            head = self._heads[index.row()] if index.isValid() else ()
            shown = role == Qt.ItemDataRole.DisplayRole and index.column() == NAME
            return (group_name(head) if head else self.tr("All warnings")) if shown else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(setting, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and self._base is not None:
            was = self.tr("In force: {text}").format(text=_shown(self._base, setting.path))
            return plain_tip(was if self._changed(setting) else self._text(setting, index.column()))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # Any: a QVariant
        setting = self.setting(index)
        if setting is None or self._value is None or role != Qt.ItemDataRole.EditRole:
            return False
        try:
            new = _with(self._value, setting.path, setting.read(str(value).strip()))
        except ValueError:
            return False
        if new != self._value:
            self._value = new
            self.dataChanged.emit(index, index)
            self.value_edited.emit(new)
        return True

    # ---- inside ----

    def _text(self, setting: Setting, column: int) -> str:
        if column == VALUE:
            return _shown(self._value, setting.path) if self._value is not None else ""
        return (setting_name(setting.path), "", range_text(setting), ".".join(setting.path))[column]

    def _changed(self, setting: Setting) -> bool:
        if self._base is None or self._value is None:
            return False
        return _shown(self._base, setting.path) != _shown(self._value, setting.path)

    def _redraw(self) -> None:
        for row in range(len(self._heads)):
            head = self.index(row, 0)
            last = self.rowCount(head) - 1
            self.dataChanged.emit(self.index(0, 0, head), self.index(last, 3, head))


def _shown(settings: WarningSettings, path: Path) -> str:
    value: object = settings
    for name in path:
        value = getattr(value, name)
    if isinstance(value, tuple):
        return "; ".join(map(_plain, value))
    return _plain(value)


def _plain(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _with(settings: WarningSettings, path: Path, value: object) -> WarningSettings:
    tables = msgspec.to_builtins(settings)
    table = tables
    for name in path[:-1]:
        table = table[name]
    table[path[-1]] = value
    return msgspec.convert(tables, WarningSettings)
