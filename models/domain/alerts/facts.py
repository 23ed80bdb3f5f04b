"""What was done about the alerts of a case. Who did it stands in the journal entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.domain.alerts.heeds import AlertKind


@dataclass(frozen=True, slots=True)
class AlertAcknowledged:
    case: str
    at: datetime
    alert: AlertKind
    raised: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class AlertShelved:
    case: str
    at: datetime
    alert: AlertKind
    raised: datetime
    until: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class AlertUnshelved:
    case: str
    at: datetime
    alert: AlertKind


AlertFact = AlertAcknowledged | AlertShelved | AlertUnshelved
