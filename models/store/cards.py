"""Domain values as stored text and back: one JSON form, which is also the one on the wire."""

from __future__ import annotations

import msgspec

from models.domain.case import Case, Unit
from models.domain.facts import FACT_TYPES, Fact
from models.domain.shift.sheets import Sheet

_encoder = msgspec.json.Encoder()
_case = msgspec.json.Decoder(Case)
_unit = msgspec.json.Decoder(Unit)
_sheet = msgspec.json.Decoder(Sheet)
_facts: dict[str, msgspec.json.Decoder[Fact]] = {name: msgspec.json.Decoder(cls) for name, cls in FACT_TYPES.items()}


def card(value: object) -> bytes:
    """The stored form. The same value always gives the same bytes."""
    return _encoder.encode(value)


def case_of(text: str | bytes) -> Case:
    """msgspec.DecodeError where the text is not a case."""
    return _case.decode(text)


def unit_of(text: str | bytes) -> Unit:
    return _unit.decode(text)


def sheet_of(text: str | bytes) -> Sheet:
    return _sheet.decode(text)


def fact_of(kind: str, text: str | bytes) -> Fact:
    """KeyError for a kind that is not known, msgspec.DecodeError for a body that does not fit."""
    return _facts[kind].decode(text)
