"""Deciding on alerts: taking note of a call, putting it on the shelf with a reason and an end, taking it down."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from models.domain.alerts.alert import over_at, raised
from models.domain.alerts.facts import AlertAcknowledged, AlertShelved, AlertUnshelved
from models.domain.alerts.orders import AcknowledgeAlert, ShelveAlert, UnshelveAlert
from models.domain.case import Case
from models.domain.deciding import Desk, Facts, bad_time, missing
from models.domain.instants import to_ms
from models.domain.orders import Order, Refused
from models.domain.roles import Role
from models.domain.summary import summarise

SHORTEST = timedelta(minutes=1)


def acknowledge(desk: Desk, order: AcknowledgeAlert, case: Case) -> Facts | Refused:
    if (bad := _no_such_call(desk, order, case)) is not None:
        return bad
    until = desk.now + desk.rules.alerts.acknowledged_for[case.level]
    return (AlertAcknowledged(case.number, desk.now, order.alert, order.raised, until),)


def shelve(desk: Desk, order: ShelveAlert, case: Case) -> Facts | Refused:
    policy = desk.rules.alerts
    if not order.reason.strip():
        return missing("reason")
    if case.level in policy.leader_shelves and desk.roles is not None and Role.LEADER not in desk.roles:
        return Refused(
            "leader_shelves",
            f"Alerts of level {case.level.value} are shelved by the shift leader.",
            "case",
            (case.number, case.level.value),
        )
    if order.until.tzinfo is None:
        return Refused("no_zone", "until has no time zone.", "until", ("until",))
    if order.until < desk.now + SHORTEST:
        return Refused("past", "until lies in the past.", "until", ("until",))
    longest = policy.longest_shelf[case.level]
    if order.until > desk.now + longest:
        hours = f"{longest / timedelta(hours=1):g}"
        told = f"An alert of level {case.level.value} stays on the shelf {hours} hours at the most."
        return Refused("long_shelf", told, "until", (case.level.value, hours))
    if (bad := _no_such_call(desk, order, case)) is not None:
        return bad
    return (AlertShelved(case.number, desk.now, order.alert, order.raised, order.until, order.reason),)


def unshelve(desk: Desk, order: UnshelveAlert, case: Case) -> Facts | Refused:
    if not any(heed.shelved and heed.alert is order.alert for heed in case.tracks.heeds):
        return Refused("no_alert", f"{case.number} has no such alert on the shelf.", "alert", (case.number,))
    return (AlertUnshelved(case.number, desk.now, order.alert),)


def _no_such_call(desk: Desk, order: AcknowledgeAlert | ShelveAlert, case: Case) -> Refused | None:
    """The call may be over, or another one of its kind may have come since it was seen."""
    if (bad := bad_time("raised", order.raised, desk.now)) is not None:
        return bad
    row, now_ms = summarise(case, desk.rules.times), to_ms(desk.now)
    at = raised(row, desk.rules.alerts).get(order.alert)
    if at is None or at != to_ms(order.raised) or not at <= now_ms < over_at(order.alert, row):
        return Refused("no_alert", f"This call of {case.number} is over, or another has come.", "alert", (case.number,))
    return None


ALERT_HANDLERS: Mapping[type[Order], Callable[[Desk, Any, Any], Facts | Refused]] = {  # Any: its own order type
    AcknowledgeAlert: acknowledge,
    ShelveAlert: shelve,
    UnshelveAlert: unshelve,
}
