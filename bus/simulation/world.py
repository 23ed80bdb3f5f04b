"""A world: one room with all its machines, lived through from a seed until it has come to rest."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random

from bus.simulation.city import hub_image
from bus.simulation.database import DatabaseServer
from bus.simulation.disk import Disk
from bus.simulation.hub_line import HubLine
from bus.simulation.hub_machine import HubMachine
from bus.simulation.mishaps import KINDS, Mishap, drawn, drawn_haste, drawn_in_room, happen
from bus.simulation.network import Network
from bus.simulation.record import Broken, Record
from bus.simulation.rest import restless
from bus.simulation.room_of_hubs import ADDRESSES, addresses_of, hubs_of
from bus.simulation.seat_machine import SeatMachine
from bus.simulation.source_machine import SourceMachine
from bus.simulation.times import MachineTime, WorldTime
from bus.simulation.trouble_in_rooms import heal
from bus.simulation.troublemaker import Troublemaker
from models.store.cache import Cache

SEATS = ("seat 1", "seat 2")
_STEP_S = (0.05, 0.25)
_BUSY_S = (4.0, 12.0)
_LONGER_S = 3.0
"""How much longer several hubs are busy: until one of them leads, and until another does."""
_REST_AT_MOST_S = 60.0
_QUIET_S = 2.5
"""How long everything must have been answered before the world counts as at rest: two heartbeats go by."""


@dataclass(slots=True)
class Ground:
    """What all worlds of a process are built on, one after another: their disks, and what is on them at first."""

    hub: Disk
    server: DatabaseServer
    lines: tuple[HubLine, ...]
    seats: tuple[Disk, ...]
    hub_image: bytes
    seat_image: bytes

    @classmethod
    def laid(cls) -> Ground:
        seats = tuple(Disk("NORMAL") for _ in SEATS)
        Cache(seats[0].engine)
        hub, image = Disk("FULL"), hub_image()
        hub.put(image)
        server = DatabaseServer(hub)
        lines = tuple(HubLine(server) for _ in ADDRESSES)
        return cls(hub, server, lines, seats, image, seats[0].image())

    def close(self) -> None:
        for line in self.lines:
            line.engine.dispose()
        for disk in (self.hub, *self.seats):
            disk.close()


class World:
    """One seed's room. `live` goes through it; Broken where a promise does not hold on the way."""

    def __init__(self, ground: Ground, seed: int, *, telling: bool = False) -> None:
        self.chance = Random(seed)
        self.time = WorldTime()
        self.record = Record(telling)
        self.network = Network(self._dice())
        ground.hub.begin(ground.hub_image, self._dice(), power_may_go=False)
        self.disk, self.server = ground.hub, ground.server
        hub_dice, room_dice = self._dice(), Random(f"room {seed}")
        self._haste = Random(f"haste {seed}")
        self.addresses = addresses_of(room_dice)
        self.hubs = self._room(ground, room_dice) if self.addresses else [self._alone(hub_dice)]
        self.seats = [self._seat(name, disk, ground) for name, disk in zip(SEATS, ground.seats, strict=True)]
        self.source = self._source()
        self.troublemaker = Troublemaker(self.network, self.record, self._dice())
        self.names = (*SEATS, self.source.name)
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._planned = 0

    def _dice(self) -> Random:
        """Dice for one part of the world: what one part draws changes nothing for another."""
        return Random(self.chance.getrandbits(64))

    def _seat(self, name: str, disk: Disk, ground: Ground) -> SeatMachine:
        disk.begin(ground.seat_image, self._dice(), power_may_go=True)
        time, dice = MachineTime(self.time), self._dice()
        return SeatMachine(name, disk, self.network, time, self.record, dice, self.addresses)

    def _source(self) -> SourceMachine:
        time, dice = MachineTime(self.time), self._dice()
        return SourceMachine("hotline", self.network, time, self.record, dice, self.addresses)

    def _alone(self, dice: Random) -> HubMachine:
        return HubMachine(self.disk, self.network, MachineTime(self.time), self.record, dice)

    def _room(self, ground: Ground, dice: Random) -> list[HubMachine]:
        ground.server.begin(self.time)
        return hubs_of(self.addresses, ground.lines, self.network, self.time, self.record, dice, self._go_on_without)

    @property
    def hub(self) -> HubMachine:
        """The one that serves; of several the newest leader. Where none does, the first."""
        return max(self.hubs, key=lambda hub: -1 if hub.core is None else hub.core.epoch)

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        self._planned += 1
        heapq.heappush(self._due, (self.time.now + seconds, self._planned, act))

    # --- how it goes ---

    def live(self) -> None:
        """Busy with everything going wrong, then healed, until everyone is quiet."""
        busy = self.chance.uniform(*_BUSY_S) + (_LONGER_S if self.addresses else 0.0)
        self._plan(busy)
        while self.time.now < busy:
            self._step()
        self._heal()
        self._come_to_rest(self.time.now + _REST_AT_MOST_S)

    def _plan(self, busy: float) -> None:
        mishaps = self._dice()
        found = drawn_in_room(mishaps, busy) if self.addresses else drawn(mishaps, busy, list(KINDS))
        self._expect(found, mishaps)
        self._expect(drawn_haste(self._haste), self._haste)
        self._often(self.source.act, self.chance.uniform(0.5, 2.5), busy)
        for seat in self.seats:
            self._often(seat.act, self.chance.uniform(0.7, 3.0), busy)
        if self.chance.random() < 0.5:
            self._often(lambda: self.troublemaker.act(self.hub.address, self.time.now), 1.5, busy)

    def _expect(self, found: Iterable[Mishap], dice: Random) -> None:
        for mishap in found:
            self.later(mishap.at, lambda mishap=mishap: happen(self, mishap, dice))  # type: ignore[misc]  # a Mishap

    def _often(self, act: Callable[[], None], every: float, until: float) -> None:
        at = self.chance.uniform(0.2, 2.0)
        while at < until:
            self.later(at, act)
            at += self.chance.expovariate(1 / every)

    def _step(self) -> None:
        self.time.now += self.chance.uniform(*_STEP_S)
        self.record.now = self.time.now
        while self._due and self._due[0][0] <= self.time.now:
            heapq.heappop(self._due)[2]()
        self.source.turn()
        for seat in self.seats:
            seat.turn()
        self.troublemaker.turn(self.time.now)
        for hub in self.hubs:
            hub.turn()

    def _go_on_without(self, frozen: HubMachine, seconds: float) -> None:
        """A hub is frozen in the middle of something: all others go on, until it wakes up or is ended."""
        until = self.time.now + seconds
        while self.time.now < until and not frozen.ended_within:
            self._step()

    def _heal(self) -> None:
        """Nothing goes wrong any more; what has gone wrong stays as it is."""
        self.record.tell("** from here on nothing goes wrong")
        self._due.clear()
        if self.addresses:
            heal(self)
        for disk in (self.disk, *(seat.disk for seat in self.seats)):
            disk.end_at(None)
            disk.slow(0.0)
            disk.empty()
        self.network.heal(self.time.now)

    def _come_to_rest(self, until: float) -> None:
        quiet_since = self.time.now
        while self.time.now < quiet_since + _QUIET_S:
            if self.time.now > until:
                raise Broken("4 it comes to rest", f"not within {_REST_AT_MOST_S:g} s: {restless(self)}")
            self._step()
            if restless(self):
                quiet_since = self.time.now
