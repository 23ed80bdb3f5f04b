"""What holds of every random life of a case. The long run: pytest -n 2 -m slow tests/models/domain/test_lives.py"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import timedelta

import pytest

from models.domain.apply import apply
from models.domain.board import Board
from models.domain.case import Case, Unit
from models.domain.life_cycle import allowed
from models.domain.orders import MergeCase, Refused, UnmergeCase
from models.domain.rules import Rules
from models.store.cards import card, case_of, fact_of, unit_of
from tests.models.domain.life import Life, but_for_its_history, units
from tests.models.domain.room import START, first_books, first_shelf

QUICK, PARTS, A_PART = 400, 8, 2_500


def check_rebuilt(life: Life) -> None:
    """The journal, as it is stored, folds to the board as it stands."""
    first = life.entries[0].recorded_at
    board = Board(units=units(first), shelf=dict(first_books()))
    for entry in life.entries:
        board.put(apply(board, replace(entry, fact=fact_of(entry.kind, card(entry.fact)))))
    assert board.cases == life.board.cases
    assert board.units == life.board.units
    assert (board.records, board.counters) == (life.board.records, life.board.counters)


def check_stored(life: Life) -> None:
    """What is stored of a case or a unit is read back the same."""
    for case in life.board.cases.values():
        assert case_of(card(case)) == case
    for unit in life.board.units.values():
        assert unit_of(card(unit)) == unit


def check_unmerged(life: Life) -> int:
    """Merging one case into the other and undoing it some time later leaves both, and every unit, as they were."""
    tried, now = 0, life.now
    for number, other in zip(life.board.cases, reversed(life.board.cases), strict=True):
        if not allowed(life.board.cases[number], MergeCase) or not life.board.cases[other].open:
            continue
        before = seen(life.board)
        assert not isinstance(life.put(MergeCase(number, other)), Refused)
        life.now += timedelta(hours=30)
        assert not isinstance(life.put(UnmergeCase(number, "two streets")), Refused)
        assert seen(life.board) == before, f"{number} and {other} are not as they were before the merge"
        life.board.take_back()
        life.now, tried = now, tried + 1
    return tried


def seen(board: Board) -> tuple[list[Case], list[Unit]]:
    """A board but for when something happened to it last; the order of a unit's cases says nothing."""
    crews = [replace(unit, cases=tuple(sorted(unit.cases)), since=START) for unit in board.units.values()]
    return [but_for_its_history(case) for case in board.cases.values()], crews


def lived(seed: int, rules: Rules) -> tuple[int, int]:
    """A whole life with everything that must hold of it; how many orders it had, and how many merges were tried."""
    life = Life(seed, rules)
    try:
        life.live()
        for number, watch in life.watches.items():
            watch.check(life.board.cases[number], rules.times)
        check_rebuilt(life)
        check_stored(life)
        return life.orders, check_unmerged(life)
    except AssertionError as error:
        last = [f"{entry.recorded_at:%m-%d %H:%M:%S} {entry.fact}" for entry in life.entries[-8:]]
        raise AssertionError(f"life {seed}, after {life.orders} orders: {error}\n" + "\n".join(last)) from error


def many(first: int, count: int) -> None:
    rules = first_shelf().at(START)
    told = [lived(seed, rules) for seed in range(first, first + count)]
    orders, merges = sum(orders for orders, _ in told), sum(merges for _, merges in told)
    sys.stdout.write(f"{len(told)} lives, {orders} orders, {merges} merges undone\n")
    assert orders > 10 * count
    assert merges > count / 3


def test_some_lives_are_legal_timed_exactly_and_rebuilt_from_their_journals() -> None:
    many(1, QUICK)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_twenty_thousand_lives_are_legal_timed_exactly_and_rebuilt_from_their_journals(part: int) -> None:
    assert PARTS * A_PART >= 20_000
    many(1_000_000 + part * A_PART, A_PART)
