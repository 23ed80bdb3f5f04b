"""What the library tells of a connection that does not come about: somebody there does not let us in."""

from __future__ import annotations

import time
from collections import deque

import zmq
from zmq.utils.monitor import recv_monitor_message

KEY_REFUSED = "key_refused"
NOT_THE_HUB = "not_the_hub"
REASONS = {
    KEY_REFUSED: "the hub does not take this key: it may have been revoked, or it has expired",
    NOT_THE_HUB: "what answers there is not the hub that this key is for",
}
ENDED_AT_MOST = 3
ENDED_WITHIN_S = 2.0
"""So many handshakes that end without a word in so short a time are no accident. A hub that is being stopped ends one;
one that is frozen or busy lets each run out its time, which takes longer."""
WATCHED = (
    zmq.Event.HANDSHAKE_SUCCEEDED
    | zmq.Event.HANDSHAKE_FAILED_AUTH
    | zmq.Event.HANDSHAKE_FAILED_PROTOCOL
    | zmq.Event.HANDSHAKE_FAILED_NO_DETAIL
)


class Doorstep:
    """Watches one socket. `events` can be polled beside it; it is to be left before the socket is closed."""

    def __init__(self, socket: zmq.Socket[bytes]) -> None:
        self._socket = socket
        self.events = socket.get_monitor_socket(WATCHED)
        self.events.setsockopt(zmq.LINGER, 0)
        self._ended: deque[float] = deque(maxlen=ENDED_AT_MOST)

    def heard(self) -> str:
        """Why we are not let in, as a code of `REASONS`; empty where nothing has been said of that."""
        code = ""
        while self.events.poll(0):
            event = recv_monitor_message(self.events)["event"]
            if event == zmq.Event.HANDSHAKE_SUCCEEDED:
                self._ended.clear()
                code = ""
            elif event == zmq.Event.HANDSHAKE_FAILED_AUTH:
                code = KEY_REFUSED
            elif event == zmq.Event.HANDSHAKE_FAILED_PROTOCOL or self.ended(time.monotonic()):
                code = NOT_THE_HUB
        return code

    def ended(self, now: float) -> bool:
        """A handshake ended without a word; whether that is one too many."""
        self._ended.append(now)
        return len(self._ended) == ENDED_AT_MOST and now - self._ended[0] < ENDED_WITHIN_S

    def leave(self) -> None:
        self._socket.disable_monitor()
        self.events.close(0)
