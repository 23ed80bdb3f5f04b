"""Runs the players as child processes: one sound or voice at a time, notices beside them, and what became of each.

A player that fails makes way for the next of its kind, so that a call is lost only where none is left.
"""

from __future__ import annotations

import subprocess
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from console.annunciator.players import Kind, Player, Saying, environment_for, input_for


@dataclass(frozen=True, slots=True)
class Job:
    """Something to be played for the call `about`. An urgent one ends what is playing."""

    about: str
    kind: Kind
    saying: Saying
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a player ended: its exit code; None where it could not be run or took too long.

    No `player`: there is none. `last` where no other player is asked for the same job after it.
    """

    job: Job
    player: str
    code: int | None
    last: bool = True

    @property
    def good(self) -> bool:
        return self.code == 0


@dataclass(slots=True)
class _Child:
    job: Job
    player: Player
    process: subprocess.Popen[bytes]
    until: float
    rest: list[Player]


@dataclass(slots=True)
class Playing:
    """`turn` goes on with what is under way and says what ended since."""

    players: Mapping[Kind, list[Player]]
    within_s: Mapping[Kind, float]
    monotonic: Callable[[], float]
    _aloud: deque[Job] = field(default_factory=deque)
    _children: list[_Child] = field(default_factory=list)
    _ended: list[Outcome] = field(default_factory=list)

    @property
    def busy(self) -> bool:
        return bool(self._aloud or self._children or self._ended)

    def name_of(self, kind: Kind) -> str:
        """The program that is asked first now, or empty."""
        players = self.players[kind]
        return players[0].name if players else ""

    def put(self, job: Job) -> None:
        if job.kind == "notice":
            self._begin(job, list(self.players["notice"]))
            return
        if job.urgent:
            self._clear_for(job)
        self._aloud.append(job)

    def turn(self) -> list[Outcome]:
        for child in list(self._children):
            self._look_at(child)
        if self._aloud and not any(child.job.kind != "notice" for child in self._children):
            job = self._aloud.popleft()
            self._begin(job, list(self.players[job.kind]))
        ended, self._ended = self._ended, []
        return ended

    def silence(self) -> None:
        """End what is heard now and forget what waits to be heard."""
        self._aloud.clear()
        self._end_all(lambda child: child.job.kind != "notice")

    def close(self) -> None:
        self._aloud.clear()
        self._end_all(lambda child: True)

    def _clear_for(self, job: Job) -> None:
        """Only what is urgent as well may still be heard before an urgent call."""
        self._aloud = deque(each for each in self._aloud if each.urgent)
        self._end_all(lambda child: child.job.kind != "notice" and not child.job.urgent)

    def _begin(self, job: Job, players: list[Player]) -> None:
        """Start the first player that can be run."""
        if not players:
            self._ended.append(Outcome(job, "", None))
            return
        player, *rest = players
        process = self._started(player, job.saying)
        if process is None:
            self._failed(job, player, None, rest)
            return
        self._children.append(_Child(job, player, process, self.monotonic() + self.within_s[job.kind], rest))

    def _started(self, player: Player, saying: Saying) -> subprocess.Popen[bytes] | None:
        quiet = subprocess.DEVNULL
        try:
            process = subprocess.Popen(
                player.command(saying),
                stdin=subprocess.PIPE,
                stdout=quiet,
                stderr=quiet,
                env=environment_for(saying),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            return None
        assert process.stdin is not None
        try:
            process.stdin.write(input_for(player, saying))
            process.stdin.close()
        except OSError:  # it reads nothing and has ended already: its exit code tells
            pass
        return process

    def _look_at(self, child: _Child) -> None:
        code = child.process.poll()
        if code is None and self.monotonic() < child.until:
            return
        if code is None:
            _end(child)
        self._children.remove(child)
        if code == 0:
            self._ended.append(Outcome(child.job, child.player.name, 0))
        else:
            self._failed(child.job, child.player, code, child.rest)

    def _failed(self, job: Job, player: Player, code: int | None, rest: list[Player]) -> None:
        """Say so, ask the next one, and ask that one first from now on."""
        self._ended.append(Outcome(job, player.name, code, last=not rest))
        if rest:
            self.players[job.kind].remove(player)
            self.players[job.kind].append(player)
            self._begin(job, rest)

    def _end_all(self, those: Callable[[_Child], bool]) -> None:
        for child in [each for each in self._children if those(each)]:
            _end(child)
            self._children.remove(child)


def _end(child: _Child) -> None:
    child.process.kill()
    child.process.wait()
