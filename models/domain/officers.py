"""Whose a case is: the seat that decided on it last. What the queue "Mine" goes by."""

from __future__ import annotations

from models.domain import facts as f
from models.domain.case import Case
from models.domain.roles import Role

DECIDES = (
    f.CaseAccepted,
    f.CaseSentBack,
    f.UnitDispatched,
    f.UnitRecalled,
    f.CaseChecked,
    f.CaseReworked,
    f.CallBackRecorded,
    f.CaseClosed,
    f.CaseReopened,
    f.CaseUnmerged,
)
"""What makes a case one's own: steps of the duty room itself. A unit's progress that is only passed on does not."""


def officer_after(case: Case, fact: f.CaseFact, by: str) -> str:
    """Who has the case after a fact; what the hub or the case's own source does leaves it with whom it was."""
    itself = by in (Role.HUB.value, case.sender)
    return by if isinstance(fact, DECIDES) and not itself else case.officer
