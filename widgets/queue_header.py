"""The header of the queue: how wide the columns are, which are shown, and by what the rows are sorted."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from models.domain.case import CaseState, Stage
from models.domain.lights import Light
from widgets.case_painter import PAD
from widgets.queue_columns import Column, SortKey
from widgets.queue_model import QueueModel
from widgets.queue_texts import header_word
from widgets.remaining import remaining_text
from widgets.text_cache import TextCache
from widgets.words import channel_name, stage_name, state_name

_NARROW = 800
"""Below so many pixels the source is hidden and the year taken off the numbers, until columns are set by hand."""

_LIGHT_ROOM = 17
_RING_ROOM = 34


class QueueHeader(QHeaderView):
    """A click sorts; with Shift it adds; the right button shows which columns there are."""

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._queue = model
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
        self.sectionResized.connect(self._note_resize)
        self.sectionClicked.connect(self._sort_by_hand)
        self.customContextMenuRequested.connect(self._show_column_menu)

    def fit(self, width: int, letters: TextCache) -> None:
        """Share the width out, unless that was done by hand: what has one width gets it, the case most of the rest."""
        if self._by_hand:
            return
        self._fitting = True
        narrow = width < _NARROW
        self.setSectionHidden(Column.CHANNEL, narrow)
        widths = {column: max(map(letters.width_of, texts)) + 2 * PAD for column, texts in _widest().items()}
        widths[Column.LEFT] += _LIGHT_ROOM
        widths[Column.LEVEL] = _RING_ROOM
        if narrow:
            widths[Column.NUMBER] = letters.width_of("1121-00000") + 2 * PAD
            del widths[Column.CHANNEL]
        rest = width - sum(widths.values())
        widths[Column.PLACE] = min(max(rest * 24 // 100, 70), 190)
        widths[Column.LEAD] = min(max(rest * 25 // 100, 64), 140)
        for column, pixels in widths.items():
            self.resizeSection(column, pixels)
        self._fitting = False

    def column_state(self) -> QByteArray:
        """Order, widths and hiding of the columns, to be kept; empty where they were never set by hand."""
        return self.saveState() if self._by_hand else QByteArray()

    def set_column_state(self, state: QByteArray) -> None:
        """Take up what was kept; what cannot be read changes nothing."""
        self._by_hand = self.restoreState(state)

    def column_menu(self) -> QMenu:
        """Which columns are shown; the case itself always is."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in Column:
            action = QAction(header_word(column), menu, checkable=True, checked=not self.isSectionHidden(column))
            action.setEnabled(column is not Column.CASE)
            action.toggled.connect(partial(self._show_column, column))
            menu.addAction(action)
        return menu

    def _note_resize(self, section: int) -> None:
        if not self._fitting and section != Column.CASE:  # the case takes what others leave
            self._by_hand = True

    def _show_column(self, column: Column, shown: bool) -> None:
        self._by_hand = True
        self.setSectionHidden(column, not shown)

    def _show_column_menu(self, at: QPoint) -> None:
        self.column_menu().popup(self.mapToGlobal(at))

    def _sort_by_hand(self, section: int) -> None:
        """A click sorts by the column, a second one the other way round; with Shift it is added to the others."""
        column = Column(section)
        keys = self._queue.rows.sorted_by
        known = next((key for key in keys if key.column is column), None)
        key = SortKey(column, known is not None and not known.descending)
        if not QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._queue.sort_by(key)
        elif known is not None:
            self._queue.sort_by(*(key if other is known else other for other in keys))
        else:
            self._queue.sort_by(*keys, key)


def _widest() -> dict[Column, list[str]]:
    """What the columns of one width are made wide enough for, in the language of the screen."""
    late = remaining_text(Light.OVERDUE, 0, int(timedelta(days=9, hours=23).total_seconds() * 1000))
    return {
        Column.LEFT: [late, header_word(Column.LEFT) + " ↑1"],
        Column.NUMBER: ["20261121-00000"],
        Column.CHANNEL: [channel_name("weather"), header_word(Column.CHANNEL) + " ↑"],
        Column.STATE: [state_name(CaseState.CALLED_BACK), stage_name(Stage.EN_ROUTE)],
    }
