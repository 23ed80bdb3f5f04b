"""One picture of a case, large: as big as the window, or pixel by pixel; saved from here too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.domain.thread.facts import FileAttached
from widgets.case.picture_decoding import PictureDecoding
from widgets.case.thread_words import size_text
from widgets.pane_keys import NO_KEYS, Keys, PaneKeys, shown_key, with_key
from widgets.theme import Theme

STEP = 1.25
LARGEST = QSize(8192, 8192)
"""A picture is decoded so large at the most: 256 MB."""


class PictureCanvas(QWidget):
    """Paints a picture to fit, or larger; the wheel and dragging move about in it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = QImage()
        self._scale = 0.0
        self._offset = QPoint()
        self._from = QPoint()

    @property
    def scale(self) -> float:
        """How large a pixel of the picture is; 0 while it is fitted in."""
        return self._scale

    def set_picture(self, picture: QImage) -> None:
        self._picture = picture
        self.fit()

    def fit(self) -> None:
        self._scale, self._offset = 0.0, QPoint()
        self.update()

    def zoom(self, by: float) -> None:
        self._scale = min(16.0, max(0.05, (self._scale or self._fitting()) * by))
        self.update()

    def move_by(self, way: QPoint) -> None:
        self._offset += way
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.move_by(event.position().toPoint() - self._from)
        self._from = event.position().toPoint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.window))
        if self._picture.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._scale < 2)
        size = self._picture.size() * (self._scale or self._fitting())
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(self.rect().center() + (self._offset if self._scale else QPoint()))
        painter.drawImage(place, self._picture)

    def _fitting(self) -> float:
        if self._picture.isNull():
            return 1.0
        return min(1.0, self.width() / self._picture.width(), self.height() / self._picture.height())


class PictureViewer(QDialog):
    """Opened with `open()`. Arrows move it, the key of the system saves it, Esc leaves; others are told."""

    save_asked = Signal(object)

    def __init__(self, file: FileAttached, content: bytes, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(file.name)
        self.canvas = PictureCanvas(theme)
        self.told = QLabel(self.tr("Opening the picture…"))
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self._decoding = PictureDecoding(self)
        self._deeds: dict[str, Callable[[], object]] = {
            "picture_closer": lambda: self.canvas.zoom(STEP),
            "picture_farther": lambda: self.canvas.zoom(1 / STEP),
            "picture_whole": self.canvas.fit,
        }
        self._buttons = {each: QPushButton() for each in self._deeds}
        self._keys = PaneKeys(self, self._deeds)
        self._lay_out()
        self.set_keys(NO_KEYS)
        self._decoding.decoded.connect(self._on_decoded)
        self._decoding.ask(file.digest, content, file.media, LARGEST)

    def set_keys(self, keys: Keys) -> None:
        """The keys in force: heard here, shown on the buttons."""
        self._keys.set_keys(keys)
        words = {
            "picture_closer": self.tr("Larger"),
            "picture_farther": self.tr("Smaller"),
            "picture_whole": self.tr("Fit"),
        }
        for each, button in self._buttons.items():
            button.setText(with_key(words[each], shown_key(keys, each)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: QPoint(60, 0),
            Qt.Key.Key_Right: QPoint(-60, 0),
            Qt.Key.Key_Up: QPoint(0, 60),
            Qt.Key.Key_Down: QPoint(0, -60),
        }
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Save):
            self.save_asked.emit(self._file)
        elif key in moves:
            self.canvas.move_by(moves[key])
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        self._decoding.wait()
        super().done(result)

    def _lay_out(self) -> None:
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(screen.size() * 0.8)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        save = QPushButton(self.tr("Save as… (Ctrl+S)"))
        leave = QPushButton(self.tr("Close (Esc)"))
        others = ((save, lambda: self.save_asked.emit(self._file)), (leave, self.reject))
        for button, do in (*((self._buttons[each], do) for each, do in self._deeds.items()), *others):
            button.setAutoDefault(False)
            button.clicked.connect(do)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.canvas, 1)
        column.addLayout(foot)

    def _on_decoded(self, _: str, picture: QImage) -> None:
        if picture.isNull():
            words = self.tr("The picture cannot be shown: it is damaged, or larger than can be shown. It can be saved.")
            self.told.setText(words)
            return
        self.canvas.set_picture(picture)
        parts = (f"{picture.width()} × {picture.height()}", size_text(self._file.size), self._file.text)
        self.told.setText(" · ".join(part for part in parts if part))
