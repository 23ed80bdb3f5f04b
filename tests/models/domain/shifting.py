"""Lines of the log and handovers, as a walk places them: mostly good ones, some that cannot be taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from models.domain.board import Board
from models.domain.shift.orders import (
    CountersignHandover,
    PrepareHandover,
    RefuseHandover,
    ShiftOrder,
    SignHandover,
    WriteLog,
)
from models.domain.shift.sheets import (
    Figures,
    Handover,
    HandoverState,
    LogKind,
    Matter,
    Page,
    Part,
    Section,
    TellingOf,
)

POST = "whole_room"
DAY = timedelta(days=1)


def page_of(now: datetime, *cases: str, hours: int = 1) -> Page:
    """A page of a shift that began a while ago, with these cases as urgent ones."""
    matters = tuple(Matter(case, now, "handle", "WAT-1") for case in cases)
    sections = (Section(Part.LEVEL_A, len(matters), matters), Section(Part.SHELF, 0))
    return Page(now, now - timedelta(hours=hours), 7, Figures(4, 2, 1, 3), sections, (1, 2))


@dataclass(slots=True)
class Shifting:
    chance: Random

    def order(self, board: Board, now: datetime) -> ShiftOrder:
        last = self._last(board)
        if last is None or self.chance.random() < 0.5:
            return self._line(board, now) if self.chance.random() < 0.7 else self._prepared(board, now)
        steps: tuple[ShiftOrder, ...] = (
            SignHandover(last.number, POST, "taken over"),
            CountersignHandover(last.number, POST),
            RefuseHandover(last.number, POST, self.chance.choice(("the list is not complete", ""))),
        )
        weights = (2, 1, 2) if last.state is HandoverState.PREPARED else (1, 4, 1)
        [chosen] = self.chance.choices(steps, weights)
        return chosen

    def _line(self, board: Board, now: datetime) -> WriteLog:
        cases = tuple(board.cases)[:1] if self.chance.random() < 0.5 else ()
        told = (TellingOf("water duty desk", now),) if self.chance.random() < 0.3 else ()
        written = [sheet.line.number for sheet in board.sheets().values() if sheet.line is not None]
        corrects = self.chance.choice(written) if written and self.chance.random() < 0.2 else 0
        kind = self.chance.choice(list(LogKind))
        return WriteLog(kind, self.chance.choice(("a call", "积水", "")), POST, told, cases, corrects)

    def _prepared(self, board: Board, now: datetime) -> PrepareHandover:
        page = page_of(now, *tuple(board.cases)[:2])
        keep_from = now - self.chance.choice((DAY / 24, DAY, 14 * DAY))
        return PrepareHandover(f"{now:%Y-%m-%d} day", page, POST, keep_from, "the pump is on loan")

    def _last(self, board: Board) -> Handover | None:
        found = [sheet.handover for sheet in board.sheets().values() if sheet.handover is not None]
        return max(found, key=lambda each: each.number, default=None)
