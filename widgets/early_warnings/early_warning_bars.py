"""The terms of one score as bars: each as long as the points it may give, filled as far as it gives them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.rules.early_warnings.warning import Term
from widgets.early_warnings.early_warning_words import term_text, term_word
from widgets.text_runs import Run, draw_runs, run_width
from widgets.theme import Theme

GAP = 12
BAR_WIDTH = 140
"""Pixels of a bar whose term may give all 100 points."""


class TermBars(QWidget):
    """A row for each term, in two lines where the pane is narrow: name and points with the bar, then the figures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._terms: tuple[Term, ...] = ()
        self.setAccessibleName(self.tr("Terms of the score"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def lines(self) -> tuple[str, ...]:
        """What is shown, in words."""
        return tuple(f"{term_word(each.kind)} {points_text(each)} {term_text(each)}" for each in self._terms)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_terms(self, terms: tuple[Term, ...]) -> None:
        if terms != self._terms:
            self._terms = terms
            self.setAccessibleDescription("; ".join(self.lines))
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(1, len(self._terms)) * self._row_height(width)

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, height = QPainter(self), self._row_height(self.width())
        for row, term in enumerate(self._terms):
            self._paint(painter, QRect(0, row * height, self.width(), height), term)

    def _paint(self, painter: QPainter, rect: QRect, term: Term) -> None:
        theme, line = self._theme, self._line
        ink = theme.text if term.points else theme.faint
        names, points = self._columns()
        top = QRect(rect.left(), rect.top(), rect.width(), line)
        draw_runs(painter, QRect(top.left(), top.top(), names, line), [Run(term_word(term.kind), ink)], self.font())
        at = top.left() + names + GAP
        given = Run(points_text(term), ink, bold=bool(term.points))
        draw_runs(
            painter, QRect(at + points - run_width(given, self.font()), top.top(), points, line), [given], self.font()
        )
        at += points + GAP
        full = round(BAR_WIDTH * term.most / 100)
        bar = QRect(at, top.center().y() - 3, full, 7)
        painter.fillRect(bar, QColor(theme.line))
        bar.setWidth(round(full * term.points / term.most) if term.most else 0)
        painter.fillRect(bar, QColor(theme.dim))
        words = QRect(at + BAR_WIDTH + GAP, top.top(), rect.right() - at - BAR_WIDTH - GAP, line)
        if self._stacked(rect.width()):
            words = QRect(rect.left() + GAP, rect.top() + line, rect.width() - GAP, line)
        draw_runs(painter, words, [Run(term_text(term), theme.dim if term.points else theme.faint)], self.font())

    @property
    def _line(self) -> int:
        return QFontMetrics(self.font()).height() + 4

    def _columns(self) -> tuple[int, int]:
        """How wide the names and the points are."""
        names = max((run_width(Run(term_word(each.kind), ""), self.font()) for each in self._terms), default=0)
        points = max((run_width(Run(points_text(each), "", bold=True), self.font()) for each in self._terms), default=0)
        return names, points

    def _stacked(self, width: int) -> bool:
        words = max((run_width(Run(term_text(each), ""), self.font()) for each in self._terms), default=0)
        return sum(self._columns()) + BAR_WIDTH + 3 * GAP + words > width

    def _row_height(self, width: int) -> int:
        return 2 * self._line + 2 if self._stacked(width) else self._line


def points_text(term: Term) -> str:
    return f"{term.points:.0f} / {term.most:.0f}"
