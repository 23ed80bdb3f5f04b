"""The duty log as a Qt list, the newest line first. Lines are only ever added; a correction stands beside its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.domain.shift.sheets import LogLine
from widgets.plain_tip import plain_tip
from widgets.shift.shift_sheet import Naming
from widgets.shift.shift_words import log_kind_name
from widgets.track_words import post_name
from widgets.words import sender_name

Index = QModelIndex | QPersistentModelIndex


class LogRole(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class LogRow:
    """A line in words. `remark` says that it sets another line right, or was set right itself."""

    line: LogLine
    time: str
    kind: str
    text: str
    beneath: str
    remark: str = ""

    @property
    def spoken(self) -> str:
        return ", ".join(filter(None, (self.time, self.kind, self.remark, self.text, self.beneath)))


def rows_of(lines: Sequence[LogLine], naming: Naming) -> list[LogRow]:
    """Newest first."""
    at = {line.number: naming.time(line.at) for line in lines}
    corrected = {line.corrects: naming.time(line.at) for line in lines if line.corrects}
    return [_row(line, at, corrected, naming) for line in sorted(lines, key=lambda line: -line.number)]


def _row(line: LogLine, at: dict[int, str], corrected: dict[int, str], naming: Naming) -> LogRow:
    remark = ""
    if line.corrects:
        remark = QCoreApplication.translate("shift", "corrects {time}").format(time=at.get(line.corrects, "—"))
    elif line.number in corrected:
        remark = QCoreApplication.translate("shift", "corrected at {time}").format(time=corrected[line.number])
    told = [f"{each.who} {naming.time(each.at)}" for each in line.told]
    beneath = [f"{sender_name(line.by)} · {post_name(line.post)}"]
    if told:
        names = QCoreApplication.translate("words", ", ").join(told)
        beneath.insert(0, QCoreApplication.translate("shift", "told: {names}").format(names=names))
    beneath += line.cases
    return LogRow(line, naming.time(line.at), log_kind_name(line.kind), line.text, "   ".join(beneath), remark)


class LogModel(QAbstractListModel):
    """Rows by journal number, highest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[LogRow] = []

    def set_rows(self, rows: Sequence[LogRow]) -> None:
        wanted = {row.line.number for row in rows}
        for at in reversed(range(len(self._rows))):
            if self._rows[at].line.number not in wanted:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()
        for at, row in enumerate(rows):
            if at == len(self._rows) or self._rows[at].line.number != row.line.number:
                self.beginInsertRows(QModelIndex(), at, at)
                self._rows.insert(at, row)
                self.endInsertRows()
            elif self._rows[at] != row:
                self._rows[at] = row
                self.dataChanged.emit(self.index(at), self.index(at))

    def row(self, at: int) -> LogRow | None:
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        match role:
            case LogRole.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(f"{row.text}\n{row.beneath}")
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _:
                return None
