"""The instants of a case that its alerts go by, in milliseconds since 1970 UTC; 0 where there is none."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from models.domain.case import Case, CaseState, Stage
from models.domain.clocks import ClockKind
from models.domain.instants import to_ms
from models.domain.tasks import TaskKind

WORK, SIGN, REPLY, REPORT = range(4)
GROUP_OF: Mapping[ClockKind, int] = {
    ClockKind.SIGN: SIGN,
    ClockKind.REPLY: REPLY,
    ClockKind.VERIFY: REPLY,
    ClockKind.EMERGENCY: REPORT,
}
"""Which of the due instants a clock belongs to; all others are the work's."""


class Beside(NamedTuple):
    """What is not told by a running clock: since when something stands, until when something waits."""

    resume_ms: int = 0
    returned_ms: int = 0
    supervised_ms: int = 0
    escalated_ms: int = 0


NOTHING = Beside()


def beside(case: Case) -> Beside:
    tracks = case.parallel
    returned = _returned(case) if case.returns and case.state is CaseState.ACCEPTED else 0
    if tracks is None:
        return NOTHING if not returned else Beside(returned_ms=returned)
    suspended = case.state is CaseState.SUSPENDED and tracks.resume_at is not None
    open_since = [task.at for task in case.open_tasks(TaskKind.SUPERVISION)]
    return Beside(
        resume_ms=_ms(tracks.resume_at) if suspended else 0,
        returned_ms=returned,
        supervised_ms=_ms(min(open_since, default=None)),
        escalated_ms=_ms(tracks.escalated_at) if case.open or case.state is CaseState.MERGED else 0,
    )


def _returned(case: Case) -> int:
    """When a unit gave it back last, in this round of the work."""
    ended = [a.ended_at for a in case.this_round if a.stage is Stage.RETURNED and a.ended_at is not None]
    return _ms(max(ended, default=None))


def _ms(at: datetime | None) -> int:
    return 0 if at is None else to_ms(at)
