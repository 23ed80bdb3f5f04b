"""Everything about the chosen case, in one scrolling pane, with what can be done about it below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from models.domain.case import Case
from models.domain.facts import Entry
from widgets.action_row import ActionItem, ActionRow
from widgets.case_heading import CaseHeading
from widgets.case_log import SHOWN, CaseLog
from widgets.clock_bars import ClockBars
from widgets.pane_section import PaneBody, PaneSection, Rule
from widgets.report_block import ReportBlock
from widgets.stale_theme import greyed
from widgets.standing_words import StandingWords
from widgets.theme import Theme
from widgets.unit_list import UnitList
from widgets.words import time_text


class CasePane(QWidget):
    """Told what to show by `set_…`; says by `action_chosen(id)` what the user wants done."""

    action_chosen = Signal(str)

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tz = tz
        self._case: Case | None = None
        self._entries: tuple[Entry, ...] = ()
        self._now: datetime | None = None
        self._stale = False
        self._heading = CaseHeading(theme)
        self._clocks = ClockBars(theme, tz)
        self._units = UnitList(theme, tz)
        self._report = ReportBlock(theme, tz)
        self._log = CaseLog(theme, tz)
        self._order = QToolButton()
        self._order.setAutoRaise(True)
        self._order.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._sections = (
            PaneSection(self.tr("Clocks"), self._clocks, theme),
            PaneSection(self.tr("Units"), self._units, theme),
            PaneSection(self.tr("Report"), self._report, theme),
            PaneSection(self.tr("Timeline"), self._log, theme, corner=self._order),
        )
        self._standing = StandingWords(theme)
        self._actions = ActionRow(theme)
        self._rules = (Rule(theme), Rule(theme))
        self._lay_out()
        self._connect()
        self._dress()
        self._say_order()

    # ---- told ----

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._dress()

    def set_unit_names(self, names: Mapping[str, str]) -> None:
        """Names of units by their call signs, for every place that speaks of a unit."""
        self._clocks.set_unit_names(names)
        self._units.set_unit_names(names)
        self._log.set_unit_names(names)

    def set_type_names(self, names: Mapping[str, str]) -> None:
        """Names of case types by their codes."""
        self._report.set_type_names(names)

    def set_case(self, case: Case | None, entries: Sequence[Entry] = (), complete: bool = True) -> None:
        """Show a case with its journal entries, oldest first; `complete` says whether those are all."""
        other = case is None or self._case is None or case.number != self._case.number
        self._case, self._entries = case, tuple(entries)
        self._stack.setCurrentWidget(self._nothing if case is None else self._shown)
        if case is None:
            self._actions.set_actions(())
            return
        if other:
            self._standing.set_notice("")
            self._scroll.verticalScrollBar().setValue(0)
        self._heading.set_case(case)
        self._clocks.set_case(case)
        self._units.set_case(case)
        self._report.set_case(case)
        self._sections[0].setVisible(bool(case.clocks))
        self._sections[3].set_remark(self._remark(complete))
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

    def set_actions(self, items: Sequence[ActionItem]) -> None:
        self._actions.set_actions(items)

    # ---- inside ----

    def _lay_out(self) -> None:
        body = PaneBody()
        blocks = QVBoxLayout(body)
        blocks.setContentsMargins(0, 0, 0, 0)
        blocks.setSpacing(0)
        for section in self._sections:
            blocks.addWidget(section)
        blocks.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        body.setAutoFillBackground(False)
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
        self._order.clicked.connect(self._on_order_turned)

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
        for part in (self._heading, self._clocks, self._units, self._report, self._log):
            part.set_theme(theme)
        for section in self._sections:
            section.set_theme(theme)
        for rule in self._rules:
            rule.set_theme(theme)
        self._standing.set_theme(self._theme)
        self._actions.set_theme(self._theme)

    def _show_time(self) -> None:
        if self._case is None or self._now is None:
            return
        self._heading.set_now(self._now)
        self._clocks.set_now(self._now)
        more = self._clocks.left_out
        self._sections[0].set_remark(self.tr("{n} more kept their limits").format(n=more) if more else "")
        self._units.set_now(self._now)
        self._log.set_entries(self._entries, self._now)

    def _remark(self, complete: bool) -> str:
        """What the timeline does not show."""
        if not complete:
            return self.tr("earlier entries are on their way")
        if len(self._entries) > SHOWN:
            return self.tr("the last {n} of {all} entries").format(n=SHOWN, all=len(self._entries))
        return ""

    def _on_order_turned(self) -> None:
        self._log.set_newest_first(not self._log.newest_first)
        self._say_order()

    def _say_order(self) -> None:
        newest = self._log.newest_first
        self._order.setText(self.tr("newest first ↓") if newest else self.tr("oldest first ↓"))
        self._order.setAccessibleName(self.tr("Order of the timeline"))
