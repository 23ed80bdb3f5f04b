"""The hub's side of every session: frames in, frames out, no socket. One ordered, numbered stream for each peer."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

import msgspec

from bus.hub.authority import Reveal, Submission
from bus.hub.masking import caller_lines, seen_entries
from bus.hub.spoiled import Spoiled, spoiled
from bus.hub.timers import HUB
from bus.messages import (
    PROTOCOL,
    AskCaller,
    AskFile,
    AskTimeline,
    CallerTold,
    Credit,
    FileTold,
    Heartbeat,
    Hello,
    Ping,
    PlaceOrder,
    Pong,
    Progress,
    Receipt,
    Receipts,
    Rejected,
    Report,
    Revealed,
    Timeline,
    ToHub,
    Welcome,
    WireEntry,
)
from bus.wire import (
    MAX_FRAME,
    WireError,
    decode_to_hub,
    domain_order,
    domain_report,
    encode,
    encode_changes,
    encode_snapshot,
    frame_number,
    number_frame,
)
from models.domain.board import Board
from models.domain.caller.fields import Field
from models.domain.caller.sealing import Held
from models.domain.caller.sight import Sight, sight_of
from models.domain.case import Case
from models.domain.mode import Mode
from models.domain.orders import Placed
from models.domain.roles import POSTS, Role
from models.domain.shift.facts import SHIFT_FACTS

WINDOW = 32
"""Messages of snapshot or changes that a seat may leave unacknowledged before it is sent no more."""
SILENT_AFTER_S = 15.0
"""A peer that has said nothing for so long is forgotten; it starts anew with a hello."""
RESUME_AT_MOST = 50_000
"""A seat that missed more entries than this is given a snapshot instead."""
CATCH_UP_ENTRIES = 500
SNAPSHOT_CASES = 400
RING_BYTES = 16 * 1024 * 1024
FILE_PART = 512 * 1024
"""Bytes of an attached file in one message: between two of them a slow link carries what is newer."""
MAX_NAME = 80
MOST_SPOILED = 2_000
SHOWN_S = 60
"""How long a revealed value is shown, where nobody says otherwise."""
_GUARDED = Field.SOURCE_COLUMNS
"""What an entry may hold that is not for every seat."""


class Hub(Protocol):
    """What the sessions tell of: the authority's board and the journal behind it."""

    journal_id: str
    epoch: int
    mode: Mode
    read_only: bool

    @property
    def board(self) -> Board: ...

    @property
    def head(self) -> int: ...

    @property
    def state(self) -> str: ...

    def entries_after(self, number: int, most: int) -> list[WireEntry]: ...

    def timeline(self, case_no: str) -> list[WireEntry]: ...

    def case(self, number: str) -> Case | None: ...

    def sheets_filed(self, first: int, last: int) -> list[bytes]: ...

    def file_part(self, digest: str, offset: int, most: int) -> tuple[int, bytes]: ...

    def held(self, case_no: str) -> tuple[Held, ...]: ...


@dataclass(slots=True)
class Session:
    """One peer. `number` is the journal number that it has been sent up to; None for those who are sent none."""

    key: bytes
    role: str
    name: str
    heard: float
    out: int = 0
    data_out: int = 0
    came: int = 1
    taken: int = 0
    number: int | None = None
    snapshot: deque[str] | None = None
    snapshot_number: int = 0
    snapshot_first: bool = True
    roles: frozenset[Role] | None = None

    @property
    def sight(self) -> Sight:
        return sight_of(self.roles)


@dataclass(frozen=True, slots=True)
class Frame:
    """Two parts to send to one peer: the number of the frame in its session, and the message."""

    key: bytes
    number: bytes
    message: bytes


@dataclass(frozen=True, slots=True)
class Published:
    """A message of changes as it is sent to every seat that may have all of it."""

    first: int
    last: int
    message: bytes
    guarded: bool


