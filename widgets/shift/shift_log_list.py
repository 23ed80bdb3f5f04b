"""The list of the duty log: time and kind in a margin, the text wrapped beside them, who and whom beneath."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from models.domain.shift.sheets import LogKind, LogLine
from widgets.shift.shift_log_model import LogModel, LogRole, LogRow
from widgets.shift.shift_words import log_kind_name
from widgets.text_runs import Run, draw_runs
from widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex
MOST_LINES = 4
PAD = 5
_WRAP = Qt.TextFlag.TextWordWrap


class LogList(QListView):
    """Says which case was gone to, and which line is to be set right."""

    case_chosen = Signal(str)
    correction_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = LogModel(self)
        self._painter = _LogPainter(theme, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("Duty log"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.activated.connect(self._on_activated)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.panel))
        self.setPalette(palette)
        self._painter.theme = theme
        self.viewport().update()

    def set_rows(self, rows: Sequence[LogRow]) -> None:
        self._rows.set_rows(rows)

    @property
    def current(self) -> LogLine | None:
        row = self._rows.row(self.currentIndex().row())
        return row.line if row is not None else None

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()  # the rows wrap at another width

    def _on_activated(self, index: QModelIndex) -> None:
        row: LogRow | None = index.data(LogRole.ROW)
        if row is not None and row.line.cases:
            self.case_chosen.emit(row.line.cases[0])

    def _on_menu(self, at: QPoint) -> None:
        line = self.current
        if line is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Correct this line")).triggered.connect(lambda: self.correction_asked.emit(line))
        for number in line.cases:
            go = menu.addAction(self.tr("Go to {case}").format(case=number))
            go.triggered.connect(lambda _=False, case=number: self.case_chosen.emit(case))
        menu.popup(self.viewport().mapToGlobal(at))


class _LogPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self.theme = theme
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: LogRow = index.data(LogRole.ROW)
        width = self._view.viewport().width()
        room = max(60, width - self._margin(option) - 3 * PAD)
        line = option.fontMetrics.lineSpacing()
        high = option.fontMetrics.boundingRect(QRect(0, 0, room, 10_000), int(_WRAP), row.text).height()
        return QSize(100, min(high, MOST_LINES * line) + line + 2 * PAD + 2)

    def _margin(self, option: QStyleOptionViewItem) -> int:
        """As wide as the longest name of a kind."""
        return max(option.fontMetrics.horizontalAdvance(log_kind_name(kind)) for kind in LogKind) + 2 * PAD + 4

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect, row = self.theme, QRect(option.rect), index.data(LogRole.ROW)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        text, dim = (theme.selection_text, theme.selection_dim) if chosen else (theme.text, theme.dim)
        painter.save()
        painter.fillRect(rect, QColor(theme.selection if chosen else theme.panel))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        line, margin = option.fontMetrics.lineSpacing(), self._margin(option)
        head = QRect(rect.left() + PAD, rect.top() + PAD, margin - PAD, line)
        draw_runs(painter, head, [Run(row.time, text)], option.font)
        draw_runs(painter, head.translated(0, line), [Run(row.kind, dim)], option.font)
        body = rect.adjusted(margin + PAD, PAD, -2 * PAD, -PAD - line - 1)
        painter.setPen(QColor(text))
        painter.setFont(option.font)
        painter.setClipRect(body)
        painter.drawText(body, int(_WRAP), row.text)
        painter.setClipping(False)
        foot = QRect(body.left(), rect.bottom() - PAD - line, body.width(), line)
        runs = [Run(row.remark, theme.soon, framed=True), Run("  ", dim)] if row.remark else []
        draw_runs(painter, foot, [*runs, Run(row.beneath, dim)], option.font)
        painter.restore()
