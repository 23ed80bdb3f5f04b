"""The shelf of the city's rules: every published version, decoded once, and what of them is in force at an instant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from models.domain.alerts.policy import AlertPolicy
from models.domain.clocks import ClockKind, WorkTimes
from models.domain.rules import Book, BookKind, Matter, Occasion, Route, SupervisionRule
from models.domain.thread.limits import FileLimits
from models.rules.alerts.reading import shipped_alerts
from models.rules.calendar.book import decode as decode_calendar
from models.rules.calendar.calendar import times_of
from models.rules.catalogue import Catalogue
from models.rules.file_limits import shipped_file_limits
from models.rules.policy.body import decode_policy

if TYPE_CHECKING:  # reading, writing and checking of every kind: not needed to show what is there
    from models.rules.routing.book import RoutingBook
    from models.rules.supervising import SupervisionBook

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
SHIPPED_BY = "Dutydesk"

_COUNTED = frozenset({Occasion.REWORKED, Occasion.RETURNED})

Books = Callable[[BookKind], Sequence[Book]]


def shipped_books(now: datetime) -> tuple[Book, ...]:
    """The first version of every kind, as it comes with the program."""
    from models.rules.kinds import KINDS  # noqa: PLC0415  # every kind's reader and writer: for the hub alone

    return tuple(
        Book(kind, 1, BEGINNING, now, SHIPPED_BY, "as shipped", reader.encode(reader.shipped()))
        for kind, reader in KINDS.items()
    )


def shipped_rules() -> InForce:
    """What is in force where nothing but what the program ships with was ever published."""
    books = shipped_books(BEGINNING)
    return Shelf(lambda kind: [book for book in books if book.kind is kind]).at(BEGINNING)


@dataclass(frozen=True, slots=True)
class InForce:
    """The rules from one instant on, until another version comes into force: `models.domain.rules.Rules`."""

    shelf: Shelf
    routing: RoutingBook
    routing_version: int
    supervising: Mapping[ClockKind, tuple[SupervisionRule, ...]]
    counted_supervision: tuple[SupervisionRule, ...]
    supervision_version: int
    times: WorkTimes
    automatic: frozenset[str]
    policy_now: Catalogue
    since: datetime

    @property
    def alerts(self) -> AlertPolicy:
        return shipped_alerts()

    @property
    def files(self) -> FileLimits:
        return shipped_file_limits()

    def supervision_of(self, clock: ClockKind) -> Sequence[SupervisionRule]:
        return self.supervising.get(clock, ())

    def policy_at(self, at: datetime) -> Catalogue:
        if at >= self.since:
            return self.policy_now
        return self.shelf.policy(self.shelf.version_at(BookKind.POLICY, at))

    def policy(self, version: int) -> Catalogue:
        return self.shelf.policy(version)

    def may_act(self, type_code: str) -> bool:
        return type_code in self.automatic

    def acts_within(self) -> timedelta:
        return timedelta(minutes=self.policy_now.book.acts_within_minutes)

    def route(self, matter: Matter) -> Route | None:
        from models.rules.routing.matching import route  # noqa: PLC0415  # loaded with the book, see `Shelf.value`

        policy = self.policy_now
        department = policy.department(matter.type_code) if policy.knows(matter.type_code) else ""
        return route(self.routing, matter, self.routing_version, department)

    def fault_of(self, kind: BookKind, body: str) -> tuple[str, str] | None:
        return self.shelf.fault_of(kind, body)

    def times_with(self, body: str) -> WorkTimes:
        return times_of(decode_calendar(body))


class Rack:
    """Books as they come in, by kind, the oldest version first: what a `Shelf` away from the hub reads."""

    def __init__(self) -> None:
        self._books: dict[BookKind, tuple[Book, ...]] = {}

    def __call__(self, kind: BookKind) -> tuple[Book, ...]:
        return self._books.get(kind, ())

    @property
    def full(self) -> bool:
        """Whether there is a version of every kind, so that a shelf can be read."""
        return self._books.keys() >= set(BookKind)

    def put(self, books: Iterable[Book]) -> bool:
        """Take in books in whatever order; whether any was new.

        A version that is another than the one held is another hub's: of its kind only what comes with it counts.
        """
        came: dict[BookKind, dict[int, Book]] = {}
        for book in books:
            came.setdefault(book.kind, {})[book.version] = book
        new = False
        for kind, versions in came.items():
            held = {book.version: book for book in self(kind)}
            foreign = any(held.get(version, book) != book for version, book in versions.items())
            kept = versions if foreign else {**held, **versions}
            new |= kept != held
            self._books[kind] = tuple(kept[version] for version in sorted(kept))
        return new

    def clear(self) -> None:
        self._books.clear()


@dataclass(slots=True)
class Shelf:
    """Reads the books that somebody keeps (the board, a seat's cache). Decoded versions are kept: they never change."""

    books: Books
    _decoded: dict[tuple[BookKind, str], Any] = field(default_factory=dict)  # Any: the value of whichever kind
    _in_force: tuple[tuple[int, ...], InForce] | None = None

    def at(self, now: datetime) -> InForce:
        """What is in force; made anew only when another version has come into force."""
        versions = tuple(self.version_at(kind, now) for kind in BookKind)
        if self._in_force is None or self._in_force[0] != versions:
            self._in_force = versions, self._made(now)
        return self._in_force[1]

    def version_at(self, kind: BookKind, at: datetime) -> int:
        """The newest version that is valid by then; of the calendar, which says what days are, simply the newest."""
        books = self.books(kind)
        for book in reversed(books):
            if kind is BookKind.CALENDAR or book.valid_from <= at:
                return book.version
        return books[0].version

    def value(self, kind: BookKind, version: int) -> Any:  # Any: the value of whichever kind
        """A version as its kind's reader decodes it."""
        from models.rules.kinds import KINDS  # noqa: PLC0415  # a console asks for the first time with its first form

        body = next(book.body for book in self.books(kind) if book.version == version)
        key = (kind, body)
        if key not in self._decoded:
            self._decoded[key] = KINDS[kind].decode(body)
        return self._decoded[key]

    def newest(self, kind: BookKind) -> Any:  # Any: the value of whichever kind
        return self.value(kind, self.books(kind)[-1].version)

    def policy(self, version: int) -> Catalogue:
        book = next((book for book in self.books(BookKind.POLICY) if book.version == version), None)
        newest = self.books(BookKind.POLICY)[-1]
        return _catalogue((book or newest).body, (book or newest).version)

    def newest_policy(self) -> Catalogue:
        return self.policy(self.books(BookKind.POLICY)[-1].version)

    def times(self) -> WorkTimes:
        return _times(self.books(BookKind.CALENDAR)[-1].body)

    def fault_of(self, kind: BookKind, body: str) -> tuple[str, str] | None:
        """Why a draft cannot be published beside the other rules that are in force."""
        from models.rules.kind_checks import Beside  # noqa: PLC0415  # checking is for whoever publishes
        from models.rules.kinds import KINDS  # noqa: PLC0415  # as above

        return KINDS[kind].fault_of(body, Beside(self.newest))

    def _made(self, now: datetime) -> InForce:
        routing_version = self.version_at(BookKind.ROUTING, now)
        supervision_version = self.version_at(BookKind.SUPERVISION, now)
        routing: RoutingBook = self.value(BookKind.ROUTING, routing_version)
        policy = self.policy(self.version_at(BookKind.POLICY, now))
        acting = frozenset(
            code for code in policy.types if any(ready.rule.automatic for ready in routing.lane(code).rules)
        )
        supervising: SupervisionBook = self.value(BookKind.SUPERVISION, supervision_version)
        supervision = supervising.rules(policy.types)
        by_clock: dict[ClockKind, tuple[SupervisionRule, ...]] = {}
        for rule in supervision:
            if rule.occasion not in _COUNTED:
                clock = rule.clock or ClockKind.REPLY
                by_clock[clock] = (*by_clock.get(clock, ()), rule)
        return InForce(
            shelf=self,
            routing=routing,
            routing_version=routing_version,
            supervising=by_clock,
            counted_supervision=tuple(rule for rule in supervision if rule.occasion in _COUNTED),
            supervision_version=supervision_version,
            times=self.times(),
            automatic=acting,
            policy_now=policy,
            since=now,
        )


@lru_cache(maxsize=64)
def _catalogue(body: str, version: int) -> Catalogue:
    return Catalogue.of(decode_policy(body), version)


@lru_cache(maxsize=8)
def _times(body: str) -> WorkTimes:
    return times_of(decode_calendar(body))
