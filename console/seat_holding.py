"""One console a seat: its folder with the cache is held while it runs, so that two never write the same cache."""

from __future__ import annotations

import re
from pathlib import Path

from models.store.hold import HeldElsewhereError, Hold

MOST_SEATS = 100


class SeatTakenError(RuntimeError):
    """The seat that was asked for is in use at this workstation."""


class SeatHolding:
    """The hold on a seat of this base dir: its name and its folder."""

    def __init__(self, name: str, folder: Path, hold: Hold) -> None:
        self.name = name
        self.folder = folder
        self._hold = hold

    @classmethod
    def take(cls, base_dir: Path, name: str) -> SeatHolding:
        """The named seat, or with no name the first that is free. SeatTakenError where it is in use."""
        for wanted in [name] if name else [f"Seat {number}" for number in range(1, MOST_SEATS)]:
            folder = base_dir / "seats" / (re.sub(r"\W+", "-", wanted.lower()).strip("-") or "seat")
            folder.mkdir(parents=True, exist_ok=True)
            try:
                return cls(wanted, folder, Hold.take(folder / "seat.lock"))
            except HeldElsewhereError:
                continue
        raise SeatTakenError(f"the seat {name!r} is in use already" if name else "every seat is in use")

    def let_go(self) -> None:
        self._hold.let_go()
