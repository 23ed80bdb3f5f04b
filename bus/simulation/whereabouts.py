"""Where a peer takes the hub of its room to be: it asks at all addresses, by the project's own search."""

from __future__ import annotations

from collections.abc import Sequence

from bus.hub.room_search import RoomSearch, settling
from bus.simulation.network import Network, Place
from bus.simulation.peers import Driver

_AGAIN_S = 1.0
"""How long after a search that found nobody the next one begins."""


class Whereabouts:
    """What one peer knows of its room. `epochs` are the highest that were heard, which others may share."""

    def __init__(self, addresses: Sequence[str], network: Network, place: Place) -> None:
        self.epochs: dict[str, int] = {}
        self._addresses, self._network, self._place = addresses, network, place
        place.address = ""  # until one has been found
        self._search: RoomSearch | None = None
        self._asked: list[tuple[str, Driver]] = []
        self._next, self._found_at = 0.0, float("-inf")

    @property
    def searching(self) -> bool:
        """A peer that searches does nothing else meanwhile."""
        return self._search is not None

    def look(self, now: float) -> str | None:
        """To be called while there is no link: an address, where one has been found."""
        if self._search is None:
            if now < self._next or settling(self._found_at, now):
                return None
            self._begin(now)
        return self._go_on(now)

    def _begin(self, now: float) -> None:
        self._search = RoomSearch(self._addresses, self.epochs, self._place.name, now)
        self._asked = [
            (address, Driver(session, self._network, self._network.beside(self._place, address)))
            for address, session in self._search.sessions
        ]

    def _go_on(self, now: float) -> str | None:
        assert self._search is not None
        for address, driver in self._asked:
            if self._search.heard(driver.session, driver.turn(now)):
                self._found_at = now
                self.end()
                return address
        if self._search.over(now):
            self._next = now + _AGAIN_S
            self.end()
        return None

    def end(self) -> None:
        """Close every line that is open for the search."""
        for address, _ in self._asked:
            self._network.hang_up(self._network.beside(self._place, address))
        self._search, self._asked = None, []
