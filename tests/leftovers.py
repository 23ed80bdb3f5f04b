"""What a test may forget to end: child processes, threads and windows."""

import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

GRACE_S = 1.0
YOUNGEST, MIDDLE_ROUNDS, OLD_ROUNDS = 10_000, 5, 5
# multiprocessing keeps this one for the life of the process.
ALLOWED_CHILDREN = ("multiprocessing.resource_tracker",)


@dataclass(frozen=True, slots=True)
class Leftovers:
    """The processes, threads and windows there are at one moment, by their ids."""

    children: frozenset[int]
    threads: frozenset[int]
    windows: frozenset[int]

    @classmethod
    def now(cls) -> "Leftovers":
        return cls(frozenset(_children()), frozenset(_threads()), frozenset(_windows()))

    def since(self) -> list[str]:
        """Name what is there now and was not then, after a moment's grace; child processes are ended."""
        windows = _without(self.windows, _windows())
        if windows:
            gc.collect()  # a window in a reference cycle is not forgotten, only not yet freed
            windows = _without(self.windows, _windows())
        deadline = time.monotonic() + GRACE_S
        while (running := self._running()) and time.monotonic() < deadline:
            time.sleep(0.02)
        for pid in _without(self.children, _children()):
            _end(pid)
        return [*running, *(f"window {name}" for name in windows.values())]

    def _running(self) -> list[str]:
        children = _without(self.children, _children())
        threads = _without(self.threads, _threads())
        return [
            *(f"process {pid} {name}" for pid, name in children.items()),
            *(f"thread {name}" for name in threads.values()),
        ]


def tidy() -> None:
    """Collect what is in reference cycles: as often as the interpreter would, but in this thread."""
    young, middle, old = gc.get_count()
    if young > YOUNGEST:
        gc.collect(2 if old > OLD_ROUNDS else 1 if middle > MIDDLE_ROUNDS else 0)


def _without(known: Iterable[int], found: dict[int, str]) -> dict[int, str]:
    return {key: name for key, name in found.items() if key not in set(known)}


def _children() -> dict[int, str]:
    """Find the live children of this process (where the system has /proc; elsewhere none are seen)."""
    found: dict[int, str] = {}
    for listing in Path("/proc/self/task").glob("*/children"):
        try:
            pids = [int(pid) for pid in listing.read_text().split()]
        except OSError:  # the thread has just ended
            continue
        found |= {pid: command for pid in pids if (command := _command(pid))}
    return found


def _command(pid: int) -> str:
    """Give the command line of a live child; nothing for one that has ended or is allowed."""
    process = Path(f"/proc/{pid}")
    try:
        name, _, state = process.joinpath("stat").read_text().partition("(")[2].rpartition(") ")
        command = process.joinpath("cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
    except OSError:
        return ""
    ended = state[0] in "ZX"  # waits only to be asked how it ended
    allowed = any(words in command for words in ALLOWED_CHILDREN)
    return "" if ended or allowed else command or name


def _threads() -> dict[int, str]:
    return {id(thread): thread.name for thread in threading.enumerate() if not thread.daemon}


def _windows() -> dict[int, str]:
    """Find the top-level widgets, without loading Qt for a test that has none."""
    if "PySide6.QtWidgets" not in sys.modules:
        return {}
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - only once the test has loaded Qt
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415
    from shiboken6 import Shiboken  # noqa: PLC0415

    if not isinstance(QApplication.instance(), QApplication):
        return {}
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what was told to go, goes
    return {
        Shiboken.getCppPointer(widget)[0]: f"{type(widget).__name__} {widget.windowTitle()!r}"
        for widget in QApplication.topLevelWidgets()
    }


def _end(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    except (ProcessLookupError, ChildProcessError):
        return  # it went by itself
