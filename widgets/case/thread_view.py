"""The thread of a case: what was written to each other about it, with pictures and files, and where one writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.domain.case import Case
from models.domain.thread.facts import FileAttached
from widgets.case.file_tile import PICTURE, FileTile
from widgets.case.picture_decoding import PictureDecoding
from widgets.case.thread_composer import ThreadComposer
from widgets.case.thread_items import ThreadItem
from widgets.case.thread_row import ThreadRow
from widgets.theme import Theme

LATEST, MOST = 4, 60
"""Items shown folded and unfolded: older ones stand in the timeline."""


class ThreadView(QWidget):
    """Told items, and the bytes of files that it asked for; says what is written, opened and saved."""

    posted = Signal(object)
    """A `widgets.case.thread_composer.Draft`."""
    attach_asked = Signal()
    file_wanted = Signal(object)
    """The bytes of this `FileAttached` are wanted: `set_content` brings them."""
    opened = Signal(object)
    save_asked = Signal(object)

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tz = theme, tz
        self._case: Case | None = None
        self._items: tuple[ThreadItem, ...] = ()
        self._rows: list[ThreadRow] = []
        self._names: Mapping[str, str] = {}
        self._now: datetime | None = None
        self._unfolded = False
        self._thumbnails: dict[str, QImage] = {}
        self.composer = ThreadComposer(theme)
        self.decoding = PictureDecoding(self)
        self._nothing = QLabel(self.tr("Nothing was written yet: messages, pictures and files on this case come here."))
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._nothing)
        column.addLayout(self._list)
        column.addWidget(self.composer)
        self.setAccessibleName(self.tr("Thread"))
        self.composer.posted.connect(self.posted)
        self.composer.attach_asked.connect(self.attach_asked)
        self.decoding.decoded.connect(self._on_decoded)
        self.set_theme(theme)

    # ---- told ----

    @property
    def rows(self) -> Sequence[ThreadRow]:
        return self._rows

    @property
    def hidden_items(self) -> int:
        """How many older items there are than are shown."""
        return len(self._items) - len(self._rows)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = self._nothing.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.faint))
        self._nothing.setPalette(palette)
        for row in self._rows:
            row.set_theme(theme)

    def set_unit_names(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._tell()

    def set_case(self, case: Case) -> None:
        if self._case is None or self._case.number != case.number:
            self._unfolded = False
            self._thumbnails.clear()
            self.composer.clear()
        self._case = case
        self._tell()

    def set_items(self, items: Sequence[ThreadItem]) -> None:
        """What was written and attached, oldest first; the latest are shown."""
        if tuple(items) != self._items:
            self._items = tuple(items)
            self._show()

    def set_unfolded(self, unfolded: bool) -> None:
        self._unfolded = unfolded
        self._show()

    def set_now(self, now: datetime) -> None:
        before, self._now = self._now, now
        if before is None or before.astimezone(self._tz).date() != now.astimezone(self._tz).date():
            self._tell()

    def set_content(self, file: FileAttached, content: bytes | None) -> None:
        """The bytes that were wanted; None where they are not to be had."""
        if content is None:
            for tile in self._tiles(file.digest):
                tile.set_missing()
        else:
            self.decoding.ask(file.digest, content, file.media, PICTURE)

    def take(self, source: QMimeData) -> None:
        """Something was dropped on the case."""
        self.composer.take(source)

    # ---- inside ----

    def _show(self) -> None:
        shown = self._items[-(MOST if self._unfolded else LATEST) :]
        kept = {row.item.number: row for row in self._rows}
        for number in kept.keys() - {item.number for item in shown}:
            kept[number].hide()
            kept[number].deleteLater()
        self._rows = [self._row(item, kept) for item in shown]
        for place, row in enumerate(self._rows):
            self._list.insertWidget(place, row)
            row.show()
        self._nothing.setVisible(not self._rows)
        self._tell()
        for row in self._rows:
            for tile in row.files.tiles:
                self._fill(tile)

    def _row(self, item: ThreadItem, kept: Mapping[int, ThreadRow]) -> ThreadRow:
        row = kept.get(item.number)
        if row is not None and (row.item.text, row.item.by, row.item.at) == (item.text, item.by, item.at):
            row.set_item(item)
            return row
        if row is not None:
            row.hide()
            row.deleteLater()
        made = ThreadRow(item, self._theme, self._tz)
        made.opened.connect(self.opened)
        made.save_asked.connect(self.save_asked)
        return made

    def _fill(self, tile: FileTile) -> None:
        if not tile.is_picture or tile.shown or tile.property("asked"):
            return
        if (thumbnail := self._thumbnails.get(tile.file.digest)) is not None:
            tile.set_picture(thumbnail)
            return
        tile.setProperty("asked", True)
        self.file_wanted.emit(tile.file)

    def _on_decoded(self, digest: str, picture: QImage) -> None:
        self._thumbnails[digest] = picture
        for tile in self._tiles(digest):
            tile.set_picture(picture)

    def _tiles(self, digest: str) -> list[FileTile]:
        return [tile for row in self._rows for tile in row.files.tiles if tile.file.digest == digest]

    def _tell(self) -> None:
        if self._case is not None:
            self.composer.set_case(self._case, self._names)
        if self._now is not None:
            for row in self._rows:
                row.tell(self._names, self._now)
