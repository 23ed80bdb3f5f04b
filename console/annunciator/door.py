"""The loopback socket between console and annunciator: the console has the near end, the annunciator the far end."""

from __future__ import annotations

import hmac

import zmq

from bus.keys.door import MARK
from bus.keys.key_files import new_pair
from console.annunciator.messages import (
    Status,
    ToAnnunciator,
    decode_status,
    decode_to_annunciator,
    encode,
)

MAX_MESSAGE = 64 * 1024
MOST_WAITING = 100
MESSAGES_A_TURN = 100


class FarEnd:
    """The annunciator's end. Only who sends the token is heeded, and only the last who did is answered.

    `address` has the public key of this end behind the mark: it reaches the console over its own child's output, and
    what the console then says is for nobody else, the token least of all.
    """

    def __init__(self, token: str) -> None:
        self._token = token
        self._context = zmq.Context()
        self._socket = _open(self._context, zmq.ROUTER)
        pair = new_pair()
        self._socket.setsockopt(zmq.CURVE_SERVER, 1)
        self._socket.setsockopt_string(zmq.CURVE_SECRETKEY, pair.secret)
        self._socket.bind("tcp://127.0.0.1:*")
        self.address = f"{self._socket.getsockopt_string(zmq.LAST_ENDPOINT)}{MARK}{pair.public}"
        self._console: bytes | None = None
        self.strangers = 0

    def receive(self, wait_ms: int) -> list[ToAnnunciator]:
        """What has come, waiting up to `wait_ms` for something to come. Strangers and nonsense are only counted."""
        messages: list[ToAnnunciator] = []
        if not self._socket.poll(wait_ms):
            return messages
        for _ in range(MESSAGES_A_TURN):
            try:
                parts = self._socket.recv_multipart(zmq.DONTWAIT)
            except zmq.Again:
                break
            message = self._opened(parts)
            if message is None:
                self.strangers += 1
            else:
                messages.append(message)
        return messages

    def send(self, status: Status) -> None:
        if self._console is None:
            return
        try:
            self._socket.send_multipart([self._console, encode(status)], zmq.DONTWAIT)
        except zmq.ZMQError:  # it is gone or takes nothing: the watch notices that by itself
            return

    def close(self) -> None:
        self._socket.close(0)
        self._context.term()

    def _opened(self, parts: list[bytes]) -> ToAnnunciator | None:
        try:
            key, data = parts
            message = decode_to_annunciator(data)
        except ValueError:  # of unpacking and of decoding alike
            return None
        if not hmac.compare_digest(message.token.encode(), self._token.encode()):
            return None
        self._console = key
        return message


class NearEnd:
    """The console's end. Nothing here waits: what the annunciator does not take is dropped, and said again soon."""

    def __init__(self, address: str) -> None:
        self._context = zmq.Context()
        self._socket = _open(self._context, zmq.DEALER)
        place, _, far_key = address.partition(MARK)
        pair = new_pair()
        for option, key in (
            (zmq.CURVE_SERVERKEY, far_key),
            (zmq.CURVE_PUBLICKEY, pair.public),
            (zmq.CURVE_SECRETKEY, pair.secret),
        ):
            self._socket.setsockopt_string(option, key)
        self._socket.connect(place)

    def send(self, message: ToAnnunciator) -> None:
        try:
            self._socket.send(encode(message), zmq.DONTWAIT)
        except zmq.Again:
            return

    def statuses(self) -> list[Status]:
        """What the annunciator has said since."""
        found: list[Status] = []
        for _ in range(MESSAGES_A_TURN):
            try:
                found.append(decode_status(self._socket.recv(zmq.DONTWAIT)))
            except zmq.Again:
                break
            except ValueError:
                continue
        return found

    def close(self, linger_ms: int = 0) -> None:
        """Close; what was said last may take `linger_ms` to go out."""
        self._socket.close(linger_ms)
        self._context.term()


def _open(context: zmq.Context[zmq.Socket[bytes]], kind: int) -> zmq.Socket[bytes]:
    socket = context.socket(kind)
    for option, value in (
        (zmq.LINGER, 0),
        (zmq.MAXMSGSIZE, MAX_MESSAGE),
        (zmq.SNDHWM, MOST_WAITING),
        (zmq.RCVHWM, MOST_WAITING),
        (zmq.RECONNECT_IVL, 50),
        (zmq.RECONNECT_IVL_MAX, 500),
    ):
        socket.setsockopt(option, value)
    return socket
