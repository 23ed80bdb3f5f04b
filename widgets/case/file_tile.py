"""A file of the thread as a tile: its picture where it is one, else its kind; opened by a click, Space or Enter."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFont,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from models.domain.thread.attached_files import PICTURES
from models.domain.thread.facts import FileAttached
from widgets.case.thread_words import media_name, size_text
from widgets.plain_tip import plain_tip
from widgets.text_runs import Run, draw_runs, run_width, scaled_font
from widgets.theme import Theme

PICTURE = QSize(120, 80)
"""The room for a thumbnail, in pixels."""
_NAME_WIDTH = 220
_EDGE = 4


class FileTile(QAbstractButton):
    """Says `opened` and `save_asked`, each with the file."""

    opened = Signal(object)
    save_asked = Signal(object)

    def __init__(self, file: FileAttached, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self._theme = theme
        self._picture: QImage | None = None
        self._remark = ""
        told = f"{file.name}, {media_name(file.media)}, {size_text(file.size)}"
        self.setAccessibleName(told)
        self.setToolTip(plain_tip(told))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self.opened.emit(self.file))

    @property
    def is_picture(self) -> bool:
        return self.file.media in PICTURES

    @property
    def shown(self) -> bool:
        """Whether its picture is there."""
        return self._picture is not None and not self._picture.isNull()

    @property
    def remark(self) -> str:
        return self._remark

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_picture(self, picture: QImage) -> None:
        """The thumbnail; a null one where it cannot be shown."""
        self._picture = picture
        self._remark = self.tr("cannot be shown") if picture.isNull() else ""
        self.update()

    def set_missing(self) -> None:
        """Its bytes could not be had."""
        self._remark = self.tr("not to be had now")
        self.update()

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        if self.is_picture:
            return QSize(PICTURE.width() + 2 * _EDGE, PICTURE.height() + line + 2 * _EDGE)
        wide = run_width(Run(self.file.name, ""), self.font()) + run_width(Run(self._told(), ""), self._small)
        return QSize(min(wide, _NAME_WIDTH) + 24 + 3 * _EDGE, line + 10)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.matches(QKeySequence.StandardKey.Save):
            self.save_asked.emit(self.file)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        show, save = QAction(self.tr("Open"), menu), QAction(self.tr("Save as…"), menu)
        show.triggered.connect(self.click)
        save.triggered.connect(lambda: self.save_asked.emit(self.file))
        menu.addActions([show, save])
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), QColor(theme.raised))
        (self._paint_picture if self.is_picture else self._paint_file)(painter)
        painter.setPen(QColor(theme.accent if self.hasFocus() else theme.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 3, 3)
        if self.hasFocus():
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 3, 3)

    @property
    def _small(self) -> QFont:
        return scaled_font(self.font(), 0.85)

    def _told(self) -> str:
        return f"  {media_name(self.file.media)} · {size_text(self.file.size)}"

    def _paint_picture(self, painter: QPainter) -> None:
        room = QRect(QPoint(_EDGE, _EDGE), PICTURE)
        name = QRect(_EDGE, room.bottom() + 1, self.width() - 2 * _EDGE, self.fontMetrics().height())
        draw_runs(painter, name, [Run(self.file.name, self._theme.dim)], self._small)
        if self._picture is None or self._picture.isNull():
            words = self._remark or size_text(self.file.size)
            wide = min(run_width(Run(words, ""), self._small), room.width())
            place = QRect(0, 0, wide, room.height())
            place.moveCenter(room.center())
            draw_runs(painter, place, [Run(words, self._theme.faint)], self._small)
            return
        size = self._picture.size().scaled(PICTURE, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), size.boundedTo(self._picture.size()))
        place.moveCenter(room.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._picture)

    def _paint_file(self, painter: QPainter) -> None:
        theme = self._theme
        leaf = QRect(_EDGE + 2, (self.height() - 16) // 2, 12, 16)
        painter.setPen(QColor(theme.dim))
        painter.drawRect(leaf)
        for line in range(3):
            painter.drawLine(leaf.left() + 3, leaf.top() + 4 + 4 * line, leaf.right() - 2, leaf.top() + 4 + 4 * line)
        told = run_width(Run(self._told(), ""), self._small)
        whole = QRect(leaf.right() + 8, 0, self.width() - leaf.right() - 8 - _EDGE, self.height())
        name = whole.adjusted(0, 0, -told, 0)
        draw_runs(painter, name, [Run(self.file.name, theme.text)], self.font())
        after = min(run_width(Run(self.file.name, ""), self.font()), name.width())
        draw_runs(painter, whole.adjusted(after, 0, 0, 0), [Run(self._told(), theme.faint)], self._small)
