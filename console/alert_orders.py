"""The orders that answer a row of the list of alerts."""

from __future__ import annotations

from models.domain.alerts.alert import AlertState
from models.domain.alerts.heeds import AlertKind
from models.domain.alerts.orders import AcknowledgeAlert, UnshelveAlert
from models.domain.instants import at_ms
from models.domain.orders import Order
from widgets.alerts.alert_rows import AlertRow


def acknowledging(row: AlertRow) -> Order | None:
    """None for what the hub knows nothing of: the seat's own, and what is over."""
    if not row.case or row.state is AlertState.RETURNED:
        return None
    return AcknowledgeAlert(row.case, AlertKind(row.kind), at_ms(row.raised_ms))


def unshelving(row: AlertRow) -> Order:
    return UnshelveAlert(row.case, AlertKind(row.kind))
