"""Opens the palette, finds what is typed, carries out what is chosen, and remembers what was chosen lately."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from console.action_table import BY_ID
from console.commands.known import Known
from console.commands.palette_entries import CASE, case_entries, entries, layout_entries
from console.commands.palette_search import ranked
from console.key_book import KeyBook
from console.pane_actions import PANE_ACTION_BY_ID
from console.room import Room
from console.tool_table import TOOL_BY_ID
from console.toolbox import Toolbox
from widgets.commands.palette import CommandPalette
from widgets.commands.palette_model import Entry

_KEPT = "commands/recent"
MOST_RECENT = 8
LAYOUT = "layout "


class PalettePresenter(QObject):
    """`layouts` gives the names of the saved layouts, `open_layout` opens one."""

    def __init__(
        self,
        room: Room,
        book: KeyBook,
        toolbox: Toolbox,
        known: Callable[[], Known],
        layouts: Callable[[], Sequence[str]] = tuple,
        open_layout: Callable[[str], object] = lambda name: None,
    ) -> None:
        super().__init__(room)
        self._room = room
        self._book = book
        self._toolbox = toolbox
        self._known = known
        self._layouts = layouts
        self._open_layout = open_layout
        self._palette: CommandPalette | None = None
        self._entries: tuple[Entry, ...] = ()

    def open(self) -> None:
        """Show it afresh, as everything stands now."""
        if self._palette is not None:
            self._palette.close()
        known = self._known()
        others = layout_entries(self._layouts())
        self._entries = entries(known, self._book, self._toolbox, self._room.language, others)
        palette = CommandPalette(self._room.theme, self._room.window)
        palette.typed.connect(self._typed)
        palette.chosen.connect(self._chosen)
        palette.finished.connect(self._closed)
        self._palette = palette
        self._typed("")
        palette.open()
        palette.line.setFocus()

    def _typed(self, text: str) -> None:
        if self._palette is None:
            return
        cases = case_entries(text, self._known())
        digits = text.strip()[:1].isdigit()
        found = ranked(self._entries, text, self.recent())
        self._palette.set_entries([*cases, *found] if digits else [*found, *cases])

    def _closed(self) -> None:
        self._palette = None

    def _chosen(self, entry_id: str) -> None:
        if entry_id.startswith(CASE):
            self._room.choose(entry_id.removeprefix(CASE))
            return
        self._remember(entry_id)
        if entry_id in BY_ID:
            self._room.act(entry_id)
        elif entry_id in TOOL_BY_ID or entry_id in PANE_ACTION_BY_ID:
            if reason := self._toolbox.use(entry_id):
                self._room.say(reason)
        elif entry_id.startswith(LAYOUT):
            self._open_layout(entry_id.removeprefix(LAYOUT))

    def recent(self) -> list[str]:
        """The ids of what was chosen lately, the latest first."""
        try:
            kept = json.loads(str(self._room.kept.value(_KEPT, "[]")))
        except (ValueError, RecursionError):
            return []
        return [each for each in kept if isinstance(each, str)][:MOST_RECENT] if isinstance(kept, list) else []

    def _remember(self, entry_id: str) -> None:
        recent = [entry_id, *(each for each in self.recent() if each != entry_id)][:MOST_RECENT]
        self._room.kept.setValue(_KEPT, json.dumps(recent))
