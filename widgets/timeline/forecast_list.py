"""The cases that are the likeliest to turn red within the hour, each with its chance and the reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from widgets.plain_tip import plain_tip
from widgets.text_runs import bold_font
from widgets.theme import Theme
from widgets.timeline.forecast_told import ForecastTold, forecast_text, past_text, reason_text

WIDE, ROWS = 860, 10
"""Pixels, and how many cases are seen without scrolling."""
NUMBER = Qt.ItemDataRole.UserRole


class ForecastList(QFrame):
    """Opens over the window and closes with Escape, a click beside it, or a choice."""

    case_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Cases that may turn red within the hour"))
        self._theme = theme
        self._title, self._why, self._past = QLabel(), QLabel(), QLabel()
        self._list = QTreeWidget()
        self._items: list[QTreeWidgetItem] = []
        self._lay_out()
        self._list.currentItemChanged.connect(self._on_current)
        self._list.itemActivated.connect(self._on_activated)
        self._list.itemClicked.connect(self._on_activated)

    @property
    def words(self) -> str:
        """All that it says, line by line."""
        lines = [self._title.text()]
        columns = range(self._list.columnCount())
        lines += ["  ".join(item.text(column) for column in columns) for item in self._items]
        return "\n".join([*lines, self._past.text()])

    @property
    def list(self) -> QTreeWidget:
        return self._list

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def set_told(self, told: ForecastTold) -> None:
        self._title.setText(forecast_text(told))
        self._past.setText(past_text(told))
        self._list.clear()
        self._items = []
        for case in told.cases:
            reason = reason_text(case, told.looked_back)
            named = f"{case.number[-4:]}  {case.title}"
            item = QTreeWidgetItem([f"{case.chance:.0%}", f"{case.red_at:%H:%M}", named, reason])
            item.setData(0, NUMBER, case.number)
            item.setTextAlignment(0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setForeground(3, QColor(self._theme.dim))
            item.setToolTip(2, plain_tip(f"{case.number}  {case.title}"))
            item.setToolTip(3, plain_tip(reason))
            self._items.append(item)
        self._list.addTopLevelItems(self._items)
        if self._items:
            self._list.setCurrentItem(self._items[0])
        self._list.setVisible(bool(told.cases))
        self._fit(len(told.cases))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        for label in (self._title, self._why, self._past):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._title.setFont(bold_font(self.font()))
        tree = self._list
        tree.setHeaderLabels([self.tr("Chance"), self.tr("Red at"), self.tr("Case"), self.tr("Why")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setAccessibleName(self.accessibleName())
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = tree.header()
        header.setStretchLastSection(True)
        for at in (0, 1):
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(2, WIDE * 3 // 10)
        for part in (self._title, tree, self._why, self._past):
            column.addWidget(part)

    def _fit(self, cases: int) -> None:
        """As high as its rows, up to some."""
        row = self._list.fontMetrics().height() + 6
        self._list.setFixedHeight((min(cases, ROWS) + 1) * row + 6)
        self._why.setVisible(bool(cases))
        self.setFixedWidth(WIDE)
        self.adjustSize()

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        """The reason in full, also where its column is too narrow for it."""
        self._why.setText(item.text(3) if item is not None else "")

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        self.close()
        self.case_chosen.emit(str(item.data(0, NUMBER)))
