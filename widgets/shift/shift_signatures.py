"""The three signatures under a handover as boxes: empty, ticked or crossed, each with who and when in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from widgets.plain_tip import plain_tip
from widgets.text_runs import Run, draw_runs
from widgets.theme import Theme


class Mark(Enum):
    """EMPTY: not yet; DONE: ticked; AGAINST: crossed."""

    EMPTY = "empty"
    DONE = "done"
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class SignatureBox:
    """`title` is the step, `words` who took it and when, or that nobody has. `waiting`: it is this one's turn."""

    title: str
    words: str
    mark: Mark = Mark.EMPTY
    waiting: bool = False


class SignatureCell(QWidget):
    """One box."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.box = SignatureBox("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_box(self, box: SignatureBox) -> None:
        if box != self.box:
            self.box = box
            self.setAccessibleName(f"{box.title}: {box.words}")
            self.setToolTip(plain_tip(f"{box.title}\n{box.words}"))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, 2 * self.fontMetrics().lineSpacing() + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, line = self._theme, QPainter(self), self.fontMetrics().lineSpacing()
        side = line - 2
        square = QRectF(8.5, 6.5, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.soon if self.box.waiting else theme.dim), 1.5))
        painter.drawRect(square)
        self._paint_mark(painter, square)
        left = 14 + side
        room = QRect(left, 4, self.width() - left - 4, line)
        title = theme.text if self.box.mark is not Mark.EMPTY or self.box.waiting else theme.dim
        draw_runs(painter, room, [Run(self.box.title, title, bold=self.box.waiting)], self.font())
        colour = theme.urgent if self.box.mark is Mark.AGAINST else theme.dim
        draw_runs(painter, room.translated(0, line), [Run(self.box.words, colour)], self.font())

    def _paint_mark(self, painter: QPainter, square: QRectF) -> None:
        inner = square.adjusted(3, 3, -3, -3)
        if self.box.mark is Mark.DONE:
            painter.setPen(QPen(QColor(self._theme.text), 2))
            low = QPointF(inner.left() + inner.width() * 0.35, inner.bottom())
            painter.drawPolyline(QPolygonF([QPointF(inner.left(), inner.center().y()), low, inner.topRight()]))
        elif self.box.mark is Mark.AGAINST:
            painter.setPen(QPen(QColor(self._theme.urgent), 2))
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.topRight(), inner.bottomLeft())


class SignatureRow(QWidget):
    """Prepared, signed, countersigned."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = tuple(SignatureCell(theme) for _ in range(3))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(4)
        for cell in self.cells:
            row.addWidget(cell, 1)
        row.setAlignment(Qt.AlignmentFlag.AlignTop)

    def set_theme(self, theme: Theme) -> None:
        for cell in self.cells:
            cell.set_theme(theme)

    def set_boxes(self, boxes: tuple[SignatureBox, SignatureBox, SignatureBox]) -> None:
        for cell, box in zip(self.cells, boxes, strict=True):
            cell.set_box(box)
