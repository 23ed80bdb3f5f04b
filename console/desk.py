"""The desk: joins what comes from the seat with what the window shows, and what the officer does with orders."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from operator import itemgetter
from typing import Protocol

import structlog
from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from bus.events import LinkState
from console import screen_first
from console.actions import ACTIONS, BY_ID, BY_ORDER, Action, action_text, can, items_for, why_not
from console.at_work import AtWork
from console.city_rules import CityRules
from console.finding import Finding
from console.found import DuplicatesFound, TrialDone, WarningsFound
from console.inbox import InboxEvent
from console.languages import department_names
from console.lookout import Lookout
from console.ordering import Ordering
from console.refusals import refusal_text
from console.registering import Registering
from console.rules_door import RulesDoor
from console.seat import (
    Came,
    CaseShown,
    Linked,
    Loaded,
    NotTakenBack,
    Pulse,
    Queued,
    Seat,
    Settled,
    Trouble,
)
from console.window import MainWindow
from models.clock import OffsetClock
from models.domain.case import Case, Unit
from models.domain.facts import CaseReported, CaseRouted
from models.domain.roles import POSTS
from models.domain.summary import CaseRow, to_ms
from models.rules.catalogue import Catalogue
from models.store.cache import Waiting
from models.store.chain import from_us
from widgets.status_header import LinkState as ShownLink
from widgets.theme import THEMES, apply_theme

TICK_MS = 1000
STRIP_SPAN = timedelta(minutes=60)
LOAD_SPAN = timedelta(minutes=10)
_touched_ms = itemgetter(CaseRow._fields.index("touched_ms"))


class DeskSettings(Protocol):
    """What the desk has to know of how the console was started."""

    @property
    def language(self) -> str: ...

    @property
    def theme(self) -> str: ...

    @property
    def post(self) -> str: ...


class Desk(QObject):
    """One officer's desk. `take` is given every event of the seat, in the screen's thread."""

    def __init__(
        self,
        window: MainWindow,
        clock: OffsetClock,
        catalogue: Catalogue,
        zone: tzinfo,
        settings: DeskSettings,
        kept: QSettings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._zone = zone
        self._roles = POSTS[settings.post]
        self._log = structlog.get_logger("desk")
        self._units: dict[str, Unit] = {}
        self._case: Case | None = None
        self._waiting: dict[str, Waiting] = {}
        self._reports: deque[datetime] = deque()
        self._link = Linked(LinkState.CONNECTING, "")
        self._lost_since: datetime | None = None
        self._pulse: Pulse | None = None
        self._number = 0
        self._said_first = ""
        self._chosen_by_hand = self._choosing = False
        self._at_work = AtWork()
        self._said_with: dict[str, str] = {}
        self._wanted = self._awaited = ""
        self._redraw_timeline = True
        theme = THEMES[settings.theme]
        departments = department_names(catalogue, settings.language)
        self.ordering = Ordering(window, catalogue, departments, theme, self, zone=zone, clock=clock)
        self.registering = Registering(window, self.ordering, kept, clock, theme)
        self.rulebook = RulesDoor(window, theme, zone, clock)
        self.rules = CityRules(window, self.ordering, self.rulebook, catalogue, settings.language)
        self.finding = Finding(window, self.ordering, self.registering, self.rules, lambda: list(self._units.values()))
        self._second = QTimer(self)
        self._second.setTimerType(Qt.TimerType.PreciseTimer)
        self._second.setInterval(TICK_MS)
        self._connect()
        window.case.set_roles(self._roles)
        self._takes: dict[type, Callable[..., None]] = {
            Loaded: self._loaded,
            Came: self._came,
            CaseShown: self._shown,
            Linked: self._linked,
            Pulse: self._beat,
            Queued: self._queued,
            Settled: self._settled,
            NotTakenBack: self._not_taken_back,
            Trouble: self._trouble,
            DuplicatesFound: self.finding.duplicates,
            WarningsFound: self.finding.warnings,
            TrialDone: self.rulebook.trial_done,
        }

    def _connect(self) -> None:
        window = self._window
        window.queue.case_selected.connect(self.choose)
        window.queue.case_opened.connect(self.choose)
        window.hours.case_chosen.connect(window.queue.select)
        window.timeline.case_chosen.connect(self._select_or_show)
        window.case.action_chosen.connect(self.act)
        window.action_chosen.connect(self.act)
        window.theme_chosen.connect(self.set_theme)
        window.take_back_chosen.connect(self.take_back)
        window.register_chosen.connect(lambda: self.registering.open(self.rules.catalogue))
        window.rules_chosen.connect(self._open_rules)
        window.warnings.case_chosen.connect(self._select_or_show)
        window.warnings.verification_asked.connect(self.finding.verify)
        window.case.case_chosen.connect(self._select_or_show)
        window.case.task_action_chosen.connect(self.act_on_task)
        self.rulebook.case_chosen.connect(self._select_or_show)
        self.registering.done.connect(self._show_with_words)
        self._second.timeout.connect(self._tick)

    def sit_down(self, seat: Seat, lookout: Lookout) -> None:
        """Begin: the events of seat and lookout come to `take` from now on."""
        self._seat = seat
        self._lookout = lookout
        self.ordering.seat = seat
        self.registering.lookout = self.rules.lookout = self.finding.lookout = lookout
        self.rulebook.sit_down(seat, lookout)
        self._window.header.set_seat(seat.name)
        self._tick()
        self._second.start()

    def stand_up(self) -> None:
        self._second.stop()
        self.rulebook.stand_up()

    # ---- what the officer does ----

    def choose(self, number: str) -> None:
        """Show a case; its timeline follows as soon as it is read."""
        self._chosen_by_hand |= not self._choosing
        self._wanted = number
        self._seat.show(number)

    def act(self, action_id: str) -> None:
        """Carry out an action on the chosen case: at once, or by way of its form."""
        action = BY_ID[action_id]
        case = self._case
        self._begin(action, case)

    def act_on_task(self, action_id: str, task: int) -> None:
        """Carry out an action on one task of the chosen case."""
        self._begin(BY_ID[action_id], self._case, task)

    def _begin(self, action: Action, case: Case | None, task: int = 0) -> None:
        mediated = case is not None and self.ordering.mediated(case)
        if reason := why_not(case, action, self._roles, mediated):
            self._window.case.set_notice(reason, "info")
            return
        assert case is not None
        self.ordering.begin(action, case, list(self._units.values()), self._window.rows, task)
        if action.id in ("merge", "link"):
            self.finding.compare(case)

    def take_back(self) -> None:
        """Take the latest order out of the outbox, if it has not gone out: the one of the chosen case before others."""
        number = self._case.number if self._case is not None else ""
        waiting = sorted(self._waiting.values(), key=lambda each: each.case == number)
        if waiting:
            self._seat.withdraw(waiting[-1].id)
        else:
            self._window.case.set_notice(self.tr("Nothing is queued that could be taken back."), "info")

    def _open_rules(self) -> None:
        self.rulebook.open(self._window.rows.areas())

    def set_theme(self, name: str) -> None:
        theme = THEMES[name]
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, theme)
        self._window.set_theme(theme)
        self.ordering.theme = theme
        self.registering.theme = theme
        self.rulebook.set_theme(theme)

    def _show_with_words(self, number: str, words: str) -> None:
        """Show a case, and say with it what became of an order."""
        if self._case is not None and self._case.number == number == self._wanted:
            self._window.case.set_notice(words, "info")  # it is on show already
            return
        self._said_with[number] = words
        if self._window.rows.case(number) is None:
            self._awaited = number  # the receipt was faster than the change that it speaks of
        else:
            self._select_or_show(number)

    def _select_or_show(self, number: str) -> None:
        if not self._window.queue.select(number):
            self.choose(number)

    # ---- what the seat tells ----

    def take(self, event: InboxEvent) -> None:
        self._takes[type(event)](event)

    def _loaded(self, event: Loaded) -> None:
        self._window.queue.load(event.rows)
        self.rules.take(event.books)
        self._take_units(tuple(event.units))
        self._lookout.start()
        self._at_work.load(event.at_work)
        self._number = event.number
        for waiting in event.waiting:
            self._waiting[waiting.id] = waiting
        self._tell_outbox()
        if event.set_aside is not None:
            self._said_first = self.tr("The cache of this seat was damaged and is being filled anew from the hub.")
        if event.rows and self._link.state is not LinkState.LIVE:
            self._lost_since = from_us(max(map(_touched_ms, event.rows)) * 1000)
            self._tell_stale()
        self._tick()
        self._choose_one()
        screen_first.settle()
        self._log.info("cache loaded", cases=len(event.rows), number=event.number)

    def _came(self, event: Came) -> None:
        queue = self._window.queue
        if event.rows:
            queue.apply(event.rows)
        if event.gone:
            queue.remove(event.gone)
        if event.books:
            self.rules.take(event.books)
        if event.units:
            self._take_units(event.units)
        self._lookout.take(event.cases, event.gone)
        self._lookout.routed(
            entry.case for entry in event.entries if isinstance(entry.fact, CaseRouted) and entry.fact.automatic
        )
        self._number = event.number
        self._redraw_timeline |= self._at_work.take(event.cases)
        for entry in event.entries:
            if isinstance(entry.fact, CaseReported):
                self._reports.append(entry.fact.at)
        shown = self._case
        if shown is not None and any(case.number == shown.number for case in event.cases):
            self._seat.show(shown.number)
        if self._awaited and self._window.rows.case(self._awaited) is not None:
            number, self._awaited = self._awaited, ""
            self._select_or_show(number)
        if not event.filling:
            self._choose_one()
        self._tell_link()

    def _choose_one(self) -> None:
        """Until the officer chooses, the most urgent case shown is chosen: an empty pane helps nobody."""
        window = self._window
        current = window.queue.current()
        if self._chosen_by_hand or (current and window.rows.position(current) is not None):
            return
        self._choosing = True
        window.queue.next_most_urgent()
        self._choosing = False

    def _shown(self, event: CaseShown) -> None:
        if event.number != self._wanted:
            return  # the officer has gone on meanwhile
        self._case = event.case
        self._window.case.set_case(event.case, event.entries, event.complete)
        self._window.case.set_now(self._clock.now())
        if event.case is not None and (words := self._said_with.pop(event.number, "")):
            self._window.case.set_notice(words, "info")
        if self._said_first and event.case is not None:
            self._window.case.set_notice(self._said_first, "warning")
            self._said_first = ""
        self._tell_actions()
        self._tell_outbox()

    def _linked(self, event: Linked) -> None:
        was = self._link
        self._link = event
        live = event.state is LinkState.LIVE
        if live:
            self._lost_since = None
        elif self._lost_since is None and was.state is LinkState.LIVE:
            self._lost_since = self._clock.now()
        self._tell_stale()
        if event.reason:
            self._window.case.set_notice(event.reason, "warning")
        self._tell_link()
        self._tell_outbox()

    def _tell_stale(self) -> None:
        """Grey what is shown while nobody says that it is still so: from the start too, until the hub is heard."""
        stale = self._link.state is not LinkState.LIVE
        self._window.queue.set_stale(stale)
        self._window.case.set_stale(stale, self._lost_since)

    def _beat(self, event: Pulse) -> None:
        self._pulse = event
        self._clock.offset = event.offset
        if event.number == self._number:
            self._lookout.go_ahead()
        self._tell_link()

    def _queued(self, event: Queued) -> None:
        self._waiting[event.waiting.id] = event.waiting
        self._tell_outbox()

    def _settled(self, event: Settled) -> None:
        self._waiting.pop(event.receipt.id, None)
        self.ordering.settled(event.receipt)
        self.rulebook.settled(event.receipt)
        if not event.receipt.accepted:
            action = BY_ORDER.get(event.kind)
            named = action_text(action) if action is not None else event.kind
            text = self.tr("{action} was refused: {reason}").format(
                action=f"{named} {event.case}".strip(), reason=refusal_text(event.receipt, self._zone)
            )
            self._window.case.set_notice(text, "refused")
        self._tell_outbox()

    def _not_taken_back(self, event: NotTakenBack) -> None:
        text = self.tr("This order may be at the hub already: it can no longer be taken back.")
        self._window.case.set_notice(text, "warning")

    def _trouble(self, event: Trouble) -> None:
        self._window.case.set_notice(event.text, "warning")

    # ---- what the window is told ----

    def _take_units(self, units: tuple[Unit, ...]) -> None:
        self._units |= {unit.call_sign: unit for unit in units}
        names = {unit.call_sign: unit.name for unit in self._units.values()}
        self._window.case.set_unit_names(names)
        self._lookout.take_units({unit.call_sign: unit.department for unit in units})
        self.rulebook.set_units(tuple(self._units.values()))
        self._redraw_timeline = True

    def _tick(self) -> None:
        now = self._clock.now()
        now_ms = to_ms(now)
        window = self._window
        window.header.set_now(now)
        window.queue.set_now(now_ms)
        window.case.set_now(now)
        window.lights.set_counts(window.rows.light_counts(now_ms))
        window.hours.set_marks(window.rows.due_between(now_ms, now_ms + int(STRIP_SPAN.total_seconds() * 1000)))
        window.hours.set_now(now)
        self._reports = deque(at for at in self._reports if now - at <= LOAD_SPAN)
        window.header.set_load(len(self._reports))
        if self._redraw_timeline:
            self._redraw_timeline = False
            window.timeline.set_cases(self._at_work.cases(now), list(self._units.values()))
        window.timeline.set_now(now)
        self._tell_link()

    def _tell_link(self) -> None:
        latency = None if self._pulse is None else max(1, round(self._pulse.round_trip_s * 1000))
        live = self._link.state is LinkState.LIVE
        self._window.header.set_link(
            ShownLink(self._link.state.value), latency if live else None, self._number, self._lost_since
        )

    def _tell_outbox(self) -> None:
        self._window.header.set_outbox(len(self._waiting))
        number = self._case.number if self._case is not None else ""
        pending = [self._pending_text(waiting) for waiting in self._waiting.values() if waiting.case == number]
        self._window.case.set_pending(pending)

    def _pending_text(self, waiting: Waiting) -> str:
        action = BY_ORDER.get(waiting.kind)
        named = action_text(action) if action is not None else waiting.kind
        if self._link.state is LinkState.LIVE:
            return self.tr("{action}: on its way to the hub").format(action=named)
        return self.tr("{action}: queued, sent when the hub is back").format(action=named)

    def _tell_actions(self) -> None:
        case = self._case
        mediated = case is not None and self.ordering.mediated(case)
        self._window.case.set_actions(items_for(case, self._roles, mediated) if case is not None else [])
        self._window.set_enabled_actions(
            {action.id: case is not None and can(case, action, self._roles, mediated) for action in ACTIONS}
        )
