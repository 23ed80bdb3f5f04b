"""The annunciator's own link to the hub: an observer that is sent heartbeats and nothing else."""

from __future__ import annotations

import contextlib
from typing import Literal

from bus.events import LinkState
from bus.keys.key_files import KeyFileError
from bus.link import Link
from bus.session import LOST_AFTER_S, ClientSession

STATES: dict[LinkState, Literal["connecting", "live", "lost"]] = {
    LinkState.CONNECTING: "connecting",
    LinkState.LIVE: "live",
    LinkState.LOST: "lost",
}


class HubWatch:
    """Looks at one hub after the other, as the console says where it is."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._link: Link[ClientSession] | None = None
        self._lost_at: float | None = None

    def follow(self, address: str) -> None:
        if not address or (self._link is not None and self._link.address == address):
            return
        with contextlib.suppress(KeyFileError):  # without a key there is no hub to watch: it is tried with each beat
            if self._link is None:
                self._link = Link(address, ClientSession(self._name, "observer"))
            else:
                self._link.move_to(address)

    def turn(self, now: float) -> None:
        if self._link is None:
            return
        self._link.turn(0.0)
        if self._link.state is not LinkState.LOST:
            self._lost_at = None
        elif self._lost_at is None:
            self._lost_at = now

    @property
    def state(self) -> Literal["", "connecting", "live", "lost"]:
        return "" if self._link is None else STATES[self._link.state]

    @property
    def silent_since(self) -> float | None:
        """When the hub fell silent, if the link is lost: it has waited before it said so."""
        return None if self._lost_at is None else self._lost_at - LOST_AFTER_S

    def close(self) -> None:
        if self._link is not None:
            self._link.close()
