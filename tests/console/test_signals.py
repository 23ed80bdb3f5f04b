"""Ctrl+C at the terminal closes the window as a hand would: everything is taken apart, nothing is left running."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from bus.hub.process import program, program_environment


@pytest.mark.parametrize("which", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_console_and_its_own_hub(world: Path, which: signal.Signals) -> None:
    command = [*program(), "console", "--base-dir", str(world), "--size", "1366x768", "--no-tour"]
    environment = {**program_environment(), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as console:
        assert console.stderr is not None
        said = []
        for line in console.stderr:
            said.append(line)
            if "state=live" in line:
                os.kill(console.pid, which)
                break
        said += console.stderr.readlines()
        assert console.wait(30) == 0, said
    assert any("hub stopped" in line for line in said)
    assert not (world / "hub.json").exists()
