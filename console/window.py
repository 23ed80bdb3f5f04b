"""The window: which pane lies where, menus and keys. What happens when they are used is the desk's matter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import tzinfo
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QSplitter, QTabWidget, QVBoxLayout, QWidget

from console.actions import ACTIONS, MENUS, Action, action_text, menu_text
from models.domain.case import ACTIVE_STAGES, CaseState
from widgets.case_pane import CasePane
from widgets.case_rows import CaseRows
from widgets.early_warnings import EarlyWarningsPane
from widgets.hour_strip import HourStrip
from widgets.queue_pane import QueuePane
from widgets.queue_tabs import QUEUES
from widgets.status_header import LightsStrip, StatusHeader
from widgets.theme import THEMES, Theme
from widgets.unit_timeline import UnitTimeline
from widgets.words import queue_name, stage_name, state_name

_THEME_NAMES = {
    "dark": QT_TRANSLATE_NOOP("themes", "Dark"),
    "light": QT_TRANSLATE_NOOP("themes", "Light"),
    "contrast": QT_TRANSLATE_NOOP("themes", "High contrast"),
}


class MainWindow(QMainWindow):
    """Says what was asked for: an action by its id, or a theme by its name. `closed` comes once, at the end."""

    action_chosen = Signal(str)
    theme_chosen = Signal(str)
    take_back_chosen = Signal()
    register_chosen = Signal()
    rules_chosen = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, zone: tzinfo, type_names: Mapping[str, str]) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Dutydesk"))
        self.rows = CaseRows(type_names)
        self.header = StatusHeader(theme, zone)
        self.lights = LightsStrip(theme)
        self.hours = HourStrip(theme)
        self.queue = QueuePane(self.rows, standing_word, theme)
        self.case = CasePane(theme, zone)
        self.timeline = UnitTimeline(theme, zone)
        self.warnings = EarlyWarningsPane(theme, zone)
        self._below = QTabWidget()
        self._themed = (self.header, self.lights, self.hours, self.queue, self.case, self.timeline, self.warnings)
        self._orders: dict[str, QAction] = {}
        self._enabled: dict[str, bool] = {}
        self._lay_out()
        self._make_menus()

    def set_theme(self, theme: Theme) -> None:
        for part in self._themed:
            part.set_theme(theme)

    def set_enabled_actions(self, enabled: Mapping[str, bool]) -> None:
        """Which orders the chosen case allows: the others are grey while a menu is open.

        Their keys stay alive, so that pressing one can be answered with the reason.
        """
        self._enabled = dict(enabled)

    def set_warning_count(self, count: int) -> None:
        """How many early warnings there are, on the tab that shows them."""
        title = self.tr("Early warnings ({n})").format(n=count) if count else self.tr("Early warnings")
        self._below.setTabText(self._below.indexOf(self.warnings), title)

    def restore(self, settings: QSettings) -> bool:
        """Lie as it was left; False where that is not known."""
        geometry = settings.value("window/geometry")
        known = bool(geometry) and self.restoreGeometry(geometry)
        for splitter in (self._across, self._down):
            if state := settings.value(f"window/{splitter.objectName()}"):
                splitter.restoreState(state)
        if columns := settings.value("window/columns"):
            self.queue.view.header.set_column_state(columns)
        return known

    def save(self, settings: QSettings) -> None:
        settings.setValue("window/geometry", self.saveGeometry())
        for splitter in (self._across, self._down):
            settings.setValue(f"window/{splitter.objectName()}", splitter.saveState())
        settings.setValue("window/columns", self.queue.view.header.column_state())

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    # ---- laid out ----

    def _lay_out(self) -> None:
        strip = QHBoxLayout()
        strip.setContentsMargins(0, 0, 0, 0)
        strip.setSpacing(0)
        strip.addWidget(self.lights)
        strip.addWidget(self.hours, 1)
        self._down = QSplitter(Qt.Orientation.Vertical)
        self._down.setObjectName("down")
        self._down.addWidget(self.queue)
        self._below.setDocumentMode(True)
        self._below.addTab(self.timeline, self.tr("Units at work"))
        self._below.addTab(self.warnings, "")
        self.set_warning_count(0)
        self._down.addWidget(self._below)
        self._down.setStretchFactor(0, 3)
        self._down.setStretchFactor(1, 2)
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._across.setObjectName("across")
        self._across.addWidget(self._down)
        self._across.addWidget(self.case)
        self._across.setStretchFactor(0, 11)
        self._across.setStretchFactor(1, 10)
        self._across.setSizes([1000, 900])
        self._down.setSizes([600, 400])
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(strip)
        column.addWidget(self._across, 1)
        self.setCentralWidget(whole)

    def _make_menus(self) -> None:
        bar = self.menuBar()
        menus = {key: bar.addMenu(menu_text(key)) for key in MENUS}
        self._add_view(menus["case"], self.tr("Register a report…"), "F2", self.register_chosen.emit)
        menus["case"].addSeparator()
        for menu in menus.values():
            menu.aboutToShow.connect(self._grey_orders)
            menu.aboutToHide.connect(self._wake_orders)
        for action in ACTIONS:
            self._add_order(menus[action.menu], action)
        menus["case"].addSeparator()
        self._add_view(menus["case"], self.tr("Take back a queued order"), "Ctrl+Z", self.take_back_chosen.emit)
        self._make_view_menu(bar.addMenu(self.tr("&View")))
        rules = bar.addMenu(self.tr("&Rules"))
        self._add_view(rules, self.tr("The city's rules…"), "Ctrl+R", self.rules_chosen.emit)

    def _add_order(self, menu: QMenu, action: Action) -> None:
        entry = QAction(action_text(action), self)
        entry.setShortcut(QKeySequence(action.key))
        entry.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        entry.triggered.connect(lambda _=False, chosen=action.id: self.action_chosen.emit(chosen))
        menu.addAction(entry)
        self._orders[action.id] = entry

    def _grey_orders(self) -> None:
        for action_id, action in self._orders.items():
            action.setEnabled(self._enabled.get(action_id, False))

    def _wake_orders(self) -> None:
        for action in self._orders.values():
            action.setEnabled(True)

    def _make_view_menu(self, menu: QMenu) -> None:
        for number, queue in enumerate(QUEUES, start=1):
            self._add_view(menu, queue_name(queue.key), f"Ctrl+{number}", partial(self.queue.set_queue, queue.key))
        menu.addSeparator()
        self._add_view(menu, self.tr("Filter the queue"), "F3", self.queue.focus_filter)
        self._add_view(menu, self.tr("Next most urgent"), "U", self.queue.next_most_urgent)
        self._add_view(menu, self.tr("To the queue"), "Ctrl+Q", self.queue.view.setFocus)
        self._add_view(menu, self.tr("Units at work"), "Ctrl+T", partial(self._show_below, self.timeline))
        self._add_view(menu, self.tr("Early warnings"), "Ctrl+H", partial(self._show_below, self.warnings))
        menu.addSeparator()
        themes = menu.addMenu(self.tr("Theme"))
        for name in THEMES:
            title = QCoreApplication.translate("themes", str(_THEME_NAMES[name]))
            self._add_view(themes, title, "", partial(self.theme_chosen.emit, name))
        menu.addSeparator()
        self._add_view(menu, self.tr("Leave"), "Ctrl+Shift+Q", self.close)

    def _show_below(self, pane: QWidget) -> None:
        self._below.setCurrentWidget(pane)
        pane.setFocus()

    def _add_view(self, menu: QMenu, text: str, key: str, do: Callable[[], object]) -> None:
        entry = QAction(text, self)
        if key:
            entry.setShortcut(QKeySequence(key))
        entry.triggered.connect(lambda _=False: do())
        menu.addAction(entry)


def standing_word(state: str, stage: str) -> str:
    """Where a case stands in one word: in the field it is how far its lead unit has come."""
    in_field = state in (CaseState.HANDLING, CaseState.DISPATCHED)
    word = stage_name(stage) if in_field and stage in ACTIVE_STAGES else state_name(state)
    return word[:1].upper() + word[1:]
