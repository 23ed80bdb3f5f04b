"""What is wrong with a rule file: each fault with its line, its column and a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong. `line` counts from 1, 0 where it is about the whole; `column` is a field's name."""

    line: int
    column: str
    sentence: str

    def __str__(self) -> str:
        where = f"line {self.line}" if self.line else "the whole"
        return f"{where}, {self.column}: {self.sentence}" if self.column else f"{where}: {self.sentence}"


class RuleFileError(ValueError):
    """A rule file that cannot be taken: every fault that was found, in the order of the lines."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line))
        super().__init__("\n".join(map(str, self.faults)))
