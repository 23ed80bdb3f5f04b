"""The hub's loop: receive what has come over the socket, let the core decide on it as one group, send what it says."""

from __future__ import annotations

from collections.abc import Callable

import structlog
import zmq

from bus.hub.authority import Submission
from bus.hub.core import HubCore, HubSettings
from bus.hub.sessions import Frame
from bus.wire import MAX_FRAME
from models.clock import Clock
from models.store.hub_store import HubStore

GROUP_FRAMES = 512
"""Frames taken into one commit at the most."""
GROUP_BYTES = 8 * 1024 * 1024
POLL_MS = 100


class HubServer:
    """One hub over one store and one socket. `serve` runs in the thread that made it."""

    def __init__(self, store: HubStore, clock: Clock, settings: HubSettings) -> None:
        self._log = structlog.get_logger("bus")
        self.core = HubCore(store, clock, settings)
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.ROUTER)
        for option, value in (
            (zmq.LINGER, 200),
            (zmq.MAXMSGSIZE, 2 * MAX_FRAME),
            (zmq.ROUTER_MANDATORY, 1),
            (zmq.ROUTER_HANDOVER, 1),
            (zmq.HANDSHAKE_IVL, 5000),
            (zmq.HEARTBEAT_IVL, 2000),
            (zmq.HEARTBEAT_TIMEOUT, 6000),
            (zmq.SNDHWM, 2000),
            (zmq.RCVHWM, 10000),
        ):
            self._socket.setsockopt(option, value)
        self._socket.bind(settings.bind.replace(":0", ":*") if settings.bind.endswith(":0") else settings.bind)
        self.address = self._socket.getsockopt_string(zmq.LAST_ENDPOINT)

    def serve(self, stopping: Callable[[], bool]) -> None:
        """Run until `stopping()` is true; it is asked at least ten times a second.

        SupersededError: another hub has opened the database, and from then on nothing is told to anybody any more.
        """
        hungry = False
        while not stopping():
            submissions = self._receive(0 if hungry or self.core.behind else POLL_MS)
            hungry = self.core.turn(submissions)
            for frame in self.core.said():
                self._send(frame)

    def close(self) -> None:
        self._socket.close()
        self._context.term()

    def _receive(self, wait_ms: int) -> list[Submission]:
        submissions: list[Submission] = []
        if not self._socket.poll(wait_ms):
            return submissions
        size = 0
        for _ in range(GROUP_FRAMES):
            try:
                key, *parts = self._socket.recv_multipart(zmq.DONTWAIT)
            except zmq.Again:
                break
            submission = self.core.receive(key, parts)
            if submission is not None:
                submissions.append(submission)
            size += sum(map(len, parts))
            if size > GROUP_BYTES:
                break
        return submissions

    def _send(self, frame: Frame) -> None:
        try:
            self._socket.send_multipart((frame.key, frame.number, frame.message), zmq.DONTWAIT)
        except zmq.ZMQError as error:
            self._log.info("peer lost", error=str(error))
            self.core.lost(frame.key)
