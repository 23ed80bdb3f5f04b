"""The one table of the life cycle: in which states each order is legal, and at which stage of a unit's assignment.

`decide` runs on it, the window enables its actions by it, and the diagram in the docs is drawn from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.domain.case import ACTIVE_STAGES, OPEN_STATES, Case, CaseState, Stage
from models.domain.orders import (
    AcceptCase,
    AddNote,
    ArchiveCase,
    Arrive,
    CaseOrder,
    CloseCase,
    CompleteAssignment,
    DispatchCase,
    MergeCase,
    PassCheck,
    RecallUnit,
    RecordCallBack,
    RefuseCase,
    ReopenCase,
    ReturnAssignment,
    ReworkCase,
    SetOut,
    SignAssignment,
)

_IN_FIELD = frozenset({CaseState.DISPATCHED, CaseState.HANDLING})
_BEFORE_CHECK = frozenset({CaseState.REPORTED, CaseState.ACCEPTED, CaseState.DISPATCHED, CaseState.HANDLING})


@dataclass(frozen=True, slots=True)
class Move:
    """Where an order may start from. `stages` is set for orders about one unit's assignment."""

    states: frozenset[CaseState]
    leads_to: frozenset[CaseState]
    stages: frozenset[Stage] | None = None


def _states(*states: CaseState) -> frozenset[CaseState]:
    return frozenset(states)


MOVES: Mapping[type[CaseOrder], Move] = {
    AcceptCase: Move(_states(CaseState.REPORTED), _states(CaseState.ACCEPTED)),
    RefuseCase: Move(_states(CaseState.REPORTED), _states(CaseState.REFUSED)),
    MergeCase: Move(_BEFORE_CHECK, _states(CaseState.MERGED)),
    DispatchCase: Move(
        _states(CaseState.ACCEPTED, CaseState.DISPATCHED, CaseState.HANDLING),
        _states(CaseState.DISPATCHED, CaseState.HANDLING),
    ),
    RecallUnit: Move(_IN_FIELD, _IN_FIELD | {CaseState.ACCEPTED, CaseState.HANDLED}, ACTIVE_STAGES),
    SignAssignment: Move(_IN_FIELD, _states(CaseState.HANDLING), frozenset({Stage.DISPATCHED})),
    ReturnAssignment: Move(
        _IN_FIELD,
        _IN_FIELD | {CaseState.ACCEPTED, CaseState.HANDLED},
        frozenset({Stage.DISPATCHED, Stage.SIGNED, Stage.EN_ROUTE}),
    ),
    SetOut: Move(_IN_FIELD, _states(CaseState.HANDLING), frozenset({Stage.SIGNED})),
    Arrive: Move(_IN_FIELD, _states(CaseState.HANDLING), frozenset({Stage.SIGNED, Stage.EN_ROUTE})),
    CompleteAssignment: Move(
        _IN_FIELD,
        _states(CaseState.DISPATCHED, CaseState.HANDLING, CaseState.HANDLED),
        frozenset({Stage.SIGNED, Stage.EN_ROUTE, Stage.ON_SCENE}),
    ),
    PassCheck: Move(_states(CaseState.HANDLED), _states(CaseState.CHECKED, CaseState.CALLED_BACK)),
    ReworkCase: Move(
        _states(CaseState.HANDLED, CaseState.CHECKED, CaseState.CALLED_BACK),
        _states(CaseState.HANDLING, CaseState.ACCEPTED),
    ),
    RecordCallBack: Move(_states(CaseState.CHECKED), _states(CaseState.CALLED_BACK)),
    CloseCase: Move(_states(CaseState.CALLED_BACK), _states(CaseState.CLOSED)),
    ArchiveCase: Move(_states(CaseState.CLOSED), _states(CaseState.ARCHIVED)),
    ReopenCase: Move(_states(CaseState.CLOSED), _states(CaseState.ACCEPTED)),
    AddNote: Move(OPEN_STATES | {CaseState.CLOSED}, OPEN_STATES | {CaseState.CLOSED}),
}
"""A note leaves the state as it is; `leads_to` of the others lists every state that the order can end in."""


def allowed(case: Case, order: type[CaseOrder]) -> bool:
    """Whether an order of this kind can be placed on the case as it stands, for at least one of its units."""
    move = MOVES[order]
    if case.state not in move.states:
        return False
    return move.stages is None or any(a.stage in move.stages for a in case.active)


def units_for(case: Case, order: type[CaseOrder]) -> tuple[str, ...]:
    """The units of the case that an order of this kind can be about now."""
    stages = MOVES[order].stages
    if stages is None or case.state not in MOVES[order].states:
        return ()
    return tuple(a.unit for a in case.active if a.stage in stages)
