"""How warnings are scored: every weight, window and threshold, as data with its basis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

Points = Annotated[float, Meta(ge=0, le=100)]
Share = Annotated[float, Meta(ge=0, le=1)]
Days = Annotated[float, Meta(ge=1, le=366)]
Count = Annotated[float, Meta(ge=0, le=1000)]
Words = Annotated[str, Meta(min_length=1, max_length=500)]


@dataclass(frozen=True, slots=True)
class PlaceSettings:
    """`cell_m` is the side of the squares that the ground is cut into; a place needs `least_cases` in the window.

    An address or a point that `stand_in_share` of all cases have, and no fewer than `stand_in_cases`, is no place: it
    stands for one that is not known, as the middle of the city does.
    """

    cell_m: Annotated[float, Meta(ge=20, le=2000)]
    least_cases: Annotated[int, Meta(ge=2, le=100)]
    stand_in_share: Share
    stand_in_cases: Annotated[int, Meta(ge=2, le=1_000_000)]
    basis: Words


@dataclass(frozen=True, slots=True)
class RepeatSettings:
    """Cases of one group at one place within `days`, counted from what is usual there in `usual_days` before.

    What is usual reaches up to the mean and `spread` times its square root, about the chance of counts.
    """

    days: Days
    usual_days: Days
    spread: Annotated[float, Meta(ge=0, le=10)]
    none_at: Count
    full_at: Count
    basis: Words


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """Distinct channels within the window of the repeats."""

    none_at: Count
    full_at: Count
    basis: Words


@dataclass(frozen=True, slots=True)
class LongOpenSettings:
    """The age of the oldest open case in days; one whose own limit has run out has at least `overdue_share`."""

    none_at: Count
    full_at: Count
    overdue_share: Share
    basis: Words


@dataclass(frozen=True, slots=True)
class SurgeSettings:
    """Cases in the last `hours` (each window is tried) against the same hours of the same weekday in weeks before.

    Points go by how improbable such a count is: `none_at` 3 stands for one in a thousand, 6 for one in a million. It
    needs `least_weeks` of history, `least_cases` cases, and `least_times` as many as usual. A week before with less
    than `least_share` of the latest week's cases is no history: then the sources were not all there yet.
    """

    hours: Annotated[tuple[Annotated[float, Meta(ge=1, le=168)], ...], Meta(min_length=1, max_length=5)]
    weeks: Annotated[int, Meta(ge=1, le=52)]
    least_weeks: Annotated[int, Meta(ge=1, le=52)]
    least_share: Share
    least_cases: Annotated[int, Meta(ge=1, le=1000)]
    least_times: Annotated[float, Meta(ge=1, le=100)]
    none_at: Annotated[float, Meta(ge=0, le=50)]
    full_at: Annotated[float, Meta(ge=0, le=50)]
    basis: Words


@dataclass(frozen=True, slots=True)
class HighLevelSettings:
    """Cases of these levels: by count at a place, by their share of the cases for a type or an area."""

    levels: Annotated[tuple[Annotated[str, Meta(min_length=1, max_length=1)], ...], Meta(min_length=1, max_length=4)]
    none_at: Count
    full_at: Count
    none_share: Share
    full_share: Share
    basis: Words


@dataclass(frozen=True, slots=True)
class Weights:
    """The most that each term gives; 0 leaves it out. They come to no more than 100."""

    repeats: Points
    sources: Points
    long_open: Points
    surge: Points
    high_level: Points

    @property
    def total(self) -> float:
        return self.repeats + self.sources + self.long_open + self.surge + self.high_level


@dataclass(frozen=True, slots=True)
class WeightTable:
    place: Weights
    type: Weights
    area: Weights
    basis: Words


@dataclass(frozen=True, slots=True)
class WarningSettings:
    """`raise_at` is the score from which a warning is raised.

    `told_already` is the share of its cases that, standing in better warnings, makes a warning needless.
    """

    name: Annotated[str, Meta(min_length=1, max_length=60)]
    raise_at: Annotated[float, Meta(ge=1, le=100)]
    told_already: Annotated[float, Meta(ge=0.5, le=1)]
    basis: Words
    place: PlaceSettings
    repeats: RepeatSettings
    sources: SourceSettings
    long_open: LongOpenSettings
    surge: SurgeSettings
    high_level: HighLevelSettings
    weights: WeightTable
