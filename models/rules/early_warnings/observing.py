"""Where a case becomes an observation: here stands all that is ever read of it."""

from __future__ import annotations

from models.domain.case import Case
from models.rules.early_warnings.observation import Observation

NOT_OBSERVED = frozenset({"refused", "void"})
"""States of what was no case at all. A merged report is observed: it says that one more source has seen the problem."""


def observation_of(case: Case, group: str, overdue: bool) -> Observation | None:
    """`group` is the group of the case's type; None where the case does not count."""
    if case.state.value in NOT_OBSERVED:
        return None
    return Observation(
        number=case.number,
        type_code=case.type_code,
        group=group,
        area=case.place.area,
        address=case.place.address,
        lon=case.place.lon,
        lat=case.place.lat,
        channel=case.channel,
        level=case.level.value,
        reported_at=case.reported_at,
        closed_at=case.closed_at,
        open=case.open,
        overdue=overdue,
    )
