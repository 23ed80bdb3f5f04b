"""The seat's own thread: it holds the link and the cache, keeps orders in the outbox, and tells the screen.

The screen never waits for it: it asks by leaving a request and is told by events.
"""

from __future__ import annotations

import queue
import threading
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bus.events import (
    Beat,
    CallerGiven,
    Changed,
    Event,
    FieldShown,
    FileGiven,
    LinkChanged,
    LinkState,
    Refusal,
    SnapshotPart,
    Told,
)
from bus.hub.finding import HubFinder
from bus.hub.room_search import NoHubError
from bus.keys.door import Door
from bus.link import Link
from bus.messages import PeopleTold, Receipt, Seated
from bus.seat_keeping import SeatKeeping
from bus.seat_session import SeatSession
from bus.session import Credentials
from console.file_fetching import FileFetching
from console.trouble import Trouble
from models.clock import Clock
from models.domain.case import Case, Unit
from models.domain.facts import Entry
from models.domain.mode import Mode
from models.domain.orders import Order
from models.domain.roles import POSTS, Role
from models.domain.rules import Book
from models.domain.shift.sheets import Sheet
from models.domain.summary import CaseRow
from models.store.cache import Cache, Waiting
from models.store.cache_damage import is_damage, saved, set_aside
from models.store.chain import to_us
from models.store.kept_columns import KeptRows

T = TypeVar("T")
TURN_S = 0.1


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the cache held at the start: the rows one by one, or `kept` as columns."""

    rows: list[CaseRow]
    units: list[Unit]
    number: int
    waiting: tuple[Waiting, ...]
    set_aside: Path | None
    books: list[Book]
    kept: KeptRows | None = None
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Came:
    """Changes from the hub, kept in the cache already. `gone` are the numbers of cases that are no longer live, or no
    longer to be seen here, as `gone_units` are.
    """

    rows: list[CaseRow]
    gone: list[str]
    cases: tuple[Case, ...]
    units: tuple[Unit, ...]
    entries: tuple[Entry, ...]
    number: int
    filling: bool
    books: tuple[Book, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    gone_units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseShown:
    """A case as asked for. `complete` says whether every entry of its timeline is here."""

    number: str
    case: Case | None
    entries: tuple[Entry, ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class Linked:
    """The state of the link: `address` of the hub, `reason` why it would not have us, if it said so.

    `mode` is what the hub last said it is; `silent` where the socket stands and nothing comes; `ended` where the seat's
    thread has died, and nothing will come until the program is started again. `code` is the hub's own for the reason.
    `seated` is who has signed in, where people do. `epochs` where the hub is an older one that is not spoken to: its
    own, and the highest that was heard. `scope` is the part of the organisation that this seat is told of, empty for
    everything; `anew` where it was another one before: of what was shown nothing may stay.
    """

    state: LinkState
    address: str
    reason: str = ""
    mode: Mode | None = None
    silent: bool = False
    ended: bool = False
    code: str = ""
    seated: Seated | None = None
    epochs: tuple[int, int] | None = None
    scope: str = ""
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Pulse:
    """The hub's heartbeat: its number, how far its clock is ahead of ours, the round trip in seconds, can it write.

    `failing` names what it cannot do beside serving.
    """

    number: int
    offset: timedelta
    round_trip_s: float
    read_only: bool = False
    failing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Queued:
    """An order is in the outbox, on its way or waiting for a link."""

    waiting: Waiting


@dataclass(frozen=True, slots=True)
class Settled:
    """The hub has answered an order of this seat."""

    receipt: Receipt
    case: str
    kind: str


@dataclass(frozen=True, slots=True)
class NotTakenBack:
    """An order that was to be withdrawn may be at the hub already: its receipt will tell."""

    order_id: str


@dataclass(frozen=True, slots=True)
class LookedUp:
    """The cache's answer to a question of the screen, with what is to be done with it there."""

    tell: Callable[[], None]


@dataclass(frozen=True, slots=True)
class CacheSaved:
    """What is left of a damaged cache: the file, set aside, and the orders that waited in it."""

    aside: Path
    waiting: list[Waiting]

    def put_into(self, cache: Cache) -> None:
        cache.set_aside = self.aside
        for waiting in self.waiting:
            cache.queue_order(waiting, waiting.placed_us)


