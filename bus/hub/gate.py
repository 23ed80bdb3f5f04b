"""The gate of the hub's socket: CURVE, and ZAP that asks the ring for each connection before a frame of it is seen.

The library asks over a socket of its own context (ZeroMQ RFC 27). With an enforced domain nobody gets in while nobody
answers. The hub's loop answers itself, between two groups: no second thread has to agree on which keys are good.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import structlog
import zmq
import zmq.utils.z85

from bus.hub.badges import Badge, stranger
from bus.hub.key_ring import KeyRing
from bus.keys.key_files import Pair

ZAP_ADDRESS = "inproc://zeromq.zap.01"
DOMAIN = "dutydesk"
KEY_BYTES = 32
MOST_A_TURN = 64
"""Answers between two groups: strangers that knock by the thousand hold nobody up who is inside."""
HANDSHAKE_MS = 3_000
"""Who has not shown a key by then is put out: what a half handshake holds is given back."""
OWN_ROUTING_ID = "bring no routing id: the hub gives one"
WAITING_AT_THE_DOOR = 256
"""Connections that the system keeps until they are taken in."""


class Gate:
    """Answers for one context. It is to be opened before the socket that it stands before is bound."""

    def __init__(self, context: zmq.Context[zmq.Socket[bytes]], ring: KeyRing) -> None:
        self._log = structlog.get_logger("bus")
        self._ring = ring
        self.asking = context.socket(zmq.REP)
        self.asking.setsockopt(zmq.LINGER, 0)
        self.asking.bind(ZAP_ADDRESS)

    @staticmethod
    def close_off(socket: zmq.Socket[bytes], pair: Pair) -> None:
        """Let a socket take nobody in without CURVE and an answer from the gate."""
        socket.setsockopt(zmq.CURVE_SERVER, 1)
        socket.setsockopt_string(zmq.CURVE_SECRETKEY, pair.secret)
        socket.setsockopt_string(zmq.ZAP_DOMAIN, DOMAIN)
        socket.setsockopt(zmq.ZAP_ENFORCE_DOMAIN, 1)
        socket.setsockopt(zmq.HANDSHAKE_IVL, HANDSHAKE_MS)
        socket.setsockopt(zmq.BACKLOG, WAITING_AT_THE_DOOR)

    def answer(self, now: datetime) -> bool:
        """Say of those who knock whether they may come in; True where more of them may be waiting."""
        for _ in range(MOST_A_TURN):
            try:
                request = self.asking.recv_multipart(zmq.DONTWAIT)
            except zmq.Again:
                return False
            self.asking.send_multipart(self._answer(request, now))
        return True

    def badge(self, routing_id: bytes, message: zmq.Frame, now: datetime) -> Badge:
        """Who sent a frame: by the key of its connection, whatever its routing id says.

        A routing id that a peer brings could be one that somebody else has had before: what is meant for him would go
        to whoever takes it up. Those that the library gives begin with a zero byte, and no peer may bring such a one.
        """
        try:
            public = str(message.get("User-Id"))
        except zmq.ZMQError:
            public = ""
        badge = self._ring.badge(public, now)
        return (
            badge
            if badge.fault or routing_id.startswith(b"\0")
            else replace(badge, fault=OWN_ROUTING_ID, code="routing_id")
        )

    def close(self) -> None:
        self.asking.close(0)

    def _answer(self, request: list[bytes], now: datetime) -> list[bytes]:
        """Version, request, status code and text, user id, no metadata."""
        version, request_id, domain, address, _, mechanism, *credentials = request
        badge = stranger("")
        if domain == DOMAIN.encode() and mechanism == b"CURVE" and [len(key) for key in credentials] == [KEY_BYTES]:
            badge = self._ring.badge_at_the_door(zmq.utils.z85.encode(credentials[0]).decode(), now)
        if badge.fault:
            self._log.debug("turned away", address=address.decode("ascii", "replace"), reason=badge.fault)
            return [version, request_id, b"400", badge.fault.encode("ascii", "replace"), b"", b""]
        return [version, request_id, b"200", b"OK", badge.public.encode(), b""]
