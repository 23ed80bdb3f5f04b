"""The targets of an action on many cases, one a line: which can, which cannot and why, and what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from widgets.plain_tip import plain_tip
from widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class Target:
    """`why_not` says why the action cannot be done to it, or is empty."""

    number: str
    level: str
    title: str
    why_not: str = ""


class Outcome(Enum):
    """What became of a target's order."""

    SENT = "sent"
    QUEUED = "queued"
    DONE = "done"
    REFUSED = "refused"


_MARKS = {Outcome.SENT: "…", Outcome.QUEUED: "‖", Outcome.DONE: "✓", Outcome.REFUSED: "✕"}
_AT = Qt.ItemDataRole.UserRole


class TargetList(QListWidget):
    """A tick leaves a target in; those that cannot stand below with their reasons and have none."""

    changed = Signal()

    def __init__(self, targets: Sequence[Target], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._targets = sorted(targets, key=lambda target: bool(target.why_not))
        self.setAccessibleName(self.tr("Cases that it is about"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        for at, target in enumerate(self._targets):
            self.addItem(self._item(at, target))
        self.setCurrentRow(0)
        self.itemChanged.connect(self._changed)

    @property
    def able(self) -> int:
        return sum(not target.why_not for target in self._targets)

    @property
    def ticked(self) -> list[str]:
        """The numbers of the targets that are left in."""
        items = (self.item(row) for row in range(self.count()))
        return [self._of(item).number for item in items if item.checkState() is Qt.CheckState.Checked]

    def _changed(self, item: QListWidgetItem) -> None:
        self.changed.emit()

    def begin(self) -> None:
        """The order is given: nothing can be left out any more."""
        self.blockSignals(True)
        for row in range(self.count()):
            item = self.item(row)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            item.setData(Qt.ItemDataRole.CheckStateRole, None)
        self.blockSignals(False)

    def set_outcome(self, number: str, outcome: Outcome, words: str = "") -> None:
        for row in range(self.count()):
            item = self.item(row)
            target = self._of(item)
            if target.number == number:
                item.setText(_line(target, _MARKS[outcome], words))
                refused = outcome is Outcome.REFUSED
                item.setForeground(QColor(self._theme.urgent if refused else self._theme.text))
                item.setToolTip(plain_tip(words))
                if refused:
                    self.scrollToItem(item)

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height() + 6
        return QSize(56 * self.fontMetrics().averageCharWidth() * 2, line * min(max(self.count(), 3), 12) + 8)

    def _of(self, item: QListWidgetItem) -> Target:
        return self._targets[int(item.data(_AT))]

    def _item(self, at: int, target: Target) -> QListWidgetItem:
        item = QListWidgetItem(_line(target, "✕" if target.why_not else "", target.why_not))
        item.setData(_AT, at)
        if target.why_not:
            item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
            item.setForeground(QColor(self._theme.dim))
        else:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        return item


def _line(target: Target, mark: str, words: str) -> str:
    about = f"{target.number}  {target.level}  {target.title}"
    told = QCoreApplication.translate("TargetList", "{case} — {words}").format(case=about, words=words)
    return f"{mark} {told if words else about}".strip()
