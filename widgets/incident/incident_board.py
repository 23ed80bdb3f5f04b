"""The incident board: the worst first, its plan card, its units by role, what was ordered and how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from models.domain.lights import Light
from models.domain.tasks import TaskState
from widgets.case.action_row import ActionRow
from widgets.incident.incident_head import IncidentHead
from widgets.incident.incident_keys import ACTIONS, STEP_ACTIONS, TASK_ACTIONS, foot_actions
from widgets.incident.incident_painters import IncidentPainter, RolePainter, SituationPainter, StepPainter
from widgets.incident.incident_parts import IncidentParts
from widgets.incident.incident_rows import IncidentRow
from widgets.incident.incident_section import IncidentSection
from widgets.incident.incident_shown import IncidentShown
from widgets.incident.incident_words import figures_text
from widgets.incident.instruction_painter import InstructionPainter
from widgets.pane_keys import NO_KEYS, Keys, shown_key
from widgets.pane_section import Rule
from widgets.stale_theme import greyed
from widgets.theme import Theme

LIST_BESIDE, PARTS_BESIDE, PARTS_BELOW = 62, 38, 36
"""Heights of a letter from which the list stands beside the rest, the plan card beside the other parts (both by width),
and the other parts below each other rather than as tabs (by height)."""


class IncidentBoard(QWidget):
    """Told incidents and one of them in full; says which is chosen, what is done about it, which step is turned."""

    incident_chosen = Signal(str)
    case_chosen = Signal(str)
    action_chosen = Signal(str, str)
    """An action about the incident, and the row that it was pressed on: a unit, a task, or nothing."""
    step_turned = Signal(str)

    def __init__(self, theme: Theme, zone: tzinfo | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._stale = theme, False
        self._now: datetime | None = None
        self._shown: IncidentShown | None = None
        self._filling = False
        self._head, self._foot, self._rules = IncidentHead(theme, zone), ActionRow(theme), (Rule(theme), Rule(theme))
        self._empty = QLabel()
        self._make_parts()
        self._lay_out()
        self._connect()
        self._dress()

    # ---- told ----

    @property
    def current(self) -> str:
        """The case of the incident that is shown in full."""
        return "" if self._shown is None else self._shown.row.case

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._dress()

    def set_stale(self, stale: bool) -> None:
        """Grey what is shown: it may no longer be so."""
        self._stale = stale
        self._dress()

    def set_keys(self, keys: Keys) -> None:
        """The keys in force: heard in every part, shown on the buttons and in what is said of an empty part."""
        for part in self._parts:
            part.table.set_keys(keys)
        self._foot.set_actions(foot_actions(keys))
        shown = {each: shown_key(keys, each) or "–" for each in (*ACTIONS, "escalate")}
        said = self.tr("No unit is at work here yet. {dispatch} sends some, {role} says what each is.")
        self.roles.table.set_empty_text(said.format(**shown))
        said = self.tr("Nothing was ordered yet. {instruct} instructs one, {broadcast} several at once.")
        self.instructions.table.set_empty_text(said.format(**shown))
        said = self.tr("No note yet on how it stands. {situation} adds one, in words or figures.")
        self.situations.table.set_empty_text(said.format(**shown))
        said = self.tr(
            "No incident.\nA case with an emergency grade, or one that was escalated, stands here with its plan "
            "card, units by role, instructions and situation. {grade} grades the chosen case, {escalate} escalates it."
        )
        self._empty.setText(said.format(**shown))

    def set_incidents(self, rows: Sequence[IncidentRow]) -> None:
        """All there are; the worst is shown first."""
        self._filling = True
        worst_first = sorted(rows, key=lambda row: row.rank)
        self.incidents.set_rows(worst_first)
        self.incidents.setVisible(len(rows) > 1)
        self._stack.setCurrentWidget(self._whole if rows else self._empty)
        self._filling = False

    def set_incident(self, shown: IncidentShown) -> None:
        """One in full."""
        self._shown = shown
        self._filling = True
        self.incidents.table.choose(shown.row.case)
        self._filling = False
        self._head.set_incident(shown)
        self.steps.set_rows(shown.steps)
        self.roles.set_rows(shown.roles)
        self.instructions.set_rows(shown.instructions)
        self.situations.set_rows(shown.situations)
        if self._now is not None:
            self.set_now(self._now)

    def set_now(self, now: datetime) -> None:
        self._now = now
        for part in self._parts:
            part.set_now(now)
        if self._shown is not None:
            self._head.set_now(now)
            self._tell_remarks(self._shown, now)

    # ---- inside ----

    def _make_parts(self) -> None:
        theme = self._theme
        self.incidents = IncidentSection(self.tr("Incidents"), IncidentPainter(theme), theme, ACTIONS, "", 2.1)
        none = self.tr("The plan card has no steps.")
        self.steps = IncidentSection(self.tr("Plan card"), StepPainter(theme), theme, STEP_ACTIONS, none, 1.15)
        self.roles = IncidentSection(self.tr("Units by role"), RolePainter(theme), theme, ACTIONS, "")
        painter = InstructionPainter(theme, across=False)
        self.instructions = IncidentSection(self.tr("Instructions"), painter, theme, TASK_ACTIONS, "", 2.1)
        self.situations = IncidentSection(self.tr("Situation"), SituationPainter(theme), theme, ACTIONS, "", 2.1)
        self._parts = (self.incidents, self.steps, self.roles, self.instructions, self.situations)

    def _lay_out(self) -> None:
        self._right = IncidentParts(
            {
                self.tr("Units by role"): self.roles,
                self.tr("Instructions"): self.instructions,
                self.tr("Situation"): self.situations,
            }
        )
        self._body = _splitter(Qt.Orientation.Horizontal, self.steps, self._right)
        self._body.setSizes([500, 500])
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self._head, 0), (self._rules[0], 0), (self._body, 1), (self._rules[1], 0)):
            column.addWidget(part, stretch)
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 4, 8, 4)
        foot.addWidget(self._foot)
        column.addLayout(foot)
        self._whole = _splitter(Qt.Orientation.Horizontal, self.incidents, shown)
        self._whole.setStretchFactor(1, 1)
        self._whole.setSizes([230, 800])
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(24, 24, 24, 24)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._whole)
        self.setFocusProxy(self.steps.table)
        self.set_keys(NO_KEYS)

    def _connect(self) -> None:
        self.incidents.table.chosen.connect(self._on_chosen)
        self._foot.chosen.connect(self._on_foot)
        for part in self._parts:
            part.pressed.connect(self._on_pressed)
        for part in (self.incidents, self.roles, self.instructions, self.situations):
            part.opened.connect(self._on_opened)
        self.steps.opened.connect(self.step_turned)

    def _on_chosen(self, case: str) -> None:
        if not self._filling:
            self.incident_chosen.emit(case)

    def _on_opened(self, _: str) -> None:
        if self.current:
            self.case_chosen.emit(self.current)

    def _on_foot(self, name: str) -> None:
        rows = {"tick": self.steps, "role": self.roles}
        self._on_pressed(name, rows[name].table.current_key if name in rows else "")

    def _on_pressed(self, name: str, key: str) -> None:
        if name == "tick":
            if key:
                self.step_turned.emit(key)
            return
        about = key if self.sender() in (self.roles, self.instructions, self._foot) else ""
        self.action_chosen.emit(name, about)

    def _tell_remarks(self, shown: IncidentShown, now: datetime) -> None:
        done = sum(step.over for step in shown.steps)
        late = sum(step.light(now) is Light.OVERDUE for step in shown.steps)
        told = self.tr("{card} · {done} of {all} done").format(card=shown.card, done=done, all=len(shown.steps))
        self.steps.set_remark(told + (" · " + self.tr("{n} late").format(n=late) if late else ""), bool(late))
        waiting = [row for row in shown.instructions if row.task.open]
        unreceived = sum(row.task.state is TaskState.OPEN for row in waiting)
        overdue = sum(row.light(now) is Light.OVERDUE for row in waiting)
        parts = [self.tr("{n} unanswered").format(n=len(waiting))]
        parts += [self.tr("{n} not received").format(n=unreceived)] if unreceived else []
        parts += [self.tr("{n} late").format(n=overdue)] if overdue else []
        self.instructions.set_remark(" · ".join(parts) if waiting else "", bool(overdue))
        self.situations.set_remark(figures_text(shown.figures))
        units = sum(bool(row.unit) for row in shown.roles)
        self.roles.set_remark(self.tr("{n} at work").format(n=units) if units else "")
        notes = len(shown.situations)
        self._right.set_counts(
            {self.tr("Units by role"): units, self.tr("Instructions"): len(waiting), self.tr("Situation"): notes}
        )

    def minimumSizeHint(self) -> QSize:
        """It may become smaller than what stands side by side: then it stands otherwise."""
        em = self.fontMetrics().height()
        return QSize(18 * em, max(16 * em, super().minimumSizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, below each other where there is none."""
        super().resizeEvent(event)
        em = max(1, self.fontMetrics().height())
        beside = self.width() > PARTS_BESIDE * em
        self._body.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        tabbed = not beside or self.height() < PARTS_BELOW * em
        if tabbed is not self._right.tabbed:
            self._right.set_tabbed(tabbed)
            self._dress()  # a part that moves to another parent takes its colours from there
        list_way = Qt.Orientation.Horizontal if self.width() > LIST_BESIDE * em else Qt.Orientation.Vertical
        if self._whole.orientation() is not list_way:
            self._whole.setOrientation(list_way)
            self._whole.setSizes([230, 800] if list_way is Qt.Orientation.Horizontal else [8 * em, 60 * em])

    def _dress(self) -> None:
        theme = greyed(self._theme) if self._stale else self._theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.panel))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        ink = self._empty.palette()
        ink.setColor(QPalette.ColorRole.WindowText, QColor(theme.dim))
        self._empty.setPalette(ink)
        for part in (*self._parts, self._head, self._foot, *self._rules):
            part.set_theme(theme)
        if self._now is not None:
            self.set_now(self._now)


def _splitter(way: Qt.Orientation, *parts: QWidget) -> QSplitter:
    made = QSplitter(way)
    made.setChildrenCollapsible(False)
    for part in parts:
        made.addWidget(part)
    return made
