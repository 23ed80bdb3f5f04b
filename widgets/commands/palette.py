"""The palette: type a few words, in either language, and choose what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from widgets.commands.palette_model import Entry, PaletteModel
from widgets.commands.palette_painter import PalettePainter
from widgets.theme import Theme

WIDTH, HEIGHT = 720, 460
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(QDialog):
    """Told by `set_entries`; says by `typed` what is sought and by `chosen` which entry is to be carried out."""

    typed = Signal(str)
    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self.setWindowTitle(self.tr("All commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line = QLineEdit()
        self.model = PaletteModel(self)
        self.view = QListView()
        self.foot = QLabel()
        self._painter = PalettePainter(theme, self)
        self._lay_out()
        self._connect()
        self._place()

    def _lay_out(self) -> None:
        self.line.setPlaceholderText(self.tr("A command, a pane, a layout, or a case: its digits or words"))
        self.line.setAccessibleName(self.tr("Search all commands"))
        self.line.setFrame(False)
        self.line.setTextMargins(10, 0, 10, 0)
        self.line.setClearButtonEnabled(True)
        self.line.setMinimumHeight(self.fontMetrics().height() + 20)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._painter)
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("What was found"))
        self.foot.setTextFormat(Qt.TextFormat.PlainText)
        self.foot.setWordWrap(True)
        self.foot.setContentsMargins(12, 6, 12, 6)
        self.foot.setMinimumHeight(2 * self.fontMetrics().height() + 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self.view, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.line.textChanged.connect(self.typed)
        self.line.returnPressed.connect(self._run)
        self.view.clicked.connect(self._on_clicked)
        selection = self.view.selectionModel()
        selection.currentChanged.connect(self._on_current)
        self.line.installEventFilter(self)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """What was found, the likeliest first; it is marked at once."""
        self.model.set_entries(entries)
        if entries:
            self.view.setCurrentIndex(self.model.index(0))
        else:
            self.foot.setText(self.tr("Nothing is called so. Try another word, in English or Chinese."))

    def set_theme(self, theme: Theme) -> None:
        self._theme = self._painter.theme = theme
        self.view.viewport().update()
        self.update()

    @property
    def current(self) -> Entry | None:
        row = self.view.currentIndex().row()
        return self.model.entries[row] if 0 <= row < len(self.model.entries) else None

    # ---- what the officer does ----

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go through what was found while the words stay under the hand."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self._move(Qt.Key(event.key()))
                return True
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._move(Qt.Key.Key_Down if event.key() == Qt.Key.Key_Tab else Qt.Key.Key_Up)
                return True
        return super().eventFilter(watched, event)

    def _move(self, key: Qt.Key) -> None:
        count = len(self.model.entries)
        if not count:
            return
        page = max(1, self.view.height() // max(1, self.view.sizeHintForRow(0)) - 1)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}[key]
        at = self.view.currentIndex().row() + step
        single = abs(step) == 1
        self.view.setCurrentIndex(self.model.index(at % count if single else min(max(at, 0), count - 1)))

    def _run(self) -> None:
        entry = self.current
        if entry is None:
            return
        if entry.why_not:
            self.foot.setText(entry.why_not)
            return
        self.accept()
        self.chosen.emit(entry.id)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.view.setCurrentIndex(index)
        self._run()

    def _on_current(self, index: QModelIndex) -> None:
        entry = self.current
        told = "" if entry is None else entry.why_not or self.tr("Enter carries it out")
        self.foot.setText(told)

    # ---- where it stands ----

    def _place(self) -> None:
        """In the upper middle of the window it belongs to, never larger than that."""
        parent = self.parentWidget()
        if parent is None:
            self.resize(WIDTH, HEIGHT)
            return
        window = parent.window()
        scale = self.fontMetrics().height() / 16
        width, height = min(int(WIDTH * scale), window.width() - 40), min(int(HEIGHT * scale), window.height() - 80)
        self.resize(width, height)
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, min(90, (window.height() - height) // 2))))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.panel))
        painter.setPen(QColor(self._theme.accent))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
