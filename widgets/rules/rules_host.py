"""The place of the rules among the panes: a window of its own that can be docked beside the others."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.pane_keys import NO_KEYS, Keys
from widgets.rules.rules_window import RulesWindow
from widgets.theme import Theme


class RulesHost(QWidget):
    """Holds the editors, which whoever presents the rules puts in."""

    def __init__(self, theme: Theme, zone: tzinfo) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Rules"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._editors: RulesWindow | None = None
        self._keys: Keys = NO_KEYS

    def put(self, editors: RulesWindow) -> None:
        self._editors = editors
        editors.set_keys(self._keys)
        self._column.addWidget(editors)
        self.setFocusProxy(editors)

    def set_keys(self, keys: Keys) -> None:
        """The keys in force, also for editors that come later."""
        self._keys = keys
        if self._editors is not None:
            self._editors.set_keys(keys)

    def set_theme(self, theme: Theme) -> None:
        """The editors are told by the presenter of the rules."""

    def sizeHint(self) -> QSize:
        return QSize(1280, 760)
