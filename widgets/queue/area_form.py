"""The form in which a seat chooses the areas it watches: what the queue "My areas" holds."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from widgets.forms.choice_list import Finder, add_choice, choice_list

_AREA = Qt.ItemDataRole.UserRole


class AreaForm(QDialog):
    """Type to find, the space bar or a click ticks. `chosen` comes with the areas when it is done."""

    chosen = Signal(object)

    def __init__(self, areas: Mapping[str, int], watched: Collection[str], parent: QWidget | None = None) -> None:
        """`areas` are those that there are, with how many cases lie in each; a watched one without a case stays."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Areas that this seat watches"))
        self.setMinimumWidth(26 * self.fontMetrics().height())
        self.list = choice_list()
        self.list.setAccessibleName(self.tr("Areas"))
        self.finder = Finder(self.list)
        self.finder.setPlaceholderText(self.tr("name of an area; the space bar ticks"))
        self.finder.setAccessibleName(self.tr("Find an area"))
        self.finder.installEventFilter(self)
        self._fill(areas, watched)
        self._lay_out()
        self.list.itemChanged.connect(self._count)
        self._count()

    @property
    def areas(self) -> frozenset[str]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return frozenset(str(item.data(_AREA)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The space bar ticks what the words have found: no area has a blank before its name."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space:
            item = self.list.currentItem()
            if item is not None and not item.isHidden():
                ticked = item.checkState() is Qt.CheckState.Checked
                item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
            return True
        return super().eventFilter(watched, event)

    def _fill(self, areas: Mapping[str, int], watched: Collection[str]) -> None:
        for area in sorted({*areas, *watched}):
            add_choice(self.list, area, f"{area}   {areas.get(area, 0)}")
            item: QListWidgetItem = self.list.item(self.list.count() - 1)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if area in watched else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)

    def _lay_out(self) -> None:
        told = QLabel(self.tr("“My areas” holds the open cases of these areas, and of the smaller ones within them."))
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        self._told = QLabel()
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        done, leave = QPushButton(self.tr("Watch these (Enter)")), QPushButton(self.tr("Leave (Esc)"))
        done.setDefault(True)
        leave.setAutoDefault(False)
        done.clicked.connect(self._done)
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._told, 1)
        foot.addWidget(leave)
        foot.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        for widget in (told, self.finder, self.list):
            column.addWidget(widget)
        column.addLayout(foot)
        self.finder.setFocus()

    def _count(self) -> None:
        if not self.list.count():
            self._told.setText(self.tr("No case names an area yet."))
            return
        self._told.setText(self.tr("{count} chosen").format(count=len(self.areas)))

    def _done(self) -> None:
        areas = self.areas
        self.accept()
        self.chosen.emit(areas)
