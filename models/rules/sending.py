"""What is looked at when units are proposed beside the rules: speeds and needs, from the file that ships with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import msgspec

from models.domain.nearest import Travel
from resources import resource

SLOWEST, FASTEST = 1.0, 150.0


@dataclass(frozen=True, slots=True)
class Sending:
    """`needs` are keys of skills and equipment by the code of a type of case."""

    travel: Travel
    needs: Mapping[str, tuple[str, ...]]

    def needed(self, type_code: str) -> tuple[str, ...]:
        return self.needs.get(type_code, ())


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class _Travel(_Part, frozen=True):
    basis: str
    as_of: date
    default_kmh: float
    kmh: dict[str, float] = {}


class _Needs(_Part, frozen=True):
    basis: str
    as_of: date
    types: dict[str, tuple[str, ...]] = {}


class _File(_Part, frozen=True):
    travel: _Travel
    needs: _Needs


def load_sending() -> Sending:
    return read_sending(resource("sending.toml").read_bytes())


def read_sending(text: bytes) -> Sending:
    """ValueError (msgspec.ValidationError is one) names what is wrong with the file."""
    read = msgspec.toml.decode(text, type=_File)
    for part in (read.travel, read.needs):
        if not part.basis.strip():
            raise ValueError("a basis must say where the figures are from")
    travel = read.travel
    for name, speed in {"default_kmh": travel.default_kmh, **travel.kmh}.items():
        if not SLOWEST <= speed <= FASTEST:
            raise ValueError(f"{name} = {speed:g} km/h is no speed of a unit")
    return Sending(Travel(travel.default_kmh, travel.kmh, travel.basis), read.needs.types)
