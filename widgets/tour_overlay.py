"""The tour: one part of the window is left bright, and a card says what it is. Everything else waits behind a veil."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QRegion
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.text_runs import bold_font
from widgets.theme import Theme

CARD_LINES, GAP, MARGIN = 26, 12, 4
"""The card is as wide as so many lines of text are high."""
VEIL = QColor(0, 0, 0, 150)
_FORWARD = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class TourStop:
    """`part` gives the widget that is shown, or None where it is not in view: the stop is passed over then."""

    title: str
    text: str
    part: Callable[[], QWidget | None]


class TourOverlay(QWidget):
    """Lies over its parent. Keys and mouse are its own while it is there; `ended` says whether all was seen."""

    ended = Signal(bool)

    def __init__(self, stops: tuple[TourStop, ...], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._stops = tuple(stop for stop in stops if stop.part() is not None)
        self.at = 0
        self._spot = QRect()
        self._window = parent
        self.card = QFrame(self)
        self.title, self.text, self.count = QLabel(), QLabel(), QLabel()
        self.back = QPushButton(self.tr("← Back"))
        self.next = QPushButton(self.tr("Next →"))
        self.skip = QPushButton(self.tr("Skip (Esc)"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Tour of the window"))
        self._lay_out()
        self.set_theme(theme)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.skip.clicked.connect(self.leave)
        parent.installEventFilter(self)
        self._show()

    @property
    def stop(self) -> TourStop:
        return self._stops[self.at]

    @property
    def spot(self) -> QRect:
        """The part that is left bright, where it lies in the window."""
        return self._spot

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = self.card.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.raised))
        self.card.setPalette(palette)
        dim = self.count.palette()
        dim.setColor(QPalette.ColorRole.WindowText, QColor(theme.dim))
        self.count.setPalette(dim)
        self.update()

    # ---- done ----

    def go_on(self) -> None:
        if self.at + 1 == len(self._stops):
            self._end(True)
        else:
            self.at += 1
            self._show()

    def go_back(self) -> None:
        self.at = max(0, self.at - 1)
        self._show()

    def leave(self) -> None:
        self._end(False)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no order is placed by a key that was meant for the tour
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _FORWARD:
            self.go_on()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Backspace):
            self.go_back()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._show)  # when the parts lie at their places
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRegion(QRegion(self.rect()) - QRegion(self._spot))
        painter.fillRect(self.rect(), VEIL)
        painter.setClipping(False)
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        painter.drawRect(self._spot.adjusted(1, 1, -1, -1))

    # ---- inside ----

    def _end(self, seen: bool) -> None:
        self._window.removeEventFilter(self)
        self.hide()
        self.ended.emit(seen)

    def _lay_out(self) -> None:
        for label in (self.title, self.text, self.count):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.title.setFont(bold_font(self.font()))
        self.card.setAutoFillBackground(True)
        self.card.setFrameShape(QFrame.Shape.StyledPanel)
        self._card_width = CARD_LINES * self.fontMetrics().height()
        self.card.setFixedWidth(self._card_width)
        foot = QHBoxLayout()
        foot.addWidget(self.count)
        foot.addStretch(1)
        for button in (self.skip, self.back, self.next):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys are the tour's own, and are said on them
            foot.addWidget(button)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for part in (self.title, self.text):
            column.addWidget(part)
        column.addLayout(foot)

    def _show(self) -> None:
        parent, stop, last = self._window, self.stop, self.at + 1 == len(self._stops)
        self.setGeometry(parent.rect())
        self.title.setText(stop.title)
        self.text.setText(stop.text)
        self.count.setText(f"{self.at + 1} / {len(self._stops)}")
        self.back.setEnabled(self.at > 0)
        self.next.setText(self.tr("Done (Enter)") if last else self.tr("Next →"))
        self.setAccessibleDescription(f"{stop.title}: {stop.text}")
        part = stop.part()
        if part is not None:
            spot = QRect(part.mapTo(parent, QPoint(0, 0)), part.size())
            self._spot = spot.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN) & self.rect()
        self.card.setFixedHeight(self.card.heightForWidth(self._card_width))
        self.card.move(self._place())
        self.show()
        self.raise_()
        self.setFocus()
        self.update()

    def _place(self) -> QPoint:
        """Below the part, above it, at its side: the first where the card fits; inside it where nothing does."""
        spot, card, room = self._spot, self.card.size(), self.rect().adjusted(GAP, GAP, -GAP, -GAP)
        left = min(max(spot.left(), room.left()), room.right() - card.width())
        top = min(max(spot.top(), room.top()), room.bottom() - card.height())
        places = (
            QPoint(left, spot.bottom() + GAP),
            QPoint(left, spot.top() - GAP - card.height()),
            QPoint(spot.right() + GAP, top),
            QPoint(spot.left() - GAP - card.width(), top),
        )
        fits = (place for place in places if room.contains(QRect(place, card)))
        return next(fits, spot.center() - QRect(QPoint(0, 0), card).center())
