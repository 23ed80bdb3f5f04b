"""What narrows the timeline of a case: which sort of entries, which words, from which end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QLineEdit, QToolButton, QWidget

from widgets.case.log_kinds import LogKind, log_kind_name
from widgets.flow_rows import FlowRows
from widgets.text_runs import scaled_font

FIND_LETTERS = 14


class LogBar(FlowRows):
    """Says what was chosen; counts and pages it is told."""

    kind_chosen = Signal()
    words_changed = Signal()
    order_turned = Signal()
    page_turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(4, 480, parent)
        small = scaled_font(self.font(), 0.9)
        self.kinds = QButtonGroup(self)
        self.finder = QLineEdit(self)
        self.order, self.earlier, self.later = (QToolButton(self) for _ in range(3))
        self._told = QLabel(self)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        for number, kind in enumerate(LogKind):
            sort = QToolButton(self)
            sort.setText(log_kind_name(kind))
            sort.setCheckable(True)
            sort.setChecked(kind is LogKind.ALL)
            self.kinds.addButton(sort, number)
        for part in (*self.kinds.buttons(), self.order, self.earlier, self.later, self.finder, self._told):
            part.setFont(small)
        for button in (*self.kinds.buttons(), self.order, self.earlier, self.later):
            assert isinstance(button, QToolButton)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.earlier.setText(self.tr("earlier →"))
        self.later.setText(self.tr("← later"))
        self.finder.setPlaceholderText(self.tr("find (Ctrl+F)"))
        self.finder.setAccessibleName(self.tr("Find in the timeline"))
        self.finder.setClearButtonEnabled(True)
        self.finder.setFixedWidth(FIND_LETTERS * self.fontMetrics().averageCharWidth() + 30)
        self.order.setAccessibleName(self.tr("Order of the timeline"))
        self.say_order(True)
        self._connect()
        self.set_counts(0, 0, 0, 1)

    @property
    def kind(self) -> LogKind:
        return list(LogKind)[self.kinds.checkedId()]

    @property
    def words(self) -> str:
        return self.finder.text().strip()

    @property
    def told(self) -> str:
        """What is said of entries that are not shown."""
        return self._told.text()

    def set_counts(self, chosen: int, of: int, page: int, pages: int) -> None:
        """How many entries there are of what was chosen, and which page of them is shown."""
        narrowed = self.tr("{n} of {all} entries").format(n=chosen, all=of)
        paged = self.tr("page {n} of {all}").format(n=page + 1, all=pages)
        told = " · ".join((*((narrowed,) if chosen != of else ()), *((paged,) if pages > 1 else ())))
        shown = (bool(told), page < pages - 1, page > 0)
        if told == self._told.text() and shown == tuple(not part.isHidden() for part in self._paged):
            return
        self._told.setText(told)
        for part, visible in zip(self._paged, shown, strict=True):
            part.setVisible(visible)
        self.flow()

    def say_order(self, newest_first: bool) -> None:
        self.order.setText(self.tr("newest first ↓") if newest_first else self.tr("oldest first ↓"))
        self.flow()

    def items(self) -> Sequence[QWidget]:
        parts: list[QWidget] = [*self.kinds.buttons(), self.finder, self.order, *self._paged]
        return [part for part in parts if not part.isHidden()]

    @property
    def _paged(self) -> tuple[QWidget, ...]:
        return self._told, self.earlier, self.later

    def _connect(self) -> None:
        self.kinds.idClicked.connect(lambda _: self.kind_chosen.emit())
        self.finder.textChanged.connect(lambda _: self.words_changed.emit())
        self.order.clicked.connect(self.order_turned.emit)
        self.earlier.clicked.connect(lambda: self.page_turned.emit(1))
        self.later.clicked.connect(lambda: self.page_turned.emit(-1))
