"""Below the timeline: what the keyboard's span is, or a notice; and where there is nothing, what would be there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from widgets.plain_tip import plain_tip
from widgets.theme import Theme


class ToldLine(QWidget):
    """One line, shortened where it does not fit; the tooltip has all of it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        return " · ".join(line for line in self._lines if line)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_lines(self, lines: tuple[str, ...]) -> None:
        if lines != self._lines:
            self._lines = lines
            self.setToolTip(plain_tip("\n".join(lines)))
            self.setAccessibleName(self.text)
            self.setVisible(bool(lines))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, self.fontMetrics().height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setPen(QColor(self._theme.dim))
        room = self.rect().adjusted(12, 0, -12, 0)
        text = self.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)


class TimelineFoot(QWidget):
    """The line and the words of the empty pane, of which one is shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: tuple[str, ...] = ()
        self._notice: tuple[str, ...] = ()
        self._line = ToldLine(theme)
        self._line.setVisible(False)
        self._nothing = QLabel(self.tr("No unit is on a case. Spans appear here as soon as one is dispatched."))
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(24, 12, 24, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._line)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._line.set_theme(theme)
        ink = self._nothing.palette()
        ink.setColor(self._nothing.foregroundRole(), QColor(theme.dim))
        self._nothing.setPalette(ink)

    def set_empty(self, text: str) -> None:
        self._nothing.setText(text)

    def set_nothing(self, nothing: bool) -> None:
        self._nothing.setVisible(nothing)

    def set_told(self, lines: tuple[str, ...]) -> None:
        self._told = lines
        self._show()

    def set_notice(self, text: str) -> None:
        self._notice = (text,) if text else ()
        self._show()

    def _show(self) -> None:
        self._line.set_lines(self._told or self._notice)
