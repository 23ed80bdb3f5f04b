"""Several hub processes on one PostgreSQL database, started as a service would start them."""

from __future__ import annotations

import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bus.keys.door import door_text
from bus.keys.key_files import Kind, key_bytes
from bus.keys.key_folder import KeyFolder
from bus.keys.secret_files import put
from models.clock import WallClock
from tests.bus.hub.served import ROOT, a_port

WITHIN_S = 40.0


class RoomHub:
    """One hub process. `told` is what it prints, a JSON object a line; its doors are opened by the keys of the room.

    A hub by itself has no carried keys: whoever goes in there has those of its folder.
    """

    def __init__(self, base_dir: Path, url: str, *options: str) -> None:
        self._base_dir = base_dir
        command = [sys.executable, str(ROOT / "main.py"), "hub", "--base-dir", str(base_dir), "--db", url, *options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.address = ""
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._errors: list[str] = []
        self._readers = [threading.Thread(target=read) for read in (self._read, self._hear)]
        for reader in self._readers:
            reader.start()

    def told(self, key: str) -> str:
        """What it prints under a key: `address` where it serves, `leader` where the one serves that it waits for."""
        while True:
            line: dict[str, Any] = json.loads(self._lines.get(timeout=WITHIN_S))  # Any: the values of a JSON object
            if key in line:
                return str(line[key])

    @property
    def for_seats(self) -> str:
        return self._door("seat")

    @property
    def for_sources(self) -> str:
        return self._door("source")

    def _door(self, kind: Kind) -> str:
        self.address = self.address or self.told("address")
        carried = _carried(self._base_dir.parent, kind)
        return door_text(self.address, carried if carried.exists() else KeyFolder.of(self._base_dir).path)

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.process.pid, number)

    def ended(self) -> tuple[int, str]:
        """Its exit code and what it said on standard error, once it has ended."""
        code = self.process.wait(WITHIN_S)
        for reader in self._readers:
            reader.join()
        return code, "".join(self._errors)

    def close(self) -> None:
        self.process.kill()
        self.ended()
        for pipe in (self.process.stdout, self.process.stderr):
            assert pipe is not None
            pipe.close()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)

    def _hear(self) -> None:
        assert self.process.stderr is not None
        self._errors += self.process.stderr


@contextmanager
def a_room_hub(base_dir: Path, url: str, *options: str) -> Iterator[RoomHub]:
    base_dir.mkdir(exist_ok=True)
    hub = RoomHub(base_dir, url, *options)
    try:
        yield hub
    finally:
        hub.close()


def _carried(world: Path, kind: Kind) -> Path:
    return world / f"{kind}.key"


def make_keys(world: Path) -> None:
    """A seat and a source are given keys at the first hub."""
    keys = KeyFolder.of(world / "first")
    owners: tuple[tuple[Kind, str], ...] = (("seat", "desk 1"), ("source", "field"))
    for kind, name in owners:
        put(_carried(world, kind), key_bytes(keys.make(kind, name, WallClock().now())))


def copy_keys(of: Path, to: Path) -> None:
    """As it is told in docs/operations.md, before a hub of the room is started for the first time."""
    shutil.copytree(KeyFolder.of(of).path, KeyFolder.of(to).path, ignore=shutil.ignore_patterns("heads.pem", "own"))


@contextmanager
def leader_and_standby(world: Path, url: str) -> Iterator[tuple[RoomHub, RoomHub]]:
    """The first leads and serves, the second knows where and waits; each has an address that does not change."""
    make_keys(world)
    copy_keys(world / "first", world / "second")
    first, second = (f"tcp://127.0.0.1:{a_port(seed)}" for seed in (1, 2))
    with a_room_hub(world / "first", url, "--bind", first) as leader:
        leader.address = leader.told("address")
        with a_room_hub(world / "second", url, "--standby", "--bind", second) as standby:
            standby.address = second
            assert standby.told("leader") == leader.address == first
            yield leader, standby
