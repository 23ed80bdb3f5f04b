"""The orders of this seat that the hub has not answered, and those it refused: since when, and to be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

translate = QCoreApplication.translate


class OrderState(StrEnum):
    QUEUED = "queued"
    SENT = "sent"
    REFUSED = "refused"


SIGNS = {OrderState.QUEUED: "▲", OrderState.SENT: "…", OrderState.REFUSED: "✕"}


def order_state_name(state: OrderState) -> str:
    names = {
        OrderState.QUEUED: translate("outbox", "queued"),
        OrderState.SENT: translate("outbox", "on its way"),
        OrderState.REFUSED: translate("outbox", "refused"),
    }
    return names[state]


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """`why` is the hub's reason where it refused."""

    id: str
    state: OrderState
    order: str
    case: str
    since: str
    why: str = ""


class OutboxList(QDialog):
    """Told by `set_rows`; says which order is to be taken back, and which case is to be shown."""

    taken_back = Signal(str)
    case_chosen = Signal(str)
    refusals_seen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Orders that wait"))
        self.about = QLabel()
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.table = QTreeWidget()
        self.back = QPushButton(self.tr("&Take back"))
        self.show_case = QPushButton(self.tr("&Show the case"))
        self.clear = QPushButton(self.tr("&Refusals seen"))
        self._rows: dict[str, OutboxRow] = {}
        self._set_up()
        self._connect()
        self.resize(780, 360)

    def set_rows(self, rows: Sequence[OutboxRow], live: bool) -> None:
        chosen = self.chosen
        self._rows = {row.id: row for row in rows}
        self.table.clear()
        for row in rows:
            state = f"{SIGNS[row.state]} {order_state_name(row.state)}"
            item = QTreeWidgetItem([state, row.order, row.case, row.since, row.why])
            item.setData(0, Qt.ItemDataRole.UserRole, row.id)
            self.table.addTopLevelItem(item)
            if row.id == chosen or self.table.topLevelItemCount() == 1:
                self.table.setCurrentItem(item)
        self.about.setText(self._about(live))
        self._tell_chosen()

    @property
    def chosen(self) -> str:
        """The id of the order that is marked, or nothing."""
        item = self.table.currentItem()
        return "" if item is None else str(item.data(0, Qt.ItemDataRole.UserRole))

    @property
    def texts(self) -> list[tuple[str, ...]]:
        """What the rows say, cell by cell."""
        items = filter(None, map(self.table.topLevelItem, range(self.table.topLevelItemCount())))
        return [tuple(item.text(column) for column in range(self.table.columnCount())) for item in items]

    def choose(self, at: int) -> None:
        """Mark the row at a place."""
        self.table.setCurrentIndex(self.table.model().index(at, 0))

    def _about(self, live: bool) -> str:
        if not self._rows:
            return self.tr("Nothing waits: the hub has answered every order of this seat.")
        if live:
            return self.tr("The hub is heard: what is on its way is answered in a moment.")
        return self.tr(
            "There is no link to the hub: orders wait here, also over a restart, and are sent in this order when it is "
            "back. What has not been sent can be taken back."
        )

    def _set_up(self) -> None:
        table = self.table
        table.setHeaderLabels([self.tr("State"), self.tr("Order"), self.tr("Case"), self.tr("Since"), self.tr("Why")])
        table.setAccessibleName(self.tr("Orders that wait"))
        table.setRootIsDecorated(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setUniformRowHeights(True)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox()
        for button in (self.back, self.show_case, self.clear):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(self.about)
        column.addWidget(table, 1)
        column.addWidget(buttons)

    def _connect(self) -> None:
        self.table.currentItemChanged.connect(self._tell_chosen)
        self.table.itemActivated.connect(self._show)
        self.back.clicked.connect(self._take_back)
        self.show_case.clicked.connect(self._show)
        self.clear.clicked.connect(self.refusals_seen)

    def _tell_chosen(self) -> None:
        row = self._rows.get(self.chosen)
        self.back.setEnabled(row is not None and row.state is not OrderState.REFUSED)
        self.show_case.setEnabled(row is not None and bool(row.case))
        self.clear.setEnabled(any(row.state is OrderState.REFUSED for row in self._rows.values()))

    def _take_back(self) -> None:
        if self.chosen:
            self.taken_back.emit(self.chosen)

    def _show(self) -> None:
        row = self._rows.get(self.chosen)
        if row is not None and row.case:
            self.case_chosen.emit(row.case)
