"""A hold is one process's at a time, and is free again when that process is gone, however it went."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bus.hub.process import program_environment
from models.store.hold import HeldElsewhereError, Hold, is_held

HOLDER = """
import sys
from pathlib import Path
from models.store.hold import HeldElsewhereError, Hold
try:
    hold = Hold.take(Path(sys.argv[1]))
except HeldElsewhereError:
    print("refused", flush=True)
else:
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_process(path: Path, says: str) -> Iterator[subprocess.Popen[str]]:
    """A process that tries to take the hold and keeps it until its standard input closes."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=program_environment(),
    ) as child:
        assert child.stdout is not None
        try:
            assert child.stdout.readline().strip() == says
            yield child
        finally:
            child.kill()


def test_nobody_else_can_take_what_is_held(world: Path) -> None:
    path = world / "hub.lock"
    hold = Hold.take(path)
    assert is_held(path)
    with another_process(path, says="refused"):
        pass
    hold.let_go()
    assert not is_held(path)
    with another_process(path, says="held"):
        assert is_held(path)


def test_what_another_process_holds_is_refused_by_its_path(world: Path) -> None:
    path = world / "hub.lock"
    with another_process(path, says="held"), pytest.raises(HeldElsewhereError, match=r"hub\.lock"):
        Hold.take(path)


def test_a_killed_process_holds_nothing(world: Path) -> None:
    path = world / "hub.lock"
    with another_process(path, says="held") as child:
        child.kill()
        child.wait(10)
        assert not is_held(path)
        Hold.take(path).let_go()


def test_a_process_that_ends_by_itself_holds_nothing(world: Path) -> None:
    path = world / "hub.lock"
    with another_process(path, says="held") as child:
        assert child.stdin is not None
        child.stdin.close()
        assert child.wait(10) == 0
        Hold.take(path).let_go()


def test_what_was_never_held_is_free_and_asking_leaves_no_file(world: Path) -> None:
    assert not is_held(world / "hub.lock")
    assert list(world.iterdir()) == []
