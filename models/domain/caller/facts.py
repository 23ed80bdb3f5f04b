"""What happened with the data of a caller. No fact ever holds a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.domain.caller.fields import Field


@dataclass(frozen=True, slots=True)
class Seal:
    """What the journal holds of a value: the SHA-256 (64 hex digits) of a salt and the value, which are kept apart.

    It proves which value it was as long as that is there, and says nothing of it once both are erased.
    """

    field: Field
    commitment: str


@dataclass(frozen=True, slots=True)
class FieldRevealed:
    """Somebody was shown one value in full."""

    case: str
    at: datetime
    field: Field
    reason: str


@dataclass(frozen=True, slots=True)
class CallerErased:
    """Values and salts of these fields are gone for good."""

    case: str
    at: datetime
    fields: tuple[Field, ...]
    reason: str


CallerFact = FieldRevealed | CallerErased
