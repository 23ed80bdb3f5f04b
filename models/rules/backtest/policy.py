"""Trying a draft of the policy, or of the working calendars, on what has happened: what would have been late."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from models.domain.clocks import WorkTimes
from models.domain.rules import Policy
from models.rules.backtest.past import Past
from models.rules.backtest.policy_counts import PolicyCounts
from models.rules.backtest.policy_trial import PolicyTrial


def backtest_policy(
    past: Iterable[Past],
    old: Policy,
    new: Policy,
    times: WorkTimes,
    new_times: WorkTimes,
    *,
    now: datetime | None = None,
) -> PolicyTrial:
    """Every clock of every case on the terms of both policies, each with its calendars.

    Limits are those of the types (no set that a routing rule chose, no promise of another city, no answer to a task).
    With `now`, clocks that still run are judged by it; without, only stopped ones are.
    """
    counts = PolicyCounts(old, new, times, new_times)
    for each in past:
        counts.add(each, now)
    return counts.trial()
