"""The hub's loop: receive what has come over the socket, let the core decide on it as one group, send what it says."""

from __future__ import annotations

import time
from collections.abc import Callable

import structlog
import zmq

from bus.hub.authority import Submission
from bus.hub.core import HubCore, HubSettings
from bus.hub.gate import Gate
from bus.hub.key_ring import AGAIN_S, KeyRing
from bus.hub.session import Frame
from bus.keys.door import door_text
from bus.keys.key_folder import KeyFolder
from bus.wire import MAX_FRAME
from models.clock import Clock
from models.store.hub_store import HubStore

GROUP_FRAMES = 512
"""Frames taken into one commit at the most."""
GROUP_BYTES = 8 * 1024 * 1024
LOOK_AT_KEYS_S = 0.5
"""How often it is looked whether a key was revoked: whoever has it is put out within a second, also when silent."""
POLL_MS = 100


class HubServer:
    """One hub over one store and one socket. `serve` runs in the thread that made it."""

    def __init__(self, store: HubStore, clock: Clock, settings: HubSettings, keys: KeyFolder) -> None:
        self._log = structlog.get_logger("bus")
        self._clock = clock
        self.core = HubCore(store, clock, settings)
        pair = keys.hub_pair()
        self._ring = KeyRing(keys)
        self._context = zmq.Context()
        self._gate = Gate(self._context, self._ring)
        self._socket = self._context.socket(zmq.ROUTER)
        self._gate.close_off(self._socket, pair)
        for option, value in (
            (zmq.LINGER, 200),
            (zmq.MAXMSGSIZE, 2 * MAX_FRAME),
            (zmq.ROUTER_MANDATORY, 1),
            (zmq.HEARTBEAT_IVL, 2000),
            (zmq.HEARTBEAT_TIMEOUT, 6000),
            (zmq.SNDHWM, 2000),
            (zmq.RCVHWM, 10000),
        ):
            self._socket.setsockopt(option, value)
        self._socket.bind(settings.bind.replace(":0", ":*") if settings.bind.endswith(":0") else settings.bind)
        self.address = self._socket.getsockopt_string(zmq.LAST_ENDPOINT)
        self.door = door_text(self.address, keys.path)
        self._poller = zmq.Poller()
        self._poller.register(self._socket, zmq.POLLIN)
        self._poller.register(self._gate.asking, zmq.POLLIN)
        self._knocking = False

    def serve(self, stopping: Callable[[], bool]) -> None:
        """Run until `stopping()` is true; it is asked at least ten times a second.

        SupersededError: another hub has opened the database, and from then on nothing is told to anybody any more.
        """
        next_look = time.monotonic()
        hungry = False
        while not stopping():
            submissions = self._receive(0 if hungry or self._knocking or self.core.behind else POLL_MS)
            if time.monotonic() >= next_look:
                next_look = time.monotonic() + LOOK_AT_KEYS_S
                self._look_at_keys()
            hungry = self.core.turn(submissions)
            for frame in self.core.said():
                self._send(frame)

    def close(self) -> None:
        self._socket.close()
        self._gate.close()
        self._context.term()

    def _receive(self, wait_ms: int) -> list[Submission]:
        submissions: list[Submission] = []
        ready = dict(self._poller.poll(wait_ms))
        now, size = self._clock.now(), 0
        self._knocking = self._gate.asking in ready and self._gate.answer(now)
        if self._socket not in ready:
            return submissions
        self._ring.look(AGAIN_S)
        for _ in range(GROUP_FRAMES):
            try:
                routing, *frames = self._socket.recv_multipart(zmq.DONTWAIT, copy=False)
            except zmq.Again:
                break
            parts = [frame.bytes for frame in frames]
            badge = self._gate.badge(routing.bytes, frames[-1] if frames else routing, now)
            submission = self.core.receive(routing.bytes, parts, badge)
            if submission is not None:
                submissions.append(submission)
            size += sum(map(len, parts))
            if size > GROUP_BYTES:
                break
        return submissions

    def _look_at_keys(self) -> None:
        self._ring.look()
        now = self._clock.now()
        for badge in self.core.put_out(lambda badge: self._ring.badge(badge.public, now)):
            self._log.warning("session ended", role=badge.kind, reason=badge.code)

    def _send(self, frame: Frame) -> None:
        try:
            self._socket.send_multipart((frame.key, frame.number, frame.message), zmq.DONTWAIT)
        except zmq.ZMQError as error:
            self._log.info("peer lost", error=str(error))
            self.core.lost(frame.key)
