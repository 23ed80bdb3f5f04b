"""Bands over the panes: what is not as it should be with the screen as a whole, in words, with a shape and an age."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QBrush,
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.plain_tip import plain_tip
from widgets.text_runs import Run, draw_runs, runs_width
from widgets.theme import Theme

PAD, EDGE = 10, 22
"""Around the words, and how wide the hatched edge is."""


class BandKind(StrEnum):
    """What a band is about: each has a sign, a hatching and a colour of its own."""

    UNREAL = "unreal"
    """An exercise, a demonstration, a replay."""
    LOST = "lost"
    SILENT = "silent"
    OLD = "old"
    """From the cache, or nothing yet."""
    READ_ONLY = "read_only"
    UNCOPIED = "uncopied"
    """Copies, archive or signed heads of the hub are not written."""


SIGNS = {
    BandKind.UNREAL: "◆",
    BandKind.LOST: "✕",
    BandKind.SILENT: "◌",
    BandKind.OLD: "◔",
    BandKind.READ_ONLY: "▲",
    BandKind.UNCOPIED: "▽",
}
_HATCHES = {
    BandKind.UNREAL: Qt.BrushStyle.DiagCrossPattern,
    BandKind.LOST: Qt.BrushStyle.BDiagPattern,
    BandKind.SILENT: Qt.BrushStyle.VerPattern,
    BandKind.OLD: Qt.BrushStyle.Dense5Pattern,
    BandKind.READ_ONLY: Qt.BrushStyle.HorPattern,
    BandKind.UNCOPIED: Qt.BrushStyle.FDiagPattern,
}


@dataclass(frozen=True, slots=True)
class Band:
    """`texts` say the same, the fullest first: shown is the fullest that there is room for."""

    kind: BandKind
    texts: tuple[str, ...]


class Bands(QWidget):
    """One line; takes no room while there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.bands: tuple[Band, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def words(self) -> str:
        """What is said, in full."""
        return "\n".join(f"{SIGNS[band.kind]} {band.texts[0]}" for band in self.bands)

    @property
    def shown(self) -> tuple[str, ...]:
        """The words that there is room for."""
        return self._fitting()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_bands(self, bands: Sequence[Band]) -> None:
        if tuple(bands) == self.bands:
            return
        kinds = [band.kind for band in self.bands]
        self.bands = tuple(bands)
        self.setAccessibleName(self.words)
        self.setVisible(bool(self.bands))
        self._tip()
        self.update()
        if self.bands and kinds != [band.kind for band in self.bands]:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def sizeHint(self) -> QSize:
        return QSize(200, QFontMetrics(self.font()).height() + 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = 0
        for band, text in zip(self.bands, self._fitting(), strict=True):
            last = band is self.bands[-1]
            width = self.width() - left if last else self._width_of(band.kind, text)
            self._paint(painter, QRect(left, 0, width, self.height()), band.kind, text)
            left += width

    def _paint(self, painter: QPainter, box: QRect, kind: BandKind, text: str) -> None:
        colour = self._colour(kind)
        painter.fillRect(box, QColor(self._theme.raised))
        edge = QRect(box.left(), box.top(), EDGE, box.height())
        painter.fillRect(edge, QBrush(colour, _HATCHES[kind]))
        if box.right() >= self.width() - 1:
            painter.fillRect(edge.translated(box.width() - EDGE, 0), QBrush(colour, _HATCHES[kind]))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour)
        room = box.adjusted(EDGE + PAD, 0, -PAD, -1)
        draw_runs(painter, room, self._runs(kind, text), self.font())

    def _runs(self, kind: BandKind, text: str) -> tuple[Run, ...]:
        colour = self._colour(kind).name()
        return (Run(f"{SIGNS[kind]} ", colour, bold=True), Run(text, colour, bold=True))

    def _colour(self, kind: BandKind) -> QColor:
        theme = self._theme
        colours = {BandKind.UNREAL: theme.level_w, BandKind.LOST: theme.overdue, BandKind.SILENT: theme.overdue}
        return QColor(colours.get(kind, theme.soon))

    def _width_of(self, kind: BandKind, text: str) -> int:
        return EDGE + 2 * PAD + runs_width(self._runs(kind, text), self.font())

    def _fitting(self) -> tuple[str, ...]:
        """The same step of shortness for all: the first at which they lie beside each other."""
        most = max((len(band.texts) for band in self.bands), default=0)
        texts: tuple[str, ...] = ()
        for step in range(most):
            texts = tuple(band.texts[min(step, len(band.texts) - 1)] for band in self.bands)
            widths = (self._width_of(band.kind, text) for band, text in zip(self.bands, texts, strict=True))
            if sum(widths) + EDGE <= self.width():
                break
        return texts

    def _tip(self) -> None:
        """In full where it had to be shortened."""
        whole = self._fitting() == tuple(band.texts[0] for band in self.bands)
        self.setToolTip("" if whole else plain_tip(self.words))
