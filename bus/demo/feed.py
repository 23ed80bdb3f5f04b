"""The made-up city on a real hub: a source that reports, crews that work, a second seat that dispatches and checks."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice

import structlog

from bus.demo.day import Arrival
from bus.demo.duty_log import DutyLog
from bus.demo.handover import Handover
from bus.demo.history import history, span
from bus.demo.names import FIELD, LEADER, SEAT, SOURCE
from bus.demo.past import past
from bus.demo.plans import Shift
from bus.demo.rehearsal import arrivals, registrations
from bus.demo.room import Deed, Room, one_each
from bus.demo.seen import Asked, Seen
from bus.demo.talk import Talk
from bus.demo.telling import Message
from bus.demo.turn import live_deeds
from bus.events import Changed, LinkState, SnapshotPart
from bus.link import SeatLink, SourceLink, open_seat, open_source
from bus.messages import Receipt
from models.clock import Clock
from models.domain.orders import ReportCase

LOOK_EVERY_S = 0.5
WAIT_S = 0.1
CATCH_UP = timedelta(minutes=5)
"""Reports older than this are not made up for: after a pause the city goes on, it does not flood the room."""
AHEAD = timedelta(days=366)
PAST_A_LOOK = 120
"""Reports of the weeks before that are told at one look: they come in beside the day's work."""
AT_ONCE = 400
"""Messages of the source without a receipt at the most."""

Stopping = Callable[[], bool]


