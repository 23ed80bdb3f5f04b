"""Quiet for a while, with an end: who asked for it, why, and until when. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from console.annunciator.policy import MutePolicy


@dataclass(frozen=True, slots=True)
class Muted:
    """`until` is an instant of the annunciator's own clock."""

    until: datetime
    by: str
    reason: str


def muted_for(policy: MutePolicy, minutes: float, by: str, reason: str, now: datetime) -> Muted | None:
    """The mute that was asked for; None where the policy allows no such length, and where no reason is given."""
    if minutes not in policy.minutes or not reason.strip():
        return None
    return Muted(now + timedelta(minutes=minutes), by, reason.strip())


def still(muted: Muted | None, policy: MutePolicy, now: datetime) -> Muted | None:
    """What is left of a mute. One that ends later than any that could be asked for is over: the clock was set back."""
    if muted is None or now >= muted.until or muted.until - now > timedelta(minutes=max(policy.minutes)):
        return None
    return muted
