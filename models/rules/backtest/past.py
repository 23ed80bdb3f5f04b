"""A case of the past, as far as a draft of the rules can be tried on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.domain.clocks import Clock
from models.domain.rules import Matter


@dataclass(frozen=True, slots=True)
class Past:
    """What was reported, who really led it and how its clocks ran.

    `matter` is the case as it was when it was to be dispatched; `type_code` the type it has now, which its clocks are
    counted by. `lead` is the unit that led last, `lead_department` that unit's department, both empty where nobody
    did. `automatic`: a rule sent it without a person.
    """

    number: str
    matter: Matter
    lead: str
    lead_department: str
    automatic: bool
    clocks: tuple[Clock, ...]
    closed_at: datetime | None
    type_code: str
    policy_version: int
