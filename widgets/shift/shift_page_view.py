"""The handover page on the screen: sections that fold, lines in columns, the late ones marked by shape and colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from models.domain.lights import Light
from widgets.light_shapes import paint_light
from widgets.shift.shift_page_model import PageColumn, PageModel, PageRole
from widgets.shift.shift_sheet import SheetRow, SheetSection
from widgets.text_runs import Run, draw_runs
from widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_SHARES = {PageColumn.WORDS: 0.13, PageColumn.WHO: 0.17}
"""Of the width; number and time take what they need, the subject the rest."""
_SHAPE = 14


class PageView(QTreeView):
    """Told the sections; says which case was gone to, by Enter, double click or a click on its number."""

    case_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = PageModel(self)
        self._painter = _PagePainter(theme, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("Handover page"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(20)
        self.activated.connect(self._on_activated)
        self.clicked.connect(self._on_clicked)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.panel))
        self.setPalette(palette)
        self._painter.theme = theme
        self.viewport().update()

    def set_sections(self, sections: Sequence[SheetSection]) -> None:
        """Sections that come to have lines unfold; one that was folded by hand stays so while it has any."""
        had = {self._key(at) for at in range(self._rows.rowCount()) if self._rows.rowCount(self._rows.index(at, 0))}
        self._rows.set_sections(sections)
        for at, section in enumerate(sections):
            self.setFirstColumnSpanned(at, QModelIndex(), True)
            if section.rows and section.key not in had:
                self.setExpanded(self._rows.index(at, 0), section.key != "log")

    def _key(self, at: int) -> str:
        section: SheetSection = self._rows.index(at, 0).data(PageRole.SECTION)
        return section.key

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        whole = self.viewport().width()
        advance = self.fontMetrics().horizontalAdvance
        number = advance("20260000-0000") + 2 * self.indentation() + 14
        when = max(advance(f"{word} 00-00 00:00") for word in self._time_words()) + _SHAPE + 16
        widths = {column: round(whole * share) for column, share in _SHARES.items()}
        widths[PageColumn.CASE], widths[PageColumn.WHEN] = min(number, whole // 3), min(when, whole // 3)
        widths[PageColumn.SUBJECT] = whole - sum(widths.values())
        for column, width in widths.items():
            self.setColumnWidth(column, max(width, 20))

    def _time_words(self) -> tuple[str, ...]:
        spells = (
            QCoreApplication.translate("shift", "due {time}"),
            QCoreApplication.translate("shift", "since {time}"),
            QCoreApplication.translate("shift", "until {time}"),
        )
        return tuple(spell.format(time="") for spell in spells)

    def _on_activated(self, index: QModelIndex) -> None:
        row: SheetRow | None = index.data(PageRole.ROW)
        if row is None:
            self.setExpanded(index.siblingAtColumn(0), not self.isExpanded(index.siblingAtColumn(0)))
        elif row.case:
            self.case_chosen.emit(row.case)

    def _on_clicked(self, index: QModelIndex) -> None:
        row: SheetRow | None = index.data(PageRole.ROW)
        if row is not None and row.case and index.column() == PageColumn.CASE:
            self.case_chosen.emit(row.case)


class _PagePainter(QStyledItemDelegate):
    """Draws a section's caption with its count, and a line's cells; the number of a case as what can be gone to."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, option.fontMetrics.height() + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.fillRect(option.rect, QColor(self.theme.selection if chosen else self.theme.panel))
        section: SheetSection | None = index.data(PageRole.SECTION)
        if section is not None:
            self._caption(painter, option, section, chosen)
        else:
            self._cell(painter, option, index, chosen)
        if focused:
            painter.setPen(QColor(self.theme.accent))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _caption(self, painter: QPainter, option: QStyleOptionViewItem, section: SheetSection, chosen: bool) -> None:
        theme = self.theme
        strong = theme.selection_text if chosen else theme.text if section.count else theme.dim
        dim = theme.selection_dim if chosen else theme.faint
        runs = [Run(f"{section.count}  ", strong, bold=True), Run(section.caption, strong, bold=bool(section.count))]
        if section.remark:
            runs.append(Run(f"   {section.remark}", dim))
        draw_runs(painter, option.rect.adjusted(4, 0, -6, 0), runs, option.font)

    def _cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, chosen: bool) -> None:
        theme, rect = self.theme, QRect(option.rect).adjusted(4, 0, -6, 0)
        row: SheetRow = index.data(PageRole.ROW)
        text, dim = (theme.selection_text, theme.selection_dim) if chosen else (theme.text, theme.dim)
        column = PageColumn(index.column())
        colour = {PageColumn.SUBJECT: text, PageColumn.WHEN: text}.get(column, dim)
        if column is PageColumn.CASE:
            colour = text if chosen else theme.accent
        if column is PageColumn.WHEN and row.late:
            shape = QRect(rect.left(), rect.top(), _SHAPE, rect.height()).adjusted(1, 5, -1, -5)
            paint_light(painter, shape, Light.OVERDUE, theme)
            rect.adjust(_SHAPE + 4, 0, 0, 0)
            colour = text if chosen else theme.overdue
        draw_runs(painter, rect, [Run(_flat(str(index.data()), column), colour)], option.font)


def _flat(text: str, column: PageColumn) -> str:
    """One line of it; of a case number what is not alike in all."""
    if column is PageColumn.CASE:
        prefix, dash, rest = text.partition("-")
        return rest if dash and prefix.isalpha() else text
    return " ".join(text.split("\n"))
