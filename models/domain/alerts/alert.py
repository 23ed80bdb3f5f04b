"""The alerts of a case: which are raised at an instant, and how each stands (ISA-18.2, IEC 62682).

A light is a state of a clock; an alert is a call for someone's attention. It is worked out from the case's row alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from models.domain.alerts.heeds import AlertKind, Heed, heeds_of
from models.domain.alerts.policy import AlertPolicy, Priority
from models.domain.case import OPEN_STATES, CaseState, Level
from models.domain.instants import to_ms
from models.domain.lights import DEFAULT_LIGHT_LIMITS
from models.domain.summary import NEVER_MS, CaseRow


class AlertState(StrEnum):
    """NORMAL is never listed: it is how an alert stands that is not raised. RETURNED is over, and nobody saw it."""

    NORMAL = "normal"
    CALLING = "calling"
    ACKNOWLEDGED = "acknowledged"
    SHELVED = "shelved"
    SUPPRESSED = "suppressed"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Alert:
    """`again` is set where it was acknowledged and that has run out; `heed` is what keeps it quiet, or has."""

    case: str
    kind: AlertKind
    state: AlertState
    priority: Priority
    raised_ms: int
    due_ms: int
    heed: Heed | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class AlertSummary:
    """What calls at a desk, in a form that can be sent on: to the annunciator, to a wall.

    `groups` are departments with how many call in each, the most first; `link` is how the desk hangs on the hub.
    """

    calling: int = 0
    by_priority: Mapping[int, int] = field(default_factory=dict)
    groups: tuple[tuple[str, int], ...] = ()
    newest: str = ""
    flood: bool = False
    link: str = ""
    worst: int = 0
    unacknowledged_since_ms: int = 0


_OPEN = frozenset(state.value for state in OPEN_STATES)
_TO_RELAY = frozenset({CaseState.REPORTED.value, CaseState.ACCEPTED.value})


def raised(row: CaseRow, policy: AlertPolicy) -> dict[AlertKind, int]:
    """When each alert of the case is raised, come or still to come, in milliseconds; those that can be at all."""
    if row.state not in _OPEN and row.state != CaseState.MERGED:
        return {}
    report_near = _ms(policy.report_near)
    lead = min(_ms(policy.near), (row.due_ms - min(row.soon_ms, row.due_ms)) * near_factor(policy) // 1000)
    relays = row.level == Level.W and row.state in _TO_RELAY and row.work_ms > 0
    timed = row.due_ms != NEVER_MS
    found = {
        AlertKind.OVERDUE: row.work_ms,
        AlertKind.NEAR: row.due_ms - lead if timed and not relays and row.due_ms != row.report_ms else 0,
        AlertKind.UNSIGNED: row.sign_ms,
        AlertKind.RETURNED: row.returned_ms,
        AlertKind.UNANSWERED: row.reply_ms,
        AlertKind.SUPERVISED: row.supervised_ms,
        AlertKind.ESCALATED: row.escalated_ms,
        AlertKind.REPORT_NEAR: row.report_ms - report_near if row.report_ms else 0,
        AlertKind.REPORT_LATE: row.report_ms,
        AlertKind.UNRESUMED: row.resume_ms,
        AlertKind.RELAY: row.work_ms - _ms(policy.near) if relays else 0,
    }
    return {kind: at for kind, at in found.items() if at}


def near_factor(policy: AlertPolicy) -> int:
    """How many thousandths of what is left at the light's share a near limit may be away: a row has no limits."""
    return round(policy.near_share / DEFAULT_LIGHT_LIMITS.soon_share * 1000)


def due_of(kind: AlertKind, row: CaseRow) -> int:
    """The limit that an alert is about, 0 where it is about none."""
    match kind:
        case AlertKind.OVERDUE | AlertKind.RELAY:
            return row.work_ms
        case AlertKind.NEAR:
            return row.due_ms
        case AlertKind.UNSIGNED:
            return row.sign_ms
        case AlertKind.UNANSWERED:
            return row.reply_ms
        case AlertKind.SUPERVISED:
            return row.reply_ms
        case AlertKind.REPORT_NEAR | AlertKind.REPORT_LATE:
            return row.report_ms
        case AlertKind.UNRESUMED:
            return row.resume_ms
        case AlertKind.RETURNED | AlertKind.ESCALATED:
            return 0


def over_at(kind: AlertKind, row: CaseRow) -> int:
    """From when an alert is over though its case has not moved: what was near is late then. `NEVER_MS` for most."""
    if kind is AlertKind.NEAR:
        return row.due_ms
    return row.report_ms if kind is AlertKind.REPORT_NEAR else NEVER_MS


def alerts_of(row: CaseRow, policy: AlertPolicy, now_ms: int) -> tuple[Alert, ...]:
    """The alerts of a case that are raised at an instant, whatever became of them."""
    there = {k: at for k, at in raised(row, policy).items() if at <= now_ms < over_at(k, row)}
    heeds = {heed.alert: heed for heed in heeds_of(row.heeds)}
    return tuple(_standing(row, policy, now_ms, kind, at, there, heeds.get(kind)) for kind, at in there.items())


def _standing(
    row: CaseRow,
    policy: AlertPolicy,
    now_ms: int,
    kind: AlertKind,
    at: int,
    there: Mapping[AlertKind, int],
    heed: Heed | None,
) -> Alert:
    rule = policy.rules[kind]
    about_this = heed is not None and to_ms(heed.raised) == at
    kept = heed if about_this else None
    state = AlertState.CALLING
    if kept is not None and kept.holds(at, now_ms):
        state = AlertState.SHELVED if kept.shelved else AlertState.ACKNOWLEDGED
    if state is not AlertState.SHELVED and (row.state in rule.quiet or rule.under & there.keys()):
        state = AlertState.SUPPRESSED
    again = state is AlertState.CALLING and kept is not None
    return Alert(row.number, kind, state, policy.priority(kind, row.level), at, due_of(kind, row), kept, again)


def _ms(span: timedelta) -> int:
    return span // timedelta(milliseconds=1)
