"""What becomes of alerts in the demonstration: most are acknowledged after a while, a few shelved, some left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from bus.demo.names import LEADER
from bus.demo.plans import Shift
from bus.demo.room import Deed, Room, drawn
from models.domain.alerts.alert import Alert, AlertState, alerts_of
from models.domain.alerts.orders import AcknowledgeAlert, ShelveAlert
from models.domain.case import Case
from models.domain.instants import at_ms, to_ms
from models.domain.orders import CaseOrder
from models.domain.summary import summarise

LEFT_SHARE, SHELVED_SHARE = 0.18, 0.12
"""Of the alerts: left to the person in front of the screen, and put on the shelf."""
NOTICED_WITHIN = timedelta(minutes=4)
"""Our time, not the city's: alerts go by limits, and so does whoever sees to them."""
SHELVED_FOR = timedelta(minutes=40)


def steps(shift: Shift, room: Room, now: datetime) -> Iterator[Deed]:
    now_ms, policy = to_ms(now), shift.rules.alerts
    for case in room.reported:
        if not case.open:
            continue
        for alert in alerts_of(summarise(case, shift.rules.times), policy, now_ms):
            if alert.state is AlertState.CALLING and (order := _order(shift, case, alert, now)) is not None:
                yield Deed(LEADER, order)


def _order(shift: Shift, case: Case, alert: Alert, now: datetime) -> CaseOrder | None:
    lot = drawn(shift, case, f"heed {alert.kind.value}")
    raised = at_ms(alert.raised_ms)
    noticed = raised + drawn(shift, case, f"notice {alert.kind.value}") * NOTICED_WITHIN
    if lot < LEFT_SHARE or alert.again or now < noticed:
        return None
    if lot < LEFT_SHARE + SHELVED_SHARE:
        reason = shift.city.say(shift.city.phrases.shelved)
        return ShelveAlert(case.number, alert.kind, raised, now + SHELVED_FOR, reason)
    return AcknowledgeAlert(case.number, alert.kind, raised)
