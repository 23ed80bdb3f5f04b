"""The demo feed beside a console: started once the hub's address is known, ended with the console."""

from __future__ import annotations

import subprocess

from bus.hub.process import program, program_environment

STOP_WITHIN_S = 3.0


class DemoFeed:
    """A child process that runs `main.py demo`; it ends when its standard input closes."""

    def __init__(self, options: tuple[str, ...] = ()) -> None:
        self._options = options
        self._address = ""
        self._process: subprocess.Popen[bytes] | None = None

    def follow(self, address: str) -> None:
        """Feed the hub at this address; nothing is done where it does already."""
        if address == self._address and self._process is not None and self._process.poll() is None:
            return
        self.stop()
        self._address = address
        command = [*program(), "demo", "--hub", address, "--until-stdin-closes", *self._options]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, env=program_environment())

    def stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None
        process.stdin.close()
        try:
            process.wait(STOP_WITHIN_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
