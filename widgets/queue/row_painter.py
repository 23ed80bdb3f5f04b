"""What every hand-painted row has in common: its ground, the line below it, the mark of the keyboard, its colours."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from models.domain.lights import Light
from widgets.light_shapes import paint_light
from widgets.text_runs import Run, draw_runs, run_width
from widgets.theme import Theme
from widgets.units.keyed_rows import ROW

Index = QModelIndex | QPersistentModelIndex
PAD = 8


class RowPainter(QStyledItemDelegate):
    """`draw(painter, rect, row, column, font)` is the painter's own; `ink` and `dim` are the colours of the row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.ink = self.dim = theme.text

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme

    def draw(self, painter: QPainter, rect: QRect, row: object, column: int, font: QFont) -> None:
        raise NotImplementedError

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self.theme, option.rect
        view = option.widget
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self.ink, self.dim = (theme.selection_text, theme.selection_dim) if chosen else (theme.text, theme.dim)
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(theme.selection if chosen else theme.panel))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen and isinstance(view, QTableView) and view.hasFocus() and index.column() == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(theme.accent))
        self.draw(painter, rect, index.data(ROW), index.column(), option.font)
        painter.restore()

    def paint_timer(self, painter: QPainter, rect: QRect, light: Light, text: str, font: QFont) -> int:
        """A light with its words at the right of a line; the width that both take."""
        colour = self.theme.light(light).name() if light > Light.ON_TIME else self.dim
        run = Run(text, colour, bold=light > Light.ON_TIME)
        width = run_width(run, font) if text else 0
        draw_runs(painter, QRect(rect.right() - width + 1, rect.top(), width, rect.height()), [run], font)
        if light is Light.NONE:
            return width
        side = max(8, painter.fontMetrics().height() * 6 // 10)
        box = QRect(rect.right() - width - side - 6, rect.center().y() - side // 2, side, side)
        paint_light(painter, box, light, self.theme)
        return width + side + 8

    def paint_text(
        self, painter: QPainter, rect: QRect, text: str, colour: str, font: QFont, bold: bool = False
    ) -> None:
        draw_runs(painter, rect, [Run(text, colour, bold=bold)], font)


def line_of(rect: QRect, at: int, of: int) -> QRect:
    """One of several lines of a row, from the top."""
    height = (rect.height() - 6) // of
    return QRect(rect.left() + PAD, rect.top() + 3 + at * height, rect.width() - 2 * PAD, height)


def middle(rect: QRect) -> QRect:
    return rect.adjusted(PAD, 0, -PAD, 0)
