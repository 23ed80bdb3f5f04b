"""The header of the queue: how wide the columns are, which are shown, and by what the rows are sorted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from widgets.queue.queue_columns import SHOWN_AT_FIRST, Column, SortKey
from widgets.queue.queue_layout import Layout, layout_of, layout_text, sorted_also_by
from widgets.queue.queue_model import QueueModel
from widgets.queue.queue_texts import header_word
from widgets.queue.queue_widths import fitted, usual_width
from widgets.text_cache import TextCache

SHARING = (Column.CHANNEL, Column.PLACE, Column.LEAD)
"""These are shown only where there is room for them, until columns are set by hand."""


class QueueHeader(QHeaderView):
    """A click sorts; with Shift it adds; dragging moves; the right button shows which columns there are."""

    arrange_asked = Signal()

    def __init__(self, model: QueueModel, letters: TextCache, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._queue = model
        self._letters = letters
        self._by_hand = self._fitting = False

    def set_up(self) -> None:
        """Make it ready, once it is the header of a table with the model."""
        self.setAccessibleName(self.tr("Columns of the queue"))
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setMinimumSectionSize(28)
        self.setSectionResizeMode(Column.CASE, QHeaderView.ResizeMode.Stretch)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._hide_all_but(SHOWN_AT_FIRST)
        self.sectionResized.connect(self._note_resize)
        self.sectionMoved.connect(self._note_move)
        self.sectionClicked.connect(self._sort_by_hand)
        self.customContextMenuRequested.connect(self._show_column_menu)

    def fit(self, width: int, letters: TextCache) -> None:
        """Share the width out, unless that was done by hand: what has one width gets it, the case most of the rest."""
        self._letters = letters
        if self._by_hand:
            return
        self._fitting = True
        shares = fitted(width, letters)
        for column in SHARING:
            self.setSectionHidden(column, column not in shares)
        for column, pixels in shares.items():
            self.resizeSection(column, pixels)
        self._fitting = False

    def layout_shown(self) -> Layout:
        """The columns that are shown, from left to right, with their widths."""
        shown = [column for column in Column if not self.isSectionHidden(column)]
        return tuple((column, self.sectionSize(column)) for column in sorted(shown, key=self.visualIndex))

    def column_state(self) -> str:
        """Order, widths and hiding of the columns, to be kept; empty where they were never set by hand."""
        return layout_text(self.layout_shown()) if self._by_hand else ""

    def set_column_state(self, state: object) -> None:
        """Take up what was kept; with nothing kept, or nothing that can be read, the columns lie as shipped."""
        layout = layout_of(state)
        self._by_hand = bool(layout)
        self._fitting = True
        self._hide_all_but([column for column, _ in layout] or SHOWN_AT_FIRST)
        shown = [column for column, _ in layout]
        for place, column in enumerate(shown + [column for column in Column if column not in shown]):
            self.moveSection(self.visualIndex(column), place)
        for column, width in layout:
            if column is not Column.CASE:
                self.resizeSection(column, width)
        self._fitting = False
        if not layout:
            self.fit(self.width(), self._letters)

    def show_column(self, column: Column, shown: bool) -> None:
        """Show or hide a column; the case itself is always there."""
        if column is Column.CASE or shown is not self.isSectionHidden(column):
            return
        self._by_hand = True
        self.setSectionHidden(column, not shown)
        if shown:
            self.resizeSection(column, usual_width(column, self._letters))

    def move_column(self, column: Column, places: int) -> None:
        """Move a column to the right by so many that are shown, or to the left."""
        order = [each for each, _ in self.layout_shown()]
        if column in order and 0 <= (to := order.index(column) + places) < len(order):
            self.moveSection(self.visualIndex(column), self.visualIndex(order[to]))

    def sort_by_column(self, column: Column, add: bool) -> None:
        """Sort by a column, or by it as well; by one that is sorted by already, the other way round."""
        self._queue.sort_by(*sorted_also_by(self._queue.rows.sorted_by, column, add))

    def column_menu(self, on: Column | None = None) -> QMenu:
        """What can be done with the column pointed at, and which columns are shown."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if on is not None:
            self._add_sorting(menu, on)
        menu.addAction(self.tr("Columns and order…"), self.arrange_asked.emit)
        menu.addAction(self.tr("As shipped"), partial(self.set_column_state, ""))
        menu.addSeparator()
        for column in Column:
            action = QAction(header_word(column), menu, checkable=True, checked=not self.isSectionHidden(column))
            action.setEnabled(column is not Column.CASE)
            action.setData(int(column))
            action.toggled.connect(partial(self.show_column, column))
            menu.addAction(action)
        return menu

    def _add_sorting(self, menu: QMenu, column: Column) -> None:
        name = header_word(column)
        up, down = SortKey(column), SortKey(column, descending=True)
        others = [key for key in self._queue.rows.sorted_by if key.column is not column]
        menu.addAction(self.tr("Sort by {column} ↑").format(column=name), partial(self._queue.sort_by, up))
        menu.addAction(self.tr("Sort by {column} ↓").format(column=name), partial(self._queue.sort_by, down))
        menu.addAction(self.tr("Then by {column} ↑").format(column=name), partial(self._queue.sort_by, *others, up))
        menu.addAction(self.tr("Then by {column} ↓").format(column=name), partial(self._queue.sort_by, *others, down))
        menu.addSeparator()

    def _hide_all_but(self, shown: tuple[Column, ...] | list[Column]) -> None:
        for column in Column:
            self.setSectionHidden(column, column not in shown)

    def _note_resize(self, section: int) -> None:
        if self._fitting or section == Column.CASE or self.isSectionHidden(section):
            return  # the case takes what others leave; of hidden columns Qt tells late
        self._by_hand = True

    def _note_move(self) -> None:
        self._by_hand |= not self._fitting

    def _show_column_menu(self, at: QPoint) -> None:
        section = self.logicalIndexAt(at)
        self.column_menu(Column(section) if section >= 0 else None).popup(self.mapToGlobal(at))

    def _sort_by_hand(self, section: int) -> None:
        """A click sorts by the column, a second one the other way round; with Shift it is added to the others."""
        shift = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.sort_by_column(Column(section), shift)
