"""A seeded walk through the domain: legal orders, wild orders and reports from sources, one after another.

It only chooses what to place next from what a board shows; whoever runs it places that on a bare board or at a hub.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from models.domain.board import Board
from models.domain.case import Case, CaseState, Level, Place, Stage
from models.domain.life_cycle import MOVES, allowed, units_for
from models.domain.orders import (
    AcceptCase,
    ArchiveCase,
    CaseOrder,
    DispatchCase,
    MergeCase,
    Order,
    Placed,
    RefuseCase,
    RegisterUnit,
    ReopenCase,
    ReportCase,
    ReportProgress,
    SetUnitDuty,
)
from tests.models.domain.filling import FILLED
from tests.models.domain.room import SEAT, SOURCE, UNITS

DISPATCHER = "fire control"
"""The source that dispatches by itself."""
TYPES = ("0101", "0103", "0806", "0111")
ODD_TEXTS = ("", " ", "x" * 20_001, "积水", "'; drop table cases; --", "\u0000")
ENDING = (RefuseCase, MergeCase, ArchiveCase, ReopenCase)
"""Chosen less often, so that cases live long enough to see everything."""
LIVE_CASES = 12


@dataclass(slots=True)
class Walk:
    """One seed gives one walk, as long as the board answers the same. `off_duty` is how often units come and go."""

    seed: int
    off_duty: float = 0.05
    chance: Random = field(init=False)
    placed: int = 0

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)

    def pause(self) -> timedelta:
        """How much time goes by before the next order; now and then none."""
        return timedelta(seconds=self.chance.choice((0, 7, 60, 600, 5400)))

    def next(self, board: Board, now: datetime) -> Placed:
        self.placed += 1
        open_cases = [case for case in board.cases.values() if case.open or case.state is CaseState.CLOSED]
        choices: tuple[tuple[float, Callable[[], tuple[str, Order]]], ...] = (
            (1 if len(board.units) < len(UNITS) else 0.02, lambda: (SEAT, self._register())),
            (1 if len(open_cases) < 3 else 0.25 * (len(open_cases) < LIVE_CASES), lambda: (SOURCE, self._report(now))),
            (0.1, lambda: (DISPATCHER, self._report(now))),
            (0.35, lambda: (DISPATCHER, self._progress(board, now))),
            (0.05, lambda: (SOURCE, self._closing(board, now))),
            (self.off_duty, lambda: (SEAT, SetUnitDuty(self.chance.choice(UNITS), self.chance.random() < 0.7))),
            (0.3 if board.cases else 0, lambda: (SEAT, self._wild(board))),
            (1.5 if open_cases else 0, lambda: (SEAT, self._aimed(board, self.chance.choice(open_cases)))),
        )
        weights = [weight for weight, _ in choices]
        [(_, choose)] = self.chance.choices(choices, weights)
        by, order = choose()
        return Placed(order, by, f"walk-{self.seed}-{self.placed}", self._seen(board, order))

    def _seen(self, board: Board, order: Order) -> int | None:
        """Mostly the version that is there, sometimes none, now and then an old one."""
        case = board.case(getattr(order, "case", ""))
        if case is None or self.chance.random() < 0.3:
            return None
        return case.version if self.chance.random() < 0.95 else case.version - 1

    def _register(self) -> Order:
        call_sign = self.chance.choice((*UNITS, ""))
        return RegisterUnit(call_sign, f"Crew {call_sign}", call_sign[:3], Place("depot", "", 113.8, 22.6))

    def _report(self, now: datetime) -> Order:
        chance = self.chance
        at = now - timedelta(minutes=chance.choice((0, 0, 3, 240, 3000)))
        closed = at + timedelta(minutes=2) if chance.random() < 0.1 and at < now - timedelta(minutes=5) else None
        lon, lat = chance.choice(((113.8, 22.7), (113.8, 22.7), (None, None), (None, 22.7), (181.0, 0.0)))
        return ReportCase(
            record=f"R-{chance.randrange(200)}",
            reported_at=at if chance.random() < 0.95 else now + timedelta(hours=1),
            type_code=chance.choice(TYPES) if chance.random() < 0.95 else "9999",
            title=chance.choice(("Road flooding", "消防通道堵塞", "Lift entrapment")),
            text=self._text(),
            place=Place("Heping Road 88", "Fuyong", lon, lat),
            level=chance.choice((None, None, Level.A)),
            call_back=chance.random() < 0.5,
            closed_at=closed,
            result="closed by its city" if closed else "",
            kept=(("ward", "3"), ("申请人备注", "无")) if chance.random() < 0.3 else (),
        )

    def _progress(self, board: Board, now: datetime) -> Order:
        told = [case.record for case in board.cases.values() if case.sender == DISPATCHER] or ["R-none"]
        return ReportProgress(
            record=self.chance.choice(told[-5:]),
            unit=self.chance.choice(("E-1", "E-2", "T-7", *UNITS[:1])),
            stage=self.chance.choice(list(Stage)),
            at=now - timedelta(minutes=self.chance.choice((0, 0, 1, 30))),
            text=self._text(),
            lead=self.chance.random() < 0.2,
        )

    def _closing(self, board: Board, now: datetime) -> Order:
        told = [case for case in board.cases.values() if case.sender == SOURCE]
        if not told:
            return self._report(now)
        case = self.chance.choice(told)
        closed_at = case.reported_at + timedelta(minutes=self.chance.choice((-30, 0, 1)))
        reported_at = min(case.reported_at, closed_at)
        return ReportCase(case.record, reported_at, case.type_code, case.title, closed_at=closed_at, result="over")

    def _aimed(self, board: Board, case: Case) -> Order:
        """An order that the life cycle allows on the case."""
        kinds = [kind for kind in MOVES if allowed(case, kind)]
        weights = [0.1 if kind in ENDING else 1.0 for kind in kinds]
        [kind] = self.chance.choices(kinds, weights)
        if kind is DispatchCase:
            return DispatchCase(case.number, tuple(self.chance.sample(UNITS, self.chance.choice((1, 1, 2, 3)))))
        if kind is AcceptCase and self.chance.random() < 0.3:
            return AcceptCase(case.number, self.chance.choice(TYPES), Level.B)
        unit = self.chance.choice(units_for(case, kind) or UNITS)
        return FILLED[kind](case.number, unit, self.chance.choice(list(board.cases)))

    def _wild(self, board: Board) -> Order:
        """Any order on any case, hardly ever legal."""
        kind: type[CaseOrder] = self.chance.choice(list(MOVES))
        case = self.chance.choice((*board.cases, "DD-19990101-0001"))
        return FILLED[kind](case, self.chance.choice((*UNITS, "nobody")), self.chance.choice((*board.cases, "")))

    def _text(self) -> str:
        return self.chance.choice(ODD_TEXTS) if self.chance.random() < 0.1 else "Water to the door sills."
