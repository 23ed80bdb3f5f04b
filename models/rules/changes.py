"""What a draft of a rule book would change, one line each: the dry run before it is published."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """`where` names the thing and its field; `was` is empty for what is new, `now` for what would go."""

    where: str
    was: str
    now: str

    def __str__(self) -> str:
        return f"{self.where}: {self.was or 'nothing'} -> {self.now or 'nothing'}"
