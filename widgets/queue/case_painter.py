"""Draws the cells of the queue. It decides nothing: what a cell says comes from the model, colours from the theme."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from models.domain.lights import Light
from widgets.light_shapes import paint_level, paint_light
from widgets.queue.queue_columns import COUNTED, Column
from widgets.queue.queue_model import QueueModel
from widgets.stale_theme import greyed
from widgets.text_cache import TextCache
from widgets.theme import Theme

PAD = 6
_SHAPE, _RING = 0.65, 1.0
"""Sizes of a light and of a ring in heights of a letter."""
_CHIP_PAD = 5
_TITLE_SHARE = 0.6  # of its cell is a title's, whatever chips there are
_CALLING = (Light.OVERDUE, Light.URGENT, Light.SOON)
_STRONG = (Column.LEAD,)  # all others beside the case itself are dim


class CasePainter(QStyledItemDelegate):
    """One row is one line of text high; texts that do not fit end in an ellipsis."""

    def __init__(self, model: QueueModel, theme: Theme, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._stale = False
        self.current_row = -1
        self.selected_rows: frozenset[int] = frozenset()
        self.focused = False
        self.set_font(font)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._stale:
            quiet = {"selection": theme.raised, "selection_text": theme.dim, "selection_dim": theme.faint}
            theme = replace(greyed(theme), **quiet)
        self.colours = theme
        self._selection = QColor(theme.selection)
        self._accent = QColor(theme.accent)
        self._chip_line = QColor(theme.faint)
        self._text = QColor(theme.text), QColor(theme.selection_text)
        self._dim = QColor(theme.dim), QColor(theme.selection_dim)
        self._lights = {light: theme.light(light) for light in Light}

    def set_stale(self, stale: bool) -> None:
        self._stale = stale
        self.set_theme(self._theme)

    def set_font(self, font: QFont) -> None:
        bold, small = QFont(font), QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(font.pointSizeF() * 0.86)
        self.plain, self._bold, self._small = TextCache(font), TextCache(bold), TextCache(small)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box: QRect = option.rect
        at, column = index.row(), index.column()
        x, y, width, height = box.x(), box.y(), box.width(), box.height()
        selected = at in self.selected_rows
        if selected:
            painter.fillRect(box, self._selection)
        if column == Column.LEFT:
            if at == self.current_row:
                painter.fillRect(x, y, 3, height, self._accent if self.focused else self._chip_line)
            self._paint_left(painter, at, x + PAD + 2, y, width - 2 * PAD - 2, height, selected)
        elif column == Column.LEVEL:
            side = round(_RING * self.plain.height())
            ring = QRect(x + (width - side) // 2, y + (height - 1 - side) // 2, side, side)
            ink = self.colours.selection_text if selected else ""
            paint_level(painter, ring, self._model.case_row(at).level, self.colours, ink)
        elif column == Column.CASE:
            self._paint_case(painter, at, x + PAD, y, width - 2 * PAD, height, selected)
        else:
            text = self._model.text(at, Column(column))
            if column == Column.NUMBER:
                text = self._fitting_number(text, width - 2 * PAD)
            painter.setPen((self._text if column in _STRONG else self._dim)[selected])
            self.plain.draw(painter, x + PAD, y, width - 2 * PAD, height, text, right=column in COUNTED)
        if at == self.current_row and self.focused:
            painter.fillRect(x, y, width, 1, self._accent)
            painter.fillRect(x, y + height - 2, width, 1, self._accent)

    def _paint_left(self, painter: QPainter, at: int, x: int, y: int, width: int, height: int, selected: bool) -> None:
        light = self._model.light(at)
        side = round(_SHAPE * self.plain.height())
        paint_light(painter, QRect(x, y + (height - 1 - side) // 2, side, side), light, self.colours)
        painter.setPen(self._text[1] if selected else self._lights[light])
        letters = self._bold if light in _CALLING else self.plain
        room = width - side - 4
        letters.draw(painter, x + side + 4, y, room, height, self._model.text(at, Column.LEFT), right=True)

    def _paint_case(self, painter: QPainter, at: int, x: int, y: int, width: int, height: int, selected: bool) -> None:
        """The title, and behind it those chips that leave it enough room."""
        row = self._model.case_row(at)
        wanted = self.plain.width_of(row.title)
        chips = [(chip, self._small.width_of(chip) + 2 * _CHIP_PAD) for chip in self._model.chips(at)]
        while chips and width - sum(needs + PAD for _, needs in chips) < min(wanted, width * _TITLE_SHARE):
            chips.pop()
        shown = min(wanted, width - sum(needs + PAD for _, needs in chips))
        painter.setPen(self._text[selected])
        self.plain.draw(painter, x, y, shown, height, row.title)
        left, tall = x + shown + PAD, int(self._small.height()) + 1
        for chip, needs in chips:
            painter.setPen(self._chip_line)
            painter.drawRoundedRect(left, y + (height - 1 - tall) // 2, needs - 1, tall, 3, 3)
            painter.setPen(self._dim[selected])
            self._small.draw(painter, left + _CHIP_PAD, y, needs, height, chip)
            left += needs + PAD

    def _fitting_number(self, number: str, width: int) -> str:
        """As much of a number as there is room for: first goes what is alike in all, the prefix and the year."""
        prefix, dash, rest = number.partition("-")
        if not dash or not prefix.isalpha():
            return number
        return rest if len(rest) < 9 or self.plain.width_of(rest) <= width else rest[4:]
