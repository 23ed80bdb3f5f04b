"""What tests with a real hub process share: waiting for what is to come, a peer that says anything, main.py itself."""

from __future__ import annotations

import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, Protocol

import zmq

from bus.events import Event
from bus.hub.process import HubProcess
from bus.keys.door import Door
from bus.keys.key_files import Kind
from bus.link import SeatLink, SourceLink, open_seat, open_source
from bus.messages import FromHub, Receipt
from bus.wire import decode_from_hub, number_frame
from models.clock import WallClock
from models.domain.orders import ReportCase
from tests.bus.room import catalogue

ROOT = Path(__file__).resolve().parents[3]
WITHIN_S = 60.0
PORTS = 1_000


class Turning(Protocol):
    def turn(self, timeout_s: float) -> list[Any]: ...  # Any: receipts of a source, events of a seat


def until(done: Callable[[], bool], *links: Turning, within_s: float = WITHIN_S) -> list[Any]:  # Any: as of `turn`
    """Turn the links until it is done; everything that came on the way. It fails after the deadline."""
    came: list[Any] = []
    deadline = time.monotonic() + within_s
    while not done():
        assert time.monotonic() < deadline, f"not within {within_s} s"
        for link in links:
            came += link.turn(0.02)
    return came


def events_until(seat: SeatLink, wanted: Callable[[Event], bool], within_s: float = WITHIN_S) -> list[Event]:
    """The events of a seat up to the first that is wanted."""
    came: list[Event] = []
    deadline = time.monotonic() + within_s
    while not any(map(wanted, came)):
        assert time.monotonic() < deadline, f"nothing like it within {within_s} s, but {came[-5:]}"
        came += seat.turn(0.02)
    return came


def receipt_of(seat: SeatLink, order_id: str) -> Receipt:
    came = events_until(seat, lambda event: isinstance(event, Receipt) and event.id == order_id)
    return next(event for event in came if isinstance(event, Receipt) and event.id == order_id)


def accepted(source: SourceLink, *reports: ReportCase) -> list[Receipt]:
    """Send the reports and wait for a receipt of each; the id is the record."""
    for order in reports:
        source.submit(order.record, order)
    receipts: list[Receipt] = until(lambda: not source.outstanding, source)
    assert all(receipt.accepted for receipt in receipts), receipts
    return receipts


def a_report(record: str) -> ReportCase:
    code = min(catalogue().types)
    yesterday = WallClock().now() - timedelta(days=1)  # a real hub has the machine's own clock
    return ReportCase(record, yesterday, code, f"Something about {record}", kept=(("n", record),))


def kill(hub: HubProcess) -> None:
    """End it as a power cut would: no signal that it could hear, no time to tidy up."""
    os.kill(hub.pid, signal.SIGKILL)
    hub.stop()


def a_port(seed: int) -> int:
    """A free port that the system gives to no outgoing connection: a peer that keeps trying cannot take it.

    Tests that run beside this one in another process draw from other ports: two would find the same one free.
    """
    chance = random.Random(seed)
    lowest = 20_000 + PORTS * (int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:]) % 10)
    while True:
        port = chance.randrange(lowest, lowest + PORTS)
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port


@contextmanager
def a_hub(base_dir: Path, *options: str) -> Iterator[HubProcess]:
    hub = HubProcess.start(base_dir, *options)
    try:
        yield hub
    finally:
        hub.stop()


@contextmanager
def a_source(address: str, name: str = "hotline") -> Iterator[SourceLink]:
    link = open_source(address, name)
    try:
        yield link
    finally:
        link.close()


@contextmanager
def a_seat(address: str, name: str = "desk 1") -> Iterator[SeatLink]:
    link = open_seat(address, name)
    try:
        yield link
    finally:
        link.close()


class RawPeer:
    """Says anything at all to a hub, and hears what it answers; its key is that of a source unless it is told."""

    def __init__(self, address: str, kind: Kind = "source", name: str = "noise", routing_id: bytes = b"") -> None:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.DEALER)
        self._socket.setsockopt(zmq.LINGER, 0)
        self._socket.setsockopt(zmq.SNDTIMEO, int(WITHIN_S * 1000))
        if routing_id:
            self._socket.setsockopt(zmq.ROUTING_ID, routing_id)
        Door.find(address, kind, name).open(self._socket)

    def say(self, *parts: bytes) -> None:
        self._socket.send_multipart(parts)

    def says(self, number: int, message: bytes) -> None:
        self.say(number_frame(number), message)

    def hears(self, wanted: type[FromHub], within_s: float = WITHIN_S) -> Any:  # Any: a message of the wanted type
        """The next message of this type; others are passed over."""
        deadline = time.monotonic() + within_s
        while time.monotonic() < deadline:
            if self._socket.poll(50):
                message = decode_from_hub(self._socket.recv_multipart()[1])
                if isinstance(message, wanted):
                    return message
        raise AssertionError(f"no {wanted.__name__} within {within_s} s")

    def drain(self) -> None:
        """Throw away what has come so far."""
        while self._socket.poll(0):
            self._socket.recv_multipart()

    def close(self) -> None:
        self._socket.close()
        self._context.term()


@contextmanager
def a_raw_peer(address: str, kind: Kind = "source", name: str = "noise", routing_id: bytes = b"") -> Iterator[RawPeer]:
    peer = RawPeer(address, kind, name, routing_id)
    try:
        yield peer
    finally:
        peer.close()


def program(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run main.py as a user would, to its end."""
    command = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)


def told(*arguments: object, code: int = 0) -> dict[str, Any]:  # Any: the values of a JSON object
    """What main.py prints with --json, which is one object and nothing else."""
    ended = program(*arguments, "--json")
    assert ended.returncode == code, ended.stderr
    value = json.loads(ended.stdout)
    assert isinstance(value, dict)
    return value
