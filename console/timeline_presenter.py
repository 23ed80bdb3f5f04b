"""Joins the timeline to the desk: today's work as it comes, and older work from the cache when somebody looks there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer

from console.room import Room
from console.seat import Came
from console.timeline_choice import Choice, department_of, empty_words, placed_spans
from console.timeline_kept import MOST_CASES, KeptSpans, Told, told_of
from models.domain.case import Case, CaseState
from models.domain.clocks import ROUND_THE_CLOCK, WorkTimes
from models.store.cache import Cache
from models.store.worked_cases import worked_between
from widgets.queue.row_dues import most_urgent
from widgets.timeline.timeline_head import Kept
from widgets.timeline.timeline_lanes import By, LaneNames
from widgets.timeline.timeline_pane import TimelinePane
from widgets.timeline.timeline_spans import Span, unassigned_span
from widgets.timeline.timeline_words import lane_names

TODAY = timedelta(hours=12)
"""What is read from the cache at the start."""
LONGEST = timedelta(days=31)
AT_ONCE = 500
"""Changed cases that are reckoned in one question to the seat's thread: the link does not wait longer for it."""
MOST_UNASSIGNED = {By.UNIT: 4, By.CASE: 40, By.AREA: 40}
"""Cases without a unit that are shown, those that fall due first; the queue has all of them."""
SOON_MS = 400
"""So long after each second it is brought up to date: much is done on the second itself."""
TO_SEND = frozenset({CaseState.ACCEPTED.value})


