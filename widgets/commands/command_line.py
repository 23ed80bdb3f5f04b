"""The line at the foot of the window: what is typed, what it would do, and the keys that help."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from widgets.commands.command_edit import CommandEdit, Span
from widgets.commands.command_preview import Preview
from widgets.commands.offer_list import Offer, OfferList
from widgets.elided_label import ElidedLabel
from widgets.key_hint import KeyHint
from widgets.theme import Theme

NARROWEST, WIDEST_SHARE = 190, 0.45
LIST_WIDTH = 760


class CommandLine(QWidget):
    """One line high. Told by `set_…`; says what was typed, asked for and left.

    `edited` comes with each change of text or cursor, `submitted` with Enter, `stepped` with Tab (1) and Shift+Tab
    (-1), `recalled` with Up (-1) and Down (1), `picked` with a click on an offer, `left` with Escape.
    """

    edited = Signal(str, int)
    submitted = Signal(str)
    stepped = Signal(int)
    recalled = Signal(int)
    picked = Signal(int)
    left = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preview = Preview()
        self._idle = ""
        self.edit = CommandEdit(theme, self)
        self.told = ElidedLabel(self)
        self.hints = [KeyHint(theme, self) for _ in range(3)]
        self.all_commands = KeyHint(theme, self)
        self.offers = OfferList(theme, self)
        self.offers.hide()
        self.setFocusProxy(self.edit)
        self.setAccessibleName(self.tr("Command line"))
        self.edit.setAccessibleName(self.tr("Command"))
        self._lay_out()
        self._connect()
        self.set_keys("", "")
        self.set_theme(theme)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 14, 3)
        row.setSpacing(10)
        self._mark = QLabel("›")
        self._mark.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self._mark)
        row.addWidget(self.edit)
        row.addWidget(self.told, 1)
        for hint in self.hints:
            row.addWidget(hint)
            hint.hide()
        row.addWidget(self.all_commands)

    def _connect(self) -> None:
        edit = self.edit
        edit.edited.connect(self.edited)
        edit.submitted.connect(self.submitted)
        edit.stepped.connect(self.stepped)
        edit.recalled.connect(self.recalled)
        edit.left.connect(self.left)
        edit.entered.connect(self.entered)
        edit.entered.connect(self._show_state)
        edit.gone.connect(self._on_gone)
        edit.textChanged.connect(self._fit)
        self.offers.picked.connect(self.picked)

    # ---- told ----

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.edit.set_theme(theme)
        self.offers.set_theme(theme)
        for hint in (self.all_commands, *self.hints):
            hint.set_theme(theme)
        palette = self._mark.palette()
        palette.setColor(self._mark.foregroundRole(), QColor(theme.accent))
        self._mark.setPalette(palette)
        self._tint()
        self.update()

    def set_keys(self, palette_key: str, line_key: str) -> None:
        """The keys that lead to all commands and into this line, as they are shown."""
        self.all_commands.set_hint(palette_key, self.tr("all commands"))
        self._idle = self.tr("{key} to type a command: d 0040 MKT-4 note:two people inside").format(key=line_key)
        self._show_state()

    def set_text(self, text: str, cursor: int | None = None) -> None:
        """Put this in the line; the cursor goes to the end unless it is said where."""
        self.edit.set_line(text, len(text) if cursor is None else cursor)

    def set_preview(self, preview: Preview, spans: Sequence[Span] = ()) -> None:
        """What the line would do, and what its parts are."""
        self._preview = preview
        self.edit.set_marks(spans, preview.wrong)
        self._show_state()

    def set_offers(self, offers: Sequence[Offer], current: int = -1) -> None:
        """What can stand at the cursor; with none the list goes."""
        self.offers.set_offers(offers)
        self.offers.set_current(current)
        self._place_list()

    def set_hint(self, tab: str) -> None:
        """What Tab would bring: other units, cases, values. Empty where it brings nothing."""
        self._tab = tab
        self._show_state()

    @property
    def typing(self) -> bool:
        """Whether the keyboard is here."""
        return self.edit.hasFocus()

    @property
    def text(self) -> str:
        return self.edit.toPlainText()

    def sizeHint(self) -> QSize:
        return QSize(800, self.fontMetrics().height() + 16)

    # ---- how ----

    _tab = ""

    def _show_state(self) -> None:
        active = self.edit.hasFocus()
        ready = active and self._preview.tone in ("ready", "warning")
        words = (self.tr("send"), self._tab, self.tr("clear") if self.text else self.tr("leave"))
        keys = (self.tr("Enter"), self.tr("Tab"), self.tr("Esc"))
        shown = (ready, active and bool(self._tab), active)
        for hint, key, word, visible in zip(self.hints, keys, words, shown, strict=True):
            hint.set_hint(key, word)
            hint.setVisible(visible)
        self.all_commands.setVisible(not active or self.width() > LIST_WIDTH * 2)
        self.told.set_text(self._preview.text or ("" if active else self._idle))
        self._fit()
        self._tint()
        self.update()

    def _tint(self) -> None:
        """Refusals and warnings have a mark before their words too: colour is never alone."""
        theme = self._theme
        colours = {"ready": theme.text, "warning": theme.soon, "refused": theme.urgent}
        marks = {"warning": "▲ ", "refused": "■ "}
        tone = self._preview.tone if self._preview.text else "idle"
        self.told.set_mark(marks.get(tone, ""))
        palette = self.told.palette()
        palette.setColor(self.told.foregroundRole(), QColor(colours.get(tone, theme.dim)))
        self.told.setPalette(palette)

    def _fit(self) -> None:
        """Nobody types here and nothing was typed: then what could be typed stands at the mark."""
        letters = self.edit.fontMetrics()
        if not self.text and not self.edit.hasFocus():
            self.edit.setFixedWidth(letters.height())
            return
        wanted = letters.horizontalAdvance(self.text) + 28
        most = max(NARROWEST, int(self.width() * WIDEST_SHARE))
        self.edit.setFixedWidth(min(max(NARROWEST, wanted), most))

    def _place_list(self) -> None:
        """Above the line, over whatever lies there: the window itself carries it, so that the keyboard stays here."""
        window = self.window()
        shown = bool(self.offers.offers) and self.edit.hasFocus()
        self.offers.setVisible(shown)
        if not shown:
            return
        if self.offers.parentWidget() is not window:
            self.offers.setParent(window)
            self.offers.show()
        top_left = self.mapTo(window, QPoint(0, 0))
        height = min(self.offers.wanted_height(), top_left.y())
        width = min(LIST_WIDTH, window.width() - 24)
        self.offers.setGeometry(QRect(top_left.x() + 12, top_left.y() - height - 2, width, height))
        self.offers.raise_()

    def _on_gone(self) -> None:
        self.offers.hide()
        self._show_state()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere in the line begins to type in it."""
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._show_state()
        self._place_list()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.raised))
        painter.setPen(QColor(self._theme.accent if self.edit.hasFocus() else self._theme.line))
        painter.drawLine(0, 0, self.width(), 0)
