"""The stream of one part of the organisation: each change of the room, as it is told there, encoded once for all."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec

from bus.hub.authority import Group
from bus.hub.masking import seen_entries
from bus.hub.published import Published
from bus.hub.scopes.held import Held
from bus.messages import WireEntry
from bus.wire import encode, encode_changes
from models.domain.caller.sight import Sight
from models.domain.facts import BookPublished
from models.domain.rules import book_key

RING_BYTES = 4 * 1024 * 1024


@dataclass(slots=True)
class _Told:
    """One message in the making."""

    entries: list[WireEntry] = field(default_factory=list)
    cases: list[bytes] = field(default_factory=list)
    units: list[bytes] = field(default_factory=list)
    books: list[bytes] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    gone_units: list[str] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        return not (self.entries or self.cases or self.units or self.books or self.gone or self.gone_units)


class _OfUnit(msgspec.Struct):
    unit: str = ""


@dataclass(slots=True)
class View:
    """`number` is the journal entry that its messages tell up to. Sessions of one part and one sight share it."""

    held: Held
    sight: Sight
    number: int
    rested_at: float = 0.0
    _ring: deque[Published] = field(default_factory=deque)
    _ring_bytes: int = 0

    def reaches(self, number: int) -> bool:
        """Whether a session that has come so far can be told all that followed."""
        return number == self.number or self.after(number) is not None

    def after(self, number: int) -> Published | None:
        """The message that follows an entry; None where there is none any more, or none yet."""
        for published in reversed(self._ring):
            if published.first == number + 1:
                return published
            if published.first <= number:
                break
        return None

    def take(self, group: Group) -> None:
        """A group is committed: tell what of it is to be seen here. Where nothing is, that waits to be said as well."""
        told = _Told()
        came = self._take_cases(group, told)
        self._take_units(group, came, told)
        for book in group.books:
            told.books.append(card := encode(book))
            self.held.keep(book_key(book.kind, book.version), card)
        told.entries = self._entries(group)
        if not told.empty:
            self._say(group.entries[-1].number, told)

    def flush(self, head: int) -> None:
        """Say how far the journal has come, where what came last was of no concern here."""
        if self.number != head:
            self._say(head, _Told())

    def _say(self, last: int, told: _Told) -> None:
        first, self.number = self.number + 1, last
        message = encode_changes(
            first,
            last,
            told.entries,
            told.cases,
            told.units,
            told.books,
            gone=told.gone,
            gone_units=told.gone_units,
        )
        self._ring.append(Published(first, last, message, False))
        self._ring_bytes += len(message)
        while self._ring_bytes > RING_BYTES and len(self._ring) > 1:
            self._ring_bytes -= len(self._ring.popleft().message)

    def _take_cases(self, group: Group, told: _Told) -> list[str]:
        """Cards of the cases that changed here, or name one that came in or went out; the numbers of the latter."""
        held = self.held
        changed = dict.fromkeys([*group.cases, *held.moved_with(group.units)])
        moved = [number for number in changed if self._moves(number)]
        told.gone = [number for number in moved if number not in held.cases and held.drop(number)]
        for number in dict.fromkeys([*changed, *held.naming(moved)]):
            case = held.live(number)
            if case is not None and number in held.cases:
                card = held.card(number, group.cards.get(number) or encode(case))
                if held.keep(number, card) or number in group.cases:
                    told.cases.append(card)
            elif case is None and number in group.cards and held.sees(number):
                told.cases.append(held.told(group.cards[number]))  # it is archived, or was
                held.drop(number)
        return moved

    def _moves(self, number: str) -> bool:
        """Whether a case came in or went out with its last change; one that is archived does neither."""
        held, case = self.held, self.held.live(number)
        if case is None:
            return False
        was, sees = number in held.cases, held.scope.sees(case)
        if sees:
            held.cases.add(number)
        else:
            held.cases.discard(number)
        return was != sees

    def _take_units(self, group: Group, moved: list[str], told: _Told) -> None:
        held, board = self.held, self.held.scope.cases.board
        on_moved = [a.unit for number in moved if (case := held.live(number)) for a in case.active]
        for name in dict.fromkeys([*group.units, *on_moved, *held.naming(moved)]):
            unit = board.units.get(name)
            if unit is None:
                continue
            if not held.sees_unit(unit):
                if held.drop(name):
                    told.gone_units.append(name)
            elif held.keep(name, card := held.card(name, encode(unit))) or name in group.units:
                told.units.append(card)

    def _entries(self, group: Group) -> list[WireEntry]:
        seen = [
            _with_fact(entry, self.held.told(bytes(entry.fact)))
            for entry, stored in zip(group.entries, group.batch.entries, strict=True)
            if self._sees_entry(entry, stored.case_no or "")
        ]
        return seen_entries(seen, self.sight)

    def _sees_entry(self, entry: WireEntry, case_no: str) -> bool:
        if case_no:
            return self.held.sees(case_no)
        if entry.kind == BookPublished.__name__:
            return True
        return self.held.holds(msgspec.json.decode(entry.fact, type=_OfUnit).unit)

    def timeline(self, entries: Iterable[WireEntry]) -> list[WireEntry]:
        """The entries of a case that is seen, as they may be told."""
        return seen_entries([_with_fact(each, self.held.told(bytes(each.fact))) for each in entries], self.sight)


def _with_fact(entry: WireEntry, fact: bytes) -> WireEntry:
    return msgspec.structs.replace(entry, fact=msgspec.Raw(fact))
