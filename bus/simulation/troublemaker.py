"""Somebody who sends what cannot be taken: it has to be kept where it can be looked at, and harm nobody."""

from __future__ import annotations

from random import Random

from bus.messages import PROTOCOL, Hello
from bus.simulation.hub_machine import JUNK
from bus.simulation.network import Network
from bus.simulation.record import Record
from bus.wire import encode, number_frame

_MOST_BYTES = 4_000
"""Long enough that a full disk has no room for it."""


class Troublemaker:
    """It says hello as a source does, and then anything at all."""

    def __init__(self, network: Network, record: Record, chance: Random) -> None:
        self._network, self._record, self._chance = network, record, chance
        self.place = network.place("troublemaker")
        self._said = 0

    def act(self, address: str, now: float) -> None:
        if address != self.place.address:
            self._network.hang_up(self.place)
            self.place.address = address
        line = self._network.connected(self.place, now)
        if line is None:
            return
        self._said += 1
        data = JUNK + f"{self._said} ".encode() + b"x" * self._chance.randrange(_MOST_BYTES)
        self._record.tell(f"troublemaker says {len(data)} bytes of junk, number {self._said}")
        if self._chance.random() < 0.3:
            hello = encode(Hello(PROTOCOL, "source", "troublemaker"))
            self._network.send_up(self.place, line, [number_frame(1), hello], now)
        self._network.send_up(self.place, line, [number_frame(self._chance.randrange(4)), data], now)

    def turn(self, now: float) -> None:
        """It does not listen."""
        line = self._network.connected(self.place, now)
        if line is not None:
            line.down.clear()
