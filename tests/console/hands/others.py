"""The rest of the room while hands play: reports come in, another seat accepts, dispatches, asks and notes."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from models.domain.case import CaseState
from models.domain.orders import AcceptCase, AddNote, DispatchCase, Order, UrgeCase
from tests.console.room import Room


class Others:
    """At the same hub, by its own link."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._reported = 0

    def hear(self) -> None:
        """Keep the link: a seat that hears nothing counts its hub as lost."""
        self._room.turn()

    def do(self, dice: Random) -> str:
        """Something that another seat or a source does; in words."""
        self._reported += 1
        if dice.random() < 0.4:
            number = self._room.report(f"hands-{self._reported}", call_back=dice.random() < 0.5)
            return f"others report {number}"
        known = sorted(self._room.cases)
        number = dice.choice(known)
        order = self._order(number, dice)
        receipt = self._room.place(order)
        return f"others: {type(order).__name__} {number}: {receipt.outcome}"

    def _order(self, number: str, dice: Random) -> Order:
        match self._room.case(number).state:
            case CaseState.REPORTED:
                return AcceptCase(number)
            case CaseState.ACCEPTED:
                return DispatchCase(number, ("MUN-1",))
            case _:
                make: Callable[[], Order] = dice.choice(
                    (lambda: AddNote(number, "others were here"), lambda: UrgeCase(number, "hurry"))
                )
                return make()
