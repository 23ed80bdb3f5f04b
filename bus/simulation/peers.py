"""A peer's socket and turn, as `bus.link` drives a session, over a simulated line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bus.events import Event, LinkChanged, LinkState
from bus.messages import Welcome
from bus.session import LOST_AFTER_S, ClientSession
from bus.simulation.network import Line, Network, Place
from bus.simulation.record import Broken
from bus.wire import decode_from_hub, frame_number

if TYPE_CHECKING:
    from bus.simulation.whereabouts import Whereabouts

FRAMES_A_TURN = 200
_TURN_S = 0.5
"""The longest that a peer lies between two turns when it is not frozen."""


class Driver:
    """Sends what the session wants sent, hands it what has come. It decides nothing.

    In a room it goes where its `whereabouts` say that the hub is. `epoch` is that of the hub it was linked to last.
    """

    def __init__(
        self,
        session: ClientSession,
        network: Network,
        place: Place,
        whereabouts: Whereabouts | None = None,
        epoch: int = 0,
    ) -> None:
        self.session, self.epoch = session, epoch
        self._network, self._place, self._whereabouts = network, place, whereabouts
        self._unsent: list[tuple[bytes, bytes]] = []
        self._heard, self._number = 0.0, 0

    def turn(self, now: float) -> list[Event]:
        if self._whereabouts is not None and self.session.state is not LinkState.LIVE:
            self._go_to(self._whereabouts.look(now))
            if self._whereabouts.searching:
                return []
        events = self.session.tick(now)
        self._after(events)
        self._flush(now)
        line = self._network.connected(self._place, now)
        if line is not None:
            for parts in self._network.come_down(line, now, FRAMES_A_TURN):
                self._heard = now
                came = self.session.receive(parts, now)
                events += came
                self._holds(came, parts)
                if self._after(came):
                    break  # the socket that these came from is closed
        self._flush(now)
        self._stale_looks_stale(now)
        return events

    def close(self) -> None:
        self._network.hang_up(self._place)
        if self._whereabouts is not None:
            self._whereabouts.end()

    def _go_to(self, address: str | None) -> None:
        if address is not None and address != self._place.address:
            self._place.address = address
            self._begin_anew()

    def _holds(self, events: list[Event], parts: list[bytes]) -> None:
        """No frame of a session that stands is missing or comes again; and nobody is welcomed by a leader of before."""
        number = frame_number(parts[0])
        changed = next((event for event in events if isinstance(event, LinkChanged)), None)
        if changed is None and self.session.state is LinkState.LIVE and number not in (0, self._number + 1):
            raise Broken("4 a gap ends the session", f"{self.session.name} took {number} after {self._number}")
        self._number = number or self._number
        if changed is not None and changed.state is LinkState.LIVE:
            self._only_forwards(parts)

    def _only_forwards(self, parts: list[bytes]) -> None:
        welcome = decode_from_hub(parts[1])
        assert isinstance(welcome, Welcome)
        if welcome.epoch < self.epoch:
            name, now = self.session.name, welcome.epoch
            raise Broken("nobody goes back to an older leader", f"{name} goes from epoch {self.epoch} to {now}")
        self.epoch = welcome.epoch

    def _after(self, events: list[Event]) -> bool:
        """A new socket for a new session: nothing of the old one is left in its queues."""
        lost = any(isinstance(event, LinkChanged) and event.state is LinkState.LOST for event in events)
        if lost:
            self._begin_anew()
        return lost

    def _begin_anew(self) -> None:
        self._network.hang_up(self._place)
        self._unsent.clear()
        self.session.out.clear()

    def _flush(self, now: float) -> None:
        self._unsent += self.session.out
        self.session.out.clear()
        line = self._network.connected(self._place, now)
        if line is not None:
            self._send(line, now)
        elif self.session.state is not LinkState.LIVE:
            self._unsent.clear()  # a hello that found nobody: the next one is on its way

    def _send(self, line: Line, now: float) -> None:
        for number, message in self._unsent:
            self._network.send_up(self._place, line, [number, message], now)
        self._unsent.clear()

    def _stale_looks_stale(self, now: float) -> None:
        if self.session.state is LinkState.LIVE and now - self._heard > LOST_AFTER_S + _TURN_S:
            raise Broken(
                "5 stale looks stale", f"{self.session.name} is live and has heard nothing since {self._heard}"
            )
