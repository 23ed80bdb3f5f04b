"""What an officer does next, by what the screen shows: a decision on a case, a note on it, a line of the log."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random

from bus.simulation.city import UNITS
from models.domain.case import Case, CaseState, Stage
from models.domain.orders import (
    AcceptCase,
    AddNote,
    ArchiveCase,
    Arrive,
    CaseOrder,
    CloseCase,
    CompleteAssignment,
    DispatchCase,
    Order,
    PassCheck,
    RecordCallBack,
    RefuseCase,
    SendBackCase,
    SignAssignment,
    VoidCase,
)
from models.domain.shift.orders import WriteLog
from models.domain.shift.sheets import LogKind
from models.store.cards import case_of

Choice = Callable[[Random, Case], CaseOrder]


def wish(chance: Random, cards: Sequence[str]) -> tuple[Order, int | None]:
    """An order, and the version of the case that the officer saw."""
    if not cards or chance.random() < 0.05:
        return WriteLog(LogKind.EVENT, f"All quiet, {chance.random():.6f}", "whole_room"), None
    card = cards[0] if chance.random() < 0.5 else chance.choice(cards)  # officers look at the same end of the list
    case = case_of(card)
    choices = _CHOICES.get(case.state, ())
    if not choices or chance.random() < 0.15:
        return AddNote(case.number, f"A word, {chance.random():.6f}"), case.version
    return chance.choice(choices)(chance, case), case.version


def next_step(chance: Random, card: str) -> tuple[Order, int | None]:
    """What somebody does who wants this case on, and nothing else."""
    case = case_of(card)
    choices = _CHOICES.get(case.state, ())
    return (chance.choice(choices)(chance, case) if choices else AddNote(case.number, "Well?")), case.version


def _in_the_field(chance: Random, case: Case) -> CaseOrder:
    """The next step of a unit at work."""
    if not case.active:
        return DispatchCase(case.number, (chance.choice(UNITS),))
    assignment = chance.choice(case.active)
    match assignment.stage:
        case Stage.DISPATCHED:
            return SignAssignment(case.number, assignment.unit)
        case Stage.SIGNED:
            return Arrive(case.number, assignment.unit)
        case _:
            return CompleteAssignment(case.number, assignment.unit, "done")


def _dispatch(chance: Random, case: Case) -> CaseOrder:
    return DispatchCase(case.number, (chance.choice(UNITS),))


_CHOICES: Mapping[CaseState, tuple[Choice, ...]] = {
    CaseState.REPORTED: (
        lambda _, case: AcceptCase(case.number),
        lambda _, case: AcceptCase(case.number),
        lambda _, case: AcceptCase(case.number),
        lambda _, case: RefuseCase(case.number, "not for us"),
        lambda _, case: VoidCase(case.number, "a test call"),
    ),
    CaseState.ACCEPTED: (_dispatch, _dispatch, _dispatch, lambda _, case: SendBackCase(case.number, "not clear")),
    CaseState.DISPATCHED: (_in_the_field,),
    CaseState.HANDLING: (_in_the_field,),
    CaseState.HANDLED: (lambda _, case: PassCheck(case.number),),
    CaseState.CHECKED: (lambda _, case: RecordCallBack(case.number, solved=True, satisfied=True),),
    CaseState.CALLED_BACK: (lambda _, case: CloseCase(case.number, "done"),),
    CaseState.CLOSED: (lambda _, case: ArchiveCase(case.number),),
}
