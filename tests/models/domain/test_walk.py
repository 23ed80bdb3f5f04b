"""What holds of every decision on a long random walk, whatever was placed."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from models.domain.alerts.facts import AlertAcknowledged, AlertShelved, AlertUnshelved
from models.domain.alerts.orders import AcknowledgeAlert, ShelveAlert
from models.domain.apply import apply
from models.domain.caller.facts import CallerErased, FieldRevealed
from models.domain.case import NOWHERE, CaseState, Unit, UnitStatus
from models.domain.decide import HANDLERS, decide
from models.domain.deciding import Desk, Facts
from models.domain.facts import (
    FACT_TYPES,
    AssignmentSigned,
    CaseUrged,
    FeedbackGiven,
    NoteAdded,
    SupervisionFired,
    TaskReceived,
    UnitArrived,
    UnitSetOut,
)
from models.domain.incident.facts import SituationAdded, StepTicked, StepUnticked
from models.domain.life_cycle import MOVES, allowed, units_for
from models.domain.orders import (
    AddNote,
    CaseOrder,
    DecideRequest,
    FireSupervision,
    LinkCases,
    MergeCase,
    Placed,
    RecordMediation,
    Refused,
    RequestExtension,
    ReturnAssignment,
)
from models.domain.thread.facts import FileAttached, MessagePosted
from models.domain.thread.orders import AttachFile, PostMessage
from tests.models.domain.filling import Filler
from tests.models.domain.room import SEAT, Snapshot
from tests.models.domain.steps import Step

QUIET = (
    NoteAdded,
    AssignmentSigned,
    UnitSetOut,
    UnitArrived,
    FeedbackGiven,
    CaseUrged,
    TaskReceived,
    MessagePosted,
    FileAttached,
    StepTicked,
    StepUnticked,
    SituationAdded,
    AlertAcknowledged,
    AlertShelved,
    AlertUnshelved,
    SupervisionFired,
    FieldRevealed,
    CallerErased,
)
"""Facts that leave the version as it is."""
SAID_ANYWAY = (AddNote, PostMessage, AttachFile)
"""What is told of a case, whatever it has become since."""
SPARE = "spare crew"
BEYOND_STANDING = {
    (RequestExtension, "overdue"),
    (RequestExtension, "most_extensions"),
    (DecideRequest, "most_extensions"),
    (DecideRequest, "state"),
    (DecideRequest, "no_clock"),
    (DecideRequest, "past"),
    (ReturnAssignment, "designated"),
    (RecordMediation, "no_dispute"),
    (RecordMediation, "mediation_order"),
    (FireSupervision, "not_due"),
    (AcknowledgeAlert, "no_alert"),
    (ShelveAlert, "no_alert"),
}
"""What refuses an order that the case's standing allows: the time, the policy, or who was designated."""


def test_the_walk_reaches_every_order_every_fact_and_every_state(steps: list[Step]) -> None:
    carried_out = {type(step.placed.order) for step in steps if step.facts}
    assert set(HANDLERS) - carried_out == set()
    assert set(FACT_TYPES.values()) - {type(fact) for step in steps for fact in step.facts} == set()
    assert set(CaseState) - {case.state for step in steps for case in step.after.cases.values()} == set()
    refused = Counter(step.outcome.code for step in steps if isinstance(step.outcome, Refused))
    assert refused["conflict"] > 10
    assert len(refused) >= 15, refused


def test_a_refused_order_changes_nothing(steps: list[Step]) -> None:
    assert [step.placed for step in steps if not step.facts and step.before != step.after] == []


def test_deciding_again_on_the_same_board_gives_the_same(steps: list[Step]) -> None:
    assert [step.placed for step in steps if decide(step.desk(), step.placed) != step.outcome] == []