SeatEvent = (
    Loaded
    | Came
    | CaseShown
    | Linked
    | Pulse
    | Queued
    | Settled
    | NotTakenBack
    | Trouble
    | LookedUp
    | CallerGiven
    | FieldShown
)


class Seat:
    """The thread and the requests that the screen may leave with it. `deliver` is called in that thread."""

    def __init__(
        self,
        name: str,
        cache_path: Path,
        finder: HubFinder,
        clock: Clock,
        deliver: Callable[[SeatEvent], None],
        post: str = "whole_room",
    ) -> None:
        self.name = name
        self.post = post
        self._cache_path = cache_path
        self._finder = finder
        self._clock = clock
        self._deliver = deliver
        self._requests: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="seat", daemon=True)
        self._link: Link[SeatSession] | None = None
        self._keeping: SeatKeeping | None = None
        self._files: FileFetching | None = None
        self._looked_at = ""
        self._mode: Mode | None = None
        self._seated: Seated | None = None
        self._scope = ""
        self._log = structlog.get_logger("desk")

    # --- requests, from any thread ---

    @property
    def roles(self) -> frozenset[Role]:
        """What may be ordered here: by whoever has signed in, or by the post where nobody does."""
        seated = self._seated
        return POSTS[self.post] if seated is None else frozenset(seated.roles)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """End the thread; orders without a receipt stay in the outbox."""
        self._stopping.set()
        self._wake()
        self._thread.join(10)

    def place(self, order: Order, seen: int | None) -> str:
        """Put an order in the outbox and send it as soon as there is a link. Its id is given back."""
        order_id = uuid.uuid4().hex
        self._ask(lambda: self._place(order_id, order, seen))
        return order_id

    def show(self, number: str) -> None:
        """Ask for a case with its timeline: `CaseShown` follows, and again when more of it has come."""
        self._looked_at = number
        self._ask(lambda: self._show(number, ask=True))

    def look_up(self, question: Callable[[Cache], T], then: Callable[[T], None]) -> None:
        """Ask the cache something; `LookedUp` brings the answer, for `then` to hear in the screen's thread."""

        def answered() -> None:
            answer = question(self._kept.cache)
            self._deliver(LookedUp(lambda: then(answer)))

        self._ask(answered)

    def fetch(self, digest: str, case: str, then: Callable[[bytes | None], None]) -> None:
        """Have a file of a case: `then` hears its bytes in the screen's thread, or None where they cannot be had."""
        self._ask(lambda: self._fetch(digest, case, then))

    def ask_caller(self, number: str) -> None:
        """Ask the hub what this seat may know of a caller: `CallerGiven` follows, unless there is no link."""
        self._ask(lambda: self._ask_caller(number))

    def tell_again(self) -> None:
        """Ask for all that was told at the start: another window has taken the place of the first one."""
        self._ask(self._tell_again)

    def sign_in(self, credentials: Credentials) -> None:
        """Say who sits here; `Linked` follows, with who it is or why not."""
        self._ask(lambda: None if self._link is None else self._link.session.sign_in(credentials))

    def lock(self) -> None:
        """Nobody sits here for now: what is known comes on, and the hub takes no orders until somebody signs in."""
        self._ask(lambda: None if self._link is None else self._link.session.lock())

    def withdraw(self, order_id: str) -> None:
        """Take an order out of the outbox, if it was placed without a link and has not gone out since."""
        self._ask(lambda: self._withdraw(order_id))

    def _ask(self, request: Callable[[], None]) -> None:
        self._requests.put(request)
        self._wake()

    def _wake(self) -> None:
        link = self._link
        if link is not None:
            link.wake()

    # --- the thread ---

    def _run(self) -> None:
        kept = self._live_with_a_cache(None)
        if kept is not None:  # once: a disk that damages the next one as well is no place for it
            self._live_with_a_cache(kept)
        self._finder.close()

    def _live_with_a_cache(self, saved_from: CacheSaved | None) -> CacheSaved | None:
        """Until the seat is stopped, or the cache turns out to be damaged: then what was saved of it is given back."""
        try:
            cache = Cache(self._cache_path)
            if saved_from is not None:
                saved_from.put_into(cache)
        except (SQLAlchemyError, OSError) as error:
            self._end_without_a_cache(error)
            return None
        self._files = FileFetching(cache.files)
        session = SeatSession(self.name, "seat", post=self.post, epochs=self._finder.epochs)
        keeping = self._keeping = SeatKeeping(cache, session)
        damaged = False
        try:
            self._load(keeping)
            address = self._found()
            if address is not None:
                link = self._link = Link(address, session)
                self._deliver(Linked(LinkState.CONNECTING, address))
                self._turn(link)
            self._serve_requests()  # an order placed at the last moment goes into the outbox too
        except Exception as error:  # noqa: BLE001  # the thread's last words: a seat that dies must not look alive
            damaged = saved_from is None and is_damage(error)
            self._log.error("the cache is damaged" if damaged else "the seat has failed", exc_info=error)
            if not damaged:
                self._deliver(Linked(LinkState.LOST, "", f"{type(error).__name__}: {error}", self._mode, ended=True))
        finally:
            if self._link is not None:
                self._link.close()
                self._link = None
            if not damaged:
                self._keep_rows(cache)
            waiting = saved(cache.waiting_orders) if damaged else []
            cache.close()
        if not damaged:
            return None
        orders = {order.id: order for order in (*keeping.placed, *waiting)}
        return CacheSaved(set_aside(self._cache_path), list(orders.values()))

    def _end_without_a_cache(self, error: Exception) -> None:
        self._log.error("the cache cannot be opened", exc_info=error)
        reason = f"The cache of this seat cannot be opened ({self._cache_path}): set it right, then start again."
        self._deliver(Linked(LinkState.LOST, "", reason, self._mode, ended=True))

    def _keep_rows(self, cache: Cache) -> None:
        """For the next start. Without it that takes longer, and no more."""
        try:
            cache.keep_rows()
        except SQLAlchemyError as error:
            self._log.warning("the rows could not be kept for the next start", error=str(error))

    def _load(self, keeping: SeatKeeping) -> None:
        kept = keeping.cache.kept_rows()
        waiting = self._tell_all(keeping.cache, kept)
        for refused in keeping.begin(keeping.cache.standing(kept), waiting):
            self._settle(refused)

    def _tell_all(self, cache: Cache, kept: KeptRows | None) -> tuple[Waiting, ...]:
        """Tell what the cache holds; the orders that wait are given back."""
        rows = cache.rows() if kept is None else []
        books = cache.books()
        self._kept.rack.put(books)
        waiting = tuple(cache.waiting_orders())
        scope = self._scope = cache.scope()
        self._deliver(Loaded(rows, cache.units(), cache.number(), waiting, cache.set_aside, books, kept, scope))
        return waiting

    def _tell_again(self) -> None:
        self._tell_all(self._kept.cache, self._kept.cache.kept_rows())
        if self._link is not None:
            seated = self._seated if self._link.state is LinkState.LIVE else None
            linked = Linked(self._link.state, self._link.address, mode=self._mode, seated=seated)
            self._deliver(replace(linked, scope=self._scope))

    def _found(self) -> str | None:
        """The hub's address, however long it takes; None when the seat is stopped meanwhile."""
        while not self._stopping.is_set():
            try:
                address = self._finder.find()
                Door.find(address, "seat", self.name)  # without a key it is as if there were no hub
                return address
            except RuntimeError as error:
                self._log.error("no hub", error=str(error))
                code = error.code if isinstance(error, NoHubError) else ""
                self._deliver(Linked(LinkState.LOST, "", str(error), self._mode, code=code))
                self._serve_requests()
                self._stopping.wait(2.0)
        return None

    def _turn(self, link: Link[SeatSession]) -> None:
        while not self._stopping.is_set():
            self._serve_requests()
            events = link.turn(TURN_S)
            if events:
                self._take(link, events)
            if link.state is not LinkState.LIVE and not self._finder.still_there():
                address = self._found()
                if address is not None and address != link.address:
                    link.move_to(address)

    def _serve_requests(self) -> None:
        while True:
            try:
                request = self._requests.get_nowait()
            except queue.Empty:
                return
            try:
                request()
            except Exception as error:
                if is_damage(error):
                    self._requests.put(request)  # an order that could not be kept is placed again in the next cache
                raise

    def _take(self, link: Link[SeatSession], events: list[Event]) -> None:
        for event in events:
            match event:
                case Changed():
                    self._changed(event)
                case SnapshotPart():
                    self._filled(event)
                case LinkChanged():
                    self._linked(link, event)
                case Beat():
                    offset = event.now - self._clock.now() + timedelta(seconds=event.round_trip_s / 2)
                    self._deliver(Pulse(event.number, offset, event.round_trip_s, event.read_only, event.failing))
                case Receipt():
                    self._settle(event)
                case Told():
                    self._told(event)
                case FileGiven():
                    self._fetching.came(event, link.session)
                case CallerGiven() | FieldShown():
                    self._deliver(event)  # past the cache: nothing of it is written here
                case PeopleTold():
                    pass  # asked for by the command line alone
                case Refusal():
                    self._deliver(Trouble(event.reason, event.code))

    def _linked(self, link: Link[SeatSession], event: LinkChanged) -> None:
        anew = False
        if event.state is LinkState.LIVE:
            self._seated, self._scope = event.seated, event.scope
            self._kept.linked()
            anew = self._kept.rescoped()
            if anew:
                self._looked_at, self._files = "", FileFetching(self._kept.cache.files)
            self._fetching.begin_again(link.session)
        self._log.info("link", state=event.state.value, reason=event.reason, address=link.address)
        self._mode = event.mode or self._mode
        linked = Linked(event.state, link.address, event.reason, self._mode, event.silent, code=event.code)
        linked = replace(linked, seated=event.seated, epochs=event.epochs, scope=self._scope, anew=anew)
        self._deliver(linked)

    def _changed(self, event: Changed) -> None:
        rows = self._kept.changed(event)
        gone = [*event.gone, *(row.number for row in rows if row.state == "archived")]
        live = [row for row in rows if row.state != "archived"]
        came = Came(live, gone, event.cases, event.units, event.entries, event.number, False, event.books, event.sheets)
        self._deliver(replace(came, gone_units=event.gone_units))
        self._show_again(event.cases)
        if self._looked_at in event.gone:
            self._show(self._looked_at, ask=False)

    def _show_again(self, cases: Iterable[Case]) -> None:
        """What is looked at has changed: it is told without being asked for, which spares the screen a way and back."""
        if self._looked_at and any(case.number == self._looked_at for case in cases):
            self._show(self._looked_at, ask=True)

    def _filled(self, event: SnapshotPart) -> None:
        rows, gone = self._kept.filled(event)
        filling = not event.last
        self._deliver(Came(rows, gone, event.cases, event.units, (), event.number, filling, event.books, event.sheets))
        if event.last and self._kept.cache.set_aside is not None and self._looked_at:
            self._show(self._looked_at, ask=True)  # the damaged cache could not show it
        else:
            self._show_again(event.cases)

    def _settle(self, receipt: Receipt) -> None:
        waiting = self._kept.settle(receipt)
        if waiting is None:
            return
        self._log.info(
            "order settled", order=waiting.kind, case=waiting.case, outcome=receipt.outcome, why=receipt.reason
        )
        self._deliver(Settled(receipt, waiting.case, waiting.kind))

    def _place(self, order_id: str, order: Order, seen: int | None) -> None:
        self._deliver(Queued(self._kept.place(order_id, order, seen, to_us(self._clock.now()))))

    def _withdraw(self, order_id: str) -> None:
        waiting = self._kept.withdraw(order_id)
        if waiting is None:
            self._deliver(NotTakenBack(order_id))
            return
        withdrawn = Receipt(
            order_id, "refused", case=waiting.case, code="withdrawn", reason="Taken back before it was sent."
        )
        self._deliver(Settled(withdrawn, waiting.case, waiting.kind))

    def _show(self, number: str, *, ask: bool) -> None:
        cache = self._kept.cache
        case = cache.case(number)
        entries = cache.timeline(number)
        complete = case is not None and len(entries) >= case.entries
        self._deliver(CaseShown(number, case, entries, complete))
        if ask and not complete and self._link is not None:
            self._link.session.ask_timeline(number)

    def _told(self, event: Told) -> None:
        self._kept.cache.put((), self._kept.times(), event.entries)
        self._show(event.case, ask=False)

    def _fetch(self, digest: str, case: str, then: Callable[[bytes | None], None]) -> None:
        hub = None if self._link is None else self._link.session
        self._fetching.want(digest, case, lambda _, content: self._deliver(LookedUp(lambda: then(content))), hub)

    def _ask_caller(self, number: str) -> None:
        if self._link is not None:
            self._link.session.ask_caller(number)

    @property
    def _fetching(self) -> FileFetching:
        assert self._files is not None
        return self._files

    @property
    def _kept(self) -> SeatKeeping:
        assert self._keeping is not None
        return self._keeping