@dataclass(slots=True)
class Feed:
    """A source and three seats at one hub; the first of them is followed.

    `run` does everything in the calling thread; `close` hangs up.
    """

    shift: Shift
    clock: Clock
    source: SourceLink
    seats: Mapping[str, SeatLink]
    seen: Seen
    asked: Asked = field(default_factory=Asked)
    told: int = 0
    acknowledged: int = 0
    talk: Talk = field(default_factory=Talk)
    duty_log: DutyLog = field(default_factory=DutyLog)

    @property
    def hands(self) -> int:
        """Orders that the seat or the leader places at one look: each is one person, in a fast city a fast one."""
        return 1 + int(self.shift.pace // 10)

    @classmethod
    def open(cls, shift: Shift, clock: Clock, address: str) -> Feed:
        return cls(
            shift,
            clock,
            open_source(address, SOURCE),
            {name: open_seat(address, name) for name in (SEAT, FIELD, LEADER)},
            Seen(shift.crews),
        )

    def run(self, stopping: Stopping) -> None:
        """Bring the hub to a city in mid-shift, then keep it at work until asked to stop."""
        log = structlog.get_logger("demo")
        self._until(lambda: self.seen.whole, stopping)
        if stopping():
            return
        self._until(self._registered(), stopping)
        begun = self.clock.now()
        since = self._told_until(begun)
        if since is None:
            told = history(self.shift, begun, lambda: self._turn(0))
            self._tell(told.messages, stopping)
            self._hand_over(told.handover, stopping)
            log.info("history told", messages=len(told.messages), seconds=_seconds(self.clock.now() - begun))
            since = begun
        log.info("the city is at work", seed=self.shift.seed, pace=self.shift.pace, cases=len(self.seen.cases))
        self._live(arrivals(self.shift, since, begun + AHEAD), past(self.shift, begun), stopping)
        log.info("the city rests", reports=self.told, refused=self.asked.refused, overtaken=self.asked.overtaken)

    def close(self) -> None:
        self.source.close()
        for seat in self.seats.values():
            seat.close()

    def _told_until(self, now: datetime) -> datetime | None:
        """Where an earlier run left off; None where the hub knows nothing of these hours, and history is called for."""
        newest = self.seen.newest
        if newest is None or newest < now - span(self.shift):
            return None
        return max(newest, now - CATCH_UP)

    def _registered(self) -> Callable[[], bool]:
        """Register the crews that the hub does not know; the answer tells when all of them are."""
        for order in registrations(self.shift):
            if order.call_sign not in self.seen.units:
                self.seats[FIELD].place(order, order_id=f"demo-crew-{order.call_sign}")
        return lambda: self.seen.units.keys() >= self.shift.crews.keys()

    def _tell(self, messages: list[Message], stopping: Stopping) -> None:
        """Hand over the history and wait until the hub has all of it."""
        for message in messages:
            self.source.submit(message.id, message.order)
            if self.source.outstanding >= AT_ONCE:
                self._until(lambda: self.source.outstanding < AT_ONCE // 2, stopping)
        self._until(lambda: not self.source.outstanding and self._caught_up, stopping)

    def _live(self, coming: Iterator[Arrival], before: Iterator[ReportCase], stopping: Stopping) -> None:
        arrival = next(coming, None)
        look_at = time.monotonic()
        while not stopping():
            self._turn()
            now = self.clock.now()
            while arrival is not None and arrival[0] <= now:
                if arrival[0] >= now - CATCH_UP:
                    self.source.submit(arrival[1].record, arrival[1])
                    self.told += 1
                arrival = next(coming, None)
            if time.monotonic() >= look_at and self.seats[SEAT].state is LinkState.LIVE and self.seen.whole:
                look_at = time.monotonic() + LOOK_EVERY_S
                self._look(now)
                for report in islice(before, PAST_A_LOOK):
                    self.source.submit(report.record, report)

    def _look(self, now: datetime) -> None:
        """Everybody acts on what is seen: the field at once, the seat and the leader as fast as a person can."""
        cases, hands = self.seen.cases, Counter[str]()
        room = Room(cases, self.seen.units)
        wanted = live_deeds(self.shift, room, now)
        new = (deed for deed in wanted if self.asked.new(deed.order, cases[deed.order.case]))
        for deed in one_each(new, self.asked.cases_under_way):
            hands[deed.by] += 1
            if deed.by == FIELD or hands[deed.by] <= self.hands:
                self._place(deed)
        for said in self.talk.next(self.shift, cases, now, self.hands):
            self.seats[said.by].place(said.order, order_id=said.id)
        for written in self.duty_log.next(self.shift, now):
            self.seats[written.by].place(written.order, order_id=written.id)
        self.asked.forget(cases)

    def _place(self, deed: Deed) -> None:
        order_id = self.seats[deed.by].place(deed.order, deed.seen)
        self.asked.placed(order_id, deed, self.seen.cases[deed.order.case])

    def _hand_over(self, handover: Handover, stopping: Stopping) -> None:
        """What a source cannot tell is done again, one order on each case at a time."""
        while placed := handover.next(self.seen.cases.values(), self.clock.now()):
            for deed in placed:
                self._place(deed)
            self._until(lambda: not self.asked.cases_under_way, stopping)
            if stopping():
                return

    def _until(self, reached: Callable[[], bool], stopping: Stopping) -> None:
        while not reached() and not stopping():
            self._turn()

    @property
    def _caught_up(self) -> bool:
        """Whether all that was acknowledged is seen: the seats have streams of their own, and may have lost them."""
        seat = self.seats[SEAT]
        return seat.state is LinkState.LIVE and self.seen.whole and seat.number >= self.acknowledged

    def _turn(self, wait_s: float = WAIT_S) -> None:
        """Let the links work, waiting a moment for news."""
        for name, link in self.seats.items():
            for event in link.turn(wait_s if name == SEAT else 0):
                if isinstance(event, Receipt):
                    self.asked.answered(event)
                elif name == SEAT and isinstance(event, SnapshotPart | Changed):
                    self.seen.take(event)
        self.asked.seen_up_to(self.seats[SEAT].number)
        for receipt in self.source.turn(0):
            self.acknowledged = max(self.acknowledged, receipt.number)
            if not receipt.accepted:
                structlog.get_logger("demo").debug("refused", id=receipt.id, code=receipt.code, field=receipt.field)


def _seconds(span: timedelta) -> float:
    return round(span.total_seconds(), 1)