def test_a_move_starts_and_ends_where_the_table_says(steps: list[Step]) -> None:
    for step in steps:
        order = step.placed.order
        if step.facts and isinstance(order, CaseOrder):
            ends, start, end = MOVES[type(order)].ends, step.before.cases[order.case], step.after.cases[order.case]
            assert start.state in ends, (order, start.state)
            assert end.state in ends[start.state], (order, start.state, end.state)


def test_what_is_offered_is_carried_out_and_what_is_greyed_is_refused(steps: list[Step]) -> None:
    """No false green and no false grey: each kind of order, on the case that was just touched, for each unit."""
    for step in steps:
        order = step.placed.order
        if not isinstance(order, CaseOrder) or order.case not in step.after.cases:
            continue
        board, case = step.after.board(), step.after.cases[order.case]
        board.units[SPARE] = Unit(SPARE, SPARE, "", NOWHERE, UnitStatus.ON_DUTY, step.now)
        others = [
            c.number for c in board.cases.values() if c.number != case.number and c.number not in case.tracks.links
        ]
        into = next((number for number in others if board.cases[number].open), "")
        desk, other_type = Desk(board, step.rules, step.now), "0103" if case.type_code != "0103" else "0101"
        for kind, move in MOVES.items():
            if kind in (MergeCase, LinkCases) and not into:
                continue
            units = (*{a.unit for a in case.assignments}, SPARE) if move.stages else (SPARE,)
            outcomes = {
                unit: decide(
                    desk, Placed(Filler(case, unit, into, other_type, step.now, step.rules).of(kind), SEAT, "x")
                )
                for unit in units
            }
            beyond = {
                unit
                for unit, outcome in outcomes.items()
                if case.state in move.ends and (kind, code_of(outcome)) in BEYOND_STANDING
            }
            open_to = {unit for unit, outcome in outcomes.items() if not isinstance(outcome, Refused)} | beyond
            assert bool(open_to) == allowed(case, kind), (kind, case, outcomes)
            if move.stages:
                assert open_to == set(units_for(case, kind)), (kind, case)


def code_of(outcome: Facts | Refused) -> str:
    return outcome.code if isinstance(outcome, Refused) else ""


def test_the_version_rises_with_all_but_notes_and_progress_in_the_field(steps: list[Step]) -> None:
    for step in steps:
        board = step.before.board()
        for entry in step.entries():
            before = board.case(entry.case)
            board.put(apply(board, entry))
            if before is not None:
                quiet = isinstance(entry.fact, QUIET)
                assert board.cases[entry.case].version == (before.version if quiet else entry.number)


def test_an_order_on_an_old_version_is_told_who_did_what_and_when(steps: list[Step]) -> None:
    for step in steps:
        case = step.after.cases.get(getattr(step.placed.order, "case", ""))
        if case is None:
            continue
        desk = Desk(step.after.board(), step.rules, step.now)
        filler = Filler(case, "", "", "0103", step.now, step.rules)
        for kind in MOVES:
            outcome = decide(desk, Placed(filler.of(kind), SEAT, "x", seen=case.version - 1))
            if kind in SAID_ANYWAY:
                assert isinstance(outcome, Refused) != allowed(case, kind)
                continue
            assert isinstance(outcome, Refused)
            assert (outcome.code, outcome.field) == ("conflict", "seen")
            last = case.moved or case.touch
            assert outcome.args == (last.by, last.fact, last.at.isoformat())
            for said in (last.by, last.fact, f"{last.at:%H:%M:%S}"):
                assert said in outcome.reason


def test_what_was_not_kept_is_taken_back_without_a_trace(steps: list[Step]) -> None:
    for one, other in pairwise(steps):
        if not one.facts or other.before is not one.after:
            continue
        board = one.before.board()
        for entry in (*one.entries(), *other.entries()):
            board.put(apply(board, entry))
        assert Snapshot.of(board) == other.after
        board.take_back()
        assert Snapshot.of(board) == one.before
        assert list(board.cases) == list(one.before.cases)
