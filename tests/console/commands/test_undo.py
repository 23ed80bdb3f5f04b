"""Which orders take others back, and that they lead back to where the case stood."""

from __future__ import annotations

import pytest

from console.commands.undo import can_be_undone, inverses
from models.domain import orders as o
from models.domain.apply import apply
from models.domain.board import Board, board_of
from models.domain.case import Case, CaseState
from models.domain.decide import decide
from models.domain.deciding import Desk
from models.domain.facts import Entry
from models.domain.orders import Placed, Refused
from models.rules.shelf import shipped_rules
from tests.console.commands.afternoon import LIFT, UNDERPASS, YESTERDAY, units
from tests.widgets.cases import NOW, case_of

REPORTED = case_of("DD-20261121-0050")
CALLED_BACK = case_of("DD-20261121-0051", state=CaseState.CALLED_BACK)


def done(board: Board, order: o.CaseOrder) -> Case:
    """Let the hub's rules carry an order out; the case as it is then."""
    facts = decide(Desk(board, shipped_rules(), NOW), Placed(order, "Seat 3", "id"))
    assert not isinstance(facts, Refused), facts
    for number, fact in enumerate(facts, start=100):
        board.put(apply(board, Entry(number, NOW, "Seat 3", "id", fact)))
    case = board.case(order.case)
    assert case is not None
    return case


@pytest.mark.parametrize(
    "order",
    [
        o.DispatchCase(LIFT.number, ("MUN-2",)),
        o.DispatchCase(LIFT.number, ("MUN-2", "GAS-2")),
        o.AcceptCase(REPORTED.number),
        o.MergeCase(LIFT.number, UNDERPASS.number),
        o.LinkCases(LIFT.number, UNDERPASS.number),
        o.SuperviseCase(LIFT.number, "MUN-2", "tell us"),
        o.Instruct(LIFT.number, "MUN-2", "go"),
        o.RequestExtension(UNDERPASS.number, "no pump"),
        o.RequestSuspension(UNDERPASS.number, "no pump", event="the pump comes"),
    ],
    ids=lambda order: f"{type(order).__name__} {len(getattr(order, 'units', ()))}",
)
def test_what_is_undone_stands_where_it_stood(order: o.CaseOrder) -> None:
    board = board_of((LIFT, UNDERPASS, YESTERDAY, REPORTED), units().values())
    before = board.case(order.case)
    assert before is not None
    case = done(board, order)
    assert can_be_undone(order)
    orders = inverses(order, case, "by mistake")
    assert orders
    for each in orders:
        case = done(board, each)
    assert case.state is before.state
    assert len(case.open_tasks()) == len(before.open_tasks())
    assert case.tracks.links == before.tracks.links
    assert {a.unit for a in case.active} == {a.unit for a in before.active}


def test_a_closed_case_is_reopened_not_unclosed() -> None:
    board = board_of((CALLED_BACK,), ())
    case = done(board, o.CloseCase(CALLED_BACK.number, "done"))
    assert inverses(o.CloseCase(CALLED_BACK.number, "done"), case, "why") == (o.ReopenCase(CALLED_BACK.number, "why"),)


def test_what_has_gone_too_far_is_not_undone() -> None:
    board = board_of((LIFT,), units().values())
    order = o.DispatchCase(LIFT.number, ("MUN-2",))
    done(board, order)
    done(board, o.SignAssignment(LIFT.number, "MUN-2"))
    case = done(board, o.CompleteAssignment(LIFT.number, "MUN-2", "freed"))
    assert inverses(order, case, "why") == ()


def test_a_case_that_went_on_after_it_was_accepted_is_not_sent_back() -> None:
    board = board_of((REPORTED,), units().values())
    done(board, o.AcceptCase(REPORTED.number))
    case = done(board, o.DispatchCase(REPORTED.number, ("MUN-2",)))
    assert inverses(o.AcceptCase(REPORTED.number), case, "why") == ()


@pytest.mark.parametrize("order", [o.AddNote("x", "y"), o.VoidCase("x", "y"), o.GiveFeedback("x", "u", "y")])
def test_what_only_adds_to_the_journal_cannot_be_undone(order: o.CaseOrder) -> None:
    assert not can_be_undone(order)
    assert inverses(order, UNDERPASS, "why") == ()
