"""The desk: joins what comes from the seat with what the window shows, and what the officer does with orders."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import partial
from typing import TYPE_CHECKING

import structlog
from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from bus.events import CallerGiven, FieldShown, LinkState
from console import screen_first
from console.actions import ACTIONS, BY_ID, Action, can, items_for, why_not
from console.alert_header import AlertHeader
from console.alerting import Alerting
from console.case_parts import CaseParts
from console.city_rules import CityRules
from console.commands.joining import Commands
from console.desk_tools import offer_tools
from console.each_second import EachSecond
from console.finding import Finding
from console.forecasting import Forecasting
from console.found import DuplicatesFound, TrialDone, WarningsFound
from console.helping import Helping
from console.honesty import Honesty
from console.inbox import InboxEvent
from console.languages import department_names
from console.lookout import Lookout
from console.ordering import Ordering
from console.outbox import Outbox, order_name
from console.panes import Panes
from console.queue_menu import QueueMenu
from console.queue_presenter import QueuePresenter
from console.refusals import refusal_text
from console.registering import Registering
from console.room import Room
from console.rules_door import RulesDoor
from console.saying import Saying
from console.seat import (
    Came,
    CaseShown,
    Linked,
    Loaded,
    LookedUp,
    NotTakenBack,
    Pulse,
    Queued,
    Seat,
    Settled,
)
from console.tool_table import TOOL_BY_ID
from console.toolbox import Toolbox
from console.tour import Tour
from console.trouble import Trouble
from console.weather import Weather
from console.window import MainWindow
from models.clock import OffsetClock
from models.domain.case import Case, Unit
from models.domain.facts import CaseRouted
from models.domain.roles import POSTS, Role
from models.rules.catalogue import Catalogue
from models.store.chain import from_us
from widgets.key_button import ActionItem
from widgets.status_header import LinkState as ShownLink
from widgets.theme import THEMES, apply_theme

if TYPE_CHECKING:
    from widgets.rules.rules_host import RulesHost

WORK_AFTER_MS = 1500
MOST_AT_WORK = 2_000
"""Cases with units on them that are read at the start, the latest first."""


@dataclass(frozen=True, slots=True)
class DeskStart:
    """What the desk has to know of how the console was started."""

    language: str
    theme: str
    post: str


class Desk(QObject):
    """One officer's desk. `take` is given every event of the seat, in the screen's thread."""

    def __init__(
        self,
        window: MainWindow,
        clock: OffsetClock,
        catalogue: Catalogue,
        zone: tzinfo,
        settings: DeskStart,
        kept: QSettings,
        toolbox: Toolbox,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._zone = zone
        self._toolbox = toolbox
        self._log = structlog.get_logger("desk")
        self._pulse: Pulse | None = None
        self._heard_at: datetime | None = None
        self._chosen_by_hand = self._choosing = False
        self._said_with: dict[str, str] = {}
        self._wanted = self._awaited = ""
        theme = THEMES[settings.theme]
        departments = department_names(catalogue, settings.language)
        roles = POSTS[settings.post]
        self.room = Room(window, window.rows, clock, zone, settings, roles, theme, kept, departments, catalogue)
        self.ordering = self.room.ordering = Ordering(
            window, catalogue, departments, theme, self, zone=zone, clock=clock
        )
        self.registering = Registering(window, self.ordering, kept, clock, theme)
        self.rulebook = RulesDoor(window, theme, zone, clock)
        self.rules = CityRules(window, self.room, self.rulebook, catalogue)
        self.finding = Finding(self.room, self.registering, self.rules)
        self.alerting = self.room.alerting = Alerting(self.room)
        AlertHeader(window.header.alerts, self.alerting, partial(window.frame.show_pane, "alerts"))
        self.weather = Weather(window.header.weather, self.room)
        self.panes = Panes(window.frame, self.room)
        self.forecasting = Forecasting(window.hours, self.room)
        self.case_parts = CaseParts(window.case, self.room)
        self.queue = QueuePresenter(window.queue, self.room)
        self.queue_menu = QueueMenu(window.queue, self.room, window.book.key, self.act_on_selected)
        self.honesty = Honesty(window, self.room)
        self.saying = Saying(window.message, self.room, toolbox)
        self.outbox = Outbox(window, self.room, toolbox, self._withdraw)
        self.tour = Tour(window, self.room, toolbox)
        self.helping = Helping(window, self.room, toolbox)
        self._seconds = EachSecond(window, self.room)
        self._connect()
        offer_tools(toolbox, window, self)
        layouts = window.perspectives
        self.commands = Commands(
            window.line, self.room, window.book, toolbox, self.take_back, layouts.own, layouts.open
        )
        window.book.changed.connect(self._tell_actions)
        window.case.set_roles(self.room.roles)
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
            CallerGiven: self.room.caller_given.emit,
            FieldShown: self.room.field_shown.emit,
            LookedUp: lambda event: event.tell(),
        }

    def _connect(self) -> None:
        window = self._window
        window.queue.case_selected.connect(self.choose)
        window.queue.case_opened.connect(self.choose)
        window.hours.case_chosen.connect(self._select_or_show)
        window.case.action_chosen.connect(self._by_button)
        window.action_chosen.connect(self.act_on_selected)
        window.menus.refused.connect(partial(self.room.say, tone="info"))
        self.room.chosen.connect(self._select_or_show)
        self.room.acted.connect(self.act)
        self.room.said.connect(self.saying.say)
        window.said.connect(self.saying.say)
        self.outbox.changed.connect(self._tell_pending)
        self.room.titled.connect(window.frame.set_title)
        self.room.rules_hosted.connect(self._host_rules)
        self.room.verification_asked.connect(self.finding.verify)
        window.case.case_chosen.connect(self._select_or_show)
        window.case.task_action_chosen.connect(self.act_on_task)
        self.rulebook.case_chosen.connect(self._select_or_show)
        self.registering.done.connect(self._show_with_words)
        self.room.second.connect(self._tell_link)

    def sit_down(self, seat: Seat, lookout: Lookout) -> None:
        """Begin: the events of seat and lookout come to `take` from now on."""
        self._seat = self.room.seat = seat
        self._lookout = lookout
        self.ordering.seat = seat
        self.room.seat_name = seat.name
        self.registering.lookout = self.rules.lookout = self.finding.lookout = lookout
        self.rulebook.sit_down(seat, lookout)
        self._window.header.set_seat(seat.name)
        self._seconds.start()

    def set_person(self, post: str, roles: frozenset[Role]) -> None:
        """Somebody else sits here, or somebody at all: what can be ordered follows."""
        self.room.post, self.room.roles = post, roles
        self._window.case.set_roles(roles)
        self.rulebook.tell_who_may()
        self._tell_actions()
        self.room.seated.emit()

    def stand_up(self) -> None:
        self._seconds.stop()
        self.queue.close()
        self.room.leave()
        self.rulebook.stand_up()

    # ---- what the officer does ----

    def choose(self, number: str) -> None:
        """Show a case; its timeline follows as soon as it is read."""
        self._chosen_by_hand |= not self._choosing
        self._wanted = number
        self._seat.show(number)

    def act(self, action_id: str) -> None:
        """Carry out an action on the chosen case: at once, or by way of its form."""
        self._begin(BY_ID[action_id], self.room.case)

    def _by_button(self, action_id: str) -> None:
        """A button of the case pane; undoing is no order on the case."""
        if action_id in TOOL_BY_ID:
            self.room.say(self._toolbox.use(action_id))
        else:
            self.act(action_id)

    def act_on_selected(self, action_id: str) -> None:
        """By menu or key: on every case that is selected in the queue."""
        if not self.queue.takes(action_id):
            self.act(action_id)

    def act_on_task(self, action_id: str, task: int) -> None:
        """Carry out an action on one task of the chosen case."""
        self._begin(BY_ID[action_id], self.room.case, task)

    def _begin(self, action: Action, case: Case | None, task: int = 0) -> None:
        if action.id == "reveal" and case is not None:
            case = self.case_parts.caller.asked_about(case)
        mediated = case is not None and self.ordering.mediated(case)
        if reason := why_not(case, action, self.room.roles, mediated):
            self._window.say(reason, of_case=True)
            return
        assert case is not None
        if action.id == "reveal" and not self.room.live:  # queued, it would be journalled and shown to nobody
            self._window.say(self.tr("The caller's data is at the hub: it can be shown when the hub is heard."))
            return
        self._chosen_by_hand = True  # acted on: when it leaves the queue, the hands stay with it
        self.ordering.begin(action, case, list(self.room.units.values()), self._window.rows, task)
        if action.id in ("merge", "link"):
            self.finding.compare(case)

    def take_back(self) -> None:
        """Take the latest order out of the outbox, if it has not gone out: the one of the chosen case before others."""
        number = self._shown_number
        waiting = sorted(self.outbox.waiting, key=lambda each: each.case == number)
        if waiting:
            self._withdraw(waiting[-1].id)
        else:
            self._window.say(self.tr("Nothing is queued that could be taken back."))

    def _withdraw(self, order_id: str) -> None:
        self._seat.withdraw(order_id)

    def register(self) -> None:
        self.registering.open(self.rules.catalogue)

    def open_rules(self) -> None:
        """In a window of its own, until it is docked."""
        frame = self._window.frame
        show = frame.show_pane if frame.is_seen("rules") else frame.float_pane
        show("rules")

    def _host_rules(self, host: RulesHost) -> None:
        self.rulebook.open(self._window.rows.areas(), host)

    def set_theme(self, name: str) -> None:
        theme = THEMES[name]
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, theme)
        self._window.set_theme(theme)
        self.ordering.theme = theme
        self.registering.theme = theme
        self.rulebook.set_theme(theme)
        self.room.theme = theme
        self.room.themed.emit(theme)

    def _show_with_words(self, number: str, words: str) -> None:
        """Show a case, and say with it what became of an order."""
        if self._shown_number == number == self._wanted:
            self._window.say(words, of_case=True)  # it is on show already
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
        self._window.header.set_scope(event.scope)
        self._load_rows(event)
        self.rules.take(event.books)
        self._take_units(tuple(event.units))
        self._lookout.start()
        self.room.number = event.number
        self.outbox.load(event.waiting)
        if event.set_aside is not None:
            self._window.say(
                self.tr("The cache of this seat was damaged and is being filled anew from the hub."), "warning"
            )
        if (latest_ms := self._window.rows.latest_ms()) and self.room.link.state is not LinkState.LIVE:
            self.room.lost_since = from_us(latest_ms * 1000)
            self._tell_stale()
        self.room.loaded.emit()
        self._seconds.now()
        self._go_to_awaited()
        self._choose_one()
        screen_first.settle()
        self._log.info("cache loaded", cases=len(event.rows), number=event.number)

    def _load_rows(self, event: Loaded) -> None:
        queue, kept = self._window.queue, event.kept
        if kept is None:
            queue.load(event.rows)
        else:
            queue.load_columns(kept.columns.numbers, kept.columns.texts, kept.columns.values)
            queue.apply(kept.changed)
            queue.remove(kept.gone)
        QTimer.singleShot(WORK_AFTER_MS, self, self._read_work)

    def _read_work(self) -> None:
        """What units were on before, once the queue is there."""
        self.room.look_up(lambda cache: cache.at_work(MOST_AT_WORK), self._take_work)

    def _take_work(self, cases: list[Case]) -> None:
        self.room.at_work.load(cases)
        self.room.units_changed.emit()

    def _came(self, event: Came) -> None:
        queue = self._window.queue
        if event.rows:
            queue.apply(event.rows)
        if event.gone:
            queue.remove(event.gone)
        if event.books:
            self.rules.take(event.books)
        for call_sign in event.gone_units:
            self.room.units.pop(call_sign, None)
        if event.units or event.gone_units:
            self._take_units(event.units)
        self._lookout.take(event.cases, event.gone)
        self._lookout.routed(
            entry.case for entry in event.entries if isinstance(entry.fact, CaseRouted) and entry.fact.automatic
        )
        self.room.number = event.number
        self.room.at_work.take(event.cases)
        self.room.at_work.drop(set(event.gone).difference(case.number for case in event.cases))
        self._go_to_awaited()
        if not event.filling:
            self._choose_one()
        self._tell_link()
        self.room.came.emit(event)

    def come_back_to(self, number: str) -> None:
        """Choose a case as soon as it is there."""
        self._chosen_by_hand, self._awaited = True, number

    def _go_to_awaited(self) -> None:
        if self._awaited and self._window.rows.case(self._awaited) is not None:
            number, self._awaited = self._awaited, ""
            self._select_or_show(number)

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
        room = self.room
        room.case, room.entries, room.complete = event.case, event.entries, event.complete
        self._window.case.set_case(event.case, event.entries, event.complete)
        self._window.case.set_now(self._clock.now())
        if event.case is not None and (words := self._said_with.pop(event.number, "")):
            self._window.say(words, of_case=True)
        self._tell_actions()
        self._tell_pending()
        room.case_shown.emit()

    def _linked(self, event: Linked) -> None:
        was = self.room.link
        self.room.link = event
        live = event.state is LinkState.LIVE
        if live:
            self.room.lost_since = None
            self._window.header.set_scope(event.scope)
        elif self.room.lost_since is None and was.state is LinkState.LIVE:
            self.room.lost_since = self._heard_at or self._clock.now()
        self._tell_stale()
        if event.reason and event.reason != was.reason:
            self._window.say(event.reason, "warning")
        self._tell_link()
        self.room.link_changed.emit()
        self.honesty.linked(event)

    def _tell_stale(self) -> None:
        """Grey what is shown while nobody says that it is still so: from the start too, until the hub is heard."""
        stale = self.room.link.state is not LinkState.LIVE
        self._window.queue.set_stale(stale)
        self._window.case.set_stale(stale, self.room.lost_since)

    def _beat(self, event: Pulse) -> None:
        self._pulse = event
        self._clock.offset = event.offset
        self._heard_at = self._clock.now()
        if event.number == self.room.number:
            self._lookout.go_ahead()
        self._tell_link()
        self.honesty.beat(event)

    def _queued(self, event: Queued) -> None:
        self.outbox.queued(event.waiting)
        self.room.queued.emit(event)

    def _settled(self, event: Settled) -> None:
        self.outbox.settled(event)
        self.ordering.settled(event.receipt)
        self.rulebook.settled(event.receipt)
        if not event.receipt.accepted:
            text = self.tr("{action} was refused: {reason}").format(
                action=f"{order_name(event.kind)} {event.case}".strip(), reason=refusal_text(event.receipt, self._zone)
            )
            self._window.say(text, "refused", of_case=event.case in ("", self._shown_number))
        self.room.settled.emit(event)

    def _not_taken_back(self, event: NotTakenBack) -> None:
        text = self.tr("This order may be at the hub already: it can no longer be taken back.")
        self._window.say(text, "warning")

    def _trouble(self, event: Trouble) -> None:
        text = event.text
        if event.code == "unavailable":
            text = self.tr("The hub could not write this order: it stays here and is sent again by itself.")
        self._window.say(text, "warning")
        self.alerting.trouble(text)

    @property
    def _shown_number(self) -> str:
        case = self.room.case
        return "" if case is None else case.number

    # ---- what the window is told ----

    def _take_units(self, units: tuple[Unit, ...]) -> None:
        room = self.room
        room.units |= {unit.call_sign: unit for unit in units}
        names = {unit.call_sign: unit.name for unit in room.units.values()}
        self._window.case.set_unit_names({**room.departments, **names})  # a task may be for either
        self._lookout.take_units({unit.call_sign: unit.department for unit in units})
        self.rulebook.set_units(tuple(room.units.values()))
        room.units_changed.emit()

    def _tell_link(self) -> None:
        latency = None if self._pulse is None else max(1, round(self._pulse.round_trip_s * 1000))
        live = self.room.link.state is LinkState.LIVE
        self._window.header.set_link(
            ShownLink(self.room.link.state.value),
            latency if live else None,
            self.room.number,
            self.room.lost_since,
            self.room.link.silent,
        )

    def _tell_pending(self) -> None:
        self._window.case.set_pending(self.outbox.of_case(self._shown_number))

    def _undo_item(self) -> ActionItem:
        key = self._window.book.key("take_back")
        return ActionItem("take_back", self.tr("Undo"), key, primary=False, spare=True)

    def _tell_actions(self) -> None:
        case = self.room.case
        mediated = case is not None and self.ordering.mediated(case)
        keys = self._window.book.key
        items = items_for(case, self.room.roles, mediated, keys) if case is not None else []
        self._window.case.set_actions([*items, self._undo_item()] if items else [])
        self._window.set_enabled_actions(
            {action.id: case is not None and can(case, action, self.room.roles, mediated) for action in ACTIONS}
        )
