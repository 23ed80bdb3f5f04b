"""The tasks of a case: a card for each that waits, and those that are over in short lines once they are unfolded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.domain.case import Case
from models.domain.clocks import ROUND_THE_CLOCK, WorkTimes
from models.domain.roles import Role
from widgets.case.task_card import TaskCard
from widgets.case.task_lines import ended_fields, open_lines
from widgets.field_grid import FieldGrid
from widgets.theme import Theme


class TaskList(QWidget):
    """Told of a case and of the time; says by `action_chosen(action, number)` what is to be done about which task."""

    action_chosen = Signal(str, int)

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tz = tz
        self._case: Case | None = None
        self._now: datetime | None = None
        self._names: Mapping[str, str] = {}
        self._times: WorkTimes = ROUND_THE_CLOCK
        self._roles: frozenset[Role] | None = None
        self._unfolded = False
        self._cards: dict[int, TaskCard] = {}
        self._ended = FieldGrid(theme)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._ended)
        self._ended.hide()
        self.setAccessibleName(self.tr("Tasks"))

    @property
    def cards(self) -> Sequence[TaskCard]:
        """The cards of the tasks that wait, as they stand."""
        return tuple(self._cards.values())

    @property
    def ended(self) -> int:
        """How many tasks of the case are over."""
        return 0 if self._case is None else sum(not task.open for task in self._case.tracks.tasks)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._ended.set_theme(theme)
        for card in self._cards.values():
            card.set_theme(theme)

    def set_unit_names(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._show()

    def set_times(self, times: WorkTimes) -> None:
        self._times = times
        self._show()

    def set_roles(self, roles: frozenset[Role] | None) -> None:
        self._roles = roles
        for card in self._cards.values():
            card.set_roles(roles)

    def set_unfolded(self, unfolded: bool) -> None:
        """Whether tasks that are over are shown below the others."""
        self._unfolded = unfolded
        self._show()

    def set_case(self, case: Case) -> None:
        if self._case is not None and self._case.number != case.number:
            self._keep(())
        self._case = case
        self._show()

    def set_now(self, now: datetime) -> None:
        self._now = now
        self._show()

    def _show(self) -> None:
        if self._case is None or self._now is None:
            return
        lines = open_lines(self._case, self._now, self._tz, self._names, self._times)
        self._keep([line.number for line in lines])
        for i, line in enumerate(lines):
            card = self._cards.get(line.number) or self._added(line.number)
            if self._column.indexOf(card) != i:
                self._column.insertWidget(i, card)
            card.set_line(line)
        shown = self._unfolded and self.ended > 0
        self._ended.set_fields(ended_fields(self._case, self._now, self._tz, self._names) if shown else ())
        self._ended.setVisible(shown)
        self.setVisible(bool(lines) or shown)

    def _added(self, number: int) -> TaskCard:
        card = TaskCard(self._theme, self)
        card.chosen.connect(self.action_chosen)
        card.set_roles(self._roles)
        self._cards[number] = card
        return card

    def _keep(self, numbers: Sequence[int]) -> None:
        """Let the cards of other tasks go: one that stays keeps the keyboard's focus."""
        for number in [number for number in self._cards if number not in numbers]:
            card = self._cards.pop(number)
            card.hide()
            card.deleteLater()
