"""The words that stand at the foot of the case pane: a lost link, orders under way, the answer to the last one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from widgets.theme import Theme

SIGNS = {"info": "ℹ", "warning": "▲", "refused": "✕"}
"""A sign for each kind of notice, so that its colour is not alone."""


class StandingWords(QWidget):
    """Takes no room while there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = "info"
        self._stale, self._pending, self._notice = QLabel(), QLabel(), QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for label in (self._stale, self._pending, self._notice):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setMargin(8)
            label.setAutoFillBackground(True)
            label.hide()
            column.addWidget(label)
        self._notice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        notice = {"warning": theme.soon, "refused": theme.urgent}.get(self._kind, theme.text)
        for label, colour in ((self._stale, theme.soon), (self._pending, theme.accent), (self._notice, notice)):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            palette.setColor(QPalette.ColorRole.Window, QColor(theme.raised))
            label.setPalette(palette)

    def set_stale(self, stale: bool, as_of: str = "") -> None:
        """`as_of` is when the hub was heard last, in words."""
        said = self.tr("◌ No link to the hub: what is shown may have changed.")
        if as_of:
            said = self.tr("◌ No link to the hub: this is what was known at {time}, and it may have changed.")
        self._stale.setText(said.format(time=as_of))
        self._stale.setVisible(stale)

    def set_pending(self, pending: Sequence[str]) -> None:
        self._pending.setText("\n".join(f"… {line}" for line in pending))
        self._pending.setVisible(bool(pending))

    def set_notice(self, text: str, kind: str = "info") -> None:
        self._kind = kind
        self._notice.setText(f"{SIGNS.get(kind, SIGNS['info'])} {text}")
        self._notice.setVisible(bool(text))
        self.set_theme(self._theme)
