"""The room's folder as a seat has it: the lines of the log, the handovers, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from models.domain.shift.sheets import Handover, HandoverState, LogLine, Sheet

T = TypeVar("T")


@dataclass(slots=True)
class Folder:
    """Sheets by key; filed ones go."""

    lines: dict[int, LogLine] = field(default_factory=dict)
    handovers: dict[int, Handover] = field(default_factory=dict)

    def take(self, sheets: Iterable[Sheet]) -> None:
        for sheet in sheets:
            if sheet.line is not None:
                _put(self.lines, sheet.line.number, sheet.line, bool(sheet.filed))
            elif sheet.handover is not None:
                _put(self.handovers, sheet.handover.number, sheet.handover, bool(sheet.filed))

    def begin_again(self, sheets: Iterable[Sheet]) -> None:
        """These and no others."""
        self.lines.clear()
        self.handovers.clear()
        self.take(sheets)

    @property
    def waiting(self) -> Handover | None:
        """The page that waits for the incoming officer."""
        return self._last(HandoverState.PREPARED)

    @property
    def signed(self) -> Handover | None:
        """The handover with which the present shift began."""
        return self._last(HandoverState.SIGNED)

    @property
    def refused(self) -> Handover | None:
        """The last page, where the incoming officer refused it and no other has followed."""
        last = max(self.handovers.values(), key=lambda each: each.number, default=None)
        return last if last is not None and last.state is HandoverState.REFUSED else None

    @property
    def handed(self) -> str:
        """The shift that handed over last; empty where none did."""
        return self.signed.shift if self.signed is not None else ""

    def logged_since(self, begun: datetime) -> tuple[int, ...]:
        """The numbers of the lines of this shift, oldest first."""
        return tuple(sorted(number for number, line in self.lines.items() if line.at >= begun))

    def _last(self, state: HandoverState) -> Handover | None:
        found = (each for each in self.handovers.values() if each.state is state)
        return max(found, key=lambda each: each.number, default=None)


def _put(table: dict[int, T], number: int, value: T, filed: bool) -> None:
    if filed:
        table.pop(number, None)
    else:
        table[number] = value