@dataclass(slots=True)
class Sessions:
    """All sessions of a hub. `frames` collects what is to be sent; the driver empties it."""

    hub: Hub
    snapshot_cases: int = SNAPSHOT_CASES
    resume_at_most: int = RESUME_AT_MOST
    shown_s: int = SHOWN_S
    frames: list[Frame] = field(default_factory=list)
    spoiled: list[Spoiled] = field(default_factory=list)
    _all: dict[bytes, Session] = field(default_factory=dict)
    _ring: deque[Published] = field(default_factory=deque)
    _ring_bytes: int = 0

    @property
    def seats(self) -> int:
        return sum(session.number is not None for session in self._all.values())

    def receive(self, key: bytes, parts: Sequence[bytes], now: datetime, monotonic: float) -> Submission | None:
        """Take one frame in. What is to be decided on is returned, everything else is answered here."""
        session = self._all.get(key)
        try:
            number, message = self._opened(parts)
        except WireError as error:
            data = parts[1] if len(parts) == 2 else b"".join(parts)
            self._reject(key, session, str(error), data, "malformed")
            return None
        if isinstance(message, Hello):
            self._hello(key, message, parts[1], now, monotonic)
            return None
        if session is None:
            self._reject(key, None, "say hello first", None, "no_session")
            return None
        if number != session.came + 1:
            reason = f"frame {number} came where {session.came + 1} was due"
            del self._all[key]
            self._reject(key, session, reason, parts[1], "order")
            return None
        session.came = number
        session.heard = monotonic
        return self._taken(session, message, parts[1])

    def _opened(self, parts: Sequence[bytes]) -> tuple[int, ToHub]:
        if len(parts) != 2:
            raise WireError(f"a frame has 2 parts, this one has {len(parts)}")
        if len(parts[1]) > MAX_FRAME:
            raise WireError(f"the message has {len(parts[1])} bytes, the most is {MAX_FRAME}")
        return frame_number(parts[0]), decode_to_hub(parts[1])

    def _taken(self, session: Session, message: ToHub, data: bytes) -> Submission | None:
        if session.role == "observer" and not isinstance(message, Ping):
            self._only_looks_on(session, data)
            return None
        match message:
            case Ping():
                self._send(session, encode(Pong(message.id)))
            case Credit():
                session.taken = max(session.taken, min(message.taken, session.data_out))
            case Report() | Progress():
                return Submission(session.key, Placed(domain_report(message), session.name, message.id))
            case PlaceOrder():
                return self._order(session, message, data)
            case AskTimeline():
                self._send(session, encode(Timeline(message.id, message.case, self._timeline(session, message.case))))
            case AskCaller():
                lines = caller_lines(self.hub.held(message.case), session.sight) if session.role == "seat" else []
                self._send(session, encode(CallerTold(message.id, message.case, lines)))
            case AskFile():
                self._send(session, encode(self._file(session, message)))
            case Hello():
                pass  # answered before
        return None

    def _timeline(self, session: Session, case_no: str) -> list[WireEntry]:
        """What happened to a case; sources are told nothing."""
        return seen_entries(self.hub.timeline(case_no), session.sight) if session.role == "seat" else []

    def _file(self, session: Session, asked: AskFile) -> FileTold:
        """A part of a file, for those who may see files; sources are given none."""
        size, data = 0, b""
        if session.sight.sees(Field.FILE) and asked.offset >= 0:
            size, data = self.hub.file_part(asked.digest, asked.offset, FILE_PART)
        return FileTold(asked.id, asked.digest, asked.offset, size, data)

    def _only_looks_on(self, session: Session, data: bytes) -> None:
        reason = f"{session.name} is an observer: an observer only hears heartbeats"
        self._spoil(spoiled(session.name, "role", reason, data))
        self._send(session, encode(Rejected("role", reason)))

    def _order(self, session: Session, message: PlaceOrder, data: bytes) -> Submission | None:
        if session.role != "seat":
            reason = f"{session.name} is a source: a source can only report"
            self._refuse(session, Receipt(message.id, "refused", code="role", reason=reason), data)
            return None
        try:
            order = domain_order(message)
        except WireError as error:
            refusal = Receipt(message.id, "refused", code="malformed", reason=str(error), field="body")
            self._refuse(session, refusal, data)
            return None
        return Submission(session.key, Placed(order, session.name, message.id, message.seen, session.roles))

    def _hello(self, key: bytes, hello: Hello, data: bytes, now: datetime, monotonic: float) -> None:
        if hello.protocol != PROTOCOL:
            reason = f"this hub speaks protocol {PROTOCOL}, not {hello.protocol}"
            self._reject(key, None, reason, data, "version")
            return
        if not hello.name.strip() or len(hello.name) > MAX_NAME:
            self._reject(key, None, f"name: 1 to {MAX_NAME} characters are needed", data, "malformed")
            return
        if hello.name.strip() == HUB:
            self._reject(key, None, f"name: {HUB!r} is the hub itself", data, "malformed")
            return
        if hello.post not in POSTS:
            self._reject(key, None, f"post: {hello.post!r} is none of {', '.join(POSTS)}", data, "malformed")
            return
        session = Session(key, hello.role, hello.name, monotonic)
        session.roles = POSTS[hello.post] if hello.role == "seat" else None
        self._all[key] = session
        head = self.hub.head
        resumed = (
            hello.role == "seat"
            and hello.journal == self.hub.journal_id
            and 0 <= head - hello.number <= self.resume_at_most
            and hello.number > 0
        )
        if hello.role == "seat":
            session.number = hello.number if resumed else head
            if not resumed:
                session.snapshot = deque(self.hub.board.cases)
                session.snapshot_number = head
        welcome = Welcome(PROTOCOL, self.hub.journal_id, self.hub.epoch, head, now, resumed, self.hub.mode)
        self._send(session, encode(welcome))

    def publish(self, first: int, last: int, message: bytes, guarded: bool = False) -> None:
        """Remember a message of changes for all seats; `feed` sends it to those that may have it.

        `guarded` where an entry in it is not for every seat: those who may not have it are told from the journal.
        """
        self._ring.append(Published(first, last, message, guarded))
        self._ring_bytes += len(message)
        while self._ring_bytes > RING_BYTES and len(self._ring) > 1:
            self._ring_bytes -= len(self._ring.popleft().message)

    def feed(self) -> bool:
        """Send each seat what it may have now. True where one could be sent more at once."""
        hungry = False
        for session in self._all.values():
            if session.number is None:
                continue
            if session.snapshot is not None:
                if session.data_out - session.taken < WINDOW:
                    self._snapshot_part(session)
                    hungry = True
                continue
            while session.number < self.hub.head and session.data_out - session.taken < WINDOW:
                self._next_changes(session)
        return hungry

    def _next_changes(self, session: Session) -> None:
        assert session.number is not None
        wanted = session.number + 1
        if self._ring and self._ring[0].first <= wanted:
            for published in reversed(self._ring):
                if published.first == wanted and not (published.guarded and not session.sight.sees(_GUARDED)):
                    self._send_data(session, published.message)
                    session.number = published.last
                    return
                if published.first <= wanted:
                    break
        entries = seen_entries(self.hub.entries_after(session.number, CATCH_UP_ENTRIES), session.sight)
        numbers = {_case_no(entry): None for entry in entries}
        cards = [encode(case) for case in map(self.hub.case, numbers) if case is not None]
        units = [encode(unit) for unit in self.hub.board.units.values()]
        session.number = entries[-1].number
        books = self._books() if any(entry.kind == "BookPublished" for entry in entries) else []
        sheets = self._sheets(entries)
        self._send_data(session, encode_changes(wanted, session.number, entries, cards, units, books, sheets))

    def _snapshot_part(self, session: Session) -> None:
        assert session.snapshot is not None
        board = self.hub.board
        numbers = [session.snapshot.popleft() for _ in range(min(self.snapshot_cases, len(session.snapshot)))]
        cards = [encode(board.cases[number]) for number in numbers if number in board.cases]
        units = [encode(unit) for unit in board.units.values()] if session.snapshot_first else []
        books = self._books() if session.snapshot_first else []
        sheets = [encode(sheet) for sheet in board.folder.values()] if session.snapshot_first else []
        first, last = session.snapshot_first, not session.snapshot
        self._send_data(session, encode_snapshot(session.snapshot_number, cards, units, first, last, books, sheets))
        session.snapshot_first = False
        if last:
            session.snapshot = None

    def _books(self) -> list[bytes]:
        return [encode(book) for books in self.hub.board.shelf.values() for book in books]

    def _sheets(self, entries: Sequence[WireEntry]) -> list[bytes]:
        """Every sheet at hand where one of these entries is about the shift, and those that they filed."""
        if not any(entry.kind in SHIFT_FACTS for entry in entries):
            return []
        filed = self.hub.sheets_filed(entries[0].number, entries[-1].number)
        return [*(encode(sheet) for sheet in self.hub.board.folder.values()), *filed]

    def answer(self, receipts: Sequence[tuple[bytes, Receipt]]) -> None:
        """Receipts to those who wait for them, one message a session."""
        by_session: dict[bytes, list[Receipt]] = {}
        for key, receipt in receipts:
            by_session.setdefault(key, []).append(receipt)
        for key, items in by_session.items():
            session = self._all.get(key)
            if session is not None:
                self._send(session, encode(Receipts(items)))

    def reveal(self, reveals: Sequence[Reveal]) -> None:
        """Show each value to the one session that ordered it. What was erased meanwhile is empty."""
        for each in reveals:
            session = self._all.get(each.session)
            if session is not None and session.sight.reveals(each.field):
                held = {one.field: one.value for one in self.hub.held(each.case)}
                value = held.get(each.field, "")
                self._send(session, encode(Revealed(each.order_id, each.case, each.field, value, self.shown_s)))

    def unavailable(self, submissions: Sequence[Submission], reason: str) -> None:
        """Nothing was written: whoever waits keeps what was sent and sends it again later."""
        for submission in submissions:
            session = self._all.get(submission.session)
            if session is not None:
                self._send(session, encode(Rejected("unavailable", reason, submission.placed.id)))

    def heartbeat(self, now: datetime, monotonic: float) -> None:
        """Tell everyone where the hub stands; forget those who are silent."""
        for key in [k for k, s in self._all.items() if monotonic - s.heard > SILENT_AFTER_S]:
            del self._all[key]
        message = encode(Heartbeat(self.hub.epoch, self.hub.head, self.hub.state, now, self.hub.read_only))
        for session in self._all.values():
            self._send(session, message)

    def lost(self, key: bytes) -> None:
        """The peer cannot be reached."""
        self._all.pop(key, None)

    def _send_data(self, session: Session, message: bytes) -> None:
        session.data_out += 1
        self._send(session, message)

    def _send(self, session: Session, message: bytes) -> None:
        session.out += 1
        self.frames.append(Frame(session.key, number_frame(session.out), message))

    def _refuse(self, session: Session, receipt: Receipt, data: bytes) -> None:
        self._spoil(spoiled(session.name, receipt.code, receipt.reason, data))
        self._send(session, encode(Receipts([receipt])))

    def _spoil(self, frame: Spoiled) -> None:
        """Keep it for the quarantine, unless the hub cannot write and more wait for that than memory should hold."""
        if len(self.spoiled) < MOST_SPOILED:
            self.spoiled.append(frame)

    def _reject(self, key: bytes, session: Session | None, reason: str, data: bytes | None, code: str) -> None:
        """Answer a frame that cannot be taken. A frame of a session keeps the session's numbers going.

        What is good and only lacks its session is not kept: its sender has it still, and sends it again.
        """
        sender = session.name if session is not None else ""
        if data is not None:
            self._spoil(spoiled(sender, code, reason, data))
        message = encode(Rejected(code, reason))
        if session is not None and key in self._all:
            self._all[key].came += 1
            self._send(session, message)
        else:
            self.frames.append(Frame(key, number_frame(0), message))


class _Named(msgspec.Struct):
    case: str = ""


def _case_no(entry: WireEntry) -> str:
    return msgspec.json.decode(entry.fact, type=_Named).case
