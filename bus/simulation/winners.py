"""What must hold where several officers want the same case: one wins, and the others are told who did what."""

from __future__ import annotations

from bus.messages import MOST_BEFORE, Receipt
from bus.simulation.record import Asked, Broken
from bus.simulation.world import World
from models.domain.apply import KEEPS_VERSION
from models.domain.decide import SAID_ANYWAY
from models.domain.orders import (
    AcceptCase,
    ArchiveCase,
    CaseOrder,
    CloseCase,
    CompleteAssignment,
    DispatchCase,
    PassCheck,
    RecordCallBack,
    RefuseCase,
    SendBackCase,
    VoidCase,
)

_NOT_DECISIONS = tuple(kind.__name__ for kind in KEEPS_VERSION)
DECIDING = (
    AcceptCase,
    ArchiveCase,
    CloseCase,
    CompleteAssignment,
    DispatchCase,
    PassCheck,
    RecordCallBack,
    RefuseCase,
    SendBackCase,
    VoidCase,
)
"""Orders that rest on the version of the case that was seen, and make it another."""


def one_winner(world: World) -> None:
    """Of all who saw the same version of a case one decides; who comes later is told who was faster.

    One's own earlier order is no reason to be refused, unless another life of the seat has placed it, or it was so many
    orders ago that the order which is refused could not name it. One's own later order is no reason at all.
    """
    winners: dict[tuple[str, int], Asked] = {}
    refused: dict[tuple[str, int, str], Asked] = {}
    for key, asked in world.record.asked.items():
        told = world.record.receipts[key][0]
        if not isinstance(asked.order, DECIDING) or asked.seen is None:
            continue
        contested = (asked.order.case, asked.seen)
        if told.accepted:
            _nobody_came_between(world, asked, told)
            if winners.setdefault(contested, asked).sender != asked.sender:
                both = f"{asked.id} of {asked.sender} and {winners[contested].id} of {winners[contested].sender}"
                raise Broken("3 one winner", f"{both} decided on {contested}")
            if overtaken := refused.get((*contested, asked.sender)):
                raise Broken(
                    "3 nobody overtakes themselves", f"{asked.id} of {asked.sender} was faster than {overtaken.id}"
                )
        elif told.code == "conflict":
            _loser_is_told(world, asked, told)
            before = winners.get(contested, asked)
            if before is not asked and before.sender == told.args[0] and _could_name(world, asked, before):
                raise Broken("3 nobody is slower than themselves", f"{asked.id} of {asked.sender} after {before.id}")
            if told.args[0] == asked.sender:
                refused[(*contested, asked.sender)] = asked


def _could_name(world: World, asked: Asked, before: Asked) -> bool:
    """Whether both are of one life of one sender, with no more than an order can name from the one to the other."""
    if (before.sender, before.life) != (asked.sender, asked.life):
        return False
    every = [each for each in world.record.asked.values() if _stands_in_line(each, asked)]
    return every.index(asked) - every.index(before) <= MOST_BEFORE


def _stands_in_line(each: Asked, asked: Asked) -> bool:
    order, last = each.order, asked.order
    return (
        isinstance(order, CaseOrder)
        and isinstance(last, CaseOrder)
        and not isinstance(order, SAID_ANYWAY)
        and (each.sender, each.seen, order.case) == (asked.sender, asked.seen, last.case)
    )


def _nobody_came_between(world: World, asked: Asked, told: Receipt) -> None:
    """What somebody else decided after the version that was seen, and before the order was taken."""
    query = (
        "SELECT number, by, kind FROM journal WHERE case_no = ? AND number > ? AND number < ? AND by <> ? "
        f"AND kind NOT IN ({', '.join('?' * len(_NOT_DECISIONS))})"
    )
    case = getattr(asked.order, "case", "")
    if found := world.disk.query(query, case, asked.seen, told.number, asked.sender, *_NOT_DECISIONS):
        raise Broken("3 one winner", f"{asked.id} of {asked.sender} saw {asked.seen} of {case}, then came {found}")


def _loser_is_told(world: World, asked: Asked, told: Receipt) -> None:
    """By whom, what, and when: an entry of the journal that is later than what was seen, or leads up to it."""
    query = "SELECT 1 FROM journal WHERE by = ? AND kind = ? AND case_no = ? AND number >= ?"
    case = getattr(asked.order, "case", "")
    if len(told.args) != 3 or not world.disk.query(query, told.args[0], told.args[1], case, asked.seen):
        raise Broken("3 the loser is told who won", f"{asked.id} on {case} seen {asked.seen} was told {told.args}")
