"""The pane of the shift: the duty log with the line to write it, the handover, and earlier ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from widgets.pane_keys import Keys
from widgets.shift.shift_earlier import EarlierTab
from widgets.shift.shift_entry import LogEntry
from widgets.shift.shift_handover import HandoverTab
from widgets.shift.shift_log_list import LogList
from widgets.shift.shift_log_model import LogRow
from widgets.stale_theme import greyed
from widgets.theme import Theme


class ShiftPane(QWidget):
    """Its tabs say what the officer did; `tab_shown` that another one came to the front."""

    tab_shown = Signal()

    def __init__(self, theme: Theme, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zone = zone
        self._theme, self._stale = theme, False
        self.log, self.entry = LogList(theme), LogEntry(theme)
        self.handover, self.earlier = HandoverTab(theme), EarlierTab(theme)
        words = self.tr("The log of these days is empty.\nType a line below and press Enter to begin it.")
        self._empty, self._message = QLabel(words), QLabel()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Parts of the shift"))
        self._lay_out()
        self.tabs.currentChanged.connect(self.tab_shown)
        self._dress()

    # ---- told ----

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._dress()

    def set_keys(self, keys: Keys) -> None:
        """The keys in force."""
        self.handover.set_keys(keys)

    def set_stale(self, stale: bool) -> None:
        """Grey what is shown: it may no longer be so."""
        if stale != self._stale:
            self._stale = stale
            self._dress()

    def set_log(self, rows: Sequence[LogRow]) -> None:
        self.log.set_rows(rows)
        self._stack.setCurrentIndex(1 if rows else 0)

    def set_handover_due(self, due: bool) -> None:
        """Whether somebody has to do something about the handover: said on its tab."""
        words = self.tr("Handover (due)") if due else self.tr("Handover")
        if self.tabs.tabText(1) != words:
            self.tabs.setTabText(1, words)

    def set_message(self, text: str) -> None:
        """What became of the last thing that the officer did here; empty for nothing to say."""
        self._message.setText(text)
        self._message.setVisible(bool(text))

    @property
    def message(self) -> str:
        return self._message.text()

    @property
    def on_handover(self) -> bool:
        return self.isVisible() and self.tabs.currentWidget() is self.handover

    # ---- inside ----

    def _lay_out(self) -> None:
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        lines = QWidget()
        self._stack = QStackedLayout(lines)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.log)
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(lines, 1)
        column.addWidget(self.entry)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(first, self.tr("Log"))
        self.tabs.addTab(self.handover, self.tr("Handover"))
        self.tabs.addTab(self.earlier, self.tr("Earlier"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.tabs, 1)
        whole.addWidget(self._message)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._message.setContentsMargins(12, 4, 12, 6)
        self._message.setAccessibleName(self.tr("Message"))
        self.set_message("")

    def _dress(self) -> None:
        theme = greyed(self._theme) if self._stale else self._theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.panel))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        for label, colour in ((self._empty, theme.dim), (self._message, theme.soon)):
            ink = label.palette()
            ink.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(ink)
        for part in (self.log, self.entry, self.handover, self.earlier):
            part.set_theme(theme)
