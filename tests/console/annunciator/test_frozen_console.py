"""A real console's side that is stopped, killed or ended: its annunciator says so, and never outlives it for long."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from bus.hub.process import program_environment
from models.clock import WallClock
from tests.console.annunciator.stand_in import PLAYERS, events_in, heard_in, put_players, wait_until
from tests.console.room import Hub


class Console:
    """The process `frozen_console`, with an annunciator below it."""

    def __init__(self, tmp_path: Path, hub: str) -> None:
        self.folder, self.players = tmp_path / "annunciator", tmp_path / "players"
        put_players(self.players, PLAYERS)
        command = [sys.executable, "-m", "tests.console.annunciator.frozen_console"]
        self.process = subprocess.Popen(
            [*command, str(self.folder), str(self.players), hub], stdout=subprocess.PIPE, env=program_environment()
        )
        assert self.process.stdout is not None
        self.annunciator = int(self.process.stdout.readline())

    def said(self, what: str, about: str) -> bool:
        return any(each["what"] == what and each.get("about") == about for each in events_in(self.folder))

    def when(self, what: str, about: str) -> datetime:
        return next(
            datetime.fromisoformat(each["at"])
            for each in events_in(self.folder)
            if each["what"] == what and each.get("about") == about
        )

    def spoken(self) -> list[str]:
        return [words[-1] for words in heard_in(self.players) if words[0] == "spd-say"]

    def signal(self, which: int) -> None:
        os.kill(self.process.pid, which)

    def annunciator_is_gone(self) -> bool:
        return not Path(f"/proc/{self.annunciator}").exists()

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()
        wait_until(self.annunciator_is_gone, "the annunciator of a killed console has ended")


@pytest.fixture
def console(tmp_path: Path, hub: Hub) -> Iterator[Console]:
    console = Console(tmp_path, hub.address)
    yield console
    console.close()


def test_a_console_that_is_stopped_is_called_out_within_five_seconds(
    console: Console, capsys: pytest.CaptureFixture[str]
) -> None:
    stopped = WallClock().now()
    console.signal(signal.SIGSTOP)
    wait_until(lambda: console.said("played", "frozen"), "the frozen console has been heard")
    took = (console.when("called", "frozen") - stopped).total_seconds()
    with capsys.disabled():
        print(f"\ncalled out {took:.2f} s after SIGSTOP")  # noqa: T201 - a figure
    assert took < 5
    console.signal(signal.SIGCONT)
    wait_until(lambda: "The console answers again." in console.spoken(), "it is over")
    assert console.spoken()[0].startswith("Attention. The console has frozen.")


def test_a_hub_that_is_killed_is_called_out_within_five_seconds(
    console: Console, hub: Hub, capsys: pytest.CaptureFixture[str]
) -> None:
    wait_until(lambda: console.said("link", "live"), "its own link is live")
    killed = WallClock().now()
    hub.kill()
    wait_until(lambda: console.said("called", "hub_silent"), "the dead hub is called out")
    took = (console.when("called", "hub_silent") - killed).total_seconds()
    with capsys.disabled():
        print(f"\ncalled out {took:.2f} s after the hub was killed")  # noqa: T201 - a figure
    assert took < 5


def test_a_console_that_is_killed_is_called_out_and_its_annunciator_ends(console: Console) -> None:
    console.signal(signal.SIGKILL)
    wait_until(console.annunciator_is_gone, "the annunciator has ended")
    assert [text.partition(".")[2].strip().partition(".")[0] for text in console.spoken()] == [
        "The console has ended unexpectedly"
    ]


def test_an_annunciator_that_is_killed_is_started_again(console: Console) -> None:
    first = console.annunciator
    os.kill(first, signal.SIGKILL)
    assert console.process.stdout is not None
    console.annunciator = int(console.process.stdout.readline())
    assert console.annunciator != first
    console.signal(signal.SIGSTOP)
    wait_until(lambda: console.said("called", "frozen"), "the new one watches as the first did")


def test_an_annunciator_that_is_stuck_is_ended_and_started_again(console: Console) -> None:
    first = console.annunciator
    os.kill(first, signal.SIGSTOP)
    assert console.process.stdout is not None
    console.annunciator = int(console.process.stdout.readline())
    assert console.annunciator != first
    wait_until(lambda: not Path(f"/proc/{first}").exists(), "the stuck one is gone")
