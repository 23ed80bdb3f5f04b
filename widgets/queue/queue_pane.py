"""The queue with all that belongs to it: tabs with counts, the filter line, the rows, and word of those that wait."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from models.domain.summary import CaseRow
from widgets.pane_keys import Keys, shown_key
from widgets.queue.case_columns import Coded
from widgets.queue.case_rows import CaseRows
from widgets.queue.filter_hints import fault_text
from widgets.queue.filter_line import FilterLine
from widgets.queue.queue_foot import QueueFoot
from widgets.queue.queue_layout import sort_of, sort_text
from widgets.queue.queue_model import QueueModel
from widgets.queue.queue_scope import Scope, Whose
from widgets.queue.queue_selecting import MOST_SELECTED
from widgets.queue.queue_supervised import SupervisedButton
from widgets.queue.queue_tabs import QUEUES, QueueTabs, empty_text, queue_counts
from widgets.queue.queue_texts import Words
from widgets.queue.queue_view import QueueView
from widgets.queue.row_filter import parse_filter
from widgets.queue.row_hold import RowHold
from widgets.queue.saved_view import SavedView
from widgets.queue.views_button import ViewsButton
from widgets.theme import Theme


class QueuePane(QWidget):
    """Told of cases by `load`, `apply` and `remove`; says by signals which one was selected or opened."""

    case_selected = Signal(str)
    case_opened = Signal(str)
    queue_chosen = Signal(str)
    areas_asked = Signal()
    columns_asked = Signal()

    def __init__(self, rows: CaseRows, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self._stale = False
        self.tabs = QueueTabs()
        self.views = ViewsButton()
        self.filter_line = FilterLine(rows.values_of)
        self.areas = QToolButton(autoRaise=True)
        self.supervised = SupervisedButton(theme)
        self.notice = QToolButton(autoRaise=True)
        self.fault = QLabel()
        self.model = QueueModel(rows, words, self)
        self.view = QueueView(self.model, theme)
        self.foot = QueueFoot(theme)
        self.hand = RowHold(self.view)
        self._supervised_key = ""
        self.setFocusProxy(self.view)
        self._set_up()
        self._lay_out()
        self._connect()
        self._refilter()

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Queue"))
        self.filter_line.setAccessibleName(self.tr("Filter the cases"))
        self.filter_line.setPlaceholderText(self.tr("Filter: words, level:A, area:…, left<30m, returned, -paused …"))
        self.notice.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.notice.setToolTip(self.tr("Show what has changed"))
        self.areas.setText(self.tr("Choose areas…"))
        self.areas.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.setWordWrap(True)
        self.fault.setContentsMargins(10, 0, 8, 4)
        self.fault.hide()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(4, 3, 4, 3)
        for tool in (self.views, self.filter_line, self.areas, self.supervised, self.notice):
            tools.addWidget(tool, 1 if tool is self.filter_line else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addLayout(tools)
        layout.addWidget(self.fault)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        self.tabs.queue_chosen.connect(self._choose_queue)
        self.filter_line.textChanged.connect(self._refilter)
        self.filter_line.left_by_key.connect(self._to_rows)
        self.supervised.toggled.connect(self._refilter)
        self.areas.clicked.connect(self.areas_asked)
        self.views.chosen.connect(self.show_view)
        self.view.case_selected.connect(self.case_selected)
        self.view.case_opened.connect(self.case_opened)
        self.view.selection_changed.connect(self._selected)
        self.view.header.arrange_asked.connect(self.columns_asked)
        self.hand.came.connect(self._hold)
        self.hand.left.connect(self._release)
        self.notice.clicked.connect(self.hand.let_go)

    # ---- told ----

    def load(self, rows: Sequence[tuple[object, ...]]) -> None:
        """Show these cases in place of all there were."""
        self.rows.load(rows)
        self._tell()

    def load_columns(self, numbers: list[str], texts: Mapping[str, Coded], values: Mapping[str, bytes]) -> None:
        """The same from columns, whose rows stand in the order of their numbers."""
        self.rows.load_columns(numbers, texts, values)
        self._tell()

    def apply(self, rows: Sequence[CaseRow]) -> None:
        """Take new and changed cases."""
        self.rows.apply(rows)
        self._tell()

    def remove(self, numbers: Iterable[str]) -> None:
        self.rows.remove(numbers)
        self._tell()

    def set_keys(self, keys: Keys) -> None:
        """The keys in force, which are heard in the whole window."""
        self._supervised_key = shown_key(keys, "supervised")
        self.supervised.set_key(self._supervised_key)
        self._tell_if_empty()

    def set_whose(self, whose: Whose) -> None:
        """What this seat calls its own: which cases, which areas."""
        self.rows.set_whose(whose)
        self._tell()

    def set_unit_names(self, names: Mapping[str, str]) -> None:
        """What units are called, by their call signs."""
        self.rows.set_unit_names(names)
        self.view.viewport().update()

    def set_now(self, now_ms: int) -> None:
        self.view.set_now(now_ms)
        self._tell_if_empty()

    def set_stale(self, stale: bool) -> None:
        """Grey what is shown, and say so: it may no longer be so."""
        self._stale = stale
        self.view.set_stale(stale)
        self._tell()

    def set_marks(self, marks: Mapping[str, str]) -> None:
        """A label before all others for some cases, by their numbers: an order of this seat waits, or was refused."""
        self.model.set_marks(marks)

    def set_theme(self, theme: Theme) -> None:
        self.view.set_theme(theme)
        self.supervised.set_theme(theme)
        self.foot.set_theme(theme)

    def set_queue(self, key: str) -> None:
        self.tabs.set_queue(key)

    def set_filter(self, text: str) -> None:
        self.filter_line.setText(text)

    def focus_filter(self) -> None:
        self.filter_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_line.selectAll()

    def select(self, number: str) -> bool:
        """Select a case, going to its queue and clearing the filter if need be; says whether it is known."""
        case = self.rows.case(number)
        if case is None:
            return False
        if self.rows.position(number) is None:
            home = next((queue.key for queue in QUEUES if case.state in queue.states), self.tabs.queue.key)
            self.tabs.set_queue(home)
        if self.rows.position(number) is None:
            self.filter_line.clear()
            self.supervised.setChecked(False)
        if self.rows.position(number) is None:
            self.hand.let_go()  # rows wait for a hand over them, but this one was asked for
        return self.view.select(number)

    def next_most_urgent(self) -> bool:
        """Select the most urgent case that is shown or, with it selected, the next one."""
        self.hand.let_go()  # who asks for the most urgent wants to see what has come
        at = self.rows.next_most_urgent(self.view.current())
        return at is not None and self.view.select(self.rows.number(at))

    def current(self) -> str:
        """The number of the current case, or nothing."""
        return self.view.current()

    # ---- views ----

    def view_shown(self, name: str) -> SavedView:
        """What is shown now, as a view of this name."""
        return SavedView(
            name=name,
            queue=self.tabs.queue.key,
            filter=self.filter_line.text().strip(),
            supervised=self.supervised.isChecked(),
            sort=sort_text(self.rows.sorted_by),
            columns=self.view.header.column_state(),
        )

    def show_view(self, view: SavedView) -> None:
        """Show the queue as it was saved; columns that were not part of the view stay as they are."""
        self.hand.let_go()
        self.supervised.setChecked(view.supervised)
        self.tabs.set_queue(view.queue)
        self.filter_line.setText(view.filter)
        self.model.sort_by(*sort_of(view.sort))
        if view.columns:
            self.view.header.set_column_state(view.columns)
        self._to_rows()

    # ---- by hand ----

    def _to_rows(self) -> None:
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose_queue(self, key: str) -> None:
        self._refilter()
        self.queue_chosen.emit(key)

    def _refilter(self) -> None:
        queue, typed = self.tabs.queue, self.filter_line.text()
        self.rows.filter(typed, queue.states, self.supervised.isChecked(), queue.scope)
        self.areas.setVisible(queue.scope is Scope.WATCHED_AREAS)
        faults = parse_filter(typed).faults
        self.fault.setText("" if not faults else f"⚠ {fault_text(faults[0])}")
        self.fault.setVisible(bool(faults))
        if not self.view.current():
            self.view.scrollToTop()
        self._tell()

    def _selected(self, count: int) -> None:
        if count > 1:
            self.hand.stay()
        self.foot.set_selected(count, count >= MOST_SELECTED)

    def _hold(self) -> None:
        self.rows.hold()
        self._tell()

    def _release(self) -> None:
        self.rows.release()
        self._tell()

    # ---- what is said beside the rows ----

    def _tell(self) -> None:
        queue = self.tabs.queue
        self.tabs.set_counts(queue_counts(self.rows))
        self.supervised.set_count(self.rows.watched_count(queue.states, queue.scope))
        self.notice.setText(self._notice_text())
        self.notice.setVisible(bool(self.notice.text()))
        self.notice.setEnabled(self.rows.held)
        self.foot.set_shown(len(self.rows))
        self._tell_if_empty()

    def _notice_text(self) -> str:
        parts = []
        if self._stale:
            parts.append(self.tr("not live"))
        if self.rows.held:
            points = self.hand.points
            parts.append(self.tr("rows held while you point") if points else self.tr("rows held while you move"))
        if self.rows.pending:
            parts.append(self.tr("{count} new ↑").format(count=self.rows.pending))
        return " · ".join(parts)

    def _tell_if_empty(self) -> None:
        typed = self.filter_line.text().strip()
        if len(self.rows):
            self.view.set_empty_text("")
        elif typed:
            said = self.tr("No case here fits “{filter}”. Esc in the filter line clears it.")
            self.view.set_empty_text(said.format(filter=typed))
        elif self.supervised.isChecked():
            said = self.tr("No case here has an open task or was escalated. {key} shows the others again.")
            self.view.set_empty_text(said.format(key=self._supervised_key))
        else:
            self.view.set_empty_text(empty_text(self.tabs.queue))
