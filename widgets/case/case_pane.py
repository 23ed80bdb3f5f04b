"""Everything about the chosen case, in one scrolling pane, with what can be done about it below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from models.domain.case import Case
from models.domain.clocks import WorkTimes
from models.domain.facts import Entry
from models.domain.roles import Role
from widgets.case.action_row import ActionItem, ActionRow
from widgets.case.caller_block import CallerBlock
from widgets.case.callers_block import CallersBlock
from widgets.case.case_body import CaseBody
from widgets.case.case_heading import CaseHeading
from widgets.case.merged_list import MergedReport
from widgets.case.nearest_row import NearUnit
from widgets.case.standing_words import StandingWords
from widgets.case.thread_view import ThreadView
from widgets.pane_keys import Keys, shown_key
from widgets.pane_section import Rule
from widgets.stale_theme import greyed
from widgets.theme import Theme
from widgets.words import time_text


class CasePane(QWidget):
    """Told what to show by `set_…`; says what the user wants: an action on the case, one about a task, another case."""

    action_chosen = Signal(str)
    task_action_chosen = Signal(str, int)
    case_chosen = Signal(str)
    split_asked = Signal(str)
    """A report that was merged into the case is to stand by itself again."""
    unit_chosen = Signal(str)
    """One of the next nearest units is to be sent."""

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tz = tz
        self._case: Case | None = None
        self._now: datetime | None = None
        self._stale = False
        self._heading = CaseHeading(theme)
        self._body = CaseBody(theme, tz)
        self._standing = StandingWords(theme)
        self._actions = ActionRow(theme)
        self._rules = (Rule(theme), Rule(theme))
        self._find_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        self._find_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)  # other panes find by it too
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._dress()
        self.setFocusProxy(self._scroll)
        self._scroll.installEventFilter(self)

    @property
    def thread_view(self) -> ThreadView:
        return self._body.thread_view

    @property
    def caller_block(self) -> CallerBlock:
        return self._body.callers.own

    @property
    def callers_block(self) -> CallersBlock:
        return self._body.callers

    # ---- told ----

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._dress()

    def set_keys(self, keys: Keys) -> None:
        """The keys in force, which are heard in the whole window."""
        self._body.set_keys(keys)
        self._actions.set_more_key(shown_key(keys, "more_actions"))

    def turn_folds(self) -> None:
        """Unfold all that is folded; fold everything where nothing is."""
        self._body.turn_folds()

    def why_no_more(self) -> str:
        """Why there is nothing behind the buttons; empty where there is a case."""
        return self.tr("Choose a case first: its other orders stand there.") if self._case is None else ""

    def open_more(self) -> None:
        """The menu of what has no button."""
        self._actions.open_more()

    def set_unit_names(self, names: Mapping[str, str]) -> None:
        """Names of units by their call signs, for every place that speaks of a unit."""
        self._body.set_unit_names(names)

    def set_type_names(self, names: Mapping[str, str]) -> None:
        """Names of case types by their codes."""
        self._body.set_type_names(names)

    def set_times(self, times: WorkTimes) -> None:
        """The working calendars that clocks count by."""
        self._heading.set_times(times)
        self._body.set_times(times)

    def set_roles(self, roles: frozenset[Role] | None) -> None:
        """What the seat may act as; None where everything is everybody's."""
        self._body.set_roles(roles)

    def set_case(self, case: Case | None, entries: Sequence[Entry] = (), complete: bool = True) -> None:
        """Show a case with its journal entries, oldest first; `complete` says whether those are all."""
        other = case is None or self._case is None or case.number != self._case.number
        self._case = case
        self._stack.setCurrentWidget(self._nothing if case is None else self._shown)
        if case is None:
            self._actions.set_actions(())
            return
        if other:
            self._standing.set_notice("")
            self._scroll.verticalScrollBar().setValue(0)
        self._heading.set_case(case)
        self._body.set_case(case, entries, complete)
        self._show_time()

    def set_now(self, now: datetime) -> None:
        """The time, told once a second: only what moves with it is drawn again."""
        self._now = now
        self._show_time()

    def set_stale(self, stale: bool, since: datetime | None = None) -> None:
        """Grey everything that may have changed since the hub was heard last: the link is lost."""
        as_of = "" if since is None else time_text(since, self._now or since, self._tz, seconds=True)
        self._standing.set_stale(stale, as_of)
        if stale != self._stale:
            self._stale = stale
            self._dress()

    def set_pending(self, pending: Sequence[str]) -> None:
        """Orders queued or on their way, each as one line of words."""
        self._standing.set_pending(pending)

    def set_notice(self, text: str, kind: str = "info") -> None:
        """What the user is to know about the last order: `kind` is `info`, `warning` or `refused`. Empty clears it."""
        self._standing.set_notice(text, kind)

    def set_nearest(self, units: Sequence[NearUnit] | None, none: str = "") -> None:
        """Units that could be sent next; `none` says why nobody can."""
        self._body.units.set_nearest(units, none)

    def set_merged(self, reports: Mapping[str, MergedReport]) -> None:
        """What was looked up of the reports merged into the case, by their numbers."""
        self._body.set_merged(reports)

    def set_actions(self, items: Sequence[ActionItem]) -> None:
        self._actions.set_actions(items)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows scroll it: a line tells that it has the keys."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._rules[0].set_lit(event.type() is QEvent.Type.FocusIn)
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._case is not None and (event.mimeData().hasUrls() or event.mimeData().hasImage()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._scroll.ensureWidgetVisible(self.thread_view.composer)
        self.thread_view.take(event.mimeData())
        event.acceptProposedAction()

    # ---- inside ----

    def _lay_out(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(self.tr("The whole case"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        self._body.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self._rules[0])
        column.addWidget(self._scroll, 1)
        self._nothing = QLabel(
            self.tr("No case is chosen.\nChoose one in the queue: its clocks, units and timeline stand here.")
        )
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._stack = QStackedLayout()
        self._nothing.setParent(self)  # shown by the layout before it is laid out, it would be a window for a moment
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._shown)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._stack, 1)
        whole.addWidget(self._standing)
        whole.addWidget(self._rules[1])
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 6, 8, 6)
        foot.addWidget(self._actions)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self._actions.chosen.connect(self.action_chosen)
        self._body.task_action_chosen.connect(self.task_action_chosen)
        self._body.case_chosen.connect(self.case_chosen)
        self._body.split_asked.connect(self.split_asked)
        self._body.unit_chosen.connect(self.unit_chosen)
        self._find_key.activated.connect(self._body.log.look_for)

    def _dress(self) -> None:
        theme = greyed(self._theme) if self._stale else self._theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.panel))
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.panel))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        faint = self._nothing.palette()
        faint.setColor(QPalette.ColorRole.WindowText, QColor(theme.dim))
        self._nothing.setPalette(faint)
        self._heading.set_theme(theme)
        self._body.set_theme(theme)
        for rule in self._rules:
            rule.set_theme(theme)
        self._standing.set_theme(self._theme)
        self._actions.set_theme(self._theme)

    def _show_time(self) -> None:
        if self._case is None or self._now is None:
            return
        self._heading.set_now(self._now)
        self._body.set_now(self._now)
