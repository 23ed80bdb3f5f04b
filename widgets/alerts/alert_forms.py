"""The forms about alerts of one case: which alert, and for the shelf why and how long."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from models.domain.alerts.alert import Alert, AlertState
from models.domain.alerts.orders import AcknowledgeAlert, ShelveAlert, UnshelveAlert
from models.domain.case import Case
from models.domain.deciding import MAX_TEXT
from models.domain.instants import at_ms
from models.domain.orders import CaseOrder
from widgets.alerts.alert_words import alert_name, alert_state_name
from widgets.forms.order_form import OrderForm, TextField
from widgets.theme import Theme
from widgets.words import duration_text

translate = QCoreApplication.translate

REASONS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("alerts", "A crew is on the way; nothing more can be done now"),
    QT_TRANSLATE_NOOP("alerts", "Waiting for a part, a permit or another office"),
    QT_TRANSLATE_NOOP("alerts", "Agreed with the caller for a later time"),
    QT_TRANSLATE_NOOP("alerts", "The clock is wrong; it is being set right"),
    QT_TRANSLATE_NOOP("alerts", "Handed to the shift leader"),
)
"""What alerts are shelved for most; words of one's own can be added to each."""
SPANS = tuple(timedelta(minutes=m) for m in (15, 30, 60, 120, 240, 480, 1440, 2880, 4320))
"""What is offered, up to the longest that the level allows."""


class AlertAsking(NamedTuple):
    """What the forms are given: the alerts of the case as they stand, and how long one may be shelved."""

    alerts: Sequence[Alert]
    longest: timedelta
    now: datetime


class _AlertForm(OrderForm):
    """Asks which alert is meant, where there is more than one."""

    def __init__(
        self,
        case: Case,
        asking: AlertAsking,
        states: Sequence[AlertState],
        theme: Theme,
        words: tuple[str, str],
        parent: QWidget | None,
    ) -> None:
        super().__init__(case, theme, *words, parent)
        self.asking = asking
        self.alerts = [alert for alert in asking.alerts if alert.state in states]
        self.choice = QComboBox()
        for alert in self.alerts:
            self.choice.addItem(f"{alert_name(alert.kind)} · {alert_state_name(alert.state, alert.again)}")
        self.choice.currentIndexChanged.connect(self.check)
        self.add_field(self.tr("&Alert"), self.choice)

    @property
    def alert(self) -> Alert:
        return self.alerts[self.choice.currentIndex()]

    def choose(self, kind: str) -> None:
        """Point at the alert of a kind."""
        for at, alert in enumerate(self.alerts):
            if alert.kind == kind:
                self.choice.setCurrentIndex(at)


class AcknowledgeForm(_AlertForm):
    def __init__(self, case: Case, asking: AlertAsking, theme: Theme, parent: QWidget | None = None) -> None:
        states = (AlertState.CALLING, AlertState.SUPPRESSED)
        words = (
            translate("AcknowledgeForm", "Acknowledge an alert"),
            translate("AcknowledgeForm", "Acknowledge (Enter)"),
        )
        super().__init__(case, asking, states, theme, words, parent)
        self.add_remark(self.tr("You have seen it and see to it. If it is still so after a while, it calls again."))
        self.check()

    def order(self) -> CaseOrder:
        return AcknowledgeAlert(self.case.number, self.alert.kind, at_ms(self.alert.raised_ms))

    def problem(self) -> str:
        return "" if self.alerts else self.tr("No alert of this case calls.")


class ShelveForm(_AlertForm):
    """A reason from the list, words of one's own, and an end."""

    def __init__(self, case: Case, asking: AlertAsking, theme: Theme, parent: QWidget | None = None) -> None:
        states = (AlertState.CALLING, AlertState.ACKNOWLEDGED, AlertState.SUPPRESSED, AlertState.SHELVED)
        words = translate("ShelveForm", "Put an alert on the shelf"), translate("ShelveForm", "Shelve (Enter)")
        super().__init__(case, asking, states, theme, words, parent)
        self.reason, self.span, self.field = QComboBox(), QComboBox(), TextField(2)
        self.reason.addItems([translate("alerts", str(reason)) for reason in REASONS])
        self.reason.addItem(self.tr("Another reason, in your own words"))
        for span in (*(each for each in SPANS if each < asking.longest), asking.longest):
            self.span.addItem(duration_text(span), span)
        self.add_field(self.tr("&Why it may be quiet"), self.reason)
        self.add_field(self.tr("In your own &words"), self.field)
        self.add_field(self.tr("For how &long"), self.span)
        self.add_remark(self.tr("It is read out at each handover, and calls again when its time is over."))
        self.reason.currentIndexChanged.connect(self.check)
        self.field.textChanged.connect(self.check)
        self.field.finished.connect(self.submit)
        self.check()

    @property
    def words(self) -> str:
        """The reason as it is kept: that of the list, and what was added."""
        own = self.field.toPlainText().strip()
        if self.reason.currentIndex() == len(REASONS):
            return own
        return f"{self.reason.currentText()}: {own}" if own else self.reason.currentText()

    def order(self) -> CaseOrder:
        until = self.asking.now + self.span.currentData()
        raised = at_ms(self.alert.raised_ms)
        return ShelveAlert(self.case.number, self.alert.kind, raised, until, self.words)

    def problem(self) -> str:
        if not self.alerts:
            return self.tr("No alert of this case calls.")
        if not self.words:
            return self.tr("Say why: whoever takes over the shift reads it.")
        return (
            self.tr("The text is longer than {n} characters.").format(n=MAX_TEXT) if len(self.words) > MAX_TEXT else ""
        )


class UnshelveForm(_AlertForm):
    def __init__(self, case: Case, asking: AlertAsking, theme: Theme, parent: QWidget | None = None) -> None:
        words = (
            translate("UnshelveForm", "Take an alert from the shelf"),
            translate("UnshelveForm", "Take it down (Enter)"),
        )
        super().__init__(case, asking, (AlertState.SHELVED,), theme, words, parent)
        for alert in self.alerts:
            if alert.heed is not None and alert.heed.reason:
                self.add_remark(f"{alert_name(alert.kind)}: {alert.heed.reason} ({alert.heed.by})")
        self.check()

    def order(self) -> CaseOrder:
        return UnshelveAlert(self.case.number, self.alert.kind)

    def problem(self) -> str:
        return "" if self.alerts else self.tr("No alert of this case is on the shelf now.")
