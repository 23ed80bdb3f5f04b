"""One item of the thread: when, who to whom, the words, and the files beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from widgets.case.file_tile import FileTile
from widgets.case.thread_items import ThreadItem
from widgets.case.thread_words import addressed
from widgets.flow_rows import FlowRows
from widgets.sentence_parts import Telling
from widgets.theme import Theme
from widgets.words import sender_name, time_text


class FileTiles(FlowRows):
    """The files of one item, side by side as far as they fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(6, 300, parent)
        self.tiles: list[FileTile] = []

    def add(self, tiles: Sequence[FileTile]) -> None:
        for tile in tiles:
            tile.setParent(self)
            tile.show()
        self.tiles += tiles
        self.flow()

    def items(self) -> Sequence[QWidget]:
        return self.tiles


class ThreadRow(QWidget):
    """Told its item; files that are added later join those that are there."""

    opened = Signal(object)
    save_asked = Signal(object)

    def __init__(self, item: ThreadItem, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._theme, self._tz = theme, tz
        self._time, self._who, self._text = QLabel(), QLabel(), QLabel()
        self.files = FileTiles()
        for label in (self._time, self._who, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._text.setText(item.text)
        self._text.setVisible(bool(item.text))
        self.files.hide()
        self._lay_out()
        self._add_files(item)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for label, colour in ((self._time, theme.faint), (self._who, theme.dim), (self._text, theme.text)):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(palette)
        for tile in self.files.tiles:
            tile.set_theme(theme)

    def set_item(self, item: ThreadItem) -> None:
        """The same item, grown by files."""
        if item != self.item:
            self._add_files(item)
            self.item = item

    def tell(self, names: Mapping[str, str], now: datetime) -> None:
        """Who and when, in words; the who may have got a name meanwhile."""
        who = names.get(self.item.by) or sender_name(self.item.by)
        to = addressed(self.item.to, Telling(names, self._tz))
        self._time.setText(time_text(self.item.at, now, self._tz))
        self._who.setText(f"{who} › {to}" if to else who)

    def _add_files(self, item: ThreadItem) -> None:
        tiles = [FileTile(file, self._theme) for file in item.files[len(self.files.tiles) :]]
        for tile in tiles:
            tile.opened.connect(self.opened)
            tile.save_asked.connect(self.save_asked)
        self.files.add(tiles)
        self.files.setVisible(bool(item.files))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._time)
        head.addWidget(self._who)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._text)
        column.addWidget(self.files)
