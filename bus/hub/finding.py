"""Where the hub is: at an address that was given, or in a folder, where it is started if none runs."""

from __future__ import annotations

from pathlib import Path

import structlog

from bus.hub.holding import running_hub
from bus.hub.process import HubProcess, find_or_start
from models.domain.mode import Mode


class HubFinder:
    """Where the hub is. The default knows one fixed address; a seat with a hub of its own brings another.

    `epochs` are the highest that were heard, by journal: whoever looks for a hub and whoever talks to it share them.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self.epochs: dict[str, int] = {}

    def find(self) -> str:
        """The address to talk to; may take a while, and raises RuntimeError where there is none to be had."""
        return self._address

    def still_there(self) -> bool:
        """False where a new `find` is needed."""
        return True

    def elsewhere(self) -> str | None:
        """A new address where the hub is no longer to be had at the old one; RuntimeError where there is none."""
        return None if self.still_there() else self.find()

    def close(self) -> None:
        """Let go of what `find` started."""


class OwnHub(HubFinder):
    """Finds the hub of a base dir. Whoever finds none starts one; the others use it.

    `mode` is what a journal begun here is; without it one that is new is live.
    """

    def __init__(self, base_dir: Path, *, mode: Mode | None = None, debug: bool = False) -> None:
        super().__init__("")
        self._base_dir = base_dir
        self._options = () if mode is None else ("--mode", mode.value)
        self._debug = debug
        self._own: HubProcess | None = None

    def find(self) -> str:
        self._let_go()
        address, self._own = find_or_start(self._base_dir, *self._options, debug=self._debug)
        return address

    def still_there(self) -> bool:
        if self._own is not None and not self._own.alive:
            structlog.get_logger("desk").error("own hub died, starting it again")
            return False
        return self._own is not None or running_hub(self._base_dir) is not None

    def close(self) -> None:
        self._let_go()

    def _let_go(self) -> None:
        if self._own is not None:
            self._own.stop()
            self._own = None
