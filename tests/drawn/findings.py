"""What is wrong with the words of a window: cut off, shortened with nobody to tell the rest, one over the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from tests.drawn.whole_text import told_in_full
from tests.drawn.written import Written, box_text, written_on

SLACK = 2.1
"""Pixels of ink that may be lost at an edge: its box is rounded up by one on each side."""
CROSSED = 0.3
"""The share of the lower one's height by which two inks must cross each other to be hard to read."""
CUT_MARK = "…"
SIDES = ("left", "top", "right", "bottom")


def found_on(root: QWidget) -> list[str]:
    """Every fault of the words on a window, or on a part of it, in words."""
    written = list(written_on(root))
    return [*faults_of_each(written), *overlaps(written), *strayed(root)]


def faults_of_each(written: Sequence[Written]) -> Iterator[str]:
    for each in written:
        if lost := _lost(each):
            yield f"cut off by {lost}: {each}"
        if CUT_MARK in each.drawn.text and not told_in_full(each.page.by, each.drawn):
            yield f"shortened and not told: {each}"


def overlaps(written: Sequence[Written]) -> Iterator[str]:
    """Texts whose ink crosses: looked for from the top down, since few of many are near to each other."""
    shown = sorted((each for each in written if not each.shown.isEmpty()), key=lambda each: each.shown.top())
    for at, one in enumerate(shown):
        foot = one.shown.bottom()
        for other in shown[at + 1 :]:
            if other.shown.top() >= foot:
                break
            if _crossed(one.shown, other.shown):
                yield f"over each other: {one} and {other}"


def strayed(root: QWidget) -> Iterator[str]:
    """Parts that reach out of what holds them, where nothing scrolls."""
    window = root.window()
    for part in root.findChildren(QWidget):
        above = part.parentWidget()
        if above is None or part.isWindow() or not part.isVisibleTo(window) or _scrolls(above):
            continue
        if part.window() is window and not above.rect().adjusted(-1, -1, 1, 1).contains(part.geometry()):
            where = f"{box_text(QRectF(part.geometry()))} in {box_text(QRectF(above.rect()))}"
            yield f"outside: {type(part).__name__} in {type(above).__name__}, {where}"


def _lost(written: Written) -> str:
    """How many pixels of ink are lost on which sides, where they cannot be scrolled into view."""
    ink, page, open_ = written.drawn.ink, written.page, written.drawn.open
    lost = _beyond(ink, QRectF(page.by.rect()))
    if open_ is not None:
        lost = [max(a, b) for a, b in zip(lost, _beyond(ink, open_), strict=True)]
    if page.seen.intersects(ink):  # else it is scrolled away as a whole
        lost = [max(a, b) for a, b in zip(lost, _beyond(ink, page.seen), strict=True)]
    free = (page.across, page.down, page.across, page.down)
    sides = zip(SIDES, lost, free, strict=True)
    return ", ".join(f"{by:.0f} px at the {side}" for side, by, moves in sides if by > SLACK and not moves)


def _beyond(ink: QRectF, box: QRectF) -> list[float]:
    sides = (box.left() - ink.left(), box.top() - ink.top(), ink.right() - box.right(), ink.bottom() - box.bottom())
    return [max(0.0, side) for side in sides]


def _crossed(one: QRectF, other: QRectF) -> bool:
    both = one.intersected(other)
    return both.width() > SLACK and both.height() > CROSSED * min(one.height(), other.height())


def _scrolls(above: QWidget) -> bool:
    holder = above.parentWidget()
    return isinstance(above, QAbstractScrollArea) or (
        isinstance(holder, QAbstractScrollArea) and holder.viewport() is above
    )
