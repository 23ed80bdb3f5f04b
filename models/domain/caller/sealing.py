"""Sealing a caller's values: the journal gets a salted commitment, value and salt go where they can be erased.

A commitment without its salt cannot be tried out against a list of telephone numbers.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from models.domain.caller.facts import Seal
from models.domain.caller.fields import PERSONAL, Field
from models.domain.orders import ReportCase

SALT_BYTES = 32
Salting = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Held:
    """One value of a caller as the hub keeps it."""

    field: Field
    salt: bytes
    value: str

    @property
    def seal(self) -> Seal:
        return Seal(self.field, commitment(self.salt, self.value))


def new_salt() -> bytes:
    """For one report: none is used twice."""
    return secrets.token_bytes(SALT_BYTES)


def commitment(salt: bytes, value: str) -> str:
    return hashlib.sha256(salt + value.encode()).hexdigest()


def tells_of_caller(report: ReportCase) -> bool:
    return bool(report.caller_name or report.caller_phone or report.caller_words)


def held_of(report: ReportCase, salt: bytes) -> tuple[Held, ...]:
    """What a report tells of its caller, each under a salt of its own; nothing of what was left out or is blank."""
    if not tells_of_caller(report):
        return ()
    told = ((field, getattr(report, field.value).strip()) for field in PERSONAL)
    return tuple(Held(field, _salt_of(field, salt), value) for field, value in told if value)


def _salt_of(field: Field, salt: bytes) -> bytes:
    return hashlib.sha256(salt + field.value.encode()).digest()
