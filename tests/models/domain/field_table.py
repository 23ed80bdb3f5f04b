"""The table of DOMAIN.md, section 2, written down again by hand: what may follow, and which clocks run when.

The program has its own (`MOVES`, `RUNS`); random lives hold the two together.
"""

from __future__ import annotations

from collections.abc import Mapping

from models.domain.case import OPEN_STATES, Case, CaseState, Stage
from models.domain.clocks import Clock, ClockKind
from models.domain.tasks import TaskKind

ANY_TIME = {"merged", "void"}
BEFORE_CHECK = {"reported", "verifying", "accepted", "dispatched", "handling", "suspended", "handled"}
FOLLOWS: Mapping[str, set[str]] = {
    "": {"reported", "dispatched"},
    "reported": {"verifying", "accepted", "refused"} | ANY_TIME,
    "verifying": {"reported"} | ANY_TIME,
    "accepted": {"dispatched", "reported"} | ANY_TIME,
    "dispatched": {"handling", "accepted", "handled"} | ANY_TIME,
    "handling": {"handled", "dispatched", "accepted", "suspended"} | ANY_TIME,
    "suspended": {"handling"} | ANY_TIME,
    "handled": {"checked", "called_back", "handling", "accepted"} | ANY_TIME,
    "checked": {"called_back", "handling", "accepted"},
    "called_back": {"closed", "handling", "accepted"},
    "closed": {"archived", "accepted"},
    "merged": BEFORE_CHECK,
    "archived": set(),
    "refused": set(),
    "void": set(),
}
"""By state. A rule may dispatch a fresh report at once; a unit that leaves may leave a case that others finished."""

WATCHED: Mapping[str, set[str]] = {
    "reported": {"accept", "promise"},
    "verifying": {"verify", "promise"},
    "accepted": {"dispatch", "promise"},
    "dispatched": {"sign", "handle", "repair", "promise"},
    "handling": {"sign", "arrive", "feedback", "handle", "repair", "promise"},
    "suspended": set(),
    "handled": {"check", "promise"},
    "checked": {"call_back", "promise"},
    "called_back": {"close", "promise"},
}
ANSWERS = {ClockKind.REPLY, ClockKind.EMERGENCY}


def ticks(state: CaseState, clock: Clock) -> bool:
    """Whether a clock that has not stopped runs in this state."""
    return state.value in WATCHED and (clock.kind in ANSWERS or clock.kind.value in WATCHED[state.value])


def check_move(before: Case | None, after: Case) -> None:
    start = "" if before is None else before.state.value
    assert start == after.state.value or after.state.value in FOLLOWS[start], f"{start} to {after.state.value}"


def check_standing(case: Case) -> None:
    """A state means what it says: by the units that are at work, the tasks that are open, the clocks that run."""
    check_units(case)
    tracks, state = case.tracks, case.state
    verifying = len(case.open_tasks(TaskKind.VERIFICATION))
    assert verifying == (state is CaseState.VERIFYING), f"{verifying} verifications while {state.value}"
    assert not case.open_tasks() or case.open, f"open tasks while {state.value}"
    assert (tracks.held is not None) == bool(case.merged_into) == (state is CaseState.MERGED)
    assert len(case.merged) == len(tracks.merged_channels)
    assert state is not CaseState.SUSPENDED or tracks.resume_at is not None, "nothing resumes it"
    assert (case.closed_at is not None) == (state in (CaseState.CLOSED, CaseState.ARCHIVED))
    for clock in case.clocks:
        if not clock.stopped:
            assert clock.running == ticks(state, clock), f"{clock.kind.value} while {state.value}"
            assert case.open, f"{clock.kind.value} has not stopped while {state.value}"


def check_units(case: Case) -> None:
    stages = {assignment.stage for assignment in case.active}
    assert len(case.active) == len({a.unit for a in case.active}), "a unit is on it twice"
    assert sum(a.lead for a in case.active) <= 1, "two lead it"
    match case.state:
        case CaseState.DISPATCHED:
            assert stages == {Stage.DISPATCHED}, f"dispatched with {stages}"
        case CaseState.HANDLING | CaseState.SUSPENDED:
            assert stages - {Stage.DISPATCHED}, f"{case.state.value} with {stages}"
        case state:
            assert not stages, f"{state.value} with {stages}"
    assert case.open == (case.state in OPEN_STATES)
