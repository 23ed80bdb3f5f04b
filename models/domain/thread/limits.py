"""How much may hang on one case."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileLimits:
    """Files of one case, and the bytes of all of them together."""

    most_files: int
    most_bytes: int
