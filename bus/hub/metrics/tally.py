"""What a hub has done since it began, counted in its own loop as it goes."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from bus.hub.authority import Submission
from bus.messages import Receipt
from models.domain.orders import ReportCase, ReportProgress

BUCKETS_S = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
"""Upper edges, in seconds: a commit on a quiet disk takes some milliseconds, and a receipt waits for it."""


@dataclass(slots=True)
class Latencies:
    """How long commits took: how many up to each edge of the buckets, and one more for what was longer."""

    counts: list[int] = field(default_factory=lambda: [0] * (len(BUCKETS_S) + 1))
    sum_s: float = 0.0

    def add(self, seconds: float) -> None:
        self.counts[bisect_left(BUCKETS_S, seconds)] += 1
        self.sum_s += seconds


@dataclass(slots=True)
class Tally:
    """`answers` are counted by sort (report, order, or what the hub does by itself) and outcome."""

    answers: Counter[tuple[str, str]] = field(default_factory=Counter)
    commits: Latencies = field(default_factory=Latencies)
    failed_commits: int = 0
    last_group: int = 0

    def answered(self, submissions: Iterable[Submission], receipts: Iterable[tuple[bytes, Receipt]]) -> None:
        """A group is through: its receipts stand in the order of its submissions."""
        for submission, (_, receipt) in zip(submissions, receipts, strict=True):
            self.answers[_sort(submission), "repeated" if receipt.repeated else receipt.outcome] += 1


def _sort(submission: Submission) -> str:
    if not submission.session:
        return "hub"
    return "report" if isinstance(submission.placed.order, ReportCase | ReportProgress) else "order"
