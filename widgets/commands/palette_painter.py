"""Draws a row of the palette: name, name in the other language, group, key."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from widgets.commands.palette_model import Index, PaletteModel
from widgets.text_runs import scaled_font
from widgets.theme import Theme

_MARGIN = 12
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class PalettePainter(QStyledItemDelegate):
    """What is off is dim and crossed by a dash before it; why, the foot of the palette says."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, option.fontMetrics.height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, PaletteModel)
        entry, theme = model.entries[index.row()], self.theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink, dim = (theme.selection_text, theme.selection_dim) if chosen else (theme.text, theme.dim)
        painter.save()
        painter.fillRect(option.rect, QColor(theme.selection if chosen else theme.panel))
        left, right = option.rect.left() + _MARGIN, option.rect.right() - _MARGIN
        right = self._draw_key(painter, option, entry.key, right, dim)
        group = option.fontMetrics.horizontalAdvance(entry.group) + 4
        self._draw(painter, option, QRect(right - group, 0, group, 0), entry.group, dim)
        right -= group + _MARGIN
        text = f"— {entry.text}" if entry.why_not else entry.text
        width = min(option.fontMetrics.horizontalAdvance(text) + 2, right - left)
        self._draw(painter, option, QRect(left, 0, width, 0), text, dim if entry.why_not else ink)
        rest = left + width + _MARGIN
        if entry.other and right - rest > 40:
            self._draw(painter, option, QRect(rest, 0, right - rest, 0), entry.other, dim)
        painter.restore()

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, across: QRect, text: str, ink: str) -> None:
        rect = QRect(across.left(), option.rect.top(), across.width(), option.rect.height())
        painter.setPen(QColor(ink))
        painter.setFont(option.font)
        painter.drawText(rect, _MIDDLE, option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width()))

    def _draw_key(self, painter: QPainter, option: QStyleOptionViewItem, key: str, right: int, ink: str) -> int:
        """A cap at the right end of the row; where what is before it has to end."""
        column = right - 120
        if key:
            font = scaled_font(option.font, 0.85)
            width = QFontMetrics(font).horizontalAdvance(key) + 12
            height = option.fontMetrics.height() + 2
            cap = QRect(right - width, option.rect.center().y() - height // 2, width, height)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(self.theme.faint))
            painter.setBrush(QColor(self.theme.raised))
            painter.drawRoundedRect(cap, 3, 3)
            painter.setPen(QColor(self.theme.text))
            painter.setFont(font)
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            column = min(column, cap.left() - _MARGIN)
        return column
