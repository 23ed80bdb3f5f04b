"""What the index answers: a case that may be the same matter, how sure that is, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a reason speaks of, and the unit of its value."""

    DISTANCE = "distance"  # metres
    ADDRESS = "address"  # likeness, 0 to 1
    TIME = "time"  # minutes between the two reports
    SAME_TYPE = "same_type"  # 1
    SAME_GROUP = "same_group"  # 1
    OTHER_TYPE = "other_type"  # 1
    WORDS = "words"  # likeness of title and text, 0 to 1
    CLOSED = "closed"  # days since the case was closed


@dataclass(frozen=True, slots=True)
class Reason:
    """One likeness or difference. `points` are log-odds, below 0 where it speaks against; `shared` words they have."""

    kind: Kind
    value: float
    points: float
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Likely:
    """A case that the report may be a duplicate of. `score` is between 0 and 1; the weightiest reason comes first."""

    number: str
    score: float
    reasons: tuple[Reason, ...]
