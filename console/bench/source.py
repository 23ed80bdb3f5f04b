"""A process: a source that sends reports as fast as they are acknowledged. Every message is encoded beforehand.

Options: address, name, how many reports, how many may be without a receipt. It says `Ready`, waits for a line, says
`Sent`.
"""

from __future__ import annotations

import sys
import time

import msgspec
import zmq

from bus.keys.door import Door
from bus.messages import PROTOCOL, Hello, Receipts, Welcome
from bus.wire import decode_from_hub, encode, number_frame, report
from console.bench.children import Ready, hear, say
from console.bench.made_city import made_reports
from models.clock import WallClock

SILENCE_S = 30


class Sent(msgspec.Struct, frozen=True):
    """From the first report to the last receipt. Each message of receipts speaks of one commit."""

    seconds: float
    accepted: int
    commits: int


def main(address: str, name: str, count: int, outstanding: int) -> None:
    seed = sum(name.encode())
    messages = [
        encode(report(f"{name}-{at}", order)) for at, order in enumerate(made_reports(count, WallClock().now(), seed))
    ]
    with zmq.Context() as context, context.socket(zmq.DEALER) as socket:
        socket.setsockopt(zmq.LINGER, 0)
        socket.setsockopt(zmq.RCVTIMEO, SILENCE_S * 1000)
        socket.setsockopt(zmq.SNDHWM, 0)
        Door.find(address, "source", name).open(socket)
        socket.send_multipart((number_frame(1), encode(Hello(PROTOCOL, "source", name))))
        assert isinstance(decode_from_hub(socket.recv_multipart()[1]), Welcome)
        say(Ready())
        if hear():
            say(_sent(socket, messages, outstanding))


def _sent(socket: zmq.Socket[bytes], messages: list[bytes], outstanding: int) -> Sent:
    sent = answered = accepted = commits = 0
    began = time.monotonic()
    while answered < len(messages):
        upto = min(len(messages), answered + outstanding)
        for at in range(sent, upto):
            socket.send_multipart((number_frame(at + 2), messages[at]))
        sent = upto
        message = decode_from_hub(socket.recv_multipart()[1])
        if isinstance(message, Receipts):
            commits += 1
            answered += len(message.items)
            accepted += sum(receipt.accepted for receipt in message.items)
    return Sent(time.monotonic() - began, accepted, commits)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
