"""What is wrong with the words of a window: cut off, shortened with nobody to tell the rest, one over the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from tests.drawn.text_device import Drawn, drawn_by
from tests.drawn.whole_text import told_in_full

SLACK = 2.1
"""Pixels of ink that may be lost at an edge: its box is rounded up by one on each side."""
CROSSED = 0.3
"""The share of the lower one's height by which two inks must cross each other to be hard to read."""
CUT_MARK = "…"


@dataclass(frozen=True, slots=True)
class Written:
    """A text on the window: who painted it and where its ink stands in the window's own pixels."""

    by: QWidget
    drawn: Drawn
    ink: QRectF

    def __str__(self) -> str:
        above = self.by.parentWidget()
        names = [type(each).__name__ for each in (above, self.by) if each is not None]
        return f"{'/'.join(names)} {self.drawn.text!r} at {_box(self.ink)}"


def found_on(window: QWidget) -> list[str]:
    """Every fault of the words on a window, in words."""
    written = list(written_on(window))
    return [*faults_of_each(window, written), *overlaps(written), *strayed(window)]


def written_on(window: QWidget) -> Iterator[Written]:
    for part in (window, *window.findChildren(QWidget)):
        if part.isVisibleTo(window) and not part.visibleRegion().isEmpty() and part.window() is window:
            offset = QPointF(part.mapTo(window, QPoint()))
            for drawn in drawn_by(part):
                yield Written(part, drawn, drawn.ink.translated(offset))


def faults_of_each(window: QWidget, written: Sequence[Written]) -> Iterator[str]:
    for each in written:
        if out := _cut(each):
            yield f"cut {out}: {each}"
        if CUT_MARK in each.drawn.text and not told_in_full(each.by, each.drawn):
            yield f"shortened and not told: {each}"


def overlaps(written: Sequence[Written]) -> Iterator[str]:
    """Texts whose ink crosses: looked for in bands, since few of many are near to each other."""
    shown = [each for each in written if _shown(each).isValid()]
    shown.sort(key=lambda each: each.ink.top())
    for at, one in enumerate(shown):
        for other in shown[at + 1 :]:
            if other.ink.top() >= one.ink.bottom():
                break
            if _crossed(_shown(one), _shown(other)):
                yield f"over each other: {one} and {other}"


def strayed(window: QWidget) -> Iterator[str]:
    """Parts that reach out of what holds them, where nothing scrolls."""
    for part in window.findChildren(QWidget):
        above = part.parentWidget()
        if above is None or part.isWindow() or not part.isVisibleTo(window) or _scrolls(above):
            continue
        if part.window() is window and not above.rect().adjusted(-1, -1, 1, 1).contains(part.geometry()):
            yield f"outside: {type(part).__name__} {_rect(part.geometry())} in {type(above).__name__} {_rect(above.rect())}"


def _cut(written: Written) -> str:
    """By how many pixels to the left, top, right and bottom ink is lost where it cannot be scrolled into view."""
    lost = [0.0] * 4
    ink, part = written.drawn.ink, written.by
    if written.drawn.open is not None:
        lost = _beyond(ink, written.drawn.open)
    across, down = _scroll_ways(part)
    lost = [a + b for a, b in zip(lost, _beyond(ink, QRectF(part.rect())), strict=True)]
    if not _beyond_all(ink, part):
        region = QRectF(part.visibleRegion().boundingRect())
        lost = [max(a, b) for a, b in zip(lost, _beyond(ink, region), strict=True)]
    free = (across, down, across, down)
    parts = [f"{side} {by:.0f}" for side, by, ok in zip("ltrb", lost, free, strict=True) if by > SLACK and not ok]
    return " ".join(parts)


def _beyond(ink: QRectF, box: QRectF) -> list[float]:
    sides = (box.left() - ink.left(), box.top() - ink.top(), ink.right() - box.right(), ink.bottom() - box.bottom())
    return [max(0.0, side) for side in sides]


def _beyond_all(ink: QRectF, part: QWidget) -> bool:
    """Whether none of it is on the screen: scrolled away, or behind."""
    return not QRectF(part.visibleRegion().boundingRect()).intersects(ink)


def _scroll_ways(part: QWidget) -> tuple[bool, bool]:
    """Whether what a part paints can be brought into view across and down."""
    across = down = False
    above: QWidget | None = part
    while above is not None and not above.isWindow():
        holder = above.parentWidget()
        if isinstance(holder, QAbstractScrollArea) and holder.viewport() is above:
            across |= _moves(holder.horizontalScrollBar())
            down |= _moves(holder.verticalScrollBar())
        above = holder
    return across, down


def _moves(bar: object) -> bool:
    return getattr(bar, "maximum")() > getattr(bar, "minimum")()  # noqa: B009


def _scrolls(above: QWidget) -> bool:
    holder = above.parentWidget()
    return isinstance(above, QAbstractScrollArea) or (
        isinstance(holder, QAbstractScrollArea) and holder.viewport() is above
    )


def _shown(written: Written) -> QRectF:
    """The ink that is on the screen, in the window's pixels."""
    part = written.by
    offset = written.ink.topLeft() - written.drawn.ink.topLeft()
    seen = QRectF(part.visibleRegion().boundingRect()).intersected(written.drawn.ink)
    if written.drawn.open is not None:
        seen = seen.intersected(written.drawn.open)
    return seen.translated(offset)


def _crossed(one: QRectF, other: QRectF) -> bool:
    both = one.intersected(other)
    return both.width() > SLACK and both.height() > CROSSED * min(one.height(), other.height())


def _box(box: QRectF) -> str:
    return f"{box.left():.0f},{box.top():.0f} {box.width():.0f}x{box.height():.0f}"


def _rect(box: QRect) -> str:
    return _box(QRectF(box))
