"""What is seen of a case when places, types and areas are scored: nothing else of it is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Observation:
    """One case, without its caller, its parties, its title and its text: those have no field here, on purpose.

    `group` is the group of the type, `lon` and `lat` are WGS 84 degrees, both or neither. `open` and `overdue` hold
    as of the instant that is scored; a case that has a `closed_at` counts as open before it, whatever `open` says.
    """

    number: str
    type_code: str
    group: str
    area: str
    address: str
    lon: float | None
    lat: float | None
    channel: str
    level: str
    reported_at: datetime
    closed_at: datetime | None
    open: bool
    overdue: bool
