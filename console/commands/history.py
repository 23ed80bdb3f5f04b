"""The lines that were placed, latest last. Words that may tell of a person are not kept: verbs, numbers, units are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from console.commands.reading import Read
from console.commands.slots import Kind

MOST_KEPT = 200
_TOLD = frozenset({Kind.TEXT, Kind.RECIPIENT, Kind.RECIPIENTS, Kind.UNKNOWN})
"""Kinds whose values are words of somebody's own."""


def kept_line(read: Read) -> str:
    """A line without what somebody wrote in their own words; a field keeps its name, to be filled in again."""
    text = read.line.text
    pieces: list[str] = []
    for part in sorted(read.parts, key=lambda part: part.start):
        if part.role == "value" and part.slot is not None and part.slot.kind in _TOLD:
            continue
        piece = text[part.start : part.end]
        joined = part.role == "value" and pieces and pieces[-1].endswith((":", "："))
        if joined:
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return " ".join(pieces).strip()


@dataclass(slots=True)
class History:
    """`at` is where the officer looks: the number of lines when nowhere. What was being typed comes back at the end."""

    lines: list[str] = field(default_factory=list)
    at: int = 0
    draft: str = ""

    @classmethod
    def of(cls, lines: Iterable[object]) -> History:
        """What a seat has kept; what is no text is left out."""
        kept = [line for line in lines if isinstance(line, str) and line][-MOST_KEPT:]
        return cls(kept, len(kept))

    def put(self, line: str) -> None:
        """Remember a line, once however often it is repeated."""
        if line and line not in self.lines[-1:]:
            self.lines = [*self.lines, line][-MOST_KEPT:]
        self.leave()

    def leave(self) -> None:
        """Look at none of them."""
        self.at, self.draft = len(self.lines), ""

    def earlier(self, typed: str) -> str:
        """The line before; `typed` is what stands there now."""
        if self.at == len(self.lines):
            self.draft = typed
        self.at = max(0, self.at - 1)
        return self.lines[self.at] if self.lines else typed

    def later(self, typed: str) -> str:
        """The line after, and what was being typed behind the last one."""
        if self.at >= len(self.lines):
            return typed
        self.at += 1
        return self.lines[self.at] if self.at < len(self.lines) else self.draft

    def kept(self) -> Sequence[str]:
        return self.lines
