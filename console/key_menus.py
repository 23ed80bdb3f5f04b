"""The menu bar: every order and every tool with its keys, which follow the key book at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from console.action_table import ACTIONS, MENUS, action_text, menu_text
from console.key_book import KeyBook
from console.key_table import EVERYWHERE
from console.tool_table import TOOL_MENUS, TOOLS, Tool, tool_menu_text, tool_text
from console.toolbox import Toolbox


class KeyMenus(QObject):
    """Says which order was chosen; tools are used at once, and `refused` tells why one was not."""

    order_chosen = Signal(str)
    refused = Signal(str)

    def __init__(self, window: QMainWindow, book: KeyBook, toolbox: Toolbox) -> None:
        super().__init__(window)
        self._window = window
        self._book = book
        self._toolbox = toolbox
        self._actions: dict[str, QAction] = {}
        self._enabled: Mapping[str, bool] = {}
        self._make(book)
        book.changed.connect(self._take_keys)
        toolbox.changed.connect(self._take_marks)

    def action(self, action_id: str) -> QAction:
        """The entry of an order or a tool: a button may show it too. KeyError where there is no such action."""
        return self._actions[action_id]

    def set_enabled_orders(self, enabled: Mapping[str, bool]) -> None:
        """Which orders the chosen case allows: the others are grey while a menu is open.

        Their keys stay alive, so that pressing one can be answered with the reason.
        """
        self._enabled = dict(enabled)

    # ---- how ----

    def _make(self, book: KeyBook) -> None:
        bar = self._window.menuBar()
        menus = {key: bar.addMenu(menu_text(key)) for key in MENUS}
        menus |= {key: bar.addMenu(tool_menu_text(key)) for key in TOOL_MENUS}
        for menu in menus.values():
            menu.aboutToShow.connect(self._grey)
            menu.aboutToHide.connect(self._wake)
        self._add_tools(menus, "first")
        for action in ACTIONS:
            entry = self._entry(action.id, action_text(action))
            entry.triggered.connect(partial(self._order, action.id))
            menus[action.menu].addAction(entry)
        self._add_tools(menus, "")
        self._take_keys()
        self._take_marks()

    def _add_tools(self, menus: Mapping[str, QMenu], part: str) -> None:
        """Those of the part named; with none named, the others, each part behind a line of its own."""
        for tool in TOOLS:
            if (tool.part == "first") is not (part == "first"):
                continue
            menu = menus[tool.menu]
            last = menu.actions()[-1].data() if menu.actions() else tool.part
            if last != tool.part:
                menu.addSeparator()
            menu.addAction(self._tool_entry(tool))
            if part == "first":
                menu.addSeparator()

    def _tool_entry(self, tool: Tool) -> QAction:
        entry = self._entry(tool.id, tool_text(tool))
        entry.setData(tool.part)
        entry.setCheckable(tool.checkable)
        entry.triggered.connect(partial(self._use, tool.id))
        if tool.id == "leave":
            entry.setMenuRole(QAction.MenuRole.QuitRole)
        return entry

    def _entry(self, action_id: str, text: str) -> QAction:
        entry = QAction(text, self._window)
        everywhere = self._book.table.context(action_id) == EVERYWHERE
        context = Qt.ShortcutContext.WindowShortcut if everywhere else Qt.ShortcutContext.WidgetWithChildrenShortcut
        entry.setShortcutContext(context)
        self._actions[action_id] = entry
        return entry

    def _take_keys(self) -> None:
        for action_id, entry in self._actions.items():
            entry.setShortcuts([QKeySequence(key) for key in self._book.keys(action_id)])

    def _take_marks(self) -> None:
        for tool in TOOLS:
            if tool.checkable:
                self._actions[tool.id].setChecked(self._toolbox.is_on(tool.id))

    def _order(self, action_id: str, _checked: bool = False) -> None:
        self.order_chosen.emit(action_id)

    def _use(self, tool_id: str, _checked: bool = False) -> None:
        if reason := self._toolbox.use(tool_id):
            self.refused.emit(reason)
        self._take_marks()

    def _grey(self) -> None:
        for action in ACTIONS:
            self._actions[action.id].setEnabled(self._enabled.get(action.id, False))
        for tool in TOOLS:
            self._actions[tool.id].setEnabled(not self._toolbox.why_not(tool.id))

    def _wake(self) -> None:
        for entry in self._actions.values():
            entry.setEnabled(True)
