"""What a typed filter asks, each term by itself, and what of it was not understood."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal

Sign = Literal["<", "<=", ">", ">=", "="]


@dataclass(frozen=True, slots=True)
class Holds:
    """A column holds one of the parts, folded; an empty column stands for all that are searched."""

    column: str
    parts: tuple[str, ...]
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Measures:
    """A length of time (milliseconds) or a number, compared."""

    field: str
    sign: Sign
    value: int
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Flagged:
    """A word that asks something by itself, such as `overdue`."""

    flag: str
    negative: bool = False


Term = Holds | Measures | Flagged


class FaultKind(Enum):
    FIELD = "field"
    SPAN = "span"
    COUNT = "count"
    COMPARED = "compared"


@dataclass(frozen=True, slots=True)
class Fault:
    """A piece of the line that could not be understood and asks for nothing; `field` is the one that it named."""

    kind: FaultKind
    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Everything named must hold."""

    terms: tuple[Term, ...] = ()
    faults: tuple[Fault, ...] = ()
