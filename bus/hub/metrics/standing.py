"""How a hub stands at an instant: a frozen value that its loop makes each second, for other threads to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bus.hub.metrics.tally import Tally
from bus.hub.session import Session

ROLES = ("seat", "source", "observer")


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who is there. `unpaid` are messages that seats have not acknowledged, `behind` entries that they lack."""

    sessions: Mapping[str, int]
    filling: int
    waiting: int
    most_unpaid: int
    most_unpaid_bytes: int
    most_behind: int


@dataclass(frozen=True, slots=True)
class Standing:
    """`turned_at` is the monotonic instant at which it was so. Counts are since the hub began."""

    turned_at: float
    journal: str
    mode: str
    epoch: int
    head: int
    read_only: bool
    live_cases: int
    attendance: Attendance
    planning: int
    unkept: int
    last_group: int
    answers: Mapping[tuple[str, str], int]
    turned_away: Mapping[str, int]
    commits: tuple[int, ...]
    commits_s: float
    failed_commits: int


def attendance(sessions: Collection[Session], head: int) -> Attendance:
    """A seat that has a whole window unacknowledged is sent no more until it says that it has taken some of it in."""
    seats = [session for session in sessions if session.number is not None]
    windows = [session.window for session in seats]
    present = Counter(session.role for session in sessions)
    return Attendance(
        {role: present[role] for role in ROLES},
        filling=sum(session.snapshot is not None for session in seats),
        waiting=sum(not window.open for window in windows),
        most_unpaid=max((window.unpaid for window in windows), default=0),
        most_unpaid_bytes=max((window.unpaid_bytes for window in windows), default=0),
        most_behind=max((head - (session.number or 0) for session in seats), default=0),
    )


def counted(tally: Tally) -> tuple[Mapping[tuple[str, str], int], tuple[int, ...], float, int, int]:
    """The counts as they are now, apart from those that go on: answers, commits, their seconds, failed, last group."""
    commits = tally.commits
    return dict(tally.answers), tuple(commits.counts), commits.sum_s, tally.failed_commits, tally.last_group
