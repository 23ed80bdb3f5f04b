"""What must hold of a world at rest, whatever went wrong on the way: looked up on the disks, past the program's memory.

Each is a function that raises `Broken`; the promises are numbered as the design numbers them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from bus.messages import Receipt
from bus.simulation.record import Broken
from bus.simulation.screens import outboxes_are_empty, screens_are_the_hub
from bus.simulation.winners import one_winner
from bus.simulation.world import World
from models.domain.supervision import due_marks
from models.rules.shelf import Shelf
from models.store.hub_store import QUARANTINED_BYTES
from models.store.verifying import verified

_LATE_S = 3.0
"""How long after its instant a mark may still be on its way to the journal."""


def check(world: World) -> None:
    """Every invariant in turn."""
    for invariant in INVARIANTS:
        invariant(world)


def _chain(world: World) -> None:
    """The journal is whole, and every projection is what it says."""
    with world.disk.engine.begin() as connection:
        verdict = verified(connection, lambda board: Shelf(board.books).times())
    if not verdict.holds:
        raise Broken("the journal is whole", "; ".join(verdict.faults[:3]))


def _receipts_hold(world: World) -> None:
    """What anybody was told stands on the hub's disk, and what was accepted stands in the journal."""
    kept = {(s, i): body for s, i, body in world.disk.query("SELECT sender, id, body FROM receipts")}
    last = {(by, order): number for by, order, number in _acts(world, "max(number)")}
    for (sender, message_id), told in world.record.receipts.items():
        body = kept.get((sender, message_id))
        if body is None:
            raise Broken("1 what was acknowledged survives", f"{sender} was told of {message_id}, the hub has nothing")
        if _bare(msgspec.json.decode(body, type=Receipt)) != _bare(told[0]):
            raise Broken("2 the same receipt", f"{sender} was told {told[0]}, the hub has {body}")
        if told[0].accepted and last.get((sender, message_id)) != told[0].number:
            raise Broken("1 what was acknowledged survives", f"{told[0]}, the journal has it at {last}")
        if not told[0].accepted and (sender, message_id) in last:
            raise Broken("2 an order acts once", f"{message_id} was refused and has acted")


def _acts_once(world: World) -> None:
    """No order or report leads to the same fact twice, nor acts at two different times."""
    seen: dict[tuple[str, str], int] = {}
    facts: set[tuple[Any, ...]] = set()
    rows = world.disk.query("SELECT by, order_id, number, kind, case_no FROM journal ORDER BY number")
    for by, order_id, number, kind, case_no in rows:
        before = seen.get((by, order_id))
        if before is not None and before != number - 1:
            raise Broken("2 an order acts once", f"{order_id} of {by} acts at entries {before} and {number}")
        if (by, order_id, kind, case_no) in facts:
            raise Broken("2 an order acts once", f"{order_id} of {by} leads to {kind} on {case_no} twice")
        seen[(by, order_id)] = number
        facts.add((by, order_id, kind, case_no))


def _marks_fire_once(world: World) -> None:
    query = "SELECT case_no, json_extract(body, '$.mark'), count(*) FROM journal WHERE kind = ? GROUP BY 1, 2"
    for case, mark, count in world.disk.query(query, "SupervisionFired"):
        if count != 1:
            raise Broken("6 a deadline is told once", f"{mark} of {case} was told {count} times")


def _no_mark_is_missed(world: World) -> None:
    core = world.hub.core
    assert core is not None
    rules, now = Shelf(core.board.books).at(world.hub.time.now()), world.hub.time.now()
    for case in core.board.open_cases():
        for mark in due_marks(case, rules, now):
            if (now - mark.at).total_seconds() > _LATE_S:
                raise Broken(
                    "6 a deadline is not missed", f"{mark.key} of {case.number} came at {mark.at}, it is {now}"
                )


def _junk_is_kept(world: World) -> None:
    kept = {bytes(frame) for (frame,) in world.disk.query("SELECT frame FROM quarantine")}
    if lost := [junk.decode()[:12] for hub in world.hubs for junk in hub.junk if junk[:QUARANTINED_BYTES] not in kept]:
        raise Broken("10 what cannot be taken is kept", f"{', '.join(lost)} came to the hub and is in no quarantine")


def _acts(world: World, what: str) -> list[tuple[Any, ...]]:
    return world.disk.query(f"SELECT by, order_id, {what} FROM journal GROUP BY by, order_id")


def _bare(receipt: Receipt) -> Receipt:
    return msgspec.structs.replace(receipt, repeated=False)


INVARIANTS: Sequence[Callable[[World], None]] = (
    _receipts_hold,
    _acts_once,
    one_winner,
    _marks_fire_once,
    _chain,
    _no_mark_is_missed,
    screens_are_the_hub,
    outboxes_are_empty,
    _junk_is_kept,
)
