"""A search for the hub that leads a room, with no socket and no clock of its own: who answers first is the one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bus.events import Event, LinkChanged, LinkState
from bus.keys.door import bare_address
from bus.session import ClientSession

ANSWER_WITHIN_S = 1.5
"""How long the hubs of a room are asked at once. A standby takes over within ten seconds: they are asked again."""
SETTLE_S = 2.0
"""How long a link to a hub that has just answered may take before the others are asked again."""


class NoHubError(RuntimeError):
    """No hub of a room lets us in. `code` is why, where one was there and said it; empty where none answers."""

    def __init__(self, reason: str, code: str = "") -> None:
        super().__init__(reason)
        self.code = code


class RoomSearch:
    """All hubs of a room asked at once, each by a session of its own that whoever drives the search turns.

    `epochs` are the highest that were heard: a hub that led before is not taken for the one that leads.
    """

    def __init__(self, addresses: Sequence[str], epochs: dict[str, int], name: str, now: float) -> None:
        self.sessions = [(address, ClientSession(name, "observer", epochs=epochs)) for address in addresses]
        self._until = now + ANSWER_WITHIN_S
        self._nobody = NoHubError(f"no hub answers at {', '.join(map(bare_address, addresses))}")

    def over(self, now: float) -> bool:
        """Whether it is no use to wait any longer."""
        return now >= self._until

    def heard(self, session: ClientSession, events: Iterable[Event]) -> bool:
        """What came of one session's turn: whether the hub there is the one."""
        for event in events:
            if isinstance(event, LinkChanged) and event.code:
                self._nobody = NoHubError(event.reason, event.code)
        return session.state is LinkState.LIVE

    def nobody(self) -> NoHubError:
        """Why none was found."""
        return self._nobody


def settling(found_at: float, now: float) -> bool:
    """Whether to go on waiting for the hub that answered then, where there is no link to it yet."""
    return now - found_at < SETTLE_S
