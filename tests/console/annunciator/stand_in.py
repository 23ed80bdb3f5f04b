"""A real annunciator process beside a stand-in for the console, with players that write down what they are asked."""

from __future__ import annotations

import json
import subprocess
import time
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import tomli_w

from bus.hub.process import program, program_environment
from console.annunciator.calling import WORDS
from console.annunciator.door import NearEnd
from console.annunciator.messages import Beat, Bye, Opening, Status, ToAnnunciator, encode
from resources import resource

WITHIN_S = 60.0
TOKEN = "the token of this test"
ENGLISH = {key: f"words of {key}" for key in WORDS}
PLAYERS = {"pw-play": 0, "spd-say": 0, "notify-send": 0}
"""The players of a test and the exit code of each."""


def put_players(folder: Path, players: Mapping[str, int]) -> None:
    """Programs that write their arguments into `heard` beside them and end with an exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, code in players.items():
        script = folder / name
        lines = ("#!/bin/sh", f'printf "%s\\037" {name} "$@" >> "{folder}/heard"', f'echo >> "{folder}/heard"')
        script.write_text("\n".join((*lines, f"exit {code}\n")), encoding="utf-8")
        script.chmod(0o755)


def heard_in(folder: Path) -> list[list[str]]:
    """What was asked of the players so far: the program and its arguments."""
    path = folder / "heard"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [line.rstrip("\x1f").split("\x1f") for line in lines if line.endswith("\x1f")]


def policy_file(path: Path, changes: Mapping[str, object]) -> Path:
    """The shipped policy with some values changed, named by their way with double underscores."""
    policy: dict[str, Any] = tomllib.loads(resource("annunciator.toml").read_text(encoding="utf-8"))  # any TOML
    for way, value in changes.items():
        *tables, last = way.split("__")
        table = policy
        for name in tables:
            table = table[name]
        table[last] = value
    path.write_bytes(tomli_w.dumps(policy).encode())
    return path


def wait_until(true: Callable[[], bool], what: str) -> None:
    """Look again and again until it is true; `what` is said where it does not become so."""
    deadline = time.monotonic() + WITHIN_S
    while not true():
        assert time.monotonic() < deadline, f"not within {WITHIN_S:g} s: {what}"
        time.sleep(0.02)


def events_in(folder: Path) -> list[dict[str, Any]]:  # any JSON
    """The annunciator's log so far."""
    path = folder / "events.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True) if path.exists() else []
    return [json.loads(line) for line in lines if line.endswith("\n")]


class StandIn:
    """Beats while it waits for something, as a console does."""

    def __init__(
        self, folder: Path, options: list[str], language: str, words: Mapping[str, str], players: Path
    ) -> None:
        self.folder = folder
        self._players = players
        command = [*program(), "annunciator", "--folder", str(folder), "--players", str(players), *options]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=program_environment()
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(encode(Opening(TOKEN, "Seat 7", language, dict(words))) + b"\n")
        self.process.stdin.flush()
        self.address = str(json.loads(self.process.stdout.readline())["address"])
        self._end = NearEnd(self.address)
        self._statuses: list[Status] = []
        self.beats = True

    def send(self, message: ToAnnunciator) -> None:
        self._end.send(message)

    @property
    def events(self) -> list[dict[str, Any]]:  # any JSON
        return events_in(self.folder)

    def heard(self, program: str) -> list[list[str]]:
        """The arguments of each use of a player."""
        return [words[1:] for words in heard_in(self._players) if words[0] == program]

    def said(self, what: str, about: str = "") -> list[dict[str, Any]]:  # any JSON
        return [each for each in self.events if each["what"] == what and (not about or each.get("about") == about)]

    def until(self, true: Callable[[], bool], what: str) -> None:
        def turned() -> bool:
            if self.beats:
                self.send(Beat(TOKEN))
            self._statuses += self._end.statuses()
            return true()

        wait_until(turned, what)

    def until_status(self, true: Callable[[Status], bool], what: str) -> Status:
        """The first status that comes from now on for which it is true."""
        self._statuses.clear()
        self.until(lambda: any(map(true, self._statuses)), what)
        return next(filter(true, self._statuses))

    def die(self) -> int:
        """Close the lifeline without a goodbye, as a console that is killed; the annunciator's exit code."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(WITHIN_S)

    def leave(self) -> int:
        """Say goodbye; the annunciator's exit code."""
        self.send(Bye(TOKEN))
        return self.process.wait(WITHIN_S)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self._end.close()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()


@contextmanager
def standing_in(
    tmp_path: Path,
    players: Mapping[str, int] = PLAYERS,
    language: str = "en",
    words: Mapping[str, str] = ENGLISH,
    changes: Mapping[str, object] | None = None,
) -> Iterator[StandIn]:
    """An annunciator with these players, and with some values of its policy changed."""
    put_players(tmp_path / "players", players)
    options = ["--policy", str(policy_file(tmp_path / "policy.toml", changes or {}))]
    stand_in = StandIn(tmp_path / "annunciator", options, language, words, tmp_path / "players")
    try:
        yield stand_in
    finally:
        stand_in.close()
