"""The demonstration's process ends when it is asked to, whether or not a hub is there."""

import argparse
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bus.demo import command
from models.clock import WallClock
from tests.doors import a_door_to_nobody

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import argparse, sys
from bus.demo import command
from models.clock import WallClock
parser = argparse.ArgumentParser()
command.add_arguments(parser)
sys.exit(command.run(parser.parse_args(sys.argv[2:]), sys.argv[1], WallClock()))
"""


@pytest.fixture
def nobody(tmp_path: Path) -> str:
    return a_door_to_nobody(tmp_path)


def parsed(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return parser.parse_args(arguments)


def test_it_ends_after_the_minutes_asked_for(nobody: str) -> None:
    begun = time.monotonic()
    assert command.run(parsed("--minutes", "0.01"), nobody, WallClock()) == 0
    assert time.monotonic() - begun < 10


def test_signals_mean_afterwards_what_they_meant_before(nobody: str) -> None:
    before = signal.getsignal(signal.SIGTERM)
    command.run(parsed("--minutes", "0.001"), nobody, WallClock())
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("arguments", [("--pace", "0"), ("--pace", "1000"), ("--minutes", "-1"), ("--lang", "fr")])
def test_a_number_out_of_range_is_wrong_use(arguments: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parsed(*arguments)
    assert ended.value.code == 2
    assert arguments[0] in capsys.readouterr().err


@pytest.mark.parametrize("ending", ["stdin", "signal"])
def test_it_ends_with_its_parent_and_on_a_signal(ending: str, nobody: str) -> None:
    started = [sys.executable, "-u", "-c", PROGRAM, nobody, "--until-stdin-closes"]
    with subprocess.Popen(started, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert b"the demonstration starts" in process.stdout.readline()
        if ending == "stdin":
            process.stdin.close()
        else:
            process.terminate()
        assert process.wait(20) == 0
