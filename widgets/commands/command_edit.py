"""One line of text to type in, whose parts are coloured and whose mistakes are underlined where they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from widgets.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the line; `role` is verb, case, field or value."""

    start: int
    end: int
    role: str


class _Marks(QSyntaxHighlighter):
    """Colours the parts of the line; an input method may be composing in it meanwhile."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self.theme = theme
        self.spans: tuple[Span, ...] = ()
        self.wrong = (0, 0)

    def highlightBlock(self, text: str) -> None:  # noqa: N802  # Qt's name
        colours = {"verb": self.theme.text, "case": self.theme.accent, "field": self.theme.dim}
        for span in self.spans:
            look = QTextCharFormat()
            look.setForeground(QColor(colours.get(span.role, self.theme.text)))
            if span.role == "verb":
                look.setFontWeight(QFont.Weight.DemiBold)
            self.setFormat(span.start, span.end - span.start, look)
        start, end = self.wrong
        if end > start:
            look = QTextCharFormat()
            look.setForeground(QColor(self.theme.urgent))
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            look.setUnderlineColor(QColor(self.theme.urgent))
            self.setFormat(start, end - start, look)


class CommandEdit(QPlainTextEdit):
    """Says what happened: `edited`, `submitted`, `stepped` by Tab, `recalled` by Up and Down, `left` by Escape."""

    edited = Signal(str, int)
    submitted = Signal(str)
    stepped = Signal(int)
    recalled = Signal(int)
    left = Signal()
    entered = Signal()
    gone = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = _Marks(self.document(), theme)
        self._told = ("", 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(False)
        self.setUndoRedoEnabled(True)
        self.document().setDocumentMargin(4)
        self.setFixedHeight(self.fontMetrics().height() + 8)
        self.cursorPositionChanged.connect(self._tell)
        self.textChanged.connect(self._tell)

    def set_theme(self, theme: Theme) -> None:
        self._marks.theme = theme
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, QColor(theme.raised))
        palette.setColor(palette.ColorRole.Text, QColor(theme.text))
        self.setPalette(palette)
        self._marks.rehighlight()

    def set_line(self, text: str, cursor: int) -> None:
        """Replace the whole line, as one step of the edit's own undo."""
        whole = self.textCursor()
        whole.beginEditBlock()
        whole.select(QTextCursor.SelectionType.Document)
        whole.insertText(_one_line(text))
        whole.endEditBlock()
        whole.setPosition(min(cursor, len(self.toPlainText())))
        self.setTextCursor(whole)
        self._tell()

    def set_marks(self, spans: Sequence[Span], wrong: tuple[int, int]) -> None:
        """Which stretches are what, and which is wrong."""
        if (tuple(spans), wrong) == (self._marks.spans, self._marks.wrong):
            return
        self._marks.spans, self._marks.wrong = tuple(spans), wrong
        self._marks.rehighlight()

    def _tell(self) -> None:
        """Say what changed; Qt tells of a changed text also when only its colours did."""
        told = (self.toPlainText(), self.textCursor().position())
        if told != self._told:
            self._told = told
            self.edited.emit(*told)

    # ---- keys ----

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        match event.key():
            case key if key in _ENTER:
                self.submitted.emit(self.toPlainText())
            case Qt.Key.Key_Tab:
                self.stepped.emit(1)
            case Qt.Key.Key_Backtab:
                self.stepped.emit(-1)
            case Qt.Key.Key_Up if plain:
                self.recalled.emit(-1)
            case Qt.Key.Key_Down if plain:
                self.recalled.emit(1)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, next_child: bool) -> bool:
        return False  # Tab completes; Escape is the way out

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802  # Qt's name
        if source.hasText():
            self.insertPlainText(_one_line(source.text()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.gone.emit()


def _one_line(text: str) -> str:
    return " ".join(text.splitlines())
