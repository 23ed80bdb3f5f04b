"""The timeline of a case: when, who, what, as text that can be selected and copied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from models.domain.facts import Entry
from widgets.sentences import fact_sentence
from widgets.theme import Theme
from widgets.words import sender_name

SHOWN = 400
"""So many entries are laid out within the 50 ms that the screen may stand still."""


class CaseLog(QTextEdit):
    """As high as its text: the pane around it scrolls. Entries that follow those shown are put in by themselves."""

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tz = tz
        self._unit_names: Mapping[str, str] = {}
        self._entries: tuple[Entry, ...] = ()
        self._today: datetime | None = None
        self._laid_out = (0.0, 0.0)
        self._newest_first = True
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        self.setAccessibleName(self.tr("Timeline"))
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    @property
    def newest_first(self) -> bool:
        return self._newest_first

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._write_all()

    def set_unit_names(self, names: Mapping[str, str]) -> None:
        if names != self._unit_names:
            self._unit_names = names
            self._write_all()

    def set_newest_first(self, newest_first: bool) -> None:
        if newest_first != self._newest_first:
            self._newest_first = newest_first
            self._write_all()

    def set_entries(self, entries: Sequence[Entry], now: datetime) -> None:
        """Show the last `SHOWN` of these, given oldest first. `now` tells which of them are of today."""
        before, self._entries = self._entries, tuple(entries[-SHOWN:])
        same_day = self._today is not None and self._local_day(self._today) == self._local_day(now)
        self._today = now
        if not same_day or self._entries[: len(before)] != before:
            self._write_all()
        elif len(self._entries) > len(before):
            self._write(self._entries[len(before) :], first=not before)

    def sizeHint(self) -> QSize:
        return QSize(480, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the pane around it scrolls

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - a name of Qt
        """Plain text alone: a time, who and what a line, with tabs between, as a sheet or a mail takes it."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def _height(self) -> int:
        return round(self.document().size().height()) + 2

    def _fit(self) -> None:
        self.setFixedHeight(self._height())

    def _local_day(self, at: datetime) -> date:
        return at.astimezone(self._tz).date()

    def _write_all(self) -> None:
        self.document().clear()
        self._write(self._entries, first=True)

    def _write(self, entries: Sequence[Entry], first: bool) -> None:
        """Put entries in, a paragraph each, at the end that is the newest. One edit: the text is laid out once."""
        paragraph = self._paragraph()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        if self._columns() != self._laid_out:
            self._laid_out = self._columns()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.setBlockFormat(paragraph)  # what was selected stays so
            cursor.clearSelection()
            cursor.movePosition(QTextCursor.MoveOperation.Start)
        if self._newest_first:
            entries = entries[::-1]
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        for i, entry in enumerate(entries):
            if i or not (first or self._newest_first):
                cursor.insertBlock()
            cursor.setBlockFormat(paragraph)
            self._say(cursor, self._time(entry) + "\t", self._theme.faint)
            self._say(cursor, self._who(entry) + "\t", self._theme.dim)
            self._say(cursor, fact_sentence(entry, self._unit_names, self._tz), self._theme.text)
        if entries and self._newest_first and not first:
            cursor.insertBlock(paragraph)  # the break before the paragraphs that were pushed down
        cursor.endEditBlock()

    def _say(self, cursor: QTextCursor, text: str, colour: str) -> None:
        ink = QTextCharFormat()
        ink.setForeground(QColor(colour))
        cursor.insertText(text.replace("\n", "\u2028"), ink)  # a line break, not a new paragraph

    def _time(self, entry: Entry) -> str:
        at = entry.fact.at.astimezone(self._tz)
        if self._today is not None and at.date() == self._local_day(self._today):
            return at.strftime("%H:%M:%S")
        return at.strftime("%m-%d %H:%M")

    def _who(self, entry: Entry) -> str:
        return self._unit_names.get(entry.by) or sender_name(entry.by)

    def _columns(self) -> tuple[float, float]:
        """Where who and what begin. Somebody with a longer name moves what, on every line."""
        metrics = QFontMetricsF(self.font())
        who = metrics.horizontalAdvance("00-00 00:00") + 14
        names = (metrics.horizontalAdvance(name) for name in {self._who(entry) for entry in self._entries})
        return who, who + min(max(names, default=0), 160) + 14

    def _paragraph(self) -> QTextBlockFormat:
        """Two columns by tab stops, and a third that hangs: its further lines begin where its first does."""
        who, what = self._columns()
        paragraph = QTextBlockFormat()
        paragraph.setLeftMargin(what)
        paragraph.setTextIndent(-what)
        paragraph.setTabPositions(
            [QTextOption.Tab(who, QTextOption.TabType.LeftTab), QTextOption.Tab(what, QTextOption.TabType.LeftTab)]
        )
        paragraph.setBottomMargin(4)
        return paragraph
