"""The queue with all that belongs to it: tabs with counts, the filter line, the rows, and word of those that wait."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from models.domain.summary import CaseRow
from widgets.case_rows import CaseRows
from widgets.queue_model import QueueModel
from widgets.queue_supervised import SUPERVISED_KEY, SupervisedButton
from widgets.queue_tabs import QUEUES, QueueTabs, empty_text
from widgets.queue_texts import Words
from widgets.queue_view import QueueView
from widgets.row_hold import RowHold
from widgets.theme import Theme


class QueuePane(QWidget):
    """Told of cases by `load`, `apply` and `remove`; says by signals which one was selected or opened."""

    case_selected = Signal(str)
    case_opened = Signal(str)
    queue_chosen = Signal(str)

    def __init__(self, rows: CaseRows, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._stale = False
        self.tabs = QueueTabs()
        self.filter_line = QLineEdit(clearButtonEnabled=True)
        self.supervised = SupervisedButton(theme)
        self.notice = QToolButton(autoRaise=True)
        self.view = QueueView(QueueModel(rows, words, self), theme)
        self.hand = RowHold(self.view)
        self._supervised_key = QShortcut(QKeySequence(SUPERVISED_KEY), self)
        self._set_up()
        self._connect()
        self._refilter()

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Queue"))
        self.filter_line.setAccessibleName(self.tr("Filter the cases"))
        self.filter_line.setPlaceholderText(self.tr("Filter: words, level:A, area:…, unit:…, type:…, overdue, paused"))
        self.notice.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.notice.setToolTip(self.tr("Show what has changed"))
        tools = QHBoxLayout()
        tools.setContentsMargins(4, 3, 4, 3)
        tools.addWidget(self.filter_line, 1)
        tools.addWidget(self.supervised)
        tools.addWidget(self.notice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addLayout(tools)
        layout.addWidget(self.view, 1)

    def _connect(self) -> None:
        self.tabs.queue_chosen.connect(self._choose_queue)
        self.filter_line.textChanged.connect(self._refilter)
        self.filter_line.installEventFilter(self)
        self.supervised.toggled.connect(self._refilter)
        self._supervised_key.activated.connect(self.supervised.toggle)
        self.view.case_selected.connect(self.case_selected)
        self.view.case_opened.connect(self.case_opened)
        self.hand.came.connect(self._hold)
        self.hand.left.connect(self._release)
        self.notice.clicked.connect(self.hand.let_go)

    # ---- told ----

    def load(self, rows: Sequence[tuple[object, ...]]) -> None:
        """Show these cases in place of all there were."""
        self._rows.load(rows)
        self._tell()

    def apply(self, rows: Sequence[CaseRow]) -> None:
        """Take new and changed cases."""
        self._rows.apply(rows)
        self._tell()

    def remove(self, numbers: Iterable[str]) -> None:
        self._rows.remove(numbers)
        self._tell()

    def set_now(self, now_ms: int) -> None:
        self.view.set_now(now_ms)
        self._tell_if_empty()

    def set_stale(self, stale: bool) -> None:
        """Grey what is shown, and say so: it may no longer be so."""
        self._stale = stale
        self.view.set_stale(stale)
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        self.view.set_theme(theme)
        self.supervised.set_theme(theme)

    def set_queue(self, key: str) -> None:
        self.tabs.set_queue(key)

    def set_filter(self, text: str) -> None:
        self.filter_line.setText(text)

    def focus_filter(self) -> None:
        self.filter_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_line.selectAll()

    def select(self, number: str) -> bool:
        """Select a case, going to its queue and clearing the filter if need be; says whether it is known."""
        case = self._rows.case(number)
        if case is None:
            return False
        if self._rows.position(number) is None:
            home = next((queue.key for queue in QUEUES if case.state in queue.states), self.tabs.queue.key)
            self.tabs.set_queue(home)
        if self._rows.position(number) is None:
            self.filter_line.clear()
            self.supervised.setChecked(False)
        if self._rows.position(number) is None:
            self.hand.let_go()  # rows wait for a hand over them, but this one was asked for
        return self.view.select(number)

    def next_most_urgent(self) -> bool:
        """Select the most urgent case that is shown or, with it selected, the next one."""
        self.hand.let_go()  # who asks for the most urgent wants to see what has come
        at = self._rows.next_most_urgent(self.view.current())
        return at is not None and self.view.select(self._rows.number(at))

    def current(self) -> str:
        """The number of the selected case, or nothing."""
        return self.view.current()

    # ---- by hand ----

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.filter_line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._filter_key(Qt.Key(event.key()))
        return False

    def _filter_key(self, key: Qt.Key) -> bool:
        """Escape clears, then leaves; Enter and Down go to the rows."""
        if key == Qt.Key.Key_Escape and self.filter_line.text():
            self.filter_line.clear()
            return True
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return False

    def _choose_queue(self, key: str) -> None:
        self._refilter()
        self.queue_chosen.emit(key)

    def _refilter(self) -> None:
        self._rows.filter(self.filter_line.text(), self.tabs.queue.states, self.supervised.isChecked())
        if not self.view.current():
            self.view.scrollToTop()
        self._tell()

    def _hold(self) -> None:
        self._rows.hold()
        self._tell()

    def _release(self) -> None:
        self._rows.release()
        self._tell()

    # ---- what is said beside the rows ----

    def _tell(self) -> None:
        self.tabs.set_counts(self._rows.counts())
        self.supervised.set_count(self._rows.watched_count(self.tabs.queue.states))
        self.notice.setText(self._notice_text())
        self.notice.setVisible(bool(self.notice.text()))
        self.notice.setEnabled(self._rows.held)
        self._tell_if_empty()

    def _notice_text(self) -> str:
        parts = []
        if self._stale:
            parts.append(self.tr("not live"))
        if self._rows.held:
            parts.append(self.tr("rows held while you point"))
        if self._rows.pending:
            parts.append(self.tr("{count} new ↑").format(count=self._rows.pending))
        return " · ".join(parts)

    def _tell_if_empty(self) -> None:
        typed = self.filter_line.text().strip()
        if len(self._rows):
            self.view.set_empty_text("")
        elif typed:
            said = self.tr("No case here fits “{filter}”. Esc in the filter line clears it.")
            self.view.set_empty_text(said.format(filter=typed))
        elif self.supervised.isChecked():
            said = self.tr("No case here has an open task or was escalated. {key} shows the others again.")
            self.view.set_empty_text(said.format(key=SUPERVISED_KEY))
        else:
            self.view.set_empty_text(empty_text(self.tabs.queue))
