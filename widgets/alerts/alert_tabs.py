"""The tabs of the alerts: how they stand, each with its count; and the ten worst origins."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QTabBar, QWidget

from models.domain.alerts.alert import AlertState
from widgets.alerts.alert_rows import AlertTab

_NAMES: Mapping[AlertTab, object] = {
    AlertTab.CALLING: QT_TRANSLATE_NOOP("alerts", "Calling"),
    AlertTab.ACKNOWLEDGED: QT_TRANSLATE_NOOP("alerts", "Acknowledged"),
    AlertTab.SHELF: QT_TRANSLATE_NOOP("alerts", "Shelf"),
    AlertTab.SUPPRESSED: QT_TRANSLATE_NOOP("alerts", "Suppressed"),
    AlertTab.ORIGINS: QT_TRANSLATE_NOOP("alerts", "Top ten"),
}
_EMPTY: Mapping[AlertTab, object] = {
    AlertTab.CALLING: QT_TRANSLATE_NOOP(
        "alerts",
        "Nothing calls.\nAn alert stands here as soon as a limit is near or over, a unit returns a case or does not "
        "sign, an answer or a report upward is late.",
    ),
    AlertTab.ACKNOWLEDGED: QT_TRANSLATE_NOOP(
        "alerts",
        "Nothing is acknowledged.\nSpace on an alert that calls takes note of it: it waits here, and calls again if "
        "nothing has been done about it in time.",
    ),
    AlertTab.SHELF: QT_TRANSLATE_NOOP(
        "alerts",
        "The shelf is empty.\nX on an alert puts it here, with a reason and an end. The shelf is read at each "
        "handover.",
    ),
    AlertTab.SUPPRESSED: QT_TRANSLATE_NOOP(
        "alerts",
        "Nothing is suppressed.\nAn alert that is only a consequence of another of the same case stands here without "
        "calling; so do those of suspended and merged cases.",
    ),
    AlertTab.ORIGINS: QT_TRANSLATE_NOOP(
        "alerts", "No call in the last 24 hours.\nThe types, areas and units that most calls come from stand here."
    ),
}
STATES_OF: Mapping[AlertTab, tuple[AlertState, ...]] = {
    AlertTab.CALLING: (AlertState.CALLING, AlertState.RETURNED),
    AlertTab.ACKNOWLEDGED: (AlertState.ACKNOWLEDGED,),
    AlertTab.SHELF: (AlertState.SHELVED,),
    AlertTab.SUPPRESSED: (AlertState.SUPPRESSED,),
    AlertTab.ORIGINS: (),
}
"""Which alerts stand on a tab; what is over but not seen stands with those that call."""


def empty_words(tab: AlertTab) -> str:
    return QCoreApplication.translate("alerts", str(_EMPTY[tab]))


class AlertTabs(QTabBar):
    tab_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("How alerts stand"))
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        for _ in AlertTab:
            self.addTab("")
        self.set_counts({})
        self.currentChanged.connect(lambda at: self.tab_chosen.emit(list(AlertTab)[at]))

    @property
    def tab(self) -> AlertTab:
        return list(AlertTab)[max(0, self.currentIndex())]

    def set_tab(self, tab: AlertTab) -> None:
        self.setCurrentIndex(list(AlertTab).index(tab))

    def set_counts(self, counts: Mapping[AlertState, int]) -> None:
        for at, tab in enumerate(AlertTab):
            name = QCoreApplication.translate("alerts", str(_NAMES[tab]))
            count = sum(counts.get(state, 0) for state in STATES_OF[tab])
            text = f"{name} {count}" if STATES_OF[tab] else name
            if self.tabText(at) != text:
                self.setTabText(at, text)
