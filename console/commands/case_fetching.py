"""Cases that a typed line names, read whole from the cache of the seat, and kept as the hub changes them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.room import Room
from console.seat import Came
from models.domain.case import Case

MOST_CASES = 50


class CaseFetching(QObject):
    """`then` is called when a case has come that was asked for, or one of those here has changed."""

    def __init__(self, room: Room, then: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._then = then
        self._asked: set[str] = set()
        self.cases: dict[str, Case] = {}
        room.came.connect(self._came)

    def fetch(self, number: str) -> None:
        """Read a case, once. Too many at a time are forgotten and read again when they are named again."""
        if not number or number in self._asked:
            return
        if len(self._asked) >= MOST_CASES:
            self._asked.clear()
            self.cases.clear()
        self._asked.add(number)

        def took(case: Case | None) -> None:
            if case is not None:
                self.cases[number] = case
                self._then()

        self._room.look_up(lambda cache: cache.case(number), took)

    def _came(self, event: Came) -> None:
        changed = {case.number: case for case in event.cases if case.number in self._asked}
        self.cases |= changed
        for number in event.gone:
            self.cases.pop(number, None)
            self._asked.discard(number)
        if changed:
            self._then()
