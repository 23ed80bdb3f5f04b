"""A hub of one's own: started as a child process on loopback, found again by its folder, ended with its owner."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import structlog

import resources
from bus.hub.holding import LOCK_FILE, read_holder
from bus.keys.door import door_text
from bus.keys.key_folder import KEYS
from models.store.hold import is_held

START_WITHIN_S = 30.0
STOP_WITHIN_S = 5.0
LOOK_AGAIN_S = 0.1


class HubStartError(RuntimeError):
    """The hub did not come up: the message is what it said."""


class HubProcess:
    """A child process that runs `main.py hub`. It ends when its standard input closes, so it never outlives us."""

    def __init__(self, process: subprocess.Popen[bytes], address: str) -> None:
        self._process = process
        self.address = address

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    @classmethod
    def start(cls, base_dir: Path, *options: str, debug: bool = False) -> HubProcess:
        """Start a hub over the folder and wait until it serves. HubStartError says why it would not."""
        command = [*program(), "hub", "--base-dir", str(base_dir), "--until-stdin-closes", *options]
        if debug:
            command.append("--debug")
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=program_environment())
        assert process.stdout is not None
        line: list[bytes] = []
        reader = threading.Thread(target=lambda: line.append(process.stdout.readline()), daemon=True)  # type: ignore[union-attr]  # asserted above
        reader.start()
        reader.join(START_WITHIN_S)
        try:
            address = door_text(str(json.loads(line[0])["address"]), base_dir / KEYS)
        except (IndexError, ValueError, KeyError):
            hub = cls(process, "")
            hub.stop()
            raise HubStartError(f"the hub of {base_dir} did not start (exit code {process.returncode})") from None
        structlog.get_logger("bus").info("own hub started", address=address, pid=process.pid)
        return cls(process, address)

    def stop(self) -> None:
        """End it and wait for it."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(STOP_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


def find_or_start(base_dir: Path, *options: str, debug: bool = False) -> tuple[str, HubProcess | None]:
    """The address of the hub of a folder, and the hub itself where it had to be started.

    Several may look at the same time: one of them starts it, the others wait until it says where it listens.
    """
    base_dir.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + START_WITHIN_S
    while True:
        if is_held(base_dir / LOCK_FILE):
            holder = read_holder(base_dir)
            if holder is not None:
                return holder.address, None
        else:
            try:
                hub = HubProcess.start(base_dir, *options, debug=debug)
            except HubStartError:
                if not is_held(base_dir / LOCK_FILE) or time.monotonic() > until:
                    raise
            else:
                return hub.address, hub
        if time.monotonic() > until:
            raise HubStartError(f"the hub of {base_dir} is held, but does not say where it listens")
        time.sleep(LOOK_AGAIN_S)


def program() -> list[str]:
    """The command that runs this program again."""
    return [sys.executable, "-m", "main"]


def program_environment() -> dict[str, str]:
    """The environment in which `program()` finds its modules from any folder."""
    root = str(Path(resources.__file__).parent.parent)
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", ""))))}
