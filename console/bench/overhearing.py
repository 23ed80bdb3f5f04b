"""Somebody on the way between a source and its hub, who writes down every byte that goes to the hub."""

from __future__ import annotations

import select
import socket
import threading
import time
from contextlib import closing

from bus.keys.door import MARK, bare_address
from bus.link import open_source
from console.bench.figures import BenchError
from models.domain.orders import ReportCase

ANSWERED_S = 30.0
LOOK_AGAIN_S = 0.05


def overheard(door: str, name: str, report: ReportCase) -> bytes:
    """All that a source said from its first byte to the receipt of a report: to be said again by somebody else."""
    host, port = bare_address(door).removeprefix("tcp://").rsplit(":", 1)
    said: list[bytes] = []
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        between = threading.Thread(target=_pass_on, args=(listening, (host, int(port)), said, over))
        between.start()
        try:
            keys = door.partition(MARK)[2]
            _report(f"tcp://127.0.0.1:{listening.getsockname()[1]}{MARK}{keys}", name, report)
        finally:
            over.set()
            between.join()
    return b"".join(said)


def _report(door: str, name: str, report: ReportCase) -> None:
    with closing(open_source(door, name)) as source:
        source.submit(report.record, report)
        deadline = time.monotonic() + ANSWERED_S
        while source.outstanding:
            if time.monotonic() > deadline:
                raise BenchError("a source that belongs was not answered")
            source.turn(LOOK_AGAIN_S)


def _pass_on(listening: socket.socket, to: tuple[str, int], said: list[bytes], over: threading.Event) -> None:
    """One connection, both ways, until it is over."""
    listening.settimeout(ANSWERED_S)
    with listening.accept()[0] as source, socket.create_connection(to) as hub:
        while not over.is_set():
            ready, _, _ = select.select((source, hub), (), (), LOOK_AGAIN_S)
            for one in ready:
                data = one.recv(65_536)
                if not data:
                    return
                if one is source:
                    said.append(data)
                (hub if one is source else source).sendall(data)
