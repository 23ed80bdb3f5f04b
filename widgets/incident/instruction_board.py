"""The pane of instructions: every open task of every case, those that nobody has received first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from models.domain.lights import Light
from models.domain.tasks import TaskKind, TaskState
from widgets.case.action_row import ActionItem, ActionRow
from widgets.incident.instruction_painter import InstructionPainter
from widgets.incident.instruction_rows import InstructionRow, task_of, unanswered_first
from widgets.pane_keys import NO_KEYS, Keys, shown_key
from widgets.pane_section import Rule
from widgets.stale_theme import greyed
from widgets.theme import Theme
from widgets.units.keyed_rows import KeyedRows
from widgets.units.keyed_table import KeyedTable

ACTIONS = ("receive", "answer", "withdraw", "urge", "task_find")
"""Their keys are heard while the list has the hands: the same as for the chosen case, here for the row."""


class InstructionBoard(QWidget):
    """Told all rows by `set_rows`; says which action is wanted on which task, and which case is to be shown."""

    action_chosen = Signal(str, str, int)
    """An action's id, the case, the task."""
    case_chosen = Signal(str)

    def __init__(self, theme: Theme, zone: tzinfo | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._stale = theme, False
        self._all: list[InstructionRow] = []
        self._now: datetime | None = None
        self._keys: Keys = NO_KEYS
        self._rows = KeyedRows((self.tr("Task"),), self)
        self._painter = InstructionPainter(theme, across=True)
        self.table = KeyedTable(self._rows, self._painter, theme, ACTIONS, self)
        self._painter.setParent(self.table)
        self.finder, self.only = QLineEdit(), QCheckBox(self.tr("&Instructions only"))
        self._counts, self._rule, self._foot = QLabel(), Rule(theme), ActionRow(theme)
        self._lay_out()
        self._connect()
        self._dress()
        self._arrange()

    # ---- told ----

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._dress()

    def set_keys(self, keys: Keys) -> None:
        """The keys in force: heard in the list, shown on the buttons."""
        self._keys = keys
        self.table.set_keys(keys)
        self._foot.set_actions(
            [
                ActionItem("receive", self.tr("Received"), shown_key(keys, "receive")),
                ActionItem("answer", self.tr("Answered"), shown_key(keys, "answer")),
                ActionItem("urge", self.tr("Urge"), shown_key(keys, "urge")),
                ActionItem("withdraw", self.tr("Withdraw"), shown_key(keys, "withdraw")),
                ActionItem("open", self.tr("Open its case"), self.tr("Enter")),
                ActionItem("task_find", self.tr("Filter"), shown_key(keys, "task_find")),
            ]
        )
        self.table.set_empty_text(self._empty_text())

    def set_stale(self, stale: bool) -> None:
        """Grey what is shown: it may no longer be so."""
        self._stale = stale
        self._dress()

    def set_rows(self, rows: Sequence[InstructionRow]) -> None:
        """Every open task there is."""
        self._all = list(rows)
        self._arrange()

    def set_now(self, now: datetime) -> None:
        self._now = now
        self._painter.set_now(now)
        self._rows.count_down(*self.table.seen_rows(), 0)
        self._tell_counts()

    def choose(self, key: str) -> bool:
        return self.table.choose(key)

    # ---- inside ----

    def _lay_out(self) -> None:
        self.setFocusProxy(self.table)
        self.table.setAccessibleName(self.tr("Open tasks"))
        self.table.set_row_lines(2.1)
        self.finder.setPlaceholderText(self.tr("filter: unit, words, case …"))
        self.finder.setAccessibleName(self.tr("Filter the tasks"))
        self.finder.setClearButtonEnabled(True)
        self._counts.setTextFormat(Qt.TextFormat.PlainText)
        head, foot = QHBoxLayout(), QVBoxLayout()
        head.setContentsMargins(8, 6, 8, 6)
        head.setSpacing(12)
        head.addWidget(self.finder, 1)
        head.addWidget(self.only)
        head.addWidget(self._counts)
        foot.setContentsMargins(8, 4, 8, 4)
        foot.addWidget(self._foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._rule)
        column.addLayout(foot)
        self.set_keys(NO_KEYS)

    def _connect(self) -> None:
        self.finder.textChanged.connect(self._arrange)
        self.finder.returnPressed.connect(self.table.setFocus)
        self.only.toggled.connect(self._arrange)
        self.table.pressed.connect(self._on_pressed)
        self.table.opened.connect(self._on_opened)
        self._foot.chosen.connect(self._on_foot)

    def _on_foot(self, name: str) -> None:
        self._on_pressed(name, self.table.current_key)

    def _on_pressed(self, name: str, key: str) -> None:
        if name == "task_find":
            self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif key and name == "open":
            self._on_opened(key)
        elif key:
            case, task = task_of(key)
            self.action_chosen.emit(name, case, task)

    def _on_opened(self, key: str) -> None:
        self.case_chosen.emit(task_of(key)[0])

    def _arrange(self) -> None:
        words = self.finder.text().casefold().split()
        shown = [
            row
            for row in self._all
            if (not self.only.isChecked() or row.task.kind is TaskKind.INSTRUCTION)
            and (not words or all(word in row.haystack for word in words))
        ]
        self._rows.set_rows(unanswered_first(shown))
        self.table.set_empty_text(self._empty_text())
        self._tell_counts()

    def _empty_text(self) -> str:
        if self._all:
            return self.tr("No open task fits these words.")
        said = self.tr(
            "Nothing waits for an answer.\nInstructions, supervision, site visits and requests of every case stand "
            "here until they are answered. {one} instructs on the chosen case, {several} several units at once."
        )
        one, several = (shown_key(self._keys, each) or "–" for each in ("instruct", "broadcast"))
        return said.format(one=one, several=several)

    def _tell_counts(self) -> None:
        unreceived = sum(row.task.state is TaskState.OPEN for row in self._all)
        parts = [self.tr("{n} open").format(n=len(self._all))]
        parts += [self.tr("{n} not received").format(n=unreceived)] if unreceived else []
        if self._now is not None:
            late = sum(row.light(self._now) is Light.OVERDUE for row in self._all)
            parts += [self.tr("{n} late").format(n=late)] if late else []
        self._counts.setText(" · ".join(parts))

    def _dress(self) -> None:
        theme = greyed(self._theme) if self._stale else self._theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.panel))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        ink = self._counts.palette()
        ink.setColor(QPalette.ColorRole.WindowText, QColor(theme.dim))
        self._counts.setPalette(ink)
        self._painter.set_theme(theme)
        for part in (self.table, self._rule, self._foot):
            part.set_theme(theme)
