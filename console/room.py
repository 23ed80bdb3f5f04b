"""What the panes of one desk share: what is known, what they are told, and what they may ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, tzinfo
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from bus.events import LinkState
from bus.messages import Receipt
from console.alerting import Alerting
from console.at_work import AtWork
from console.found import WarningsFound
from console.ordering import Ordering
from console.seat import Linked, Seat
from models.clock import OffsetClock
from models.domain.case import Case, Unit
from models.domain.facts import Entry
from models.domain.mode import Mode
from models.domain.orders import Order
from models.domain.roles import Role
from models.domain.rules import Rules
from models.rules.catalogue import Catalogue
from models.rules.shelf import Shelf
from models.store.cache import Cache
from widgets.early_warnings.early_warning_words import SubjectNames
from widgets.pane_keys import NO_KEYS, Keys
from widgets.queue.case_rows import CaseRows
from widgets.theme import Theme

T = TypeVar("T")


class Placed(Protocol):
    """How the desk was started, as far as its panes have to know."""

    @property
    def language(self) -> str: ...

    @property
    def post(self) -> str: ...


class Room(QObject):
    """Kept by the desk. A pane that is made late finds here what was told before."""

    loaded = Signal()
    """The cache of the seat has been read: rows and units are there."""
    came = Signal(object)
    """`console.seat.Came`: changes from the hub; rows and units have been taken in already."""
    units_changed = Signal()
    rules_changed = Signal()
    warnings_found = Signal()
    seated = Signal()
    """Somebody else sits here: `post` and `roles` are others."""
    second = Signal(object)
    """The present, as the hub's clock shows it; each second."""
    case_shown = Signal()
    """The chosen case or its timeline is another, or newer."""
    caller_given = Signal(object)
    """`bus.events.CallerGiven`: what this seat may know of a caller."""
    field_shown = Signal(object)
    """`bus.events.FieldShown`: one value in full, for a while."""
    link_changed = Signal()
    queued = Signal(object)
    settled = Signal(object)
    """`console.seat.Settled`: the hub has answered an order of this seat."""
    themed = Signal(object)

    chosen = Signal(str)
    """A pane wants this case to be shown."""
    acted = Signal(str)
    """A pane wants an action, by its id, on the chosen case."""
    verification_asked = Signal(object)
    """Somebody is to look at what an `EarlyWarning` is about."""
    rules_hosted = Signal(object)
    """The pane of the rules is there: it wants its editors."""
    titled = Signal(str, str)
    """A pane, by its name, is to be called something else: a count has changed."""
    said = Signal(str, str)
    """A pane says something to the officer: a sentence and its tone."""

    seat: Seat
    ordering: Ordering
    alerting: Alerting

    def __init__(
        self,
        window: QWidget,
        rows: CaseRows,
        clock: OffsetClock,
        zone: tzinfo,
        placed: Placed,
        roles: frozenset[Role],
        theme: Theme,
        kept: QSettings,
        departments: Mapping[str, str],
        catalogue: Catalogue,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.rows = rows
        self.clock = clock
        self.zone = zone
        self.language, self.post, self.roles = placed.language, placed.post, roles
        self.theme = theme
        self.kept = kept
        self.departments = departments
        self.catalogue = catalogue
        self.names = SubjectNames({}, {})
        self.keys: Keys = NO_KEYS
        """The keys in force, for forms that panes open."""
        self.units: dict[str, Unit] = {}
        self.at_work = AtWork()
        self.case: Case | None = None
        self.entries: tuple[Entry, ...] = ()
        self.complete = False
        self.link = Linked(LinkState.CONNECTING, "")
        self.lost_since: datetime | None = None
        self.mode = Mode.LIVE
        self.number = 0
        self.seat_name = ""
        self.shelf: Shelf | None = None
        self.warnings: WarningsFound | None = None
        self._gone = False

    # ---- known ----

    @property
    def live(self) -> bool:
        """Whether the hub is heard: what is shown is as it is there."""
        return self.link.state is LinkState.LIVE

    @property
    def rules(self) -> Rules | None:
        """The city's rules in force now; None while they have not come."""
        return None if self.shelf is None else self.shelf.at(self.clock.now())

    # ---- asked ----

    def place(self, order: Order, seen: int | None = None, then: Callable[[Receipt], None] | None = None) -> None:
        """Place an order. A refusal is shown to the officer in any case; `then` hears the receipt too."""

        async def placed() -> None:
            receipt = await self.ordering.answer_to(order, seen)
            if then is not None and not self._gone:
                then(receipt)

        self.ordering.start(f"{type(order).__name__} {getattr(order, 'case', '')}".strip(), placed())

    def choose(self, number: str) -> None:
        """Select a case in the queue, or show it where it is not in there."""
        self.chosen.emit(number)

    def act(self, action_id: str) -> None:
        """Begin an action on the chosen case, as its key does."""
        self.acted.emit(action_id)

    def say(self, text: str, tone: str = "info") -> None:
        """Tell the officer a sentence; the tone is info, warning or refused."""
        self.said.emit(text, tone)

    def title(self, pane: str, words: str) -> None:
        """Call a pane something, e.g. with a count, on its tab."""
        self.titled.emit(pane, words)

    def look_up(self, question: Callable[[Cache], T], then: Callable[[T], None]) -> None:
        """Ask the cache of the seat, in the seat's thread; `then` hears the answer in the screen's."""

        def told(answer: T) -> None:
            if not self._gone:
                then(answer)

        self.seat.look_up(question, told)

    def fetch(self, digest: str, case: str, then: Callable[[bytes | None], None]) -> None:
        """Have a file of a case, from the cache of the seat or from the hub; None where it cannot be had."""

        def told(content: bytes | None) -> None:
            if not self._gone:
                then(content)

        self.seat.fetch(digest, case, told)

    def leave(self) -> None:
        """The window goes: answers that are under way find nobody."""
        self._gone = True
