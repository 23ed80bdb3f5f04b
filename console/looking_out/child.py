"""The lookout's process as the console sees it: started, told, heard, ended."""

from __future__ import annotations

import pickle
import subprocess
import threading
from collections.abc import Callable

import structlog

from bus.hub.process import program, program_environment
from console.looking_out.messages import FromLookout, ToLookout

BELOW_NORMAL: int = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
"""Windows' own way; elsewhere the process lowers itself."""


class Child:
    """One process, from its start to its end. OSError where it cannot be started.

    In a thread of its own `hear` is called for all that the process says, and `ended` when nothing more will come.
    """

    def __init__(self, hear: Callable[[FromLookout], None], ended: Callable[[], None]) -> None:
        self._hear, self._tell_ended = hear, ended
        self.ended = False
        self._process = subprocess.Popen(
            [*program(), "lookout"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=program_environment(),
            creationflags=BELOW_NORMAL,
        )
        self._thread = threading.Thread(target=self._listen, name="lookout answers", daemon=True)
        self._thread.start()
        structlog.get_logger("desk").info("the lookout has started", pid=self.pid)

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, *messages: ToLookout) -> None:
        """May wait for the process to read. Where it has ended this says nothing: `ended` does."""
        pipe = self._process.stdin
        assert pipe is not None
        try:
            for message in messages:
                pickle.dump(message, pipe, pickle.HIGHEST_PROTOCOL)
            pipe.flush()
        except OSError:
            self.ended = True

    def kill(self) -> None:
        """From any thread. It has nothing to save, so this is how it is ended, stuck or not."""
        self._process.kill()

    def close(self) -> int:
        """End it if it has not ended, and tidy up; its exit code."""
        self._process.kill()
        code = self._process.wait()
        self._thread.join()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            try:
                pipe.close()
            except OSError:  # what could not be written to it is not missed
                continue
        return code

    def _listen(self) -> None:
        pipe = self._process.stdout
        assert pipe is not None
        try:
            while True:
                self._hear(pickle.load(pipe))
        except (EOFError, OSError, pickle.UnpicklingError):  # it has ended, perhaps in the middle of a word
            return
        finally:
            self.ended = True
            self._tell_ended()
