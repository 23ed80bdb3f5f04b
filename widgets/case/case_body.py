"""What scrolls in the case pane: clocks, tasks, units, report, caller, merged reports, relations, thread, timeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.domain.case import Case
from models.domain.clocks import WorkTimes
from models.domain.facts import Entry
from models.domain.roles import Role
from widgets.case.callers_block import CallersBlock
from widgets.case.clock_bars import ClockBars
from widgets.case.fold_button import FoldButton
from widgets.case.log_view import LogView
from widgets.case.merged_list import MergedList, MergedReport
from widgets.case.relation_list import RelationList, merged_reports, related, sources_text
from widgets.case.report_block import ReportBlock
from widgets.case.task_list import TaskList
from widgets.case.thread_view import ThreadView
from widgets.case.track_lines import track_fields
from widgets.case.units_block import UnitsBlock
from widgets.field_grid import FieldGrid
from widgets.pane_keys import Keys, shown_key
from widgets.pane_section import PaneBody, PaneSection
from widgets.theme import Theme


class CaseBody(PaneBody):
    """A section is shown only where there is something in it. What is over is folded until it is asked for."""

    task_action_chosen = Signal(str, int)
    case_chosen = Signal(str)
    split_asked = Signal(str)
    unit_chosen = Signal(str)

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tz = tz
        self._case: Case | None = None
        self._entries: tuple[Entry, ...] = ()
        self._names: Mapping[str, str] = {}
        self._clocks, self._earlier = ClockBars(theme, tz), FoldButton()
        self._tasks, self._ended = TaskList(theme, tz), FoldButton()
        self._tracks = FieldGrid(theme)
        self.units = UnitsBlock(theme, tz)
        self._report = ReportBlock(theme, tz)
        self.callers, self._more_callers = CallersBlock(theme), FoldButton()
        self._relations = RelationList(theme)
        self._merged, self._more_merged = MergedList(theme, tz), FoldButton()
        self._looked_up: Mapping[str, MergedReport] = {}
        self.thread_view, self._older = ThreadView(theme, tz), FoldButton()
        self.log = LogView(theme, tz)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._tasks)
        column.addWidget(self._tracks)
        self._of_clocks = PaneSection(self.tr("Clocks"), self._clocks, theme, corner=self._earlier)
        self._of_tracks = PaneSection(self.tr("Tasks and tracks"), beside, theme, corner=self._ended)
        self._of_units = PaneSection(self.tr("Units"), self.units, theme)
        self._of_report = PaneSection(self.tr("Report"), self._report, theme)
        self._of_caller = PaneSection(self.tr("Caller"), self.callers, theme, corner=self._more_callers)
        merged = self.tr("Reports merged into this case")
        self._of_merged = PaneSection(merged, self._merged, theme, corner=self._more_merged)
        self._of_relations = PaneSection(self.tr("Relations"), self._relations, theme)
        self._of_thread = PaneSection(self.tr("Thread"), self.thread_view, theme, corner=self._older)
        self._of_log = PaneSection(self.tr("Timeline"), self.log, theme)
        self._lay_out()
        self._connect()

    # ---- told ----

    def set_theme(self, theme: Theme) -> None:
        for section in self._sections:
            section.set_theme(theme)
        for fields in (self._tracks, self._report):
            fields.set_theme(theme)
        told = (self._clocks, self._tasks, self.units, self.callers, self._merged, self._relations)
        for part in (*told, self.thread_view, self.log):
            part.set_theme(theme)

    def set_unit_names(self, names: Mapping[str, str]) -> None:
        self._names = names
        for part in (self._clocks, self._tasks, self.units.units, self.thread_view, self.log):
            part.set_unit_names(names)

    def set_type_names(self, names: Mapping[str, str]) -> None:
        self._report.set_type_names(names)

    def set_times(self, times: WorkTimes) -> None:
        for part in (self._clocks, self._tasks, self.units.units):
            part.set_times(times)

    def set_roles(self, roles: frozenset[Role] | None) -> None:
        self._tasks.set_roles(roles)

    def set_case(self, case: Case, entries: Sequence[Entry], complete: bool) -> None:
        if self._case is None or self._case.number != case.number:
            for fold in self._folds:
                fold.setChecked(False)
        self._case, self._entries = case, tuple(entries)
        for part in (self._clocks, self._tasks, self.units.units, self._report, self._relations, self.thread_view):
            part.set_case(case)
        self.callers.set_case(case)
        self._show_merged()
        self._of_clocks.setVisible(bool(case.clocks))
        self._of_relations.setVisible(related(case))
        self.log.set_entries(self._entries)
        self._of_log.set_remark(self._remark(complete))

    def set_now(self, now: datetime) -> None:
        if self._case is None:
            return
        told = (self._clocks, self._tasks, self.units.units, self.callers, self._merged, self.thread_view, self.log)
        for part in told:
            part.set_now(now)
        fields = track_fields(self._case, now, self._tz, self._names)
        self._tracks.set_fields(fields)
        self._tracks.setVisible(bool(fields))
        self._of_tracks.setVisible(bool(fields or self._case.tracks.tasks))
        self._say_folds()

    def set_merged(self, reports: Mapping[str, MergedReport]) -> None:
        """What was looked up of merged reports, by their case numbers."""
        self._looked_up = reports
        self._show_merged()

    def set_keys(self, keys: Keys) -> None:
        """The keys in force, for what is said of the folds."""
        for button in self._folds:
            button.set_key(shown_key(keys, "unfold"))

    def turn_folds(self) -> None:
        """Unfold all that is folded; fold everything where nothing is."""
        buttons = [button for button in self._folds if not button.isHidden()]
        unfold = not all(button.isChecked() for button in buttons)
        for button in buttons:
            button.setChecked(unfold)

    # ---- inside ----

    @property
    def _folds(self) -> tuple[FoldButton, ...]:
        return self._earlier, self._ended, self._more_callers, self._more_merged, self._older

    @property
    def _sections(self) -> tuple[PaneSection, ...]:
        return (
            self._of_clocks,
            self._of_tracks,
            self._of_units,
            self._of_report,
            self._of_caller,
            self._of_merged,
            self._of_relations,
            self._of_thread,
            self._of_log,
        )

    def _lay_out(self) -> None:
        blocks = QVBoxLayout(self)
        blocks.setContentsMargins(0, 0, 0, 0)
        blocks.setSpacing(0)
        for section in self._sections:
            blocks.addWidget(section)
        blocks.addStretch(1)

    def _connect(self) -> None:
        self._tasks.action_chosen.connect(self.task_action_chosen)
        self._relations.case_chosen.connect(self.case_chosen)
        self._earlier.turned.connect(self._clocks.set_unfolded)
        self._ended.turned.connect(self._tasks.set_unfolded)
        self._more_callers.turned.connect(self.callers.set_unfolded)
        self.callers.filled.connect(self._on_callers)
        self._merged.case_chosen.connect(self.case_chosen)
        self._merged.split_asked.connect(self.split_asked)
        self._more_merged.turned.connect(self._on_merged_turned)
        self._older.turned.connect(self._on_thread_turned)
        self.units.unit_chosen.connect(self.unit_chosen)

    def _say_folds(self) -> None:
        self._earlier.set_words(self._earlier_words(self._clocks.earlier, self._clocks.earlier_late))
        ended = self._tasks.ended
        text = self.tr("{n} task is over") if ended == 1 else self.tr("{n} tasks are over")
        self._ended.set_words(text.format(n=ended) if ended else "")
        self._older.set_words(self._more(self._older, self.thread_view.hidden_items))
        self._more_merged.set_words(self._more(self._more_merged, self._merged.folded_away))
        self._more_callers.set_words(self._more(self._more_callers, self.callers.folded_away))

    def _more(self, fold: FoldButton, hidden: int) -> str:
        return self.tr("{n} more").format(n=hidden) if hidden else self.tr("more") if fold.isChecked() else ""

    def _earlier_words(self, clocks: int, late: int) -> str:
        if not clocks:
            return ""
        text = self.tr("{n} earlier clock") if clocks == 1 else self.tr("{n} earlier clocks")
        return text.format(n=clocks) + (self.tr(", {n} late").format(n=late) if late else "")

    def _remark(self, complete: bool) -> str:
        """What the timeline does not show."""
        if not complete:
            return self.tr("earlier entries are on their way")
        return ""

    def _show_merged(self) -> None:
        if self._case is None:
            return
        told = [self._looked_up.get(report.case, report) for report in merged_reports(self._case)]
        self._merged.set_reports(told)
        self._of_merged.setVisible(bool(told))
        self._of_merged.set_remark(sources_text(self._case), warns=False)

    def _on_callers(self, filled: bool) -> None:
        self._of_caller.setVisible(filled)
        self._say_folds()

    def _on_merged_turned(self, unfolded: bool) -> None:
        self._merged.set_unfolded(unfolded)
        self._say_folds()

    def _on_thread_turned(self, unfolded: bool) -> None:
        self.thread_view.set_unfolded(unfolded)
        self._say_folds()
