"""The board, with archived cases read from the store when somebody asks for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.domain.board import Board
from models.domain.case import Case, Unit
from models.domain.rules import Book, BookKind
from models.domain.shift.sheets import Sheet


@dataclass(frozen=True, slots=True)
class ReadThrough:
    """What deciding and applying look at."""

    board: Board
    archived: Callable[[str], Case | None]

    def case(self, number: str) -> Case | None:
        return self.board.case(number) or self.archived(number)

    def unit(self, call_sign: str) -> Unit | None:
        return self.board.unit(call_sign)

    def case_of_record(self, sender: str, record: str) -> str | None:
        return self.board.case_of_record(sender, record)

    def new_number(self, reported_at: datetime) -> str:
        return self.board.new_number(reported_at)

    def local(self, at: datetime) -> datetime:
        return self.board.local(at)

    def units_of(self, department: str) -> Sequence[Unit]:
        return self.board.units_of(department)

    def open_cases(self) -> Iterator[Case]:
        return self.board.open_cases()

    def books(self, kind: BookKind) -> Sequence[Book]:
        return self.board.books(kind)

    def sheets(self) -> Mapping[str, Sheet]:
        return self.board.sheets()
