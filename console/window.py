"""The window: strips above, panes that dock, what is typed at the foot. What happens when it is used is the desk's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo
from functools import partial

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from console.key_book import KeyBook
from console.key_giving import KeyGiving
from console.key_menus import KeyMenus
from console.pane_table import PANES, Pane, load, pane_title
from console.perspectives import Perspectives
from console.toolbox import Toolbox
from models.domain.case import ACTIVE_STAGES, CaseState
from widgets.band import Bands
from widgets.case.case_pane import CasePane
from widgets.commands.command_line import CommandLine
from widgets.dock_frame import DockFrame
from widgets.message_line import MessageLine
from widgets.queue.case_rows import CaseRows
from widgets.queue.queue_pane import QueuePane
from widgets.status_header import LightsStrip, StatusHeader
from widgets.theme import Theme
from widgets.timeline.hour_strip import HourStrip
from widgets.words import stage_name, state_name


class MainWindow(QMainWindow):
    """Says what was asked for: an order by its id. `closed` comes once, at the end.

    `said`: a sentence for the officer, and its tone.
    """

    action_chosen = Signal(str)
    said = Signal(str, str)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        zone: tzinfo,
        type_names: Mapping[str, str],
        book: KeyBook,
        toolbox: Toolbox,
        kept: QSettings,
    ) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Dutydesk"))
        self._theme, self._zone = theme, zone
        self.rows = CaseRows(type_names)
        self.header = StatusHeader(theme, zone)
        self.lights = LightsStrip(theme)
        self.hours = HourStrip(theme)
        self.bands = Bands(theme)
        self.queue = QueuePane(self.rows, standing_word, theme)
        self.case = CasePane(theme, zone)
        self.frame = DockFrame()
        self.perspectives = Perspectives(self.frame, kept)
        self.menus = KeyMenus(self, book, toolbox)
        self.foot = QVBoxLayout()
        self.message = MessageLine(theme, zone)
        self.line = CommandLine(theme)
        self.book = book
        self._lay_out()
        self._keys = KeyGiving(self.frame, book)
        self.menus.order_chosen.connect(self.action_chosen)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.header, self.lights, self.hours, self.bands, self.queue, self.case, self.message):
            part.set_theme(theme)
        for pane in PANES:
            if pane.widget and self.frame.made(pane.id):
                getattr(self.frame.pane(pane.id), "set_theme")(theme)  # noqa: B009  # every pane of the table has it

    def say(self, text: str, tone: str = "info", *, of_case: bool = False) -> None:
        """Tell the officer a sentence, wherever he looks; the tone is info, warning or refused.

        What is about the case that is shown stands in its pane too, until another case is shown.
        """
        if of_case:
            self.case.set_notice(text, tone)
        self.said.emit(text, tone)

    def set_enabled_actions(self, enabled: Mapping[str, bool]) -> None:
        """Which orders the chosen case allows."""
        self.menus.set_enabled_orders(enabled)

    def restore(self, settings: QSettings) -> bool:
        """Lie as it was left; False where that is not known."""
        geometry = settings.value("window/geometry")
        known = bool(geometry) and self.restoreGeometry(geometry)
        if columns := settings.value("window/columns"):
            self.queue.view.header.set_column_state(columns)
        return known

    def save(self, settings: QSettings) -> None:
        settings.setValue("window/geometry", self.saveGeometry())
        settings.setValue("window/columns", self.queue.view.header.column_state())
        self.perspectives.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.frame.end()
        self.closed.emit()

    # ---- laid out ----

    def _lay_out(self) -> None:
        strip = QHBoxLayout()
        strip.setContentsMargins(0, 0, 0, 0)
        strip.setSpacing(0)
        strip.addWidget(self.lights)
        strip.addWidget(self.hours, 1)
        self.foot.setContentsMargins(0, 0, 0, 0)
        self.foot.setSpacing(0)
        self.foot.addWidget(self.message)
        self.foot.addWidget(self.line)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(strip)
        column.addWidget(self.bands)
        column.addWidget(self.frame, 1)
        column.addLayout(self.foot)
        self.setCentralWidget(whole)
        for pane in PANES:
            self.frame.add(pane.id, pane_title(pane), partial(self._made, pane), at_once=not pane.widget)
        self.perspectives.restore()

    def _made(self, pane: Pane) -> QWidget:
        if pane.id == "queue":
            return self.queue
        if pane.id == "case":
            return self.case
        made = load(pane.widget)(self._theme, self._zone)
        assert isinstance(made, QWidget)
        return made


def standing_word(state: str, stage: str) -> str:
    """Where a case stands in one word: in the field it is how far its lead unit has come."""
    in_field = state in (CaseState.HANDLING, CaseState.DISPATCHED)
    word = stage_name(stage) if in_field and stage in ACTIVE_STAGES else state_name(state)
    return word[:1].upper() + word[1:]
