"""How long the data of callers is kept after their case is over, from its TOML file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Annotated

import msgspec
from msgspec import Meta

from resources import resource

MOST_DAYS = 3_650
Basis = Annotated[str, Meta(min_length=1, max_length=500)]


@dataclass(frozen=True, slots=True)
class RetentionPolicy:
    """`keep` runs from the end of the case; `shown_s` is how long a revealed value stays on a screen."""

    keep: timedelta
    shown_s: int


@dataclass(frozen=True, slots=True)
class CallerSettings:
    days_after_the_end: Annotated[int, Meta(ge=0, le=MOST_DAYS)]
    basis: Basis
    as_of: date


@dataclass(frozen=True, slots=True)
class RevealSettings:
    seconds: Annotated[int, Meta(ge=5, le=600)]
    basis: Basis
    as_of: date


class RetentionSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    callers: CallerSettings
    reveal: RevealSettings


@lru_cache(maxsize=1)
def shipped_retention() -> RetentionPolicy:
    """What ships with the program, read once."""
    return read_retention(resource("rules", "retention.toml").read_text(encoding="utf-8"))


def read_retention(text: str) -> RetentionPolicy:
    """ValueError says where a setting does not fit."""
    settings = msgspec.toml.decode(text, type=RetentionSettings)
    return RetentionPolicy(timedelta(days=settings.callers.days_after_the_end), settings.reveal.seconds)
