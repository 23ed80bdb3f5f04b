"""Runs self-tests: by hand and with the shift, level by level, up to the officer's answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Literal

from console.annunciator.messages import SelfTestResult
from console.annunciator.players import Kind, Saying
from console.annunciator.playing import Job, Outcome, Playing
from console.annunciator.policy import Policy
from console.annunciator.record import Record
from console.annunciator.self_test import ABOUT, Answer, SelfTest, is_due, is_late, shift_began


class SelfTester:
    """`last` is the last test there was. `saying` words what is spoken and shown in a test."""

    def __init__(
        self,
        policy: Policy,
        sounds: Mapping[str, Path],
        playing: Playing,
        record: Record,
        saying: Callable[[], Saying],
        last: SelfTestResult | None,
        started: float,
    ) -> None:
        self._policy = policy
        self._sounds = sounds
        self._playing = playing
        self._record = record
        self._saying = saying
        self._started = started
        self._test: SelfTest | None = None
        self._shift: datetime | None = None
        self._to_begin = False
        self.last = last
        self.due = self.late = False

    @property
    def state(self) -> Literal["idle", "playing", "asking"]:
        return "idle" if self._test is None else self._test.state

    @property
    def step(self) -> str:
        return "" if self._test is None else self._test.step

    def begin(self, by: str, wall: datetime) -> None:
        if self._test is None:
            self._test = SelfTest(self._policy.test, by)
            self._record.write(wall, "test_begun", by=by)

    def answer(self, heard: bool, by: str, wall: datetime) -> None:
        if self._test is not None and self._test.state == "asking":
            self._test.by = by or self._test.by
            self._finish("heard" if heard else "not_heard", wall)

    def interrupt(self, wall: datetime) -> None:
        if self._test is not None:
            self._finish("interrupted", wall)

    def take(self, outcome: Outcome, now: float) -> None:
        """A player has ended; whether it was one of a test's is seen here."""
        if self._test is not None and outcome.job.about.startswith(ABOUT):
            self._test.take(outcome, now)

    def look_at_shift(self, now: float, wall: datetime, *, hushed: bool) -> None:
        """See what is due, and begin with the shift: while `hushed` it waits."""
        policy, local = self._policy.test, wall.astimezone()
        self.due = is_due(policy, self.last, local)
        self.late = is_late(policy, self.last, local, now - self._started) and self._test is None
        began = shift_began(policy, local)
        if self._shift not in (None, began):  # it has begun while we run
            self._to_begin = policy.by_itself
        self._shift = began
        self._to_begin &= self.due
        if self._to_begin and not hushed:
            self._to_begin = False
            self.begin("", wall)

    def go_on(self, now: float, wall: datetime) -> None:
        if self._test is None:
            return
        if self._test.late(now):
            self._finish("unanswered", wall)
        elif not self._playing.busy and self._test.waiting:
            self._finish("interrupted", wall)  # somebody has silenced it
        elif not self._playing.busy and (level := self._test.next_step(self._kinds())):
            self._play(level, self._test.waiting)

    def _kinds(self) -> tuple[Kind, ...]:
        """The sound always; voice and notice where the system has them, with the first step."""
        others: tuple[Kind, ...] = ("voice", "notice")
        return ("sound", *(kind for kind in others if not self.step and self._playing.name_of(kind)))

    def _play(self, level: str, kinds: frozenset[str]) -> None:
        about = f"{ABOUT}{level}"
        file = str(self._sounds[self._policy.level[level].tone])
        self._playing.put(Job(about, "sound", Saying(file=file)))
        others: tuple[Kind, ...] = ("voice", "notice")
        for kind in others:
            if kind in kinds:
                self._playing.put(Job(about, kind, self._saying()))

    def _finish(self, answer: Answer, wall: datetime) -> None:
        assert self._test is not None
        self.last = self._test.result(wall, answer)
        self._test = None
        self._playing.silence()
        self._record.write(wall, "test_over", result=self.last.result, by=self.last.by, failed=list(self.last.failed))
