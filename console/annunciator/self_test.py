"""The self-test: every level is played, every player's exit code looked at, and an officer asked. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from console.annunciator.messages import SelfTestResult
from console.annunciator.playing import Outcome
from console.annunciator.policy import SelfTestPolicy

Answer = Literal["heard", "not_heard", "unanswered", "interrupted"]
ABOUT = "test:"
"""What the calls of a test are about begins so; the level follows."""


@dataclass(slots=True)
class SelfTest:
    """One test from its first sound to the officer's answer. `step` is the level that plays."""

    policy: SelfTestPolicy
    by: str
    state: Literal["playing", "asking"] = "playing"
    _to_come: list[str] = field(default_factory=list)
    _waiting: set[str] = field(default_factory=set)
    _worked: set[str] = field(default_factory=set)
    _failed: list[str] = field(default_factory=list)
    _asked: float = 0.0
    step: str = ""

    def __post_init__(self) -> None:
        self._to_come = list(self.policy.levels)

    def next_step(self, kinds: tuple[str, ...]) -> str:
        """The level to play now, with these kinds of players; empty while one still plays or all have."""
        if self.state != "playing" or self._waiting or not self._to_come:
            return ""
        self.step = self._to_come.pop(0)
        self._waiting = set(kinds)
        return self.step

    @property
    def waiting(self) -> frozenset[str]:
        """The kinds of players that have not ended."""
        return frozenset(self._waiting)

    def take(self, outcome: Outcome, now: float) -> None:
        """A player of the test has ended."""
        if not outcome.good:
            self._failed.append(f"{self.step} {outcome.job.kind} {outcome.player or 'none'} {outcome.code}")
        if outcome.good or outcome.last:
            self._waiting.discard(outcome.job.kind)
        if outcome.good:
            self._worked.add(f"{self.step} {outcome.job.kind}")
        if not self._waiting and not self._to_come:
            self.state, self._asked, self.step = "asking", now, ""

    def late(self, now: float) -> bool:
        """Whether nobody has answered in time."""
        return self.state == "asking" and now - self._asked > self.policy.answer_within.seconds

    def result(
        self, at: datetime, answer: Literal["heard", "not_heard", "unanswered", "interrupted"]
    ) -> SelfTestResult:
        """What is kept. It passed only if the officer heard it and every level was played by some program."""
        if answer == "heard":
            played = all(f"{level} sound" in self._worked for level in self.policy.levels)
            return SelfTestResult(at, "passed" if played else "failed", self.by, tuple(self._failed))
        return SelfTestResult(at, answer, self.by, tuple(self._failed))


def shift_began(policy: SelfTestPolicy, local: datetime) -> datetime:
    """When the shift of this moment began, in the same zone."""
    day = local.replace(hour=0, minute=0, second=0, microsecond=0)
    starts = [
        day.replace(hour=start.hour, minute=start.minute) - timedelta(days=back)
        for back in (0, 1)
        for start in policy.starts
    ]
    return max(start for start in starts if start <= local)


def is_due(policy: SelfTestPolicy, last: SelfTestResult | None, local: datetime) -> bool:
    """Whether this shift has no test yet that an officer has answered."""
    return (
        last is None
        or last.result in ("unanswered", "interrupted")
        or last.at < shift_began(policy, local)
        or last.at > local + timedelta(days=1)
    )


def is_late(policy: SelfTestPolicy, last: SelfTestResult | None, local: datetime, running_s: float) -> bool:
    """Due for too long, in the shift and since we run: someone who sits down late is given time as well."""
    allowed = policy.late_after.seconds
    waited = (local - shift_began(policy, local)).total_seconds()
    return is_due(policy, last, local) and min(waited, running_s) > allowed
