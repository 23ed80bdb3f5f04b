"""Orders about the data of a caller: show one field of it to whoever asks, erase all of it."""

from __future__ import annotations

from dataclasses import dataclass

from models.domain.caller.fields import Field


@dataclass(frozen=True, slots=True)
class RevealField:
    """Show one field of the caller in full, for a while and to this seat alone. Who, when and why is journalled."""

    case: str
    field: Field
    reason: str


@dataclass(frozen=True, slots=True)
class EraseCaller:
    """Erase the caller's data of a case for good; the case itself stays as it is."""

    case: str
    reason: str


CallerOrder = RevealField | EraseCaller
