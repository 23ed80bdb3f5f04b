"""Puts the command line, the palette, the keys and the key card into a window: the one place that joins them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from console.commands.order_log import OrderLog
from console.key_book import KeyBook
from console.room import Room
from console.toolbox import Toolbox
from widgets.commands.command_line import CommandLine

if TYPE_CHECKING:  # loaded with their first use: the window opens without them
    from console.commands.line_presenter import LinePresenter
    from console.commands.palette_presenter import PalettePresenter
    from console.key_settings import KeySettings

_CODE = ("console.commands.line_presenter", "console.commands.palette_presenter")


class Commands(QObject):
    """Offers the tools `command_line`, `palette`, `take_back`, `keys` and `key_card`.

    `take_back` takes the latest order out of the outbox. `layouts` and `open_layout` are the saved ones.
    """

    def __init__(
        self,
        line: CommandLine,
        room: Room,
        book: KeyBook,
        toolbox: Toolbox,
        take_back: Callable[[], None],
        layouts: Callable[[], Sequence[str]] = tuple,
        open_layout: Callable[[str], object] = lambda name: None,
    ) -> None:
        super().__init__(room)
        self._line = line
        self._room = room
        self._book = book
        self._toolbox = toolbox
        self._take_back = take_back
        self._layouts = layouts
        self._open_layout = open_layout
        self._before: QWidget | None = None
        self._presenter: LinePresenter | None = None
        self._palette: PalettePresenter | None = None
        self._keys: KeySettings | None = None
        self._log = OrderLog(room)
        self._offer(toolbox)
        self._tell_keys()
        line.entered.connect(self._begin)
        line.all_commands.pressed.connect(self.open_palette)
        room.loaded.connect(self._fetch_code)
        room.themed.connect(line.set_theme)
        book.changed.connect(self._tell_keys)
        for trouble in book.troubles:
            room.say(trouble, "warning")

    @property
    def line(self) -> LinePresenter:
        """What reads the command line; it is made when the line is first used."""
        from console.commands.line_presenter import LinePresenter  # noqa: PLC0415  # with its first use

        if self._presenter is None:
            self._presenter = LinePresenter(
                self._line, self._room, self._toolbox, self._log, self._take_back, self._go_back
            )
        return self._presenter

    @property
    def keys(self) -> KeySettings:
        """What opens the dialog of keys and the key card."""
        from console.key_settings import KeySettings  # noqa: PLC0415  # as above

        if self._keys is None:
            self._keys = KeySettings(self._room.window, self._book, self._room.language)
        return self._keys

    def open_palette(self) -> None:
        from console.commands.palette_presenter import PalettePresenter  # noqa: PLC0415  # as above

        if self._palette is None:
            self._palette = PalettePresenter(
                self._room, self._book, self._toolbox, self.line.known, self._layouts, self._open_layout
            )
        self._palette.open()

    def _fetch_code(self) -> None:
        """Load what reads a line in the seat's thread: its 60 ms would be felt at the first key in the screen's."""
        self._room.look_up(lambda _cache: [import_module(name) for name in _CODE], lambda _loaded: None)

    def _begin(self) -> None:
        self.line.refresh()

    def _offer(self, toolbox: Toolbox) -> None:
        toolbox.offer("command_line", self._go_in)
        toolbox.offer("palette", self.open_palette)
        toolbox.offer("take_back", self._undo)
        toolbox.offer("keys", self._open_keys)
        toolbox.offer("key_card", self._open_card)

    def _undo(self) -> None:
        self.line.undo()

    def _open_keys(self) -> None:
        self.keys.open()

    def _open_card(self) -> None:
        self.keys.open_card()

    def _tell_keys(self) -> None:
        self._room.keys = self._book.in_force
        self._line.set_keys(self._book.key("palette"), self._book.key("command_line"))

    def _go_in(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and not self._line.typing:
            self._before = focused
        self._line.setFocus()

    def _go_back(self) -> None:
        """To whoever had the keyboard, if that is still there; the queue otherwise."""
        before = self._before
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()
        else:
            self._toolbox.use("to_queue")
