"""The made-up city on a real hub: a source that reports, crews that work, a second seat that dispatches and checks."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bus.demo import crews, seat
from bus.demo.crews import Shift
from bus.demo.day import Arrival
from bus.demo.history import Message, history, span
from bus.demo.rehearsal import FIELD, OWN, SEAT, SOURCE, arrivals, registrations
from bus.demo.seen import Asked, Seen
from bus.events import Changed, LinkState, SnapshotPart
from bus.link import SeatLink, SourceLink, open_seat, open_source
from bus.messages import Receipt
from models.clock import Clock

LOOK_EVERY_S = 0.5
WAIT_S = 0.1
CATCH_UP = timedelta(minutes=5)
"""Reports older than this are not made up for: after a pause the city goes on, it does not flood the room."""
AHEAD = timedelta(days=366)
AT_ONCE = 400
"""Messages of the source without a receipt at the most."""

Stopping = Callable[[], bool]


@dataclass(slots=True)
class Feed:
    """Three links to one hub. `run` does everything in the calling thread; `close` hangs up."""

    shift: Shift
    clock: Clock
    source: SourceLink
    at_desk: SeatLink
    in_field: SeatLink
    seen: Seen
    asked: Asked = field(default_factory=Asked)
    told: int = 0

    @property
    def hands(self) -> int:
        """Orders that the seat places at one look: it is one person, even in a fast city a fast one."""
        return 1 + int(self.shift.pace // 10)

    @classmethod
    def open(cls, shift: Shift, clock: Clock, address: str) -> Feed:
        return cls(
            shift,
            clock,
            open_source(address, SOURCE),
            open_seat(address, SEAT),
            open_seat(address, FIELD),
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
            messages = history(self.shift, begun)
            self._tell(messages, stopping)
            log.info("history told", messages=len(messages), seconds=_seconds(self.clock.now() - begun))
            since = begun
        log.info("the city is at work", seed=self.shift.seed, pace=self.shift.pace, cases=len(self.seen.cases))
        self._live(arrivals(self.shift, since, begun + AHEAD), stopping)
        log.info("the city rests", reports=self.told, refused=self.asked.refused)

    def close(self) -> None:
        for link in (self.source, self.at_desk, self.in_field):
            link.close()

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
                self.in_field.place(order, order_id=f"demo-crew-{order.call_sign}")
        return lambda: self.seen.units.keys() >= self.shift.crews.keys()

    def _tell(self, messages: list[Message], stopping: Stopping) -> None:
        """Hand over the history and wait until the hub has all of it."""
        for message in messages:
            self.source.submit(message.id, message.order)
            if self.source.outstanding >= AT_ONCE:
                self._until(lambda: self.source.outstanding < AT_ONCE // 2, stopping)
        self._until(lambda: not self.source.outstanding, stopping)

    def _live(self, coming: Iterator[Arrival], stopping: Stopping) -> None:
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
            if time.monotonic() >= look_at and self.at_desk.state is LinkState.LIVE and self.seen.whole:
                look_at = time.monotonic() + LOOK_EVERY_S
                self._look(now)

    def _look(self, now: datetime) -> None:
        """The crews and the seat act on what is seen."""
        cases = self.seen.cases
        for order in crews.steps(self.shift, cases.values(), now):
            if self.asked.new(order, cases[order.case]):
                self.asked.placed(self.in_field.place(order), order, cases[order.case])
        moves = seat.steps(self.shift, seat.Room(self.seen.reported, self.seen.units, OWN), now)
        busy = self.asked.cases_under_way
        new = [m for m in moves if m.order.case not in busy and self.asked.new(m.order, cases[m.order.case])]
        for move in new[: self.hands]:
            self.asked.placed(self.at_desk.place(move.order, move.seen), move.order, cases[move.order.case])
        self.asked.forget(cases)

    def _until(self, reached: Callable[[], bool], stopping: Stopping) -> None:
        while not reached() and not stopping():
            self._turn()

    def _turn(self) -> None:
        """Let the three links work, waiting a moment for news."""
        for event in self.at_desk.turn(WAIT_S):
            if isinstance(event, SnapshotPart | Changed):
                self.seen.take(event)
            elif isinstance(event, Receipt):
                self.asked.answered(event)
        for event in self.in_field.turn(0):
            if isinstance(event, Receipt):
                self.asked.answered(event)
        for receipt in self.source.turn(0):
            if not receipt.accepted:
                structlog.get_logger("demo").debug("refused", id=receipt.id, code=receipt.code, field=receipt.field)


def _seconds(span: timedelta) -> float:
    return round(span.total_seconds(), 1)
