"""The small city of a simulated room: two types, two units, short limits, and marks within seconds of each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

from bus.hub.authority import Authority, Submission
from bus.simulation.disk import Disk
from bus.simulation.times import MORNING
from models.domain.clocks import ClockKind, Limit
from models.domain.orders import Placed, RegisterUnit
from models.domain.rules import Book, BookKind, Occasion, SupervisionRule, SupervisionStep
from models.rules.kinds import KINDS
from models.rules.policy.book import LimitEntry, PolicyBook
from models.rules.routing.book import RoutingBook
from models.rules.shelf import BEGINNING, SHIPPED_BY
from models.rules.supervising import SupervisionBook, SupervisionEntry
from models.store.hub_store import HubStore

TYPES = ("0101", "0102")
UNITS = ("FIR-1", "FIR-2")
JOURNAL = "simulated"
"""The id of every simulated journal: a real one is drawn, and nothing here may differ from run to run."""

_BASIS = "simulation"
_MINUTE = LimitEntry(Limit.parse("1nm"), basis=_BASIS)
_SHARES = (10, 25, 50, 80)
"""Percent of a limit of one minute at which a mark comes."""


def books() -> tuple[Book, ...]:
    """The rules of the city, as the first version of each kind."""
    values = {kind: KINDS[kind].shipped() for kind in BookKind}
    values[BookKind.POLICY] = _policy(values[BookKind.POLICY])
    values[BookKind.ROUTING] = RoutingBook.of()
    values[BookKind.SUPERVISION] = SupervisionBook(tuple(SupervisionEntry(rule, _BASIS) for rule in _marks()))
    return tuple(
        Book(kind, 1, BEGINNING, MORNING, SHIPPED_BY, "as shipped", KINDS[kind].encode(value))
        for kind, value in values.items()
    )


def hub_image() -> bytes:
    """A hub's disk as it is before anything happens: the rules are there, and the units are registered."""
    disk = Disk("FULL")
    store = HubStore(disk.engine)
    store.seed_books(books)
    store.settle_mode(None)
    authority = Authority(store.load_board("DD", UTC), store.head, store.archived_case)
    orders = [RegisterUnit(call_sign, f"Engine {call_sign}", "FIR") for call_sign in UNITS]
    placed = [Submission(b"", Placed(order, "desk", f"unit {order.call_sign}")) for order in orders]
    group = authority.take(placed, {}, MORNING)
    store.write(group.batch)
    disk.query("UPDATE meta SET value = ? WHERE key = 'journal'", JOURNAL)
    image = disk.image()
    disk.close()
    return image


def _policy(shipped: PolicyBook) -> PolicyBook:
    types = {
        code: replace(each, limits=dict.fromkeys((ClockKind.ACCEPT, ClockKind.DISPATCH, ClockKind.SIGN), _MINUTE))
        for code, each in shipped.types.items()
        if code in TYPES
    }
    return replace(shipped, types=types, promises={})


def _marks() -> list[SupervisionRule]:
    return [
        SupervisionRule(f"{clock.value}_{share}", Occasion.CLOCK, SupervisionStep.URGE, clock, share, text="Hurry.")
        for clock in (ClockKind.ACCEPT, ClockKind.DISPATCH, ClockKind.SIGN)
        for share in _SHARES
    ]
