"""Which hub of a room leads: of several addresses, the one where a hub answers. Standbys do not."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import ExitStack, closing

from bus.events import LinkState
from bus.hub.finding import HubFinder
from bus.link import Link
from bus.session import ClientSession

ANSWER_WITHIN_S = 1.5
"""How long the hubs of a room are asked at once. A standby takes over within ten seconds: they are asked again."""
SETTLE_S = 2.0
"""How long a link to a hub that has just answered may take before the others are asked again."""
_TURN_S = 0.01


class RoomFinder(HubFinder):
    """Knows the addresses of all hubs of a room, and goes where one answers."""

    def __init__(self, addresses: Sequence[str]) -> None:
        super().__init__(", ".join(addresses))
        self._addresses = addresses
        self._found_at = float("-inf")

    def find(self) -> str:
        """The address of the hub that answers first; RuntimeError where none does."""
        until = time.monotonic() + ANSWER_WITHIN_S
        with ExitStack() as opened:
            asked = [
                opened.enter_context(closing(Link(address, ClientSession("who leads", "observer", epochs=self.epochs))))
                for address in self._addresses
            ]
            while time.monotonic() < until:
                for link in asked:
                    link.turn(_TURN_S)
                    if link.state is LinkState.LIVE:
                        self._found_at = time.monotonic()
                        return link.address
        raise RuntimeError(f"no hub answers at {self._address}")

    def still_there(self) -> bool:
        """Asked while there is no link: whether to go on waiting for the hub that answered last."""
        return time.monotonic() - self._found_at < SETTLE_S


def finder_of(addresses: str) -> HubFinder:
    """For one address, or for those of a room, with commas between them."""
    several = [address.strip() for address in addresses.split(",") if address.strip()]
    return RoomFinder(several) if len(several) > 1 else HubFinder(addresses)
