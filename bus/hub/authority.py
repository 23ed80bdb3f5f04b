"""The authority decides on what comes in and prepares the one commit that makes it so. It does no input or output."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain

import msgspec

from bus.hub.read_through import ReadThrough
from bus.hub.scopes.hiding import refused_from_part, seen_from, told_to_part
from bus.hub.scopes.scope import Scope
from bus.messages import Receipt, WireEntry
from bus.wire import digest_of_bytes, encode, encode_changes, encode_fact, state_text
from models.domain.apply import apply
from models.domain.board import Board
from models.domain.caller.facts import CallerErased
from models.domain.caller.fields import Field
from models.domain.caller.orders import RevealField
from models.domain.caller.sealing import Salting, held_of, new_salt, tells_of_caller
from models.domain.case import Case, CaseState, Unit
from models.domain.clocks import WorkTimes
from models.domain.decide import decide
from models.domain.deciding import Desk
from models.domain.facts import CaseReported, Entry, Fact
from models.domain.orders import Placed, Refused, ReportCase
from models.domain.rules import Book, BookKind, book_key
from models.domain.thread.facts import FileAttached
from models.domain.thread.orders import AttachFile
from models.rules.shelf import Shelf
from models.store.caller_tables import held_row
from models.store.chain import StoredEntry, to_us
from models.store.file_tables import file_row
from models.store.hub_store import Batch
from models.store.projections import book_row, case_row, clock_rows, sheet_row, unit_row


@dataclass(frozen=True, slots=True)
class Submission:
    """A report or order as it arrived: which session is waiting for its receipt, what was placed, after which own.

    `scope` is the part of the organisation that it was placed from; None where all is seen.
    """

    session: bytes
    placed: Placed
    after: tuple[str, ...] = ()
    scope: Scope | None = None

    @property
    def key(self) -> tuple[str, str]:
        return (self.placed.by, self.placed.id)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Whose receipts are needed to decide on it: its own, and those of the orders before it."""
        return (self.key, *((self.placed.by, before) for before in self.after))


@dataclass(frozen=True, slots=True)
class Reveal:
    """One field of a caller is to be shown to the session that ordered it, once that is committed."""

    session: bytes
    order_id: str
    case: str
    field: Field


@dataclass(slots=True)
class Group:
    """What became of the submissions that are committed together.

    `guarded`: an entry has something in it that not every seat may be sent.
    """

    batch: Batch = field(default_factory=Batch)
    receipts: list[tuple[bytes, Receipt]] = field(default_factory=list)
    entries: list[WireEntry] = field(default_factory=list)
    cases: dict[str, Case | None] = field(default_factory=dict)
    units: dict[str, Unit | None] = field(default_factory=dict)
    cards: dict[str, bytes] = field(default_factory=dict)
    unit_cards: dict[str, bytes] = field(default_factory=dict)
    books: list[Book] = field(default_factory=list)
    sheets: dict[str, bytes] = field(default_factory=dict)
    reveals: list[Reveal] = field(default_factory=list)
    guarded: bool = False


