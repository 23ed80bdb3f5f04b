"""What a pane shows, its keys and its signs; and all panes, to be searched. It stays beside the work until closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from widgets.key_hint import KeyHint
from widgets.legend import Legend, Sign
from widgets.text_runs import bold_font, scaled_font
from widgets.theme import Theme

LIST_WIDTH = 190


@dataclass(frozen=True, slots=True)
class HelpPage:
    """`keys` are shown keys with their words."""

    id: str
    title: str
    paragraphs: tuple[str, ...]
    keys: tuple[tuple[str, str], ...] = ()
    signs: tuple[Sign, ...] = ()

    @property
    def words(self) -> str:
        """Everything that it says, to be searched."""
        keys = (part for pair in self.keys for part in pair)
        return "\n".join((self.title, *self.paragraphs, *keys, *(sign.words for sign in self.signs))).casefold()


class HelpDialog(QDialog):
    """Told by `set_pages` and `show_page`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self._theme = theme
        self._pages: dict[str, HelpPage] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Panes"))
        self.list.setSpacing(2)
        self.none = QLabel(self.tr("Nothing says that. Try another word, or clear the search."))
        self.none.setWordWrap(True)
        self.none.hide()
        self.sheet_area = QScrollArea()
        self.sheet_area.setWidgetResizable(True)
        self.sheet_area.setFrameShape(QFrame.Shape.NoFrame)
        self.sheet_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet_area.setAccessibleName(self.tr("What the pane shows"))
        self._lay_out()
        self.search.textChanged.connect(self._seek)
        self.list.currentItemChanged.connect(self._show_current)
        self.resize(860, 600)

    @property
    def shown(self) -> HelpPage | None:
        item = self.list.currentItem()
        return None if item is None else self._pages[str(item.data(Qt.ItemDataRole.UserRole))]

    @property
    def listed(self) -> list[str]:
        """The ids of the pages that the search leaves."""
        items = (self.list.item(at) for at in range(self.list.count()))
        return [str(item.data(Qt.ItemDataRole.UserRole)) for item in items]

    def set_pages(self, pages: Sequence[HelpPage]) -> None:
        self._pages = {page.id: page for page in pages}
        self._seek(self.search.text())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show_current()

    def show_page(self, page_id: str) -> None:
        """Show one, whatever was searched for."""
        self.search.clear()
        self.list.setCurrentRow(max(0, self.listed.index(page_id) if page_id in self.listed else 0))

    # ---- inside ----

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        for part in (self.search, self.list, self.none):
            left.addWidget(part)
        self.list.setMinimumWidth(LIST_WIDTH)
        row = QHBoxLayout(self)
        row.addLayout(left, 1)
        row.addWidget(self.sheet_area, 3)

    def _seek(self, text: str) -> None:
        """Pages in which each word stands somewhere."""
        words, chosen = text.casefold().split(), self.shown
        self.list.blockSignals(True)
        self.list.clear()
        for page in self._pages.values():
            if all(word in page.words for word in words):
                item = QListWidgetItem(page.title)
                item.setData(Qt.ItemDataRole.UserRole, page.id)
                self.list.addItem(item)
                if chosen is not None and page.id == chosen.id:
                    self.list.setCurrentItem(item)
        if self.list.currentItem() is None:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self.none.setVisible(not self.list.count())
        self._show_current()

    def _show_current(self) -> None:
        page = self.shown
        if page is not None:
            self.sheet_area.setWidget(self._sheet(page))

    def _sheet(self, page: HelpPage) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        title = self._words(page.title)
        title.setFont(bold_font(scaled_font(self.font(), 1.3)))
        column.addWidget(title)
        for paragraph in page.paragraphs:
            column.addWidget(self._words(paragraph))
        if page.keys:
            column.addWidget(self._caption(self.tr("Keys")))
        for key, words in page.keys:
            hint = KeyHint(self._theme)
            hint.set_hint(key, words)
            column.addWidget(hint)
        if page.signs:
            column.addWidget(self._caption(self.tr("Signs")))
        for sign in page.signs:
            column.addWidget(Legend(sign, self._theme))
        column.addStretch(1)
        return sheet

    def _words(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _caption(self, text: str) -> QLabel:
        label = self._words(text)
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.dim))
        label.setPalette(palette)
        label.setFont(bold_font(self.font()))
        return label
