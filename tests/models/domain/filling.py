"""Orders with everything in them that the hub asks for, so that only the case's own standing can refuse them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

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

Filling = Callable[[str, str, str], CaseOrder]

FILLED: Mapping[type[CaseOrder], Filling] = {
    AcceptCase: lambda case, unit, into: AcceptCase(case),
    RefuseCase: lambda case, unit, into: RefuseCase(case, "not ours to mend"),
    MergeCase: lambda case, unit, into: MergeCase(case, into),
    DispatchCase: lambda case, unit, into: DispatchCase(case, (unit,), "bring the pump"),
    RecallUnit: lambda case, unit, into: RecallUnit(case, unit, "needed elsewhere"),
    SignAssignment: lambda case, unit, into: SignAssignment(case, unit),
    ReturnAssignment: lambda case, unit, into: ReturnAssignment(case, unit, "not our pipe"),
    SetOut: lambda case, unit, into: SetOut(case, unit),
    Arrive: lambda case, unit, into: Arrive(case, unit),
    CompleteAssignment: lambda case, unit, into: CompleteAssignment(case, unit, "pumped dry"),
    PassCheck: lambda case, unit, into: PassCheck(case),
    ReworkCase: lambda case, unit, into: ReworkCase(case, "still wet"),
    RecordCallBack: lambda case, unit, into: RecordCallBack(case, True, True),
    CloseCase: lambda case, unit, into: CloseCase(case, "pumped dry"),
    ArchiveCase: lambda case, unit, into: ArchiveCase(case),
    ReopenCase: lambda case, unit, into: ReopenCase(case, "water is back"),
    AddNote: lambda case, unit, into: AddNote(case, "caller rang again"),
}
"""By order type, from a case, a unit and another case."""
