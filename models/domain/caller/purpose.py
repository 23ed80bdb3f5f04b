"""For how long a caller's data serves its purpose: while the case it was told for is worked on.

Of a report that was merged that is the case which it went into, and on into others: its caller is called back for that
one, and may be looked up and is erased with it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from models.domain.case import Case

CaseOf = Callable[[str], Case | None]


def standing_case(case: Case, case_of: CaseOf) -> Case:
    """The case that stands for this one: itself, unless it was merged."""
    while case.merged_into and (into := case_of(case.merged_into)) is not None:
        case = into
    return case


def ended_at(case: Case) -> datetime | None:
    """When a case was over, whatever was looked at or noted since; None while it is not."""
    return None if case.open else case.closed_at or (case.moved or case.touch).at


def over_by(case: Case, instant: datetime, case_of: CaseOf) -> bool:
    """Whether the case was over by then, and whichever stands for it."""
    ended = [ended_at(each) for each in (case, standing_case(case, case_of))]
    return all(at is not None and at <= instant for at in ended)
