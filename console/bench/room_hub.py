"""A hub of a room as a process: started as its service would start it, killed, stopped and woken by its pid."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from bus.hub.process import program, program_environment
from console.bench.figures import BenchError

WITHIN_S = 60.0


class RoomHub:
    """`before` goes before its command, to start it somewhere else. What it prints is a JSON object a line."""

    def __init__(self, base_dir: Path, url: str, bind: str, before: Sequence[str] = ()) -> None:
        options = ["--base-dir", str(base_dir), "--db", url, "--bind", bind, "--standby"]
        base_dir.mkdir(parents=True, exist_ok=True)
        self.address = bind
        self._process = subprocess.Popen(
            [*before, *program(), "hub", *options],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=program_environment(),
        )
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def told(self, key: str) -> str:
        """What it prints under a key: `address` where it serves, `leader` where it follows."""
        while True:
            try:
                line = json.loads(self._lines.get(timeout=WITHIN_S))
            except (queue.Empty, ValueError) as error:
                raise BenchError(f"the hub at {self.address} did not say its {key} in {WITHIN_S:g} s") from error
            if key in line:
                return str(line[key])

    def signal(self, number: signal.Signals) -> None:
        os.kill(self._process.pid, number)

    def ended(self) -> int:
        """Its exit code, once it has ended by itself."""
        try:
            return self._process.wait(WITHIN_S)
        except subprocess.TimeoutExpired as error:
            raise BenchError(f"the hub at {self.address} does not end") from error

    def __enter__(self) -> RoomHub:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put(b"")
