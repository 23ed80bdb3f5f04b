"""What the forms about alerts are given: the alerts of the case by the rules in force."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from models.domain.alerts.alert import alerts_of
from models.domain.case import Case
from models.domain.clocks import ROUND_THE_CLOCK
from models.domain.instants import to_ms
from models.domain.summary import summarise
from models.rules.alerts.reading import shipped_alerts
from widgets.alerts.alert_forms import AlertAsking
from widgets.forms.order_form import OrderForm
from widgets.theme import Theme

if TYPE_CHECKING:
    from console.form_table import Asking

AboutAlerts = Callable[[Case, AlertAsking, Theme, QWidget], OrderForm]


def alert_form(form: AboutAlerts) -> Callable[[Asking], OrderForm]:
    """A form about alerts, made of what every form is given."""

    def made(a: Asking) -> OrderForm:
        policy = shipped_alerts() if a.rules is None else a.rules.alerts
        times = ROUND_THE_CLOCK if a.rules is None else a.rules.times
        alerts = alerts_of(summarise(a.case, times), policy, to_ms(a.now))
        return form(a.case, AlertAsking(alerts, policy.longest_shelf[a.case.level], a.now), a.theme, a.parent)

    return made
