"""What the library tells of a connection that does not come about: somebody there does not let us in."""

from __future__ import annotations

import zmq
from zmq.utils.monitor import recv_monitor_message

KEY_REFUSED = "key_refused"
NOT_THE_HUB = "not_the_hub"
REASONS = {
    KEY_REFUSED: "the hub does not take this key: it may have been revoked, or it has expired",
    NOT_THE_HUB: "what answers there is not the hub that this key is for",
}
IN_A_ROW = 3
"""Handshakes that ended without a word before it is said: a hub that is being stopped ends one too."""
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
        self._in_a_row = 0

    def heard(self) -> str:
        """Why we are not let in, as a code of `REASONS`; empty where nothing has been said of that."""
        code = ""
        while self.events.poll(0):
            event = recv_monitor_message(self.events)["event"]
            if event == zmq.Event.HANDSHAKE_SUCCEEDED:
                self._in_a_row, code = 0, ""
            elif event == zmq.Event.HANDSHAKE_FAILED_AUTH:
                code = KEY_REFUSED
            else:
                self._in_a_row += 1
                if event == zmq.Event.HANDSHAKE_FAILED_PROTOCOL or self._in_a_row >= IN_A_ROW:
                    code = NOT_THE_HUB
        return code

    def leave(self) -> None:
        self._socket.disable_monitor()
        self.events.close(0)
