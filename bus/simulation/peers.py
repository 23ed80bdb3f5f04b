"""A peer's socket and turn, as `bus.link` drives a session, over a simulated line."""

from __future__ import annotations

from bus.events import Event, LinkChanged, LinkState
from bus.session import LOST_AFTER_S, ClientSession
from bus.simulation.network import Line, Network, Place
from bus.simulation.record import Broken

FRAMES_A_TURN = 200
_TURN_S = 0.5
"""The longest that a peer lies between two turns when it is not frozen."""


class Driver:
    """Sends what the session wants sent, hands it what has come. It decides nothing."""

    def __init__(self, session: ClientSession, network: Network, place: Place) -> None:
        self.session = session
        self._network, self._place = network, place
        self._unsent: list[tuple[bytes, bytes]] = []
        self._heard = 0.0

    def turn(self, now: float) -> list[Event]:
        events = self.session.tick(now)
        self._after(events)
        self._flush(now)
        line = self._network.connected(self._place, now)
        if line is not None:
            for parts in self._network.come_down(line, now, FRAMES_A_TURN):
                self._heard = now
                came = self.session.receive(parts, now)
                events += came
                if self._after(came):
                    break  # the socket that these came from is closed
        self._flush(now)
        self._stale_looks_stale(now)
        return events

    def _after(self, events: list[Event]) -> bool:
        """A new socket for a new session: nothing of the old one is left in its queues."""
        lost = any(isinstance(event, LinkChanged) and event.state is LinkState.LOST for event in events)
        if lost:
            self._network.hang_up(self._place)
            self._unsent.clear()
            self.session.out.clear()
        return lost

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
