"""Which hub of a room leads: of several addresses, the one where a hub answers. Standbys do not."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import ExitStack, closing

from bus.hub.finding import HubFinder
from bus.hub.room_search import RoomSearch, settling
from bus.keys.door import bare_address, doors_of
from bus.link import Link

_TURN_S = 0.01


class RoomFinder(HubFinder):
    """Knows the addresses of all hubs of a room, and goes where one answers."""

    def __init__(self, addresses: Sequence[str]) -> None:
        super().__init__(", ".join(map(bare_address, addresses)))
        self._addresses = addresses
        self._found_at = float("-inf")

    def find(self) -> str:
        """The address of the hub that answers first; NoHubError where none lets us in."""
        search = RoomSearch(self._addresses, self.epochs, "who leads", time.monotonic())
        with ExitStack() as opened:
            asked = [opened.enter_context(closing(Link(address, session))) for address, session in search.sessions]
            while not search.over(time.monotonic()):
                for link in asked:
                    if search.heard(link.session, link.turn(_TURN_S)):
                        self._found_at = time.monotonic()
                        return link.address
        raise search.nobody()

    def still_there(self) -> bool:
        """Asked while there is no link: whether to go on waiting for the hub that answered last."""
        return settling(self._found_at, time.monotonic())


def finder_of(addresses: str) -> HubFinder:
    """For one address, or for those of a room, with commas between them."""
    several = doors_of(addresses)
    return RoomFinder(several) if len(several) > 1 else HubFinder("".join(several))
