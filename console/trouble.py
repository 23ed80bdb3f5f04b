"""What went wrong beside the screen, told to the officer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something the officer should know: the hub cannot write, a file could not be read. `code` is the hub's own."""

    text: str
    code: str = ""
