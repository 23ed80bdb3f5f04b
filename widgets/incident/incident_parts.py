"""Parts that stand below each other where there is room, and behind each other as tabs where there is not."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabWidget, QWidget

from widgets.incident.incident_section import IncidentSection


class IncidentParts(QStackedWidget):
    """The parts are the same in both ways of standing, so that a choice in them stays."""

    def __init__(self, parts: Mapping[str, IncidentSection], parent: QWidget | None = None) -> None:
        """`parts` by the titles of their tabs."""
        super().__init__(parent)
        self._parts = dict(parts)
        self._below, self._tabs = QSplitter(Qt.Orientation.Vertical), QTabWidget()
        self._below.setChildrenCollapsible(False)
        self._tabs.setDocumentMode(True)
        self._tabs.setAccessibleName(self.tr("Parts of the incident"))
        self.addWidget(self._below)
        self.addWidget(self._tabs)
        for part in self._parts.values():
            self._below.addWidget(part)

    def minimumSizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(8 * em, 6 * em)

    @property
    def tabbed(self) -> bool:
        return self.currentWidget() is self._tabs

    def set_tabbed(self, tabbed: bool) -> None:
        if tabbed is self.tabbed:
            return
        for title, part in self._parts.items():
            if tabbed:
                self._tabs.addTab(part, title)
            else:
                self._below.addWidget(part)
                part.show()
        self.setCurrentWidget(self._tabs if tabbed else self._below)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """How many of each there are, on the tabs by their titles."""
        for title, part in self._parts.items():
            at = self._tabs.indexOf(part)
            if at >= 0:
                count = counts.get(title, 0)
                self._tabs.setTabText(at, f"{title} {count}" if count else title)
