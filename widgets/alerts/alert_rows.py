"""What the list of alerts shows a row of: an alert, a group of them, where calls come from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.domain.alerts.alert import AlertState
from models.rules.alerts.origins import OriginKind


class AlertTab(StrEnum):
    CALLING = "calling"
    ACKNOWLEDGED = "acknowledged"
    SHELF = "shelf"
    SUPPRESSED = "suppressed"
    ORIGINS = "origins"


@dataclass(frozen=True, slots=True)
class AlertRow:
    """One alert. `kind` is an AlertKind or, where `case` is empty, one of the seat's own; instants are milliseconds.

    `until_ms`, `by` and `reason` tell of the heed that keeps it quiet, or did; `what` is the clock it is about.
    """

    case: str
    kind: str
    state: AlertState
    priority: int
    raised_ms: int
    due_ms: int = 0
    again: bool = False
    level: str = ""
    title: str = ""
    area: str = ""
    unit: str = ""
    what: str = ""
    until_ms: int = 0
    by: str = ""
    reason: str = ""
    inside: bool = False

    @property
    def key(self) -> str:
        return f"{self.case} {self.kind} {self.raised_ms}"


@dataclass(frozen=True, slots=True)
class AlertGroup:
    """Alerts of one origin together. `name` is as it is shown, `origin` what it is known by."""

    by: OriginKind
    origin: str
    name: str
    count: int
    priority: int
    oldest_ms: int
    newest_ms: int
    open: bool = False

    @property
    def key(self) -> str:
        return f"{self.by.value}: {self.origin}"


@dataclass(frozen=True, slots=True)
class OriginRow:
    """A place in the top ten, or a case that calls again and again (`case` is set then)."""

    by: OriginKind
    name: str
    count: int
    share: float
    case: str = ""

    @property
    def key(self) -> str:
        return f"{self.by.value}: {self.name} {self.case}"


ListRow = AlertRow | AlertGroup | OriginRow
