"""The processes that a figure is made of: each is a module of this package that speaks JSON lines."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from types import TracebackType
from typing import TypeVar

import msgspec

from bus.hub.process import program_environment
from console.bench.figures import BenchError

END_WITHIN_S = 10.0

T = TypeVar("T")


class Ready(msgspec.Struct, frozen=True):
    """A child is set up; what it is to do begins with a line on its standard input."""

    address: str = ""


class Child:
    """A running child. `spawned_at` is the monotonic instant, the same for all processes, just before it was begun.

    `before` goes before its command, to start it somewhere else.
    """

    def __init__(self, module: str, *options: object, before: Sequence[str] = ()) -> None:
        self._module = module
        command = [*before, sys.executable, "-m", f"console.bench.{module}", *map(str, options)]
        environment = program_environment()
        if sys.platform.startswith("linux") and not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
            environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        self.spawned_at = time.monotonic()
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
        )
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._errors: list[bytes] = []
        self._readers = [
            threading.Thread(target=self._read_lines, daemon=True),
            threading.Thread(target=self._read_errors, daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def said(self, kind: type[T], within_s: float) -> T:
        """The next thing it says. BenchError where it says nothing in time, or something else."""
        try:
            return msgspec.json.decode(self._lines.get(timeout=within_s), type=kind)
        except (queue.Empty, msgspec.DecodeError) as error:
            self._process.kill()
            self._process.wait()
            self._readers[1].join(END_WITHIN_S)
            last = b"".join(self._errors[-20:]).decode("utf-8", "replace").strip()
            raise BenchError(f"{self._module} did not say {kind.__name__} in {within_s:g} s. {last}") from error

    def tell(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n".encode())
        self._process.stdin.flush()

    def __enter__(self) -> Child:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Its standard input closes, and with it what it does."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        self._process.stdin.close()
        try:
            self._process.wait(END_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for reader in self._readers:
            reader.join(END_WITHIN_S)
        self._process.stdout.close()
        self._process.stderr.close()

    def _read_lines(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put(b"")

    def _read_errors(self) -> None:
        assert self._process.stderr is not None
        self._errors.extend(self._process.stderr)


def say(thing: object) -> None:
    """In a child: one line to whoever started it."""
    sys.stdout.buffer.write(msgspec.json.encode(thing) + os.linesep.encode())
    sys.stdout.buffer.flush()


def hear() -> str:
    """In a child: the next line it is told, or nothing at the end."""
    return sys.stdin.readline().strip()


def wait_for_end(ended: threading.Event) -> None:
    """In a thread of a child: set the event when whoever started it lets go of it."""
    while hear():
        pass
    ended.set()
