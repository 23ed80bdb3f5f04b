"""The tree of the organisation: city, district, street. Whoever belongs to a part sees that part and all below it."""

from __future__ import annotations

from dataclasses import dataclass

LEVELS = 3
MAX_PART = 40
_BETWEEN = "/"


@dataclass(frozen=True, slots=True)
class Org:
    """A part of the organisation by its path from the top; the empty path is the whole of it."""

    path: tuple[str, ...] = ()

    @classmethod
    def of(cls, text: str) -> Org:
        """`Linjiang/Northgate/Market` as a part. ValueError says what is wrong with it."""
        parts = tuple(part.strip() for part in text.split(_BETWEEN)) if text.strip() else ()
        if len(parts) > LEVELS:
            raise ValueError(f"{text!r} has {len(parts)} levels, the most is {LEVELS}: city/district/street")
        if any(not part or len(part) > MAX_PART for part in parts):
            raise ValueError(f"{text!r}: each level needs a name of 1 to {MAX_PART} characters")
        return cls(parts)

    def within(self, other: Org) -> bool:
        """Whether this is that part, or lies below it."""
        return self.path[: len(other.path)] == other.path

    def __str__(self) -> str:
        return _BETWEEN.join(self.path)


WHOLE = Org()