class TimelinePresenter(QObject):
    """Made with its pane, which may be late: what came before is in the cache."""

    def __init__(self, pane: TimelinePane, room: Room) -> None:
        super().__init__(pane)
        self._pane = pane
        self._room = room
        self._kept = KeptSpans()
        self._changed: dict[str, Case] = {}
        self._asking = self._filling = False
        self._stale = True
        self._choice = Choice()
        self._looking = self._begun = False
        self._waiting = 0
        self._names: LaneNames | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._bring_up_to_date)
        self._connect()
        self._on_link()
        self._on_case()
        if room.rows.known:
            self._begin()
        self._bring_up_to_date()

    def _connect(self) -> None:
        room, pane = self._room, self._pane
        room.loaded.connect(self._begin)
        room.came.connect(self._on_came)
        room.units_changed.connect(self._redraw)
        room.rules_changed.connect(self._begin)
        room.second.connect(self._on_second)
        room.case_shown.connect(self._on_case)
        room.link_changed.connect(self._on_link)
        pane.case_chosen.connect(room.choose)
        pane.wanted_changed.connect(self._on_wanted)
        pane.looked.connect(self._on_looked)

    # ---- told by the room ----

    def _begin(self) -> None:
        """Read today from the cache, in place of all there was."""
        self._names = None
        self._kept.clear()
        self._begun = True
        now = self._room.clock.now()
        self._look_up((now - TODAY).timestamp(), now.timestamp())

    def _on_came(self, came: Came) -> None:
        self._stale |= bool(came.rows or came.gone)
        if came.filling:  # a whole city comes in: it is read from the cache when it is there
            self._filling = True
        elif self._filling:
            self._filling = False
            self._begin()
        else:
            self._changed |= {case.number: case for case in came.cases}

    def _redraw(self) -> None:
        self._stale, self._names = True, None

    def _on_case(self) -> None:
        case = self._room.case
        self._pane.set_chosen(case.number if case is not None else "")

    def _on_link(self) -> None:
        self._pane.set_stale(not self._room.live)

    def _on_wanted(self) -> None:
        self._notice_others(self._room.clock.now())
        self._show()

    def _on_second(self, now: datetime) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _bring_up_to_date(self) -> None:
        now = self._room.clock.now()
        if self._changed and not self._asking:
            self._reckon()
        if self._pane.isVisible():
            self._notice_others(now)
            if self._stale:
                self._show()
        self._pane.set_now(now)

    # ---- asked of the seat's thread ----

    def _times(self) -> WorkTimes:
        shelf = self._room.shelf
        return ROUND_THE_CLOCK if shelf is None else shelf.times()

    def _reckon(self) -> None:
        """The spans of cases that have changed, some at a time."""
        numbers = list(self._changed)[:AT_ONCE]
        cases = [self._changed.pop(number) for number in numbers]
        times = self._times()
        self._asking = True
        self._room.look_up(lambda _: told_of(cases, times), self._take)

    def _take(self, told: list[Told]) -> None:
        self._asking = False
        self._kept.add(told)
        self._stale = True

    def _on_looked(self, left: float, right: float) -> None:
        """The view rests on a time: what there was then and is not known is looked up, and a little more."""
        longest = (self._room.clock.now() - LONGEST).timestamp()
        since = max(longest, left - (right - left) / 4)
        if self._begun and since < self._kept.since and not self._looking:
            self._look_up(since, min(right, self._kept.since))

    def _look_up(self, since: float, until: float) -> None:
        self._looking = True
        self._room.look_up(worked(since, until, self._times()), lambda found: self._found(found, since))
        self._say()

    def _found(self, found: tuple[list[Told], bool], since: float) -> None:
        told, more = found
        self._looking = False
        self._kept.older(told, since, more)
        self._show()

    # ---- shown ----

    def _show(self) -> None:
        self._stale = False
        room, wanted = self._room, self._pane.wanted
        spans = self._spans()
        areas = {span.area for span in spans if span.area}
        by_unit = {sign: unit.department for sign, unit in room.units.items()}
        by_type = {code: each.department for code, each in room.catalogue.types.items()}
        there = {department_of(span, by_unit, by_type) for span in spans}
        spans = placed_spans(spans, by_unit, by_type, wanted.department, wanted.area)
        spans = self._choice.of(spans, wanted.kept)
        self._names = self._names or self._named(by_type)
        self._pane.set_places({code: room.departments.get(code, code) for code in there if code}, sorted(areas))
        self._pane.set_empty(empty_words(wanted))
        self._pane.set_spans(spans, self._names)
        self._say()

    def _named(self, by_type: Mapping[str, str]) -> LaneNames:
        units = sorted(self._room.units.values(), key=lambda unit: (unit.department, unit.call_sign))
        return lane_names({unit.call_sign: unit.name for unit in units}, self._room.departments, by_type)

    def _unassigned(self) -> list[Span]:
        most = MOST_UNASSIGNED[self._pane.wanted.by]
        rows, self._waiting = most_urgent(self._room.rows.columns, TO_SEND, most)
        spans = []
        for row in rows:
            span, left = unassigned_span(row), self._kept.latest_end(row.number)
            spans.append(span if left is None else span._replace(start=max(span.start, left)))
        return spans

    def _spans(self) -> list[Span]:
        return [*self._kept.spans(), *self._unassigned()]

    def _notice_others(self, now: datetime) -> None:
        """What the queue shows, and what is late, changes without any case changing."""
        kept = self._pane.wanted.kept
        if kept is not Kept.ALL:
            self._stale |= self._choice.changed(self._spans(), kept, self._room.rows, now.timestamp())

    def _say(self) -> None:
        if self._looking:
            text = self.tr("Older work is being looked up …")
        elif self._kept.cut:
            text = self.tr("Only the {n} cases touched last are shown: there are more in this time.")
            text = text.format(n=f"{MOST_CASES:,}".replace(",", "\u2009"))
        elif self._waiting > (most := MOST_UNASSIGNED[self._pane.wanted.by]):
            text = self.tr("Of {n} cases without a unit the {shown} that fall due first are shown.")
            text = text.format(n=self._waiting, shown=most)
        else:
            text = ""
        self._pane.set_notice(text)


def worked(since: float, until: float, times: WorkTimes) -> Callable[[Cache], tuple[list[Told], bool]]:
    """The question what was worked on between two instants, given in seconds."""

    def question(cache: Cache) -> tuple[list[Told], bool]:
        cases, more = cache.ask(
            lambda connection: worked_between(connection, round(since * 1000), round(until * 1000), MOST_CASES // 2)
        )
        return told_of(cases, times), more

    return question
