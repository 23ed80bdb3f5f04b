"""Seeded chance: every choice has a name, so that it comes out the same whenever and in whatever order it is asked."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import timedelta
from functools import lru_cache
from hashlib import blake2b
from random import Random
from typing import TypeVar

T = TypeVar("T")
LOTS_KEPT = 1 << 14


def dice(*name: object) -> Random:
    """Dice of their own for the choice of this name; the name starts with the seed."""
    return Random("|".join(map(str, name)))


@lru_cache(maxsize=LOTS_KEPT)
def lot(*name: Hashable) -> float:
    """One number from 0 up to 1, for choices that are asked again at every look: far quicker than dice."""
    return int.from_bytes(blake2b("|".join(map(str, name)).encode(), digest_size=6).digest()) / 2**48


def pick(roll: Random, weights: Mapping[T, float]) -> T:
    """One of the keys, as often as its weight says."""
    return roll.choices(list(weights), list(weights.values()))[0]


def minutes(roll: Random, least: float, most: float, pace: float = 1.0) -> timedelta:
    """A span between two numbers of city minutes, oftener short than long; `pace` city minutes go by in one of ours."""
    return timedelta(minutes=roll.triangular(least, most, least + (most - least) / 3) / pace)


def span(drawn: float, room: tuple[float, float], pace: float) -> timedelta:
    """The same from a lot that was drawn."""
    least, most = room
    return timedelta(minutes=(least + (most - least) * drawn**1.5) / pace)
