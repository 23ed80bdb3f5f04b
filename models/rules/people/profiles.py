"""The profiles of sign-in that ship with the program: `resources/people/*.toml`, read and checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import Annotated

import msgspec
from msgspec import Meta

from models.domain.people.policy import Passwords, SignInPolicy
from resources import resource

PROFILES = ("asvs5", "dengbao3")
DEFAULT = "asvs5"
Basis = Annotated[str, Meta(min_length=1, max_length=500)]
"""Where a number comes from."""


@dataclass(frozen=True, slots=True)
class _Password:
    least: Annotated[int, Meta(ge=8, le=64)]
    most: Annotated[int, Meta(ge=64, le=1_000)]
    kinds: Annotated[int, Meta(ge=0, le=4)]
    guesses: Annotated[int, Meta(ge=6, le=14)]
    former: Annotated[int, Meta(ge=0, le=24)]
    days: Annotated[int, Meta(ge=0, le=3_650)]
    first_hours: Annotated[int, Meta(ge=1, le=720)]
    basis: Basis


@dataclass(frozen=True, slots=True)
class _Failures:
    most: Annotated[int, Meta(ge=3, le=100)]
    barred_minutes: Annotated[int, Meta(ge=1, le=1_440)]
    basis: Basis


@dataclass(frozen=True, slots=True)
class _Lasting:
    locks_after_minutes: Annotated[int, Meta(ge=1, le=720)]
    hours: Annotated[int, Meta(ge=1, le=24)]
    basis: Basis


class _Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: Basis
    date: Basis
    password: _Password
    failures: _Failures
    seat: _Lasting


@lru_cache(maxsize=len(PROFILES))
def shipped_profile(name: str) -> SignInPolicy:
    """KeyError where none has this name."""
    if name not in PROFILES:
        raise KeyError(name)
    common = resource("people", "common_passwords.txt").read_text(encoding="utf-8").split()
    return read_profile(name, resource("people", f"{name}.toml").read_text(encoding="utf-8"), frozenset(common))


def read_profile(name: str, text: str, common: frozenset[str] = frozenset()) -> SignInPolicy:
    """ValueError says where a setting does not fit. No days of a password's life are days without end."""
    profile = msgspec.toml.decode(text, type=_Profile)
    asked = profile.password
    return SignInPolicy(
        name=name,
        passwords=Passwords(
            least=asked.least,
            most=asked.most,
            kinds=asked.kinds,
            guesses=asked.guesses,
            former=asked.former,
            lasts=timedelta(days=asked.days) if asked.days else None,
            first_lasts=timedelta(hours=asked.first_hours),
        ),
        failures=profile.failures.most,
        barred=timedelta(minutes=profile.failures.barred_minutes),
        locks_after=timedelta(minutes=profile.seat.locks_after_minutes),
        lasts=timedelta(hours=profile.seat.hours),
        common=common,
    )
