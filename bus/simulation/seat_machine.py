"""A console's machine: its seat with cache, outbox and session, and the officer who sits there."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from sqlalchemy.exc import SQLAlchemyError

from bus.events import Beat, Changed, Event, LinkChanged, LinkState, SnapshotPart
from bus.messages import Receipt
from bus.seat_keeping import SeatKeeping
from bus.seat_session import SeatSession
from bus.simulation.disk import Disk, ProcessEnded
from bus.simulation.network import Network
from bus.simulation.officer import next_step, wish
from bus.simulation.peers import Driver
from bus.simulation.record import Asked, Broken, Record
from bus.simulation.times import MachineTime
from bus.simulation.whereabouts import Whereabouts
from models.domain.orders import Order
from models.store.cache import Cache
from models.store.chain import to_us

_DRIFTED = "differs from the hub"
"""What a seat says where the hash in the heartbeat is not its own: the last net, that nothing should come to."""


class SeatMachine:
    """One seat over many lives. It is not running where `keeping` is None. `addresses` are the hubs of its room."""

    def __init__(
        self,
        name: str,
        disk: Disk,
        network: Network,
        time: MachineTime,
        record: Record,
        chance: Random,
        addresses: Sequence[str] = (),
    ) -> None:
        self.name, self.disk, self.time = name, disk, time
        self._addresses = addresses
        self.keeping: SeatKeeping | None = None
        self.beat: Beat | None = None
        self.place = network.place(name, "seat")
        self._network, self._record, self._chance = network, record, chance
        self._driver: Driver | None = None
        self._back_at = self._free_at = 0.0
        self._orders = self._lives = self._epoch = 0
        self._damaged = self._was_damaged = False
        disk.wait = time.work

    @property
    def live(self) -> bool:
        return self.keeping is not None and self.keeping.session.state is LinkState.LIVE

    def turn(self) -> None:
        now = self.time.world.now
        if not self.awake:
            return
        try:
            keeping = self.keeping or self._start()
            assert self._driver is not None
            for event in self._driver.turn(now):
                self._take(keeping, event)
        except ProcessEnded as ended:
            self.end(f"ended {ended}", self._chance.uniform(0.2, 3.0))
        except SQLAlchemyError as error:
            self.end(f"cannot write its cache: {error.__cause__}", 1.0)
        self._free_at, self.time.busy = now + self.time.busy, 0.0

    def act(self) -> None:
        """The officer looks at what the cache holds and places an order."""
        if self.keeping is not None and self.awake:
            self._ask(self.keeping, *wish(self._chance, self.on_screen()))

    def insist(self, case: str, chance: Random) -> None:
        """The officer wants one case on, answered or not."""
        if self.keeping is not None and self.awake and (cards := self.on_screen(case)):
            self._ask(self.keeping, *next_step(chance, cards[0]))

    def _ask(self, keeping: SeatKeeping, order: Order, seen: int | None) -> None:
        self._orders += 1
        asked = Asked(self.name, f"n{self._orders}", order, seen, self._lives)
        try:
            keeping.place(asked.id, order, seen, to_us(self.time.now()))
        except ProcessEnded as ended:
            self._never_told(asked)
            self.end(f"ended {ended} of {asked.id}", self._chance.uniform(0.2, 3.0))
        except SQLAlchemyError as error:
            self.end(f"cannot write its outbox: {error.__cause__}", 1.0)
        else:
            self._record.ask(asked)

    def on_screen(self, case: str = "%") -> list[str]:
        """The cards of live cases, as the cache has them; or of the one case."""
        query = "SELECT card FROM cases WHERE state <> 'archived' AND number LIKE ? ORDER BY number"
        return [str(card) for (card,) in self.disk.query(query, case)]

    def _never_told(self, asked: Asked) -> None:
        """Whether it is in the outbox the officer does not know; what is there is sent at the next start."""
        if self.disk.query("SELECT 1 FROM outbox WHERE id = ?", asked.id):
            self._record.ask(asked)

    def _start(self) -> SeatKeeping:
        cache = Cache(self.disk.engine)
        whereabouts = Whereabouts(self._addresses, self._network, self.place) if self._addresses else None
        session = SeatSession(self.name, "seat", epochs={} if whereabouts is None else whereabouts.epochs)
        keeping = SeatKeeping(cache, session)
        waiting = cache.waiting_orders()
        self._outbox_is_whole([each.id for each in waiting])
        if refused := keeping.begin(cache.standing(), waiting):
            raise Broken("2 what was placed can be sent", f"{self.name} cannot read {refused}")
        self._lives += 1
        self.keeping = keeping
        self._driver = Driver(session, self._network, self.place, whereabouts, self._epoch)
        self._record.count("lives of seats")
        self._record.tell(f"{self.name} starts at entry {session.number} with {len(waiting)} orders in its outbox")
        return keeping

    def _outbox_is_whole(self, waiting: list[str]) -> None:
        """All that was shown as queued and has no answer is there, in the order in which it was placed."""
        expected = self._record.unanswered(self.name)
        if [order_id for order_id in waiting if order_id in set(expected)] != expected:
            raise Broken("1 what was queued is kept", f"{self.name} had {expected} in its outbox and finds {waiting}")

    def _take(self, keeping: SeatKeeping, event: Event) -> None:
        match event:
            case Changed():
                keeping.changed(event)
            case SnapshotPart():
                keeping.filled(event)
                self._damaged = self._damaged and not event.last
                self._record.count("parts of snapshots")
            case LinkChanged():
                self._link_changed(keeping, event)
            case Receipt():
                self._record.hear(self.name, event)
                keeping.settle(event)
            case Beat():
                self.beat = event
            case _:
                pass

    @property
    def awake(self) -> bool:
        return self.time.world.now >= max(self._back_at, self._free_at)

    def _link_changed(self, keeping: SeatKeeping, event: LinkChanged) -> None:
        if event.state is LinkState.LIVE:
            keeping.linked()
            assert self._driver is not None
            self._epoch = self._driver.epoch
        self._record.count(f"links {event.state.value}")
        self._record.tell(f"{self.name}: link {event.state.value} {event.reason}")
        if _DRIFTED in event.reason and not self._damaged:
            raise Broken("4 no screen drifts", f"{self.name} found that it differs, and nobody damaged its cache")

    # --- what can go wrong ---

    def end(self, why: str, back_after_s: float) -> None:
        self._record.tell(f"{self.name}: {why}")
        self.disk.recover()
        if self._driver is not None:
            self._driver.close()
        self.keeping = self._driver = None
        self._back_at = self.time.world.now + back_after_s

    def lose_power(self) -> None:
        self.end("the power is gone", self._chance.uniform(1.0, 4.0))
        self.disk.lose_power()
        self._epoch = 0  # it may have been written and not be on the platter
        self._damaged = self._was_damaged  # nor what has mended it

    def forget_a_card(self) -> None:
        """The cache is found with a row less: whatever did that, the seat must not go on as if nothing were."""
        self._damaged = self._was_damaged = True
        self.end("its cache has lost a row", self._chance.uniform(0.2, 2.0))
        self.disk.query("DELETE FROM cases WHERE number = (SELECT max(number) FROM cases)")

    def forget_everything(self) -> None:
        """What it knew of the hub is gone, as after an update of the program; its outbox is there."""
        self.end("it starts with an empty cache", self._chance.uniform(0.2, 2.0))
        for table in ("cases", "units", "sheets", "books", "entries", "meta"):
            self.disk.query(f"DELETE FROM {table}")
        self._epoch = 0

    def freeze(self, seconds: float) -> None:
        self._free_at = max(self._free_at, self.time.world.now) + seconds
