"""The pane of deadlines and alerts: what calls, how it stands, what to do; in a flood grouped, never dropped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from models.domain.alerts.alert import AlertState
from models.rules.alerts.origins import OriginKind
from widgets.alerts.alert_foot import AlertFoot
from widgets.alerts.alert_list import AlertList
from widgets.alerts.alert_rows import AlertRow, AlertTab, ListRow, OriginRow
from widgets.alerts.alert_tabs import AlertTabs, empty_words
from widgets.pane_keys import Keys, PaneKeys
from widgets.pane_section import Rule
from widgets.stale_theme import greyed
from widgets.theme import Theme


class AlertPane(QWidget):
    """Told what to show by `set_…`. Says what view is wanted, which case was picked, what is to be done."""

    view_changed = Signal()
    case_chosen = Signal(str)
    acknowledged = Signal(object)
    """The row, an alert or a group, that is to be acknowledged, or taken from the shelf."""
    all_acknowledged = Signal()
    shelved = Signal(object)
    folded = Signal(str)

    def __init__(self, theme: Theme, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._stale, self._now_ms = theme, False, 0
        self.tabs, self.list, self.foot = AlertTabs(), AlertList(theme, zone), AlertFoot(theme, zone)
        self._by, self._new = QComboBox(), QPushButton()
        self._flood, self._empty = QLabel(), QLabel()
        self._rules = (Rule(theme), Rule(theme))
        deeds = {"acknowledge": self._on_calling, "shelve": self._on_shelf, "unshelve": self._on_shelved}
        self._keys = PaneKeys(self.list, {**deeds, "alert_all": self._on_all})
        self._lay_out()
        self._connect()
        self.set_flood("")
        self.set_theme(theme)

    # ---- known ----

    @property
    def tab(self) -> AlertTab:
        return self.tabs.tab

    @property
    def grouped(self) -> OriginKind | None:
        """By what the officer wants alerts grouped; on the top ten, whose origins are meant."""
        by = self._by.currentData()
        return None if by is None else OriginKind(by)  # Qt keeps a StrEnum as a plain text

    # ---- told ----

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        dress = greyed(theme) if self._stale else theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(dress.panel))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        for label, colour in ((self._empty, dress.dim), (self._flood, dress.soon)):
            ink = label.palette()
            ink.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(ink)
        for part in (self.list, self.foot, *self._rules):
            part.set_theme(dress)

    def set_keys(self, keys: Keys) -> None:
        """The keys in force: those of the orders are about the row that is chosen here."""
        self._keys.set_keys(keys)
        self.foot.set_keys(keys)

    def set_stale(self, stale: bool) -> None:
        """Grey what is shown: it may no longer be so."""
        if stale is not self._stale:
            self._stale = stale
            self.set_theme(self._theme)

    def set_counts(self, counts: Mapping[AlertState, int]) -> None:
        self.tabs.set_counts(counts)

    def set_flood(self, words: str) -> None:
        """What is said of a flood; empty where there is none."""
        self._flood.setText(words)
        self._flood.setVisible(bool(words))

    def set_rows(self, rows: Sequence[ListRow], hold: bool = True) -> None:
        waiting = self.list.set_rows(rows, hold)
        self._new.setVisible(waiting > 0)
        self._new.setText(self.tr("{n} new ↑").format(n=waiting))
        self._empty.setText(empty_words(self.tab))
        self._stack.setCurrentWidget(self.list if self.list.shown else self._empty)

    def set_now(self, now_ms: int) -> None:
        self._now_ms = now_ms
        self.list.set_now(now_ms)

    # ---- inside ----

    def _lay_out(self) -> None:
        self._by.setAccessibleName(self.tr("Group by"))
        for text, by in (
            (self.tr("One by one"), None),
            (self.tr("By type"), OriginKind.TYPE),
            (self.tr("By area"), OriginKind.AREA),
            (self.tr("By unit"), OriginKind.UNIT),
        ):
            self._by.addItem(text, by)
        self._new.setFlat(True)
        self._new.setAccessibleName(self.tr("Show new alerts"))
        self._new.hide()
        for label in (self._flood, self._empty):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._flood.setContentsMargins(10, 4, 10, 4)
        self._empty.setContentsMargins(24, 24, 24, 24)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 8, 0)
        head.setSpacing(6)
        head.addWidget(self.tabs, 1)
        head.addWidget(self._new)
        head.addWidget(self._by)
        self._stack = QStackedLayout()
        self._empty.setParent(self)  # shown by the layout before it is laid out, it would be a window for a moment
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._rules[0])
        column.addWidget(self._flood)
        column.addLayout(self._stack, 1)
        column.addWidget(self._rules[1])
        column.addWidget(self.foot)
        self.setTabOrder(self.tabs, self._by)
        self.setTabOrder(self._by, self.list)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.tabs.tab_chosen.connect(self._on_view)
        self._by.currentIndexChanged.connect(self._on_view)
        self._new.clicked.connect(self._on_view)
        self.list.released.connect(self.view_changed)
        self.list.chosen.connect(self._show_chosen)
        self.list.picked.connect(self._on_picked)
        self.list.acted.connect(self._on_acted)
        self.list.folded.connect(self.folded)
        self.foot.asked.connect(self._on_asked)

    def _on_view(self) -> None:
        self.list.let_go()
        self.view_changed.emit()

    def _show_chosen(self) -> None:
        self.foot.set_row(self.list.current, self._now_ms)

    def _on_picked(self) -> None:
        row = self.list.current
        if isinstance(row, AlertRow | OriginRow) and row.case:
            self.case_chosen.emit(row.case)

    def _on_acted(self) -> None:
        if self._offers("acknowledge"):
            self.acknowledged.emit(self.list.current)

    def _on_calling(self) -> None:
        if not self._on_the_shelf:
            self._on_acted()

    def _on_shelved(self) -> None:
        if self._on_the_shelf:
            self._on_acted()

    @property
    def _on_the_shelf(self) -> bool:
        row = self.list.current
        return isinstance(row, AlertRow) and row.state is AlertState.SHELVED

    def _on_all(self) -> None:
        if self._offers("all"):
            self.all_acknowledged.emit()

    def _on_shelf(self) -> None:
        if self._offers("shelve"):
            self.shelved.emit(self.list.current)

    def _on_asked(self, deed: str) -> None:
        {"acknowledge": self._on_acted, "all": self._on_all, "shelve": self._on_shelf}[deed]()

    def _offers(self, deed: str) -> bool:
        return any(button.id == deed for button in self.foot.deeds.buttons) and not self.foot.isHidden()
