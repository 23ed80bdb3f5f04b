"""Rows of the list of alerts, drawn: an alert, a group, a place in the top ten."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.domain.alerts.alert import AlertState
from models.domain.lights import Light
from widgets.alerts.alert_model import AlertRole
from widgets.alerts.alert_rows import AlertGroup, AlertRow, OriginRow
from widgets.alerts.alert_shapes import paint_alert, priority_colour
from widgets.alerts.alert_texts import about, beside_tab, left, near, since
from widgets.light_shapes import paint_level
from widgets.remaining import remaining_text
from widgets.text_runs import Run, draw_runs, run_width
from widgets.theme import Theme

PAD, GAP = 10, 10
LONGEST = (Light.OVERDUE, 0, (9 * 24 + 23) * 3_600_000)
"""The time that takes the most room: nine days and 23 hours too late."""
WIDE, NARROW = 900, 280
"""From so many pixels on a row has its number with the day, and all of its times."""

Index = QModelIndex | QPersistentModelIndex


class AlertPainter(QStyledItemDelegate):
    """Colour is in the sign and the time alone, and only while it calls."""

    def __init__(self, theme: Theme, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._zone = theme, zone
        self.now_ms = 0

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, option.fontMetrics.height() + 11)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self._theme, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(theme.selection if chosen else theme.panel))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        inks = (theme.selection_text, theme.selection_dim) if chosen else (theme.text, theme.dim)
        row = index.data(AlertRole.ROW)
        box = rect.adjusted(PAD, 0, -PAD, 0)
        if isinstance(row, AlertGroup):
            self._group(painter, option, box, row, inks)
        elif isinstance(row, OriginRow):
            self._origin(painter, option, box, row, inks)
        elif isinstance(row, AlertRow):
            self._alert(painter, option, box, row, inks)
        painter.restore()

    def _alert(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: AlertRow, inks: tuple[str, str]
    ) -> None:
        theme, font, (text, dim) = self._theme, option.font, inks
        wide = box.width() >= WIDE
        calls = row.state is AlertState.CALLING
        if row.inside:
            box = box.adjusted(18, 0, 0, 0)
        x = self._sign(painter, option, box, row.state, row.priority, row.again)
        room = max(run_width(Run(sample, "", bold=True), font) for sample in ("+88:88", remaining_text(*LONGEST)))
        chosen = text if option.state & QStyle.StateFlag.State_Selected else ""
        colour = chosen or priority_colour(theme, row.priority)
        time = Run(left(row, self.now_ms), colour if calls else dim, bold=calls)
        at = x + room - run_width(time, font)
        draw_runs(painter, QRect(at, box.top(), room, box.height()), [time], font)
        x += room + GAP
        if row.level:
            side = option.fontMetrics.height() - 1
            paint_level(painter, QRect(x, box.center().y() - side // 2, side, side), row.level, theme, chosen)
            x += side + GAP
        right = self._right(painter, option, box, row, dim, wide)
        number = row.case.partition("-")[2] if wide else row.case.rpartition("-")[2]  # the day says itself
        runs = [Run(f"{number}  ", dim)] if number else []
        runs += [Run(about(row), text, bold=calls), Run(f"  {row.title}", text if calls else dim)]
        if row.area and wide:
            runs.append(Run(f"  {row.area}", dim))
        if row.reason:
            runs.append(Run(f"  {row.reason}", dim))
        draw_runs(painter, QRect(x, box.top(), right - x - GAP, box.height()), runs, font)

    def _right(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: AlertRow, dim: str, wide: bool
    ) -> int:
        """How it stands beyond what its tab says, and since when; gives where it begins."""
        words = beside_tab(row, self.now_ms, self._zone)
        when = since(row.raised_ms, self.now_ms, self._zone) if not near(row) and (wide or not words) else ""
        runs = [Run(words, dim)] if words else []
        if when:
            runs.append(Run(f"   {when}" if words else when, dim))
        width = sum(run_width(run, option.font) for run in runs)
        width = min(width, box.width() // 2)
        draw_runs(painter, QRect(box.right() - width + 1, box.top(), width, box.height()), runs, option.font)
        return box.right() - width

    def _group(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: AlertGroup, inks: tuple[str, str]
    ) -> None:
        text, dim = inks
        fold = Run("▾ " if row.open else "▸ ", dim)
        draw_runs(painter, box, [fold], option.font)
        box = box.adjusted(run_width(fold, option.font) + 2, 0, 0, 0)
        x = self._sign(painter, option, box, AlertState.CALLING, row.priority, False)
        oldest = since(row.oldest_ms, self.now_ms, self._zone)
        newest = since(row.newest_ms, self.now_ms, self._zone)
        span = oldest if oldest == newest else f"{oldest} … {newest}"
        count = Run(f"{row.count}", text, bold=True)
        runs = [count] if box.width() < NARROW else [Run(f"{span}   ", dim), count]
        width = sum(run_width(run, option.font) for run in runs)
        draw_runs(painter, QRect(box.right() - width + 1, box.top(), width, box.height()), runs, option.font)
        room = QRect(x, box.top(), box.right() - width - x - GAP, box.height())
        draw_runs(painter, room, [Run(row.name, text, bold=True)], option.font)

    def _origin(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: OriginRow, inks: tuple[str, str]
    ) -> None:
        """A bar as long as the share, behind the words."""
        text, dim = inks
        if row.share:
            bar = QRect(box.left(), box.bottom() - 4, round(box.width() * row.share), 3)
            painter.fillRect(bar, QColor(dim))
        count = Run(f"{row.count} ×", text, bold=True)
        share = Run(f"   {row.share:.0%}", dim) if row.share else Run("", dim)
        width = run_width(count, option.font) + run_width(share, option.font)
        draw_runs(painter, QRect(box.right() - width + 1, box.top(), width, box.height()), [count, share], option.font)
        runs = [Run(row.name, text)]
        if row.case:
            chatter = QCoreApplication.translate("alerts", "calls again and again")
            runs = [Run(f"{row.case.partition('-')[2]}  ", dim), Run(row.name, text), Run(f"  {chatter}", dim)]
        draw_runs(painter, QRect(box.left(), box.top(), box.width() - width - GAP, box.height()), runs, option.font)

    def _sign(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        state: AlertState,
        priority: int,
        again: bool,
    ) -> int:
        """The sign, as large as the letters; gives where the rest begins."""
        side = min(box.height() - 8, option.fontMetrics.height() + 1)
        paint_alert(
            painter, QRect(box.left(), box.center().y() - side // 2, side, side), state, priority, self._theme, again
        )
        return box.left() + side + GAP
