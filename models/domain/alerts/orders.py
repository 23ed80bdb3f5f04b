"""Orders about the alerts of a case. They name the call that the officer saw by when it was raised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.domain.alerts.heeds import AlertKind


@dataclass(frozen=True, slots=True)
class AcknowledgeAlert:
    """Someone has taken note of the call and sees to it; how long that holds goes by the level of the case."""

    case: str
    alert: AlertKind
    raised: datetime


@dataclass(frozen=True, slots=True)
class ShelveAlert:
    """Quiet for a reason, and only `until`: it calls again then."""

    case: str
    alert: AlertKind
    raised: datetime
    until: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class UnshelveAlert:
    case: str
    alert: AlertKind


AlertOrder = AcknowledgeAlert | ShelveAlert | UnshelveAlert
