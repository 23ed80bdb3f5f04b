"""Walls between a peer and one hub of a room: until then nothing comes through, up to the hub or down from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Walls:
    """By name of the peer and address of the hub: two instants of the world."""

    _until: dict[tuple[str, str], tuple[float, float]] = field(default_factory=dict)

    def put(self, names: Iterable[str], address: str, up_until: float, down_until: float) -> None:
        self._until |= {(name, address): (up_until, down_until) for name in names}

    def up_until(self, name: str, address: str) -> float:
        return self._until.get((name, address), (0.0, 0.0))[0]

    def down_until(self, name: str, address: str) -> float:
        return self._until.get((name, address), (0.0, 0.0))[1]

    def fall(self) -> None:
        self._until.clear()
