"""The lock of the room as a hub asks for it over its line: with it the project's own `Candidate` runs in a world."""

from __future__ import annotations

from bus.simulation.database import Backend, DatabaseServer, failed
from bus.simulation.reach import Reach
from models.store.leadership import LEADER


class SimulatedLock:
    """A `RoomLock`. Whoever calls does so only where the call would not hang."""

    def __init__(self, server: DatabaseServer, reach: Reach) -> None:
        self._server, self._reach = server, reach
        self._own: Backend | None = None

    @property
    def held(self) -> bool:
        return self._own is not None and self._server.held_by is self._own

    @property
    def connected(self) -> bool:
        return self._own is not None

    @property
    def said_at(self) -> float:
        """When the server heard of this connection last."""
        return 0.0 if self._own is None else self._own.said_at

    def take(self) -> bool:
        return self._server.lock(self._connected())

    def end_writers(self) -> None:
        self._connected()
        self._server.end_writers()

    def end_silent(self, silent_s: float) -> bool:
        self._connected()
        return self._server.end_silent(silent_s)

    def holder(self) -> str:
        self._connected()
        holder = self._server.held_by
        return "" if holder is None else holder.name

    def call_it(self, name: str) -> None:
        self._connected().name = name

    def close(self) -> None:
        if self._own is not None:
            self._own.ended = True
            self._own = None

    def unnoticed(self, gone_at: float) -> None:
        """Nobody can be reached at this end, and the server learns of it only then."""
        if self._own is not None:
            self._own.gone_at = min(self._own.gone_at, gone_at)

    def _connected(self) -> Backend:
        own, self._own = self._own, None
        if self._reach.is_cut(self._server.now):
            raise failed("the server does not answer")
        if self._server.down:
            raise failed("the server is not there")
        if own is not None and not self._server.alive(own):
            raise failed("the server has ended the connection")
        self._own = own or self._server.connect(LEADER)
        self._own.said_at = self._server.now
        return self._own
