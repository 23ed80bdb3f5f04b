"""What a draft would have done on recorded history, beside the rules in force; example cases can be gone to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from models.rules.backtest import RoutingTrial
from widgets.case.number_links import Link, NumberLinks
from widgets.rules.table_pane import TablePane
from widgets.rules.trial_rows import Trial, difference_rows, flow_table, side_rows, side_table, step_table
from widgets.theme import Theme


class TrialView(QWidget):
    """Told a trial, or why there is none."""

    case_chosen = Signal(str)

    def __init__(self, theme: Theme, routing: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = QLabel()
        self.sides = TablePane(side_table(), self.tr("Side by side"), theme, finds=False, whole_rows=True)
        table = flow_table() if routing else step_table()
        self.differences = TablePane(table, self.tr("What differs"), theme, finds=False, whole_rows=True)
        self.differences.set_empty_text(self.tr("Nothing would have been otherwise."))
        self.links = NumberLinks(theme)
        self._stale = False
        self._lay_out()
        self.sides.chosen.connect(self._on_side)
        self.differences.chosen.connect(self._on_difference)
        self.links.case_chosen.connect(self.case_chosen)

    @property
    def told(self) -> str:
        return self._told.text()

    def set_theme(self, theme: Theme) -> None:
        for part in (self.sides, self.differences):
            part.set_theme(theme)
        self.links.set_theme(theme)

    def set_text(self, text: str) -> None:
        """Say why there is no trial: not asked for, under way, could not be done."""
        self._told.setText(text)
        self._stack.setCurrentIndex(0)

    def set_trial(self, trial: Trial) -> None:
        if not trial.cases:
            self.set_text(self.tr("There is no case yet to try the draft on."))
            return
        self._stack.setCurrentIndex(1)
        self._heading.setText(self._said(trial))
        self.sides.set_rows(side_rows(trial))
        self.differences.set_rows(difference_rows(trial))
        self.links.set_links([])
        self.differences.choose_first()

    def set_outdated(self) -> None:
        """The draft has changed since: say so, and keep what was found."""
        if self._stack.currentIndex() == 1 and not self._heading.text().startswith("? "):
            text = self.tr("? The draft has changed since it was tried. {told}").format(told=self._heading.text())
            self._heading.setText(text)

    @property
    def heading(self) -> str:
        return self._heading.text()

    def _lay_out(self) -> None:
        self._heading = QLabel()
        for label in (self._told, self._heading):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setContentsMargins(8, 4, 8, 4)
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(self.sides)
        across.addWidget(self.differences)
        across.setSizes([500, 720])
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._heading)
        column.addWidget(across, 1)
        column.addWidget(self.links)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._told)
        self._stack.addWidget(shown)

    def _said(self, trial: Trial) -> str:
        if isinstance(trial, RoutingTrial):
            text = self.tr(
                "Cases tried: {cases}; would have gone elsewhere: {elsewhere}; newly by itself: {more}; "
                "no longer by itself: {less}."
            )
            counts = {"elsewhere": trial.elsewhere, "more": trial.more_automatic, "less": trial.less_automatic}
            return text.format(cases=trial.cases, **counts)
        text = self.tr("Clocks tried: {clocks}, of cases: {cases}; newly late: {more}; no longer late: {less}.")
        return text.format(clocks=trial.clocks, cases=trial.cases, more=trial.more, less=trial.less)

    def _on_side(self) -> None:
        if (row := self.sides.current) is not None:
            self._show_links(row.examples)

    def _on_difference(self) -> None:
        if (row := self.differences.current) is not None:
            self._show_links(row.examples)

    def _show_links(self, numbers: tuple[str, ...]) -> None:
        self.links.set_links([Link(number) for number in numbers])
