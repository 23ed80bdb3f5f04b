"""One early warning as a row of the list: its score large, what it is about, why in words, how many cases."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.rules.early_warnings.warning import EarlyWarning
from widgets.early_warnings.early_warning_model import WarningRole
from widgets.text_runs import Run, bold_font, draw_runs, run_width, scaled_font
from widgets.theme import Theme

PAD = 8
SCORE_BY = 1.7
"""How much larger the score is than the words."""

Index = QModelIndex | QPersistentModelIndex


class EarlyWarningPainter(QStyledItemDelegate):
    """Grey but for the score's underline, which is as long as the score."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 2 * option.fontMetrics.height() + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self._theme, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        warning: EarlyWarning = index.data(WarningRole.WARNING)
        painter.save()
        painter.fillRect(rect, QColor(theme.selection if chosen else theme.panel))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        text, dim = (theme.selection_text, theme.selection_dim) if chosen else (theme.text, theme.dim)
        left = rect.left() + PAD + self._score(painter, option, warning, text, dim)
        half = option.fontMetrics.height() + 2
        top = QRect(left, rect.top() + PAD - 2, rect.right() - left - PAD, half)
        count = Run(cases_text(warning), dim)
        size = run_width(count, option.font)
        draw_runs(painter, QRect(top.right() - size + 1, top.top(), size, half), [count], option.font)
        head = [Run(str(index.data(WarningRole.KIND)), dim, framed=True), Run("  ", dim)]
        head.append(Run(str(index.data(WarningRole.SUBJECT)), text, bold=True))
        draw_runs(painter, top.adjusted(0, 0, -size - 2 * PAD, 0), head, option.font)
        why = [Run(str(index.data(WarningRole.TERMS)), dim)]
        draw_runs(painter, top.translated(0, half), why, option.font)
        painter.restore()

    def _score(
        self, painter: QPainter, option: QStyleOptionViewItem, warning: EarlyWarning, text: str, dim: str
    ) -> int:
        """The score with its bar; gives the width that it takes, the same for every row."""
        large = bold_font(scaled_font(option.font, SCORE_BY))
        width = QFontMetrics(large).horizontalAdvance("100") + 2 * PAD
        box = QRect(option.rect.left() + PAD, option.rect.top(), width - PAD, option.rect.height() - 1)
        painter.setFont(large)
        painter.setPen(QColor(text))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(0, -4, -PAD, -4), align, f"{warning.score:.0f}")
        track = QRect(box.left(), box.bottom() - 7, box.width() - PAD, 3)
        painter.fillRect(track, QColor(self._theme.line))
        track.setWidth(round(track.width() * warning.score / 100))
        painter.fillRect(track, QColor(dim))
        return width + PAD


def cases_text(warning: EarlyWarning) -> str:
    return QCoreApplication.translate("warnings", "{n} cases").format(n=warning.size)
