"""Everything that is written on a window, by whom, and which part of it can be seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtWidgets import QAbstractScrollArea, QGraphicsView, QScrollBar, QTabBar, QWidget

from tests.drawn.text_device import Drawn, drawn_by

SCROLLED_BY_ANOTHER = ("LaneNamesColumn",)
"""The names of the lanes go up and down with the plot beside them, which has the scroll bar."""


@dataclass(frozen=True, slots=True)
class Page:
    """A part that writes: what of it is on the screen (in its own pixels), where it stands on the window, and whether
    the rest can be brought into view across and down."""

    by: QWidget
    seen: QRectF
    offset: QPointF
    across: bool
    down: bool


@dataclass(frozen=True, slots=True)
class Written:
    """A text on the window. `ink` is all of it and `shown` what can be seen, both in the window's pixels."""

    page: Page
    drawn: Drawn
    ink: QRectF
    shown: QRectF

    def __str__(self) -> str:
        above = self.page.by.parentWidget()
        names = [type(each).__name__ for each in (above, self.page.by) if each is not None]
        return f"{'/'.join(names)} {self.drawn.text!r} at {box_text(self.ink)}"


def written_on(root: QWidget) -> Iterator[Written]:
    """All texts of a window, or of a part of one."""
    window = root.window()
    for part in (root, *root.findChildren(QWidget)):
        if part.isVisibleTo(window) and part.window() is window:
            seen = QRectF(part.visibleRegion().boundingRect())
            if not seen.isEmpty():
                page = Page(part, seen, QPointF(part.mapTo(window, QPoint())), *scroll_ways(part))
                yield from (_written(page, drawn) for drawn in drawn_by(part))


def _written(page: Page, drawn: Drawn) -> Written:
    shown = drawn.ink.intersected(page.seen)
    if drawn.open is not None:
        shown = shown.intersected(drawn.open)
    return Written(page, drawn, drawn.ink.translated(page.offset), shown.translated(page.offset))


def scroll_ways(part: QWidget) -> tuple[bool, bool]:
    """Whether what a part paints can be brought into view across and down."""
    across = isinstance(part, QTabBar) and part.usesScrollButtons()
    down = type(part).__name__ in SCROLLED_BY_ANOTHER or isinstance(part.parentWidget(), QGraphicsView)
    above: QWidget | None = part
    while above is not None and not above.isWindow():
        holder = above.parentWidget()
        if isinstance(holder, QAbstractScrollArea) and holder.viewport() is above:
            across |= _moves(holder.horizontalScrollBar())
            down |= _moves(holder.verticalScrollBar())
        above = holder
    return across, down


def _moves(bar: QScrollBar) -> bool:
    return bar.maximum() > bar.minimum()


def box_text(box: QRectF) -> str:
    return f"{box.left():.0f},{box.top():.0f} {box.width():.0f}x{box.height():.0f}"
