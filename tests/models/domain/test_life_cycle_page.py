"""The page on the life cycle says what the table says, and the table what really happens."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.domain.case import CaseState
from models.domain.diagram import Arrow, arrows, document
from models.domain.life_cycle import MOVES
from models.domain.orders import CaseOrder, PublishBook
from models.domain.rules import BookKind
from models.rules.supervising import default_supervision, encode_supervision
from tests.models.domain.publishing import stern
from tests.models.domain.room import Room
from tests.models.domain.walk import Walk

PAGE = Path(__file__).resolve().parents[3] / "docs" / "life_cycle.md"


@pytest.fixture(scope="module")
def walked() -> set[Arrow]:
    """Every change of state that an order of the duty room brought about on some long walks."""
    found: set[Arrow] = set()
    for seed in range(20, 56):
        room, walk = Room(), Walk(seed, off_duty=0.6 if seed % 2 else 0.05)
        if seed % 3 == 0:
            room.accepted(PublishBook(BookKind.SUPERVISION, encode_supervision(stern(default_supervision())), "stern"))
        for _ in range(1200):
            room.clock.advance(walk.pause())
            placed = walk.next(room.board, room.clock.now())
            number = getattr(placed.order, "case", "")
            before = room.board.case(number)
            room.place(placed.order, placed.by, placed.seen, placed.roles)
            after = room.board.case(number)
            if before and after and before.state is not after.state:
                found.add((before.state, type(placed.order).__name__, after.state))
    return found


def test_the_page_is_what_the_table_gives() -> None:
    assert PAGE.read_text(encoding="utf-8") == document(), "write it anew: python -m models.domain.diagram"


def test_every_arrow_is_walked_and_nothing_else_is(walked: set[Arrow]) -> None:
    assert set(arrows()) == walked


def test_the_table_has_a_move_for_every_order_on_a_case() -> None:
    assert set(MOVES) == set(CaseOrder.__args__)


def test_every_state_is_reached_by_some_order() -> None:
    assert {end for _, _, end in arrows()} == set(CaseState)
