"""What a part of the organisation holds of all that is live: cards as they are told there, and the hash over them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from bus.hub.scopes.scope import Scope
from bus.wire import digest_of_bytes, encode, state_text
from models.domain.case import Case, Unit
from models.domain.people.belonging import put_on
from models.domain.rules import book_key

MOST_REMEMBERED = 10_000
"""Archived cases of which it is remembered whether they are seen: they stand in the store alone."""


@dataclass(slots=True)
class Held:
    """`cases` are the numbers that are seen. A card that names a case outside is told with its number masked."""

    scope: Scope
    cases: set[str] = field(default_factory=set)
    _digests: dict[str, int] = field(default_factory=dict)
    _total: int = 0
    _naming: dict[str, set[str]] = field(default_factory=dict)
    _homes: dict[str, bool] = field(default_factory=dict)
    _archived: dict[str, bool] = field(default_factory=dict)

    def fill(self) -> None:
        """Take in everything that is live."""
        board = self.scope.cases.board
        self._homes = {unit.call_sign: self._is_ours(unit) for unit in board.units.values()}
        self.cases = {number for number, case in board.cases.items() if self.scope.sees(case)}
        for number in self.cases:
            self.keep(number, self.card(number, encode(board.cases[number])))
        for unit in board.units.values():
            if self.sees_unit(unit):
                self.keep(unit.call_sign, self.card(unit.call_sign, encode(unit)))
        for book in chain.from_iterable(board.shelf.values()):
            self.keep(book_key(book.kind, book.version), encode(book))

    @property
    def state(self) -> str:
        return state_text(self._total)

    def holds(self, key: str) -> bool:
        return key in self._digests

    def sees(self, number: str) -> bool:
        """Whether a case is seen by how it stood after the last change: archived ones too."""
        if number in self.cases:
            return True
        if number in self.scope.cases.board.cases:
            return False
        if number not in self._archived:
            if len(self._archived) >= MOST_REMEMBERED:
                self._archived.clear()
            self._archived[number] = self.scope.sees_number(number)
        return self._archived[number]

    def sees_unit(self, unit: Unit) -> bool:
        return self._is_ours(unit) or not self.cases.isdisjoint(unit.cases)

    def told(self, data: bytes) -> bytes:
        """The bytes as they may be told here."""
        return self.scope.masked(data, lambda number: not self.sees(number))

    def cards(self, values: Iterable[Case | Unit]) -> list[bytes]:
        """The cards of those that are seen, as they are told here."""
        return [
            self.told(encode(value))
            for value in values
            if self.holds(value.number if isinstance(value, Case) else value.call_sign)
        ]

    def card(self, key: str, data: bytes) -> bytes:
        """A card as it is told here; remembered under the other cases that it names."""
        others = {number for number in self.scope.named(data) if number != key}
        for number in others:
            self._naming.setdefault(number, set()).add(key)
        return self.told(data) if others else data

    def keep(self, key: str, card: bytes) -> bool:
        """Count a card; whether it is another one than before."""
        digest = digest_of_bytes(card)
        before = self._digests.get(key)
        self._digests[key] = digest
        self._total += digest - (before or 0)
        return digest != before

    def drop(self, key: str) -> bool:
        """No longer count a card; whether it had counted."""
        before = self._digests.pop(key, None)
        self._total -= before or 0
        self.cases.discard(key)
        self._archived.pop(key, None)
        return before is not None

    def naming(self, numbers: Iterable[str]) -> Iterator[str]:
        """The keys of cards that name one of these cases: they are told otherwise when it comes in or goes out."""
        return chain.from_iterable(self._naming.get(number, ()) for number in numbers)

    def moved_with(self, units: Collection[str]) -> list[str]:
        """The live cases that any of these units was put on which has another home now."""
        board = self.scope.cases.board
        rehomed = {name for name in units if self._is_rehomed(board.units[name])}
        if not rehomed:
            return []
        self._archived.clear()
        return [number for number, case in board.cases.items() if not rehomed.isdisjoint(put_on(case))]

    def _is_rehomed(self, unit: Unit) -> bool:
        ours = self._is_ours(unit)
        before, self._homes[unit.call_sign] = self._homes.get(unit.call_sign, ours), ours
        return before != ours

    def _is_ours(self, unit: Unit) -> bool:
        return self.scope.part.has_unit(unit)

    def live(self, number: str) -> Case | None:
        return self.scope.cases.board.cases.get(number)
