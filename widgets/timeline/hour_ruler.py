"""What falls due in the next hour, as marks on a ruler."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QWidget

from models.domain.instants import to_ms
from models.domain.lights import Light
from widgets.light_shapes import paint_light
from widgets.plain_tip import plain_tip
from widgets.remaining import remaining_text
from widgets.text_runs import scaled_font
from widgets.theme import Theme

HOUR_MS = 3_600_000
TOLD = 12
"""So many cases of one mark are told by its tooltip; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A case that falls due."""

    due_ms: int
    light: Light
    number: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """Marks too near to each other to be drawn apart. `x` is in pixels."""

    x: int
    marks: tuple[Mark, ...]

    @property
    def worst(self) -> Light:
        return max(mark.light for mark in self.marks)


def clusters_of(marks: Sequence[Mark], now_ms: int, width: int, apart: int) -> list[Cluster]:
    """The marks of the coming hour on a ruler of `width` pixels, those closer than `apart` pixels put together."""
    found: list[tuple[int, list[Mark]]] = []
    for mark in sorted(marks, key=lambda m: m.due_ms):
        if not 0 <= mark.due_ms - now_ms <= HOUR_MS:
            continue
        x = (mark.due_ms - now_ms) * width // HOUR_MS
        if found and x - found[-1][0] < apart:
            found[-1][1].append(mark)
        else:
            found.append((x, [mark]))
    return [Cluster(x, tuple(together)) for x, together in found]


class HourRuler(QAbstractButton):
    """A click on a mark chooses the case that falls due first there, Enter the one that the arrows went to; hovering
    tells all of them."""

    case_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: tuple[Mark, ...] = ()
        self._now_ms = 0
        self._clusters: list[Cluster] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._at = 0
        self.clicked.connect(self._choose)
        self._name()

    @property
    def clusters(self) -> Sequence[Cluster]:
        """What is drawn."""
        return self._clusters

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_marks(self, marks: Sequence[tuple[int, Light, str]]) -> None:
        """Due instants in milliseconds since 1970 UTC, lights, case numbers; those beyond the hour are left out."""
        self._marks = tuple(Mark(*mark) for mark in marks)
        self._work_out()

    def set_now(self, now: datetime) -> None:
        self._now_ms = to_ms(now)
        self._work_out()

    def sizeHint(self) -> QSize:
        em = QFontMetrics(self.font()).height()
        return QSize(520, 2 * em + 14)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cluster = self._cluster_at(event.pos().x())
            QToolTip.showText(event.globalPos(), plain_tip(self.told(cluster)) if cluster else "", self)
            return True
        if event.type() == QEvent.Type.Resize:
            self._work_out()
        return super().event(event)

    def told(self, cluster: Cluster) -> str:
        """A line for each case of a mark: its number and the time left."""
        lines = [f"{m.number}  {remaining_text(m.light, m.due_ms, self._now_ms)}" for m in cluster.marks[:TOLD]]
        if len(cluster.marks) > TOLD:
            lines.append(self.tr("and {n} more").format(n=len(cluster.marks) - TOLD))
        return "\n".join(lines)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._cluster_at(round(event.position().x())) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def hitButton(self, at: QPoint) -> bool:
        """Only its marks are pressed."""
        return self._cluster_at(at.x()) is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cluster = self._cluster_at(round(event.position().x()))
        if cluster is not None:
            self._go_to(self._clusters.index(cluster))
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from mark to mark; Enter and the space bar choose."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self._go_to(self._at + steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _go_to(self, at: int) -> None:
        self._at = max(0, min(at, len(self._clusters) - 1))
        self.setAccessibleDescription(self.told(self._clusters[self._at]) if self._clusters else "")
        self.update()

    def _choose(self) -> None:
        if self._clusters:
            self.case_chosen.emit(self._clusters[self._at].marks[0].number)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ruler, size = self._ruler(), self._shape_size()
        small = scaled_font(self.font(), 0.75)
        painter.setFont(small)
        base = ruler.bottom()
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(ruler.left(), base, ruler.right(), base)
        for minute in range(0, 61, 2):
            x = ruler.left() + minute * ruler.width() // 60
            painter.setPen(QColor(self._theme.faint if minute % 10 == 0 else self._theme.line))
            painter.drawLine(x, base - (6 if minute % 10 == 0 else 3), x, base)
            if minute % 10 == 0:
                label = QRect(x - 24, base + 1, 48, self.height() - base)
                painter.setPen(QColor(self._theme.faint))
                words = f"+{minute}" if minute else self.tr("now")
                painter.drawText(label, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)
        for cluster in self._clusters:
            middle = ruler.left() + cluster.x
            box = QRect(middle - size // 2, base - 9 - size, size, size)
            paint_light(painter, box, cluster.worst, self._theme)
            if self.hasFocus() and cluster is self._clusters[self._at]:
                painter.setPen(QColor(self._theme.accent))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box.adjusted(-3, -3, 2, 2))
            if len(cluster.marks) > 1:
                painter.setPen(QColor(self._theme.text))
                beside = QRect(box.right() + 2, box.top() - 2, 30, size + 4)
                painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, str(len(cluster.marks)))
        if self.hasFocus():
            painter.setPen(QColor(self._theme.accent))
            painter.drawLine(ruler.left(), base, ruler.right(), base)
        if not self._clusters:
            painter.setPen(QColor(self._theme.faint))
            words = self.tr("nothing falls due in the next hour")
            painter.drawText(ruler.adjusted(0, 0, 0, -8), Qt.AlignmentFlag.AlignCenter, words)

    def _work_out(self) -> None:
        clusters = clusters_of(self._marks, self._now_ms, self._ruler().width(), self._apart())
        if clusters != self._clusters:
            self._clusters = clusters
            self._go_to(self._at)
            self._name()

    def _name(self) -> None:
        count = sum(len(cluster.marks) for cluster in self._clusters)
        told = self.tr("{n} cases fall due in the next hour").format(n=count)
        self.setAccessibleName(told if count else self.tr("nothing falls due in the next hour"))

    def _ruler(self) -> QRect:
        small = QFontMetrics(scaled_font(self.font(), 0.75)).height()
        return QRect(24, 2, max(1, self.width() - 56), self.height() - small - 4)

    def _shape_size(self) -> int:
        return QFontMetrics(self.font()).height() * 7 // 10

    def _apart(self) -> int:
        """A shape and the two figures of a count beside it."""
        figures = QFontMetrics(scaled_font(self.font(), 0.75)).horizontalAdvance("00")
        return self._shape_size() + figures + 6

    def _cluster_at(self, x: int) -> Cluster | None:
        """The mark nearest to a place, if it is near enough to be meant."""
        offset = x - self._ruler().left()
        near = [c for c in self._clusters if abs(c.x - offset) <= self._shape_size()]
        return min(near, key=lambda c: abs(c.x - offset), default=None)
