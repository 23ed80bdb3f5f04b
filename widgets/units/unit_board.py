"""The units board: every unit with its state, since when, on what, what is awaited, what it can do, its rota."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from models.domain.lights import Light
from models.domain.units_standing import Standing
from widgets.case.action_row import ActionItem, ActionRow
from widgets.pane_keys import NO_KEYS, Keys, shown_key
from widgets.pane_section import Rule
from widgets.stale_theme import greyed
from widgets.theme import Theme
from widgets.units.keyed_rows import KeyedRows
from widgets.units.unit_board_rows import BoardColumn, UnitRow, arranged, counted, fits
from widgets.units.unit_board_table import UnitBoardTable
from widgets.units.unit_board_words import standing_word

ACTIONS = ("dispatch", "unit_next_free", "unit_duty", "unit_find")
"""Their keys are heard while the table has the hands."""
_LEAVES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, *_LEAVES)


class UnitBoard(QWidget):
    """Told rows by `set_rows`, changed ones by `put_rows`; says which unit is to be sent or set on or off duty."""

    send_asked = Signal(str)
    duty_asked = Signal(str)
    case_chosen = Signal(str)
    case_dropped = Signal(str, str)

    def __init__(self, theme: Theme, zone: tzinfo | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._stale = theme, False
        self._units: dict[str, UnitRow] = {}
        self._now: datetime | None = None
        self._rows = KeyedRows(self._titles(), self)
        self.table = UnitBoardTable(self._rows, theme, ACTIONS, self)
        self.finder, self.grouped = QLineEdit(), QCheckBox(self.tr("By &department"))
        self._counts, self._rule = QLabel(), Rule(theme)
        self._foot = ActionRow(theme)
        self._lay_out()
        self._connect()
        self._dress()
        self._arrange()

    # ---- told ----

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._dress()

    def set_keys(self, keys: Keys) -> None:
        """The keys in force: heard in the table, shown on the buttons."""
        self.table.set_keys(keys)
        self._foot.set_actions(
            [
                ActionItem("dispatch", self.tr("Send to a case"), shown_key(keys, "dispatch")),
                ActionItem("unit_next_free", self.tr("Next free"), shown_key(keys, "unit_next_free")),
                ActionItem("unit_duty", self.tr("On or off duty"), shown_key(keys, "unit_duty")),
                ActionItem("open", self.tr("Open its case"), self.tr("Enter")),
                ActionItem("unit_find", self.tr("Filter"), shown_key(keys, "unit_find")),
            ]
        )

    def set_stale(self, stale: bool) -> None:
        """Grey what is shown: it may no longer be so."""
        self._stale = stale
        self._dress()

    def set_rows(self, rows: Sequence[UnitRow]) -> None:
        """All units there are."""
        self._units = {row.key: row for row in rows}
        self._arrange()

    def put_rows(self, rows: Sequence[UnitRow]) -> None:
        """Units that are new or stand otherwise."""
        self._units |= {row.key: row for row in rows}
        self._arrange()

    def set_now(self, now: datetime) -> None:
        """Count on what is seen."""
        self._now = now
        self.table.painter.set_now(now)
        first, last = self.table.seen_rows()
        for column in (BoardColumn.STANDING, BoardColumn.TIMER):
            self._rows.count_down(first, last, column)
        self._tell_counts()

    def choose(self, call_sign: str) -> bool:
        return self.table.choose(call_sign)

    # ---- by hand ----

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk the table while one types; Enter goes there, Esc too and shows all again."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            if event.key() == Qt.Key.Key_Escape:
                self.finder.clear()
            if event.key() in _LEAVES:
                self.table.setFocus()
            else:
                self.table.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def next_free(self) -> None:
        """Choose the next free unit among those shown, going round."""
        rows = self._rows.rows
        start = self.table.currentIndex().row() + 1
        for at in (*range(start, len(rows)), *range(start)):
            row = rows[at] if at < len(rows) else None
            if isinstance(row, UnitRow) and row.standing.standing is Standing.FREE:
                self.table.choose(row.key)
                return

    # ---- inside ----

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Unit"),
            self.tr("State, since"),
            self.tr("Awaited"),
            self.tr("On"),
            self.tr("Skills, equipment"),
            self.tr("Rota"),
            self.tr("Base"),
        )

    def _lay_out(self) -> None:
        self.setFocusProxy(self.table)
        self.finder.setPlaceholderText(self.tr("filter: free pumping Water …"))
        self.finder.setAccessibleName(self.tr("Filter the units"))
        self.finder.setClearButtonEnabled(True)
        self.finder.installEventFilter(self)
        self.grouped.setChecked(True)
        self._counts.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.setContentsMargins(8, 6, 8, 6)
        head.setSpacing(12)
        head.addWidget(self.finder, 1)
        head.addWidget(self.grouped)
        head.addWidget(self._counts)
        foot = QVBoxLayout()
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
        self.grouped.toggled.connect(self._arrange)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._arrange)
        self.table.pressed.connect(self._on_pressed)
        self.table.opened.connect(self._on_opened)
        self.table.case_dropped.connect(self.case_dropped)
        self._foot.chosen.connect(self._on_foot)

    def _on_pressed(self, name: str, key: str) -> None:
        self._on_foot(name)

    def _on_foot(self, name: str) -> None:
        unit = self.table.unit
        match name:
            case "dispatch" if unit:
                self.send_asked.emit(unit)
            case "unit_duty" if unit:
                self.duty_asked.emit(unit)
            case "unit_next_free":
                self.next_free()
            case "open" if unit:
                self._on_opened(unit)
            case "unit_find":
                self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case _:
                pass  # the head of a department: there is no unit to do it with

    def _on_opened(self, key: str) -> None:
        row = self._units.get(key)
        if row is not None and row.standing.unit.cases:
            first = row.standing.first
            self.case_chosen.emit(first.case if first is not None else row.standing.unit.cases[-1])

    def _arrange(self) -> None:
        head = self.table.horizontalHeader()
        column = BoardColumn(max(0, head.sortIndicatorSection()))
        down = head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        shown = [row for row in self._units.values() if fits(row, self.finder.text())]
        self._rows.set_rows(arranged(shown, column, down, self.grouped.isChecked()))
        self.table.set_empty_text(self._empty_text())
        self._tell_counts()

    def _empty_text(self) -> str:
        if self._units:
            return self.tr("No unit fits these words.\nEsc or the cross in the line shows all again.")
        return self.tr(
            "No units yet.\nEvery crew that reports for duty stands here: free or on what, since when, what it can do. "
            "Sources register their crews with their first report."
        )

    def _tell_counts(self) -> None:
        counts = counted(self._units.values())
        free, off = counts[Standing.FREE], counts[Standing.OFF_DUTY]
        late = 0
        if self._now is not None:
            late = sum(row.standing.light(self._now) is Light.OVERDUE for row in self._units.values())
        parts = [f"{free} {standing_word(Standing.FREE)}"]
        parts += [self.tr("{n} at work").format(n=len(self._units) - free - off)]
        parts += [f"{off} {standing_word(Standing.OFF_DUTY)}"]
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
        for part in (self.table, self._rule, self._foot):
            part.set_theme(theme)
