"""The head of the timeline: lanes by unit, case or area; which work is shown; how many hours, and the way to now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QTabBar, QWidget

from widgets.elided_box import ElidedBox
from widgets.key_button import ActionItem, KeyButton
from widgets.pane_keys import NO_KEYS, Keys, shown_key
from widgets.theme import Theme
from widgets.timeline.timeline_lanes import By

MOST_WIDE = 190
"""Pixels of a list that is folded."""
_TABS = {
    By.UNIT: QT_TRANSLATE_NOOP("timeline", "By unit"),
    By.CASE: QT_TRANSLATE_NOOP("timeline", "By case"),
    By.AREA: QT_TRANSLATE_NOOP("timeline", "By area"),
}


class Kept(StrEnum):
    """Which work is shown."""

    ALL = "all"
    QUEUE = "queue"
    LATE = "late"


_KEPT = {
    Kept.ALL: QT_TRANSLATE_NOOP("timeline", "All work"),
    Kept.QUEUE: QT_TRANSLATE_NOOP("timeline", "What the queue shows"),
    Kept.LATE: QT_TRANSLATE_NOOP("timeline", "Only what is late"),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the timeline is to show. `department` and `area` are empty for all of them."""

    by: By = By.UNIT
    kept: Kept = Kept.ALL
    department: str = ""
    area: str = ""


class TimelineHead(QWidget):
    """Says what was asked for; `wanted` is all of it together."""

    wanted_changed = Signal()
    zoomed = Signal(float)
    now_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._departments: tuple[tuple[str, str], ...] = ()
        self._areas: tuple[str, ...] = ()
        self._tabs, self._kept, self._where = QTabBar(), ElidedBox(), ElidedBox()
        self._span = QLabel()
        self._farther = KeyButton(ActionItem("farther", ""), theme)
        self._closer = KeyButton(ActionItem("closer", ""), theme)
        self._now = KeyButton(ActionItem("now", ""), theme)
        self._fill()
        self.set_keys(NO_KEYS)
        self._lay_out()
        self._tabs.currentChanged.connect(self._on_changed)
        self._kept.currentIndexChanged.connect(self._on_changed)
        self._where.currentIndexChanged.connect(self._on_changed)
        self._farther.clicked.connect(lambda: self.zoomed.emit(2.0))
        self._closer.clicked.connect(lambda: self.zoomed.emit(0.5))
        self._now.clicked.connect(self.now_asked)
        self.set_theme(theme)

    def set_keys(self, keys: Keys) -> None:
        """The keys in force, for the caps on the buttons and what is said of the tabs."""
        self._farther.set_item(ActionItem("farther", "", shown_key(keys, "timeline_zoom_out")))
        self._closer.set_item(ActionItem("closer", self.tr("zoom"), shown_key(keys, "timeline_zoom_in")))
        self._now.set_item(ActionItem("now", self.tr("now"), shown_key(keys, "timeline_now")))
        for at, by in enumerate(By):
            key = shown_key(keys, f"timeline_by_{by.name.lower()}")
            self._tabs.setTabToolTip(at, self.tr("Key {key}").format(key=key) if key else "")
        self._farther.setAccessibleName(self.tr("Show more hours"))
        self._closer.setAccessibleName(self.tr("Show fewer hours"))
        self._now.setAccessibleName(self.tr("Go back to now"))

    @property
    def wanted(self) -> Wanted:
        place = self._where.currentData() or ("", "")
        return Wanted(list(By)[self._tabs.currentIndex()], Kept(self._kept.currentData()), *place)

    @property
    def places(self) -> QComboBox:
        """The departments and areas that can be chosen."""
        return self._where

    def set_theme(self, theme: Theme) -> None:
        for button in (self._farther, self._closer, self._now):
            button.set_theme(theme)
        ink = self._span.palette()
        ink.setColor(self._span.foregroundRole(), QColor(theme.dim))
        self._span.setPalette(ink)

    def set_by(self, by: By) -> None:
        self._tabs.setCurrentIndex(list(By).index(by))

    def set_kept(self, kept: Kept) -> None:
        self._kept.setCurrentIndex(list(Kept).index(kept))

    def set_span(self, text: str) -> None:
        """How long a time is in view."""
        self._span.setText(text)

    def set_places(self, departments: Sequence[tuple[str, str]], areas: Sequence[str]) -> None:
        """What can be filtered by: departments as code and name, and areas. What was chosen stays chosen."""
        if (tuple(departments), tuple(areas)) == (self._departments, self._areas):
            return
        self._departments, self._areas = tuple(departments), tuple(areas)
        chosen = self._where.currentData()
        self._where.blockSignals(True)
        self._where.clear()
        self._where.addItem(self.tr("Everywhere"), ("", ""))
        for code, name in self._departments:
            self._where.addItem(name, (code, ""))
        if self._departments and self._areas:
            self._where.insertSeparator(self._where.count())
        for area in self._areas:
            self._where.addItem(area, ("", area))
        found = [at for at in range(self._where.count()) if self._where.itemData(at) == chosen]
        self._where.setCurrentIndex(found[0] if found else 0)
        self._where.blockSignals(False)
        if not found and chosen not in (None, ("", "")):
            self._on_changed()

    def _fill(self) -> None:
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setAccessibleName(self.tr("Lanes of the timeline"))
        for by in By:
            self._tabs.addTab(QCoreApplication.translate("timeline", str(_TABS[by])))
        for kept in Kept:
            self._kept.addItem(QCoreApplication.translate("timeline", str(_KEPT[kept])), kept.value)
        self._kept.setAccessibleName(self.tr("Which work the timeline shows"))
        self._where.setAccessibleName(self.tr("Department or area the timeline shows"))
        self._where.addItem(self.tr("Everywhere"), ("", ""))
        self._span.setTextFormat(Qt.TextFormat.PlainText)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 2, 8, 2)
        row.setSpacing(4)
        row.addWidget(self._tabs)
        for box in (self._kept, self._where):
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            box.setMinimumContentsLength(5)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMaximumWidth(MOST_WIDE)
            row.addWidget(box, 1)
        row.addStretch()
        row.addWidget(self._span)
        for button in (self._farther, self._closer, self._now):
            row.addWidget(button)

    def _on_changed(self) -> None:
        self.wanted_changed.emit()
