"""Whole rooms on a virtual clock: the promises hold whatever goes wrong, and a fault that is planted is seen."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import structlog

from bus.simulation import command
from bus.simulation.mishaps import EVERY_KIND
from bus.simulation.seeds import Outcome, Tally, live_through, quiet, run
from bus.simulation.world import Ground
from tests.bus.simulation.faults import FAULTS, Fault

SEEDS = 150
SOME_SEED = 42
A_ROOM = 249
"""A seed in which several hubs lead one after the other, and an earlier leader is heard again."""
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def ground() -> Iterator[Ground]:
    with closing(Ground.laid()) as laid:
        yield laid


@pytest.fixture(autouse=True)
def a_quiet_log() -> Iterator[None]:
    """The log as it was comes back afterwards."""
    before = structlog.get_config()
    quiet()
    yield
    structlog.configure(**before)


def simulate(*arguments: str) -> int:
    """The command as `main.py` runs it, in this process."""
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args(arguments))


def test_every_promise_holds_in_every_seed_and_everything_that_can_go_wrong_does() -> None:
    tally = Tally()
    run(0, SEEDS, 1, tally.add)
    assert [each.how for each in tally.broken] == []
    assert tally.seeds == SEEDS
    assert [kind for kind in EVERY_KIND if not tally.counts[kind]] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_seen(fault: Fault, ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it the same seed holds: it is one of those above, or is lived through here."""
    assert fault.seed < SEEDS or live_through(ground, fault.seed).promise == ""
    fault.plant(monkeypatch)
    assert live_through(ground, fault.seed).promise.startswith(fault.caught_by)


@pytest.mark.parametrize("seed", [SOME_SEED, A_ROOM])
def test_a_seed_replays_exactly_whatever_ran_before_it(seed: int, ground: Ground) -> None:
    stories = [live_through(ground, each, telling=True) for each in (seed, A_ROOM + 1, seed)]
    assert stories[0] == stories[2]
    assert stories[0].digest != stories[1].digest


def test_a_seed_replays_exactly_in_another_process_with_other_hashes(ground: Ground) -> None:
    here = live_through(ground, A_ROOM).digest
    assert [_told_by_a_process(hashes)["digest"] for hashes in ("1", "2")] == [here, here]


def _told_by_a_process(hashes: str) -> dict[str, Any]:  # Any: what JSON can hold
    line = [sys.executable, str(ROOT / "main.py"), "simulate", "--seed", str(A_ROOM), "--json"]
    environment = {**os.environ, "PYTHONHASHSEED": hashes}
    ended = subprocess.run(line, capture_output=True, env=environment, timeout=60, check=True)
    told: dict[str, Any] = json.loads(ended.stdout)
    return told


def test_seeds_come_out_the_same_on_several_cores() -> None:
    alone: list[Outcome] = []
    spread: list[Outcome] = []
    run(SOME_SEED, 6, 1, alone.append)
    run(SOME_SEED, 6, 2, spread.append)
    assert spread == alone


def test_a_broken_seed_is_told_with_the_one_command_that_shows_it_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = FAULTS[0]
    fault.plant(monkeypatch)
    assert simulate("--seed", str(fault.seed), "--seeds", "1", "--jobs", "1", "--json") == 1
    said = capsys.readouterr()
    assert f"again: main.py simulate --seed {fault.seed}" in said.err
    told = json.loads(said.out)
    assert [each["seed"] for each in told["broken"]] == [fault.seed]
    assert simulate("--seed", str(fault.seed)) == 1
    assert told["broken"][0]["how"] in capsys.readouterr().out


def test_the_command_says_how_many_seeds_held_and_what_went_wrong_in_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert simulate("--seeds", "5", "--jobs", "1") == 0
    said = capsys.readouterr().out
    assert "every promise held" in said
    assert sum(int(line.split()[0]) for line in said.splitlines() if line.endswith("lives of the hub")) >= 5


@pytest.mark.parametrize("arguments", [["--seeds", "0"], ["--jobs", "0"]])
def test_no_seeds_or_no_processes_is_wrong_usage(arguments: list[str]) -> None:
    assert simulate(*arguments) == 2


def test_faults_are_many_and_each_is_another() -> None:
    assert len(FAULTS) >= 50
    assert max(fault.seed for fault in FAULTS) < 500
    assert [name for name, count in Counter(fault.name for fault in FAULTS).items() if count > 1] == []
    assert command.SEEDS <= 500
