"""What the command line says beside what is typed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Preview:
    """`tone` is `open` while something is missing, `ready`, `warning` (it can be done, but look), or `refused`.

    `wrong` is the stretch of the line that is wrong; nothing is where both are the same.
    """

    text: str = ""
    tone: str = "open"
    wrong: tuple[int, int] = (0, 0)