class Authority:
    """The board with the rules to change it. `commit` is told after the write; `give_up` where the write failed."""

    def __init__(
        self, board: Board, head: int, archived: Callable[[str], Case | None], salt: Salting = new_salt
    ) -> None:
        self.board = board
        self._salt = salt
        self.head = head
        self.shelf = Shelf(board.books)
        self._reading = ReadThrough(board, archived)
        self._digests: dict[str, int] = {}
        self._total = 0
        for number, case in board.cases.items():
            self._count(number, digest_of_bytes(encode(case)))
        for call_sign, unit in board.units.items():
            self._count(call_sign, digest_of_bytes(encode(unit)))
        for book in chain.from_iterable(board.shelf.values()):
            self._count(book_key(book.kind, book.version), digest_of_bytes(encode(book)))
        for key, sheet in board.folder.items():
            self._count(key, digest_of_bytes(encode(sheet)))

    @property
    def state(self) -> str:
        """The hash of everything live, as it goes into the heartbeat."""
        return state_text(self._total)

    def take(self, submissions: Sequence[Submission], known: Mapping[tuple[str, str], str], now: datetime) -> Group:
        """Decide on each in turn. `known` holds receipts that were given before, as JSON, by (sender, id)."""
        group = Group()
        given: dict[tuple[str, str], Receipt] = {}
        desk = Desk(self._reading, self.shelf.at(now), now)
        for submission in submissions:
            key = submission.key
            if (before := _receipt(key, given, known)) is not None:
                receipt = msgspec.structs.replace(before, repeated=True)
            else:
                led = [_receipt(before, given, known) for before in submission.keys[1:]]
                placed = self._having_seen(submission.placed, max([each.number for each in led if each], default=0))
                receipt = given[key] = self._decided_for(submission.scope, desk, placed, group)
                group.reveals += _reveals(submission, receipt)
                sender, message_id = key
                group.batch.receipts.append({"sender": sender, "id": message_id, "body": encode(receipt).decode()})
            group.receipts.append((submission.session, _told(submission, receipt)))
        self._finish(group)
        return group

    def _having_seen(self, placed: Placed, led_to: int) -> Placed:
        """Nobody is slower than themselves: what their own orders made of the case, up to this entry, they have seen.

        Those were decided on the version that this order names, so nobody else came between.
        """
        case = self._reading.case(getattr(placed.order, "case", "")) if led_to else None
        return replace(placed, seen=case.version) if case is not None and case.version <= led_to else placed

    def _decided_for(self, scope: Scope | None, desk: Desk, placed: Placed, group: Group) -> Receipt:
        if scope is None:
            return self._decided(desk, placed, group)
        if (refused := refused_from_part(placed.order, scope)) is not None:
            return _refusal(placed, refused)
        return self._decided(replace(desk, board=seen_from(self._reading, placed.order, scope)), placed, group)

    def _decided(self, desk: Desk, placed: Placed, group: Group) -> Receipt:
        placed = self._salted(placed)
        outcome = decide(desk, placed)
        if isinstance(outcome, Refused):
            return _refusal(placed, outcome)
        cases = [self._happened(fact, placed, desk.now, group) for fact in outcome]
        first = next(filter(None, cases), "")
        return Receipt(placed.id, "accepted", case=first, number=self.head + len(group.entries))

    def _salted(self, placed: Placed) -> Placed:
        order = placed.order
        return (
            replace(placed, salt=self._salt()) if isinstance(order, ReportCase) and tells_of_caller(order) else placed
        )

    def _happened(self, fact: Fact, placed: Placed, now: datetime, group: Group) -> str:
        entry = Entry(self.head + len(group.entries) + 1, now, placed.by, placed.id, fact)
        patch = apply(self._reading, entry)  # a fact may also be about a case that is archived: a link is taken away
        for case in patch.cases:
            group.cases.setdefault(case.number, self.board.cases.get(case.number))
        for unit in patch.units:
            group.units.setdefault(unit.call_sign, self.board.units.get(unit.call_sign))
        self.board.put(patch)
        group.books += patch.books
        for sheet in patch.sheets:
            group.sheets[sheet.key] = card = encode(sheet)
            group.batch.sheets[sheet.key] = sheet_row(sheet, card.decode())
        body = encode_fact(fact)
        group.entries.append(WireEntry(entry.number, now, placed.by, placed.id, entry.kind, msgspec.Raw(body)))
        group.batch.entries.append(
            StoredEntry(entry.number, to_us(now), placed.by, placed.id, entry.kind, entry.case, body.decode())
        )
        if isinstance(fact, CaseReported) and fact.kept:
            columns = encode(dict(fact.kept)).decode()
            group.batch.kept.append({"case_no": fact.case, "columns": columns})
            group.guarded = True
        if isinstance(fact, CallerErased):
            group.batch.erased.append(fact.case)
        if isinstance(fact, CaseReported) and fact.sealed and isinstance(placed.order, ReportCase):
            group.batch.callers += [held_row(fact.case, held) for held in held_of(placed.order, placed.salt)]
        if isinstance(fact, FileAttached) and isinstance(placed.order, AttachFile):
            group.batch.files.append(file_row(fact.digest, placed.order.data))
        return entry.case

    def _finish(self, group: Group) -> None:
        """Rows and cards of everything that changed, once each however often it changed."""
        times = self.shelf.times()
        if any(book.kind is BookKind.CALENDAR for book in group.books):
            self._count_anew(group, times)
        group.batch.books += map(book_row, group.books)
        for number, before in group.cases.items():
            case = self.board.cases[number]
            group.cards[number] = card = encode(case)
            group.batch.cases[number] = case_row(case, card.decode(), times)
            group.batch.case_parts(case, times, before.clocks if before else (), before.assignments if before else ())
        for call_sign in group.units:
            unit = self.board.units[call_sign]
            group.unit_cards[call_sign] = card = encode(unit)
            group.batch.units[call_sign] = unit_row(unit, card.decode())

    def _count_anew(self, group: Group, times: WorkTimes) -> None:
        """The working calendar is another: rows of open cases whose clocks fall due at another instant now."""
        for case in self.board.open_cases():
            if any(not clock.limit.natural for clock in case.clocks):
                group.batch.cases[case.number] = case_row(case, encode(case).decode(), times)
                group.batch.clocks += clock_rows(case, times)

    def commit(self, group: Group) -> bytes | None:
        """The group is on the disk: take it over, and give the message that tells every seat, if anything changed."""
        self.board.keep()
        if not group.entries:
            return None
        self.head += len(group.entries)
        for number, card in group.cards.items():
            self._uncount(number)
            if self.board.cases[number].state is CaseState.ARCHIVED:
                self.board.forget(number)
            else:
                self._count(number, digest_of_bytes(card))
        for call_sign, card in group.unit_cards.items():
            self._uncount(call_sign)
            self._count(call_sign, digest_of_bytes(card))
        books = {book_key(book.kind, book.version): encode(book) for book in group.books}
        for key, card in books.items():
            self._count(key, digest_of_bytes(card))
        self._count_sheets(group.sheets)
        first = group.entries[0].number
        return encode_changes(
            first,
            self.head,
            group.entries,
            group.cards.values(),
            group.unit_cards.values(),
            books.values(),
            group.sheets.values(),
        )

    def _count_sheets(self, cards: Mapping[str, bytes]) -> None:
        """What was filed no longer counts, nor is it held in memory."""
        for key, card in cards.items():
            self._uncount(key)
            if self.board.folder[key].filed:
                self.board.file(key)
            else:
                self._count(key, digest_of_bytes(card))

    def give_up(self) -> None:
        """The write failed: the board is again as it was before the group."""
        shelf = dict(self.board.shelf)
        self.board.take_back()
        if self.board.shelf != shelf:  # a version that was decoded may come again with another content
            self.shelf = Shelf(self.board.books)

    def _count(self, key: str, digest: int) -> None:
        self._digests[key] = digest
        self._total += digest

    def _uncount(self, key: str) -> None:
        self._total -= self._digests.pop(key, 0)


def _receipt(
    key: tuple[str, str], given: Mapping[tuple[str, str], Receipt], known: Mapping[tuple[str, str], str]
) -> Receipt | None:
    """What was answered before: in this group, or in one that was committed."""
    if key in given:
        return given[key]
    return msgspec.json.decode(known[key], type=Receipt) if key in known else None


def _told(submission: Submission, receipt: Receipt) -> Receipt:
    """As whoever placed it may hear it; what is kept of it is the whole."""
    scope = submission.scope
    return receipt if scope is None else told_to_part(receipt, submission.placed.order, scope)


def _refusal(placed: Placed, refused: Refused) -> Receipt:
    return Receipt(
        placed.id,
        "refused",
        case=getattr(placed.order, "case", ""),
        code=refused.code,
        reason=refused.reason,
        field=refused.field,
        args=refused.args,
    )


def _reveals(submission: Submission, receipt: Receipt) -> list[Reveal]:
    """What is to be shown for an order that was carried out just now: a repeat is told so, and shown nothing."""
    order = submission.placed.order
    if not receipt.accepted or not isinstance(order, RevealField):
        return []
    return [Reveal(submission.session, submission.placed.id, order.case, order.field)]
