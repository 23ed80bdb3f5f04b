"""Which hub of a room leads: of several addresses, the one where a hub answers. Standbys do not."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import ExitStack, closing

from bus.events import LinkChanged, LinkState
from bus.hub.finding import HubFinder
from bus.keys.door import bare_address, doors_of
from bus.link import Link
from bus.session import ClientSession

ANSWER_WITHIN_S = 1.5
"""How long the hubs of a room are asked at once. A standby takes over within ten seconds: they are asked again."""
SETTLE_S = 2.0
"""How long a link to a hub that has just answered may take before the others are asked again."""
_TURN_S = 0.01


class NoHubError(RuntimeError):
    """No hub of a room lets us in. `code` is why, where one was there and said it; empty where none answers."""

    def __init__(self, reason: str, code: str = "") -> None:
        super().__init__(reason)
        self.code = code


class RoomFinder(HubFinder):
    """Knows the addresses of all hubs of a room, and goes where one answers."""

    def __init__(self, addresses: Sequence[str]) -> None:
        super().__init__(", ".join(map(bare_address, addresses)))
        self._addresses = addresses
        self._found_at = float("-inf")

    def find(self) -> str:
        """The address of the hub that answers first; NoHubError where none lets us in."""
        until, nobody = time.monotonic() + ANSWER_WITHIN_S, NoHubError(f"no hub answers at {self._address}")
        with ExitStack() as opened:
            asked = [
                opened.enter_context(closing(Link(address, ClientSession("who leads", "observer", epochs=self.epochs))))
                for address in self._addresses
            ]
            while time.monotonic() < until:
                for link in asked:
                    for event in link.turn(_TURN_S):
                        if isinstance(event, LinkChanged) and event.code:
                            nobody = NoHubError(event.reason, event.code)
                    if link.state is LinkState.LIVE:
                        self._found_at = time.monotonic()
                        return link.address
        raise nobody

    def still_there(self) -> bool:
        """Asked while there is no link: whether to go on waiting for the hub that answered last."""
        return time.monotonic() - self._found_at < SETTLE_S


def finder_of(addresses: str) -> HubFinder:
    """For one address, or for those of a room, with commas between them."""
    several = doors_of(addresses)
    return RoomFinder(several) if len(several) > 1 else HubFinder("".join(several))
