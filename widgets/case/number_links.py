"""Numbers of cases that can be gone to: by a click, or by Tab and Space or Enter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from widgets.flow_rows import FlowRows
from widgets.text_runs import Run, draw_runs, runs_width
from widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class Link:
    """The number of a case, and a word beside it that says what it is here."""

    case: str
    word: str = ""


class NumberLink(QAbstractButton):
    """One number, underlined as what can be gone to is."""

    def __init__(self, link: Link, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = link
        self._theme = theme
        self.setText(link.case)
        self.setAccessibleName(f"{link.case} {link.word}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(runs_width(self._runs(), self.font()) + 4, self.fontMetrics().height() + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        inner = self.rect().adjusted(2, 0, 0, 0)
        draw_runs(painter, inner, self._runs(), self.font())
        painter.setPen(QColor(self._theme.accent))
        wide = runs_width(self._runs()[:1], self.font())
        painter.drawLine(2, self.height() - 3, 1 + wide, self.height() - 3)
        if self.hasFocus():
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 3, 3)

    def _runs(self) -> list[Run]:
        word = f" {self.link.word}" if self.link.word else ""
        return [Run(self.link.case, self._theme.accent), Run(word, self._theme.dim)]


class NumberLinks(FlowRows):
    """Links in rows that break where they do not fit."""

    case_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(10, 300, parent)
        self._theme = theme
        self._links: list[NumberLink] = []

    @property
    def links(self) -> Sequence[NumberLink]:
        return self._links

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for link in self._links:
            link.set_theme(theme)

    def set_links(self, links: Sequence[Link]) -> None:
        if [shown.link for shown in self._links] == list(links):
            return
        for old in self._links:
            old.hide()
            old.deleteLater()
        self._links = [self._made(link) for link in links]
        self.flow()

    def items(self) -> Sequence[QWidget]:
        return self._links

    def _made(self, link: Link) -> NumberLink:
        button = NumberLink(link, self._theme, self)
        button.clicked.connect(self._on_clicked)
        button.show()
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, NumberLink):
            self.case_chosen.emit(button.link.case)
