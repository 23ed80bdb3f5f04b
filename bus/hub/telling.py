"""What seats are told of the room: a snapshot part by part, then changes, of the newest messages or of the journal."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import msgspec

from bus.hub.masking import seen_entries
from bus.hub.published import Published
from bus.hub.session import Hub, Session
from bus.messages import WireEntry
from bus.wire import encode, encode_changes, encode_snapshot
from models.domain.caller.fields import Field
from models.domain.case import Case, Unit
from models.domain.shift.facts import SHIFT_FACTS

CATCH_UP_ENTRIES = 500
SNAPSHOT_CASES = 400
RING_BYTES = 16 * 1024 * 1024
_GUARDED = Field.SOURCE_COLUMNS
"""What an entry may hold that is not for every seat."""


@dataclass(slots=True)
class Telling:
    """The messages of changes that were sent last are kept: whoever keeps up is told them as they are."""

    hub: Hub
    snapshot_cases: int = SNAPSHOT_CASES
    _ring: deque[Published] = field(default_factory=deque)
    _ring_bytes: int = 0

    def publish(self, published: Published) -> None:
        """Remember a message for all seats."""
        self._ring.append(published)
        self._ring_bytes += len(published.message)
        while self._ring_bytes > RING_BYTES and len(self._ring) > 1:
            self._ring_bytes -= len(self._ring.popleft().message)

    def next_changes(self, session: Session) -> bytes:
        """What follows for a seat, of the ring or of the journal; it counts as sent."""
        assert session.number is not None
        wanted = session.number + 1
        if self._ring and self._ring[0].first <= wanted:
            for published in reversed(self._ring):
                if published.first == wanted and not (published.guarded and not session.sight.sees(_GUARDED)):
                    session.number = published.last
                    return published.message
                if published.first <= wanted:
                    break
        entries = seen_entries(self.hub.entries_after(session.number, CATCH_UP_ENTRIES), session.sight)
        numbers = {_case_no(entry): None for entry in entries}
        cards = [encode(case) for case in map(self.hub.case, numbers) if case is not None]
        units = [encode(unit) for unit in self.hub.board.units.values()]
        session.number = entries[-1].number
        books = self._books() if any(entry.kind == "BookPublished" for entry in entries) else []
        sheets = self._sheets(entries)
        return encode_changes(wanted, session.number, entries, cards, units, books, sheets)

    def snapshot_part(self, session: Session) -> bytes:
        """The next part of a seat's snapshot; after the last one it has none any more."""
        assert session.snapshot is not None
        board = self.hub.board
        numbers = [session.snapshot.popleft() for _ in range(min(self.snapshot_cases, len(session.snapshot)))]
        cards = _cards(session, [case for number in numbers if (case := board.cases.get(number)) is not None])
        units = _cards(session, board.units.values()) if session.snapshot_first else []
        books = self._books() if session.snapshot_first else []
        whole = session.snapshot_first and session.view is None
        sheets = [encode(sheet) for sheet in board.folder.values()] if whole else []
        first, last = session.snapshot_first, not session.snapshot
        session.snapshot_first = False
        if last:
            session.snapshot = None
        return encode_snapshot(session.snapshot_number, cards, units, first, last, books, sheets)

    def _books(self) -> list[bytes]:
        return [encode(book) for books in self.hub.board.shelf.values() for book in books]

    def _sheets(self, entries: Sequence[WireEntry]) -> list[bytes]:
        """Every sheet at hand where one of these entries is about the shift, and those that they filed."""
        if not any(entry.kind in SHIFT_FACTS for entry in entries):
            return []
        filed = self.hub.sheets_filed(entries[0].number, entries[-1].number)
        return [*(encode(sheet) for sheet in self.hub.board.folder.values()), *filed]


def _cards(session: Session, values: Iterable[Case | Unit]) -> list[bytes]:
    """Those that are seen, as they are told to this session."""
    if session.view is None:
        return [encode(value) for value in values]
    return session.view.held.cards(values)


class _Named(msgspec.Struct):
    case: str = ""


def _case_no(entry: WireEntry) -> str:
    return msgspec.json.decode(entry.fact, type=_Named).case
