"""Lines of text laid out once: laying out is most of what a drawn cell costs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText

_KEPT = 4_000
_LONGEST = 300  # more than any cell can show


class TextCache:
    """Plain text in one font, shortened to a width, ready to be drawn; forgets all when it has grown too large."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self._lines: dict[tuple[str, int], tuple[QStaticText, float]] = {}
        self._widths: dict[str, int] = {}

    def height(self) -> float:
        return self._metrics.height()

    def width_of(self, text: str) -> int:
        """The pixels that a whole text needs."""
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) >= _KEPT:
                self._widths.clear()
            width = self._widths[text] = int(self._metrics.horizontalAdvance(_one_line(text))) + 1
        return width

    def draw(self, painter: QPainter, x: int, y: int, width: int, height: int, text: str, right: bool = False) -> None:
        """Draw one line in the middle of a box, at its left or at its right. The painter has the colour."""
        line, needs = self._line(text, width)
        if painter.font() is not self.font:
            painter.setFont(self.font)
        left = x + width - needs if right else x
        painter.drawStaticText(int(left), int(y + (height - self._metrics.height()) / 2), line)

    def _line(self, text: str, width: int) -> tuple[QStaticText, float]:
        known = self._lines.get((text, width))
        if known is not None:
            return known
        if len(self._lines) >= _KEPT:
            self._lines.clear()
        shown = self._metrics.elidedText(_one_line(text), Qt.TextElideMode.ElideRight, width)
        line = QStaticText(shown)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        line.prepare(font=self.font)
        self._lines[text, width] = line, self._metrics.horizontalAdvance(shown)
        return self._lines[text, width]


def _one_line(text: str) -> str:
    """Line breaks and control characters become blanks."""
    return text[:_LONGEST] if text.isprintable() else " ".join(text[:_LONGEST].split())
