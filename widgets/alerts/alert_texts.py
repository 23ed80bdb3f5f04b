"""The words of one row of the list: what it is about, how long, since when, how it stands."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from models.domain.alerts.alert import AlertState
from models.domain.alerts.heeds import AlertKind
from models.domain.instants import at_ms
from models.domain.lights import Light
from widgets.alerts.alert_rows import AlertGroup, AlertRow, ListRow, OriginRow
from widgets.alerts.alert_words import alert_name, alert_state_name, priority_name
from widgets.remaining import remaining_text
from widgets.words import clock_name, sender_name, time_text

translate = QCoreApplication.translate


def about(row: AlertRow) -> str:
    """`Overdue: handle`, or the alert alone where it is about no clock."""
    name = alert_name(row.kind)
    if not row.what:
        return name
    return translate("alerts", "{alert}: {clock}").format(alert=name, clock=clock_name(row.what))


def left(row: AlertRow, now_ms: int) -> str:
    """The time that is left, or that it is late by; empty where it is about no limit."""
    if not row.due_ms:
        return ""
    late = row.due_ms <= now_ms
    return remaining_text(Light.OVERDUE if late else Light.URGENT, row.due_ms, now_ms)


def since(ms: int, now_ms: int, zone: tzinfo) -> str:
    return time_text(at_ms(ms), at_ms(now_ms), zone)


def standing(row: AlertRow, now_ms: int, zone: tzinfo) -> str:
    """How it stands in a few words: `acknowledged until 14:40, Seat 2`."""
    name = alert_state_name(row.state, row.again)
    quiet = row.state in (AlertState.ACKNOWLEDGED, AlertState.SHELVED)
    if not quiet:
        return name
    text = translate("alerts", "{state} until {time}").format(state=name, time=since(row.until_ms, now_ms, zone))
    return f"{text}, {sender_name(row.by)}" if row.by else text


def beside_tab(row: AlertRow, now_ms: int, zone: tzinfo) -> str:
    """How it stands, without what the tab says already: `until 14:40, Seat 2`, `calls again`, `over, not seen`."""
    if row.state in (AlertState.ACKNOWLEDGED, AlertState.SHELVED):
        text = translate("alerts", "until {time}").format(time=since(row.until_ms, now_ms, zone))
        return f"{text}, {sender_name(row.by)}" if row.by else text
    return alert_state_name(row.state, row.again) if row.again or row.state is AlertState.RETURNED else ""


def spoken(row: ListRow, now_ms: int, zone: tzinfo) -> str:
    """A row in one sentence: what a screen reader says, and the tooltip."""
    if isinstance(row, AlertGroup):
        text = translate("alerts", "{name}: {n} alerts, the worst {priority}")
        return text.format(name=row.name, n=row.count, priority=priority_name(row.priority))
    if isinstance(row, OriginRow):
        return translate("alerts", "{name}: {n} calls").format(name=row.name, n=row.count)
    parts = (f"{about(row)}, {priority_name(row.priority)}", row.case, row.title, standing(row, now_ms, zone))
    return " · ".join(filter(None, (*parts, row.area, row.reason)))


def near(row: AlertRow) -> bool:
    """Whether it is about a limit that is still to come."""
    return row.kind in (AlertKind.NEAR, AlertKind.REPORT_NEAR, AlertKind.RELAY)
