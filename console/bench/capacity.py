"""What a room needs: how much a hub takes in over PostgreSQL, what it holds for each case, how soon it is back."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bus.hub.process import HubProcess
from console.bench.database_server import SETTINGS, DatabaseServer, a_database_server
from console.bench.figures import Figure
from console.bench.fuzz import memory_mb
from console.bench.hub import sent_to
from console.bench.sizes import Sizes

KB = 1024
AS_SHIPPED = {**SETTINGS, "shared_buffers": "128MB"}


@dataclass(frozen=True, slots=True)
class Held:
    """Reports a second; what each of them takes of the hub's memory and of the disk; seconds until it serves again."""

    per_s: float
    memory_bytes: float
    disk_bytes: float
    start_s: float


def measure(sizes: Sizes) -> list[Figure]:
    with (
        tempfile.TemporaryDirectory(prefix="dutydesk-bench-") as folder,
        a_database_server(settings=AS_SHIPPED) as server,
    ):
        here = _in_a_file(Path(folder) / "file", sizes)
        there = _on_a_server(Path(folder) / "server", server, sizes)
    count = f"{sizes.hub_reports:,} open cases"
    return [
        Figure(
            "capacity.postgresql",
            "accepted reports, durable on PostgreSQL",
            "a second",
            500,
            there.per_s,
            at_least=True,
            floor=here.per_s,
            beside="the same in a file",
            note=count,
        ),
        Figure("capacity.memory", "of the hub for an open case", "KB", 20, here.memory_bytes / KB),
        Figure("capacity.disk", "a new case in a file", "KB", 20, here.disk_bytes / KB),
        Figure("capacity.disk_there", "a new case in PostgreSQL", "KB", 20, there.disk_bytes / KB),
        Figure("capacity.start", "from the start of a hub until it serves", "s", 10, there.start_s, note=count),
    ]


def _in_a_file(base_dir: Path, sizes: Sizes) -> Held:
    return _held(base_dir, (), lambda: (base_dir / "hub.db").stat().st_size, sizes)


def _on_a_server(base_dir: Path, server: DatabaseServer, sizes: Sizes) -> Held:
    with server.database() as url:

        def size() -> int:
            ((taken,),) = server.say(f"SELECT pg_database_size('{url.rsplit('/', 1)[1]}')")
            return int(str(taken))

        return _held(base_dir, ("--db", url), size, sizes)


def _held(base_dir: Path, options: tuple[str, ...], size: Callable[[], int], sizes: Sizes) -> Held:
    """A hub is begun, filled and begun again; what an empty one takes is taken off."""
    hub = HubProcess.start(base_dir, *options)
    try:
        memory = memory_mb(hub.pid)
        disk = size()
        sent = sent_to(hub.address, "capacity", sizes)
    finally:
        hub.stop()
    began = time.monotonic()
    hub = HubProcess.start(base_dir, *options)
    start = time.monotonic() - began
    try:
        memory = memory_mb(hub.pid) - memory
    finally:
        hub.stop()
    count = sent.accepted
    return Held(count / sent.seconds, memory * KB * KB / count, (size() - disk) / count, start)
