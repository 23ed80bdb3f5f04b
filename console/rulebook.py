"""The presenter of the rules: joins their window with the books that there are, the seat and the lookout."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from bus.messages import Receipt
from console.found import TrialDone
from console.lookout import Lookout
from console.refusals import for_roles, refusal_text
from console.rulebook_work import Answer, RulebookWork, look_up, read_draft, write_draft
from console.seat import Seat
from models.clock import Clock
from models.domain.case import Unit
from models.domain.orders import PublishBook
from models.domain.roles import Role
from models.domain.rules import Book, BookKind
from models.rules.calendar.book import CalendarBook, CalendarData
from models.rules.faults import RuleFileError
from models.rules.kind_checks import Beside
from models.rules.kinds import Value
from models.rules.shelf import Rack, Shelf
from widgets.rules.rule_editor import Known
from widgets.rules.rules_host import RulesHost
from widgets.rules.rules_window import RulesWindow
from widgets.theme import Theme

PUBLISHERS = (Role.LEADER, Role.ADMINISTRATOR)


class Rulebook(QObject):
    """Told of books, units and receipts; the window itself is made when it is opened for the first time."""

    case_chosen = Signal(str)

    def __init__(self, parent: QWidget, theme: Theme, zone: tzinfo, clock: Clock) -> None:
        super().__init__(parent)
        self._over, self._theme, self._zone, self._clock = parent, theme, zone, clock
        self._rack = Rack()
        self._shelf = Shelf(self._rack)
        self._units: dict[str, str] = {}
        self._areas: set[str] = set()
        self._sources: set[str] = set()
        self._sent: dict[str, BookKind] = {}
        self._seat: Seat | None = None
        self._lookout: Lookout | None = None
        self._work = RulebookWork(self)
        self.window: RulesWindow | None = None

    # ---- told ----

    def sit_down(self, seat: Seat, lookout: Lookout) -> None:
        self._seat, self._lookout = seat, lookout
        self.tell_who_may()

    def stand_up(self) -> None:
        self._work.end()

    def take_books(self, books: Iterable[Book]) -> None:
        """New versions, in any order; those that are there already say nothing new."""
        if self._rack.put(books):
            self._tell_books()

    def set_units(self, units: Iterable[Unit]) -> None:
        names = {unit.call_sign: unit.name for unit in units}
        if names != self._units:
            self._units = names
            self._tell_books()

    def set_seen(self, areas: Iterable[str], sources: Iterable[str]) -> None:
        """Names of areas and senders that reports came with, to choose from; shown with the next books or units."""
        self._areas.update(filter(None, areas))
        self._sources.update(filter(None, sources))

    def settled(self, receipt: Receipt) -> bool:
        """The hub's answer to an order; whether the order was one of this window's."""
        kind = self._sent.pop(receipt.id, None)
        if kind is None:
            return False
        if self.window is not None:
            self.window.page(kind).settle("" if receipt.accepted else refusal_text(receipt, self._zone))
        return True

    def trial_done(self, event: TrialDone) -> None:
        if self.window is not None:
            self.window.page(event.kind).set_trial(event.trial, event.trouble)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self.window is not None:
            self.window.set_theme(theme)

    def open(self, kind: BookKind | None = None, host: RulesHost | None = None) -> None:
        """Show the editors, the tab of a kind in front if one is named: in a pane, else as a window of their own."""
        if self.window is None:
            self.window = RulesWindow(self._theme, self._zone, self._clock.now, self._over)
            if host is not None:
                self.window.setWindowFlags(Qt.WindowType.Widget)
                host.put(self.window)
            self._connect(self.window)
            self.tell_who_may()
            self._tell_books()
        self.window.open(kind)

    # ---- what the window asks for ----

    def _connect(self, window: RulesWindow) -> None:
        window.published.connect(self._publish)
        window.trial_asked.connect(self._try)
        window.file_chosen.connect(self._open_file)
        window.save_chosen.connect(self._save_file)
        window.lookup_asked.connect(self._look_up)
        window.case_chosen.connect(self.case_chosen)

    def _publish(self, kind: BookKind, body: str, valid_from: object, note: str, seen: int) -> None:
        if self._seat is not None:
            order = PublishBook(kind, body, note, valid_from)  # type: ignore[arg-type]  # a signal carries objects
            self._sent[self._seat.place(order, seen)] = kind

    def _try(self, kind: BookKind, draft: Value) -> None:
        if self._lookout is not None:
            self._lookout.ask_trial(kind, draft)

    def _open_file(self, kind: BookKind, path: str) -> None:
        window, file = self.window, Path(path)
        if window is None or (draft := window.page(kind).draft) is None:
            return
        beside, calendar = self._beside(), window.calendar.current_name if kind is BookKind.CALENDAR else ""

        def work() -> Answer:
            found = read_draft(file, kind, draft.value, beside, calendar)
            return lambda: self._take_file(kind, file.name, found)

        self._work.begin(work)

    def _take_file(self, kind: BookKind, name: str, found: Value | RuleFileError) -> None:
        if self.window is None:
            return
        page = self.window.page(kind)
        if isinstance(found, RuleFileError):
            page.refuse_file(name, found.faults)
        else:
            page.take_draft(found, self.tr("{name} is the draft now.").format(name=name))

    def _save_file(self, kind: BookKind, path: str, draft: Value) -> None:
        def work() -> Answer:
            trouble = write_draft(Path(path), kind, draft)
            return lambda: self._tell_saved(kind, Path(path).name, trouble)

        self._work.begin(work)

    def _tell_saved(self, kind: BookKind, name: str, trouble: str) -> None:
        if self.window is None:
            return
        if trouble:
            text = self.tr("{name} could not be saved: {trouble}").format(name=name, trouble=trouble)
            self.window.page(kind).tell(text, "bad")
        else:
            self.window.page(kind).tell(self.tr("The draft is saved as {name}.").format(name=name), "good")

    def _look_up(self, data: CalendarData) -> None:
        year = self._clock.now().astimezone(self._zone).year

        def work() -> Answer:
            found = look_up(data, year)
            return lambda: self._take_holidays(data.name, found)

        self._work.begin(work)

    def _take_holidays(self, name: str, found: object) -> None:
        if self.window is None:
            return
        page = self.window.page(BookKind.CALENDAR)
        if isinstance(found, str):
            self.window.calendar.set_looked_up(name, None)
            page.tell(self.tr("No holidays were found: {trouble}").format(trouble=found), "bad")
            return
        self.window.calendar.set_looked_up(name, found)  # type: ignore[arg-type]  # holidays or a sentence
        told = self.tr("The holidays are looked up anew: {n} changes to what is in force.")
        draft = page.draft
        page.tell(told.format(n=len(draft.changes()) if draft is not None else 0))

    # ---- inside ----

    def _tell_books(self) -> None:
        window = self.window
        if window is None or not self._rack.full:
            return
        calendars: CalendarBook = self._shelf.newest(BookKind.CALENDAR)
        known = Known(
            policy=self._shelf.newest(BookKind.POLICY),
            units=self._units,
            calendars=tuple(data.name for data in calendars.calendars),
            areas=tuple(sorted(self._areas)),
            sources=tuple(sorted(self._sources)),
        )
        window.set_books({kind: self._rack(kind) for kind in BookKind}, self._beside(), known)

    def _beside(self) -> Beside:
        """What a draft must fit; without a known unit, any name is taken for one."""
        return Beside(self._shelf.newest, frozenset(self._units) or None)

    def tell_who_may(self) -> None:
        """Whether whoever sits here may publish."""
        if self.window is None:
            return
        roles = self._seat.roles if self._seat is not None else frozenset[Role]()
        may = bool(roles & set(PUBLISHERS))
        self.window.set_may_not_publish("" if may else for_roles(role.value for role in PUBLISHERS))
