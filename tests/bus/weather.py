"""Peers and a hub with weather between them: frames are lost, come twice, come late; lines are cut; anyone restarts."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from bus.events import Changed, Event, FileGiven, LinkChanged, LinkState, Refusal, SnapshotPart
from bus.messages import Receipt
from bus.seat_session import SeatSession
from bus.session import ClientSession, SourceSession
from models.clock import ManualClock
from models.domain.case import Case, CaseState, Unit
from models.domain.orders import Order
from models.domain.rules import Book, book_key
from models.domain.shift.sheets import Sheet
from tests.bus.room import MORNING, RoomHub, a_report

Parts = list[bytes]


@dataclass
class Peer:
    """A session with the two directions of its line, and the receipts it was given. A new line has a new key."""

    session: ClientSession
    key: bytes
    up: deque[Parts] = field(default_factory=deque)
    down: deque[Parts] = field(default_factory=deque)
    held_up: int = 0
    held_down: int = 0
    receipts: dict[str, list[Receipt]] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    files: list[FileGiven] = field(default_factory=list)
    snapshots: int = 0
    deaf: bool = False
    """It takes frames in and acknowledges none of them."""
    cases: dict[str, Case] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    books: dict[str, Book] = field(default_factory=dict)
    sheets: dict[str, Sheet] = field(default_factory=dict)
    standing: tuple[str, int, dict[str, int]] = ("", 0, {})
    """What its cache holds: the journal, the number and the digests of the last whole message."""

    @property
    def seat(self) -> SeatSession:
        assert isinstance(self.session, SeatSession)
        return self.session

    def take(self, event: Event) -> None:
        match event:
            case Receipt():
                self.receipts.setdefault(event.id, []).append(event)
            case LinkChanged(state=LinkState.LOST):
                self.reasons.append(event.reason)
            case Refusal():
                self.refusals.append(event)
            case FileGiven():
                self.files.append(event)
            case SnapshotPart():
                self._fill(event)
            case Changed():
                self.cases |= {case.number: case for case in event.cases}
                self.cases = {n: case for n, case in self.cases.items() if case.state is not CaseState.ARCHIVED}
                self.units |= {unit.call_sign: unit for unit in event.units}
                self.books |= _by_key(event.books)
                self._put_sheets(event.sheets)
                self._stand()
            case _:
                pass

    def _fill(self, part: SnapshotPart) -> None:
        if part.first:
            self.cases, self.units, self.books, self.sheets = {}, {}, {}, {}
            self.snapshots += 1
        self.cases |= {case.number: case for case in part.cases}
        self.units |= {unit.call_sign: unit for unit in part.units}
        self.books |= _by_key(part.books)
        self._put_sheets(part.sheets)
        self.standing = ("", 0, {})
        if part.last:
            self._stand()

    def _put_sheets(self, sheets: Iterable[Sheet]) -> None:
        """What was filed is no longer at hand."""
        self.sheets |= {sheet.key: sheet for sheet in sheets}
        self.sheets = {key: sheet for key, sheet in self.sheets.items() if not sheet.filed}

    def _stand(self) -> None:
        if not self.deaf:
            self.seat.acknowledge()
        self.standing = (self.seat.journal, self.seat.number, dict(self.seat.digests))


class Weather:
    """A source, two seats and a hub over a folder, moved a step of a tenth of a second at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.clock = ManualClock(MORNING)
        self.now = 0.0
        self.disk_is_full = False
        self._lines = 0
        self._placed = 0
        self.hub = RoomHub(folder, self.clock)
        self.source = Peer(SourceSession("hotline", "source"), self._line())
        self.seats = [Peer(SeatSession(f"seat {n}", "seat"), self._line()) for n in (1, 2)]
        self.peers = [self.source, *self.seats]
        self.orders: dict[str, tuple[Peer, Order]] = {}

    def report(self, closed: bool = False) -> None:
        assert isinstance(self.source.session, SourceSession)
        self._placed += 1
        order = a_report(f"record {self._placed}")
        if closed:
            order = replace(order, closed_at=MORNING, result="done")
        self.orders[f"id-{self._placed}"] = (self.source, order)
        self.source.session.report(f"id-{self._placed}", order)

    def place(self, seat: Peer, order: Order, seen: int | None = None) -> str:
        self._placed += 1
        self.orders[f"id-{self._placed}"] = (seat, order)
        seat.seat.place(f"id-{self._placed}", order, seen)
        return f"id-{self._placed}"

    def step(self, seconds: float = 0.1, dies: bool = False) -> None:
        """Let frames arrive, let the hub go round once, let its frames arrive."""
        self.now += seconds
        self.clock.advance(timedelta(seconds=seconds))
        for peer in self.peers:
            self._took(peer, peer.session.tick(self.now))
            self._put_on_line(peer)
        arrived = [(peer.key, parts) for peer in self.peers for parts in _let_go(peer.up, peer.held_up)]
        if int(self.now) > int(self.now - seconds):
            self.hub.beat(self.now)
        by_key = {peer.key: peer for peer in self.peers}
        for frame in self.hub.turn(arrived, self.now, dies, self.disk_is_full):
            if (addressed := by_key.get(frame.key)) is not None:
                addressed.down.append([frame.number, frame.message])
        for peer in self.peers:
            for parts in _let_go(peer.down, peer.held_down):
                self._took(peer, peer.session.receive(parts, self.now))
            self._put_on_line(peer)
            peer.held_up, peer.held_down = max(0, peer.held_up - 1), max(0, peer.held_down - 1)

    def restart_hub(self) -> None:
        """The hub loses its memory, and every line breaks."""
        self.hub.close()
        self.hub = RoomHub(self._folder, self.clock)
        for peer in self.peers:
            self.cut(peer)

    def cut(self, peer: Peer) -> None:
        """The line breaks and mends by itself, unseen by the session: what was on it is gone, its key is new."""
        peer.up.clear()
        peer.down.clear()
        peer.key = self._line()

    def restart_seat(self, seat: Peer) -> None:
        """The seat starts anew from its cache and its outbox."""
        old = seat.seat
        seat.session = SeatSession(old.name, "seat", waiting=dict(old.waiting))
        seat.seat.take_over(*seat.standing)
        self.cut(seat)

    def close(self) -> None:
        self.hub.close()

    def _took(self, peer: Peer, events: list[Event]) -> None:
        for event in events:
            peer.take(event)
            if isinstance(event, LinkChanged) and event.state is LinkState.LOST:
                self.cut(peer)  # as the driver does: a new socket for a new session
                peer.session.out.clear()

    def _put_on_line(self, peer: Peer) -> None:
        peer.up += [list(frame) for frame in peer.session.out]
        peer.session.out.clear()

    def _line(self) -> bytes:
        self._lines += 1
        return self._lines.to_bytes(4, "big")


def _by_key(books: Iterable[Book]) -> dict[str, Book]:
    return {book_key(book.kind, book.version): book for book in books}


def _let_go(line: deque[Parts], held: int) -> list[Parts]:
    if held:
        return []
    frames = list(line)
    line.clear()
    return frames
