"""F1: opens the help at the pane that has the keys, in the language of the screen, with the keys that are in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from console.help_pages import PAGES, PaneHelp
from console.key_groups import action_name
from console.pane_table import PANE_BY_ID, pane_title
from console.room import Room
from console.toolbox import Toolbox
from console.window import MainWindow
from widgets.legend import Sign

if TYPE_CHECKING:  # loaded when help is first asked for
    from widgets.help_dialog import HelpDialog, HelpPage

WHOLE = "screen"


class Helping(QObject):
    """One dialog is open at a time, beside the work."""

    def __init__(self, window: MainWindow, room: Room, toolbox: Toolbox) -> None:
        super().__init__(room)
        self._window, self._room = window, room
        self.dialog: HelpDialog | None = None
        toolbox.offer("help", self.open)
        window.book.changed.connect(self._tell)
        room.themed.connect(self._dress)

    def open(self) -> None:
        """At the pane that has the keys; at the window as a whole where none has them."""
        from widgets.help_dialog import HelpDialog  # noqa: PLC0415  # with the first question

        page = self._window.frame.pane_with_focus()
        if self.dialog is None:
            self.dialog = HelpDialog(self._room.theme, self._window)
            self.dialog.finished.connect(self._closed)
            self._tell()
            self.dialog.show()
        self.dialog.show_page(page if page in PAGES else WHOLE)
        self.dialog.activateWindow()

    def pages(self) -> tuple[HelpPage, ...]:
        """All of them, as they read now."""
        return tuple(self._page(name, each) for name, each in PAGES.items())

    def _tell(self) -> None:
        if self.dialog is not None:
            self.dialog.set_pages(self.pages())

    def _dress(self) -> None:
        if self.dialog is not None:
            self.dialog.set_theme(self._room.theme)

    def _closed(self) -> None:
        self.dialog = None

    def _page(self, name: str, pane: PaneHelp) -> HelpPage:
        from widgets.help_dialog import HelpPage  # noqa: PLC0415  # as above

        whole = QCoreApplication.translate("help", "The window as a whole")
        title = whole if name == WHOLE else pane_title(PANE_BY_ID[name])
        book, language = self._window.book, self._room.language
        to_pane = [] if name == WHOLE else [PANE_BY_ID[name].tool]
        named = [(book.key(each), action_name(each, language)) for each in (*to_pane, *pane.actions)]
        own = [(key, _said(words)) for key, words in pane.own]
        signs = tuple(Sign(each.kind, each.value, _said(each.words)) for each in pane.signs)
        keys = tuple((key, words) for key, words in (*own, *named) if key)
        return HelpPage(name, title, tuple(map(_said, pane.paragraphs)), tuple(dict.fromkeys(keys)), signs)


def _said(source: object) -> str:
    return QCoreApplication.translate("help", str(source))
