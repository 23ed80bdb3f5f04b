"""When the lookout's process dies it comes back and answers; when the console dies the process ends too."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bus.hub.process import program_environment
from console.found import TrialDone
from console.trouble import Trouble
from models.clock import ManualClock
from models.domain.rules import BookKind
from models.rules.kinds import KINDS
from tests.bus.room import MORNING
from tests.console.kept_cases import same_again
from tests.console.looked import looking
from tests.console.looked_through import Room, looked_through, staffed_case

WITHIN_S = 60.0

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at processes by /proc")


@pytest.fixture
def room(world: Path) -> Iterator[Room]:
    with looked_through(world / "cache.db") as room:
        yield room


def there(pid: int) -> bool:
    """Whether a process still runs: one that waits only to be asked how it ended does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0]
    except OSError:
        return False
    return state not in "ZX"


def test_a_process_that_was_killed_is_started_again_and_knows_all_that_the_first_knew(room: Room) -> None:
    first = room.pid
    os.kill(first, signal.SIGKILL)
    assert "broken off" in room.looked.next(Trouble).text
    assert room.finds_it()
    assert room.pid not in (0, first)
    done = room.looked.trial(BookKind.POLICY, KINDS[BookKind.POLICY].shipped())
    assert done.trial is not None, "the rules are known to the second process"


def test_a_question_that_was_open_when_the_process_died_is_asked_again(room: Room) -> None:
    os.kill(room.pid, signal.SIGSTOP)
    room.looked.lookout.ask_trial(BookKind.POLICY, KINDS[BookKind.POLICY].shipped())
    os.kill(room.pid, signal.SIGKILL)
    assert room.looked.next(TrialDone).trial is not None


class Deadly:
    """A draft that ends whoever unpacks it."""

    def __reduce__(self) -> tuple[Callable[[int], None], tuple[int]]:
        return os._exit, (3,)


def test_a_question_that_two_processes_die_of_is_not_asked_of_a_third(room: Room) -> None:
    room.looked.lookout.ask_trial(BookKind.POLICY, Deadly())
    assert "ended twice" in room.looked.next(TrialDone).trouble
    assert room.finds_it()


def test_a_process_that_is_stuck_is_ended_with_the_console(world: Path) -> None:
    with looking(world / "none.db", ManualClock(MORNING)) as looked:
        looked.lookout.start()
        looked.lookout.ask_duplicates(1, same_again(staffed_case()), 5)
        looked.next(Trouble)
        pid = looked.lookout.pid
        os.kill(pid, signal.SIGSTOP)
        looked.lookout.take_units({f"U{n}": f"{n:1000}" for n in range(500)})  # more than a pipe holds
    assert not there(pid)


def test_the_process_does_not_outlive_a_console_that_is_killed(world: Path) -> None:
    command = [sys.executable, "-m", "tests.console.lone_lookout", str(world / "none.db")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=program_environment()) as console:
        assert console.stdout is not None
        pid = int(console.stdout.readline())
        lookout = os.pidfd_open(pid)
        console.kill()
    ended, _, _ = select.select([lookout], [], [], WITHIN_S)
    os.close(lookout)
    assert ended, f"the lookout's process {pid} has not ended"
