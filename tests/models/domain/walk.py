"""A seeded walk through the domain: legal orders, wild orders and reports from sources, one after another.

It only chooses what to place next from what a board shows; whoever runs it places that on a bare board or at a hub.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from models.domain import orders as o
from models.domain.board import Board
from models.domain.case import Case, CaseState, Level, Place, Stage
from models.domain.life_cycle import MOVES, allowed, units_for
from models.domain.orders import CaseOrder, Order, Placed
from models.domain.roles import POSTS, Role
from models.domain.rules import Rules
from models.domain.supervision import due_marks
from tests.models.domain.filling import Filler
from tests.models.domain.publishing import Publishing, in_force
from tests.models.domain.room import SEAT, SOURCE, UNITS
from tests.models.domain.shifting import Shifting
from tests.models.domain.varying import varied

DISPATCHER = "fire control"
"""The source that dispatches by itself."""
HUB = "hub"
TYPES = ("0101", "0103", "0806", "0111", "0105", "0601", "0208")
ODD_TEXTS = ("", " ", "x" * 20_001, "积水", "'; drop table cases; --", "\u0000")
ENDING = (o.RefuseCase, o.MergeCase, o.VoidCase, o.SendBackCase, o.ArchiveCase, o.ReopenCase)
"""Chosen less often, so that cases live long enough to see everything."""
BESIDE = frozenset(
    kind for kind, move in MOVES.items() if sum(ends == {start} for start, ends in move.ends.items()) > 5
)
"""Orders that run beside the life cycle in most of its states: chosen less often too, or nothing would move."""
ALL_BESIDE = 1.5
"""How often any of them is chosen, however many kinds there are."""
AT_LENGTH = (o.RequestSuspension, o.DecideRequest, o.PassCheck, o.RecordCallBack, o.CloseCase)
"""Chosen more often: they stand late in a life that is short, or are asked for and granted before anything comes."""
AFTER_WORK = frozenset({CaseState.HANDLED, CaseState.CHECKED, CaseState.CALLED_BACK})
LIVE_CASES = 12
PAUSES = (0, 7, 60, 600, 5_400, 100_000)


def weight(case: Case, kind: type[CaseOrder]) -> float:
    """How often an order that is allowed is chosen."""
    if kind in ENDING:
        return 0.4 if case.state is CaseState.SUSPENDED else 0.08
    return 3.0 if kind in AT_LENGTH else ALL_BESIDE / len(BESIDE) if kind in BESIDE else 1.0


@dataclass(slots=True)
class Walk:
    """One seed gives one walk, as long as the board answers the same. `off_duty` is how often units come and go."""

    seed: int
    off_duty: float = 0.05
    chance: Random = field(init=False)
    publishing: Publishing = field(init=False)
    shifting: Shifting = field(init=False)
    placed: int = 0

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)
        self.publishing = Publishing(self.chance)
        self.shifting = Shifting(self.chance)

    def pause(self) -> timedelta:
        """How much time goes by before the next order; now and then none, now and then more than a day."""
        [seconds] = self.chance.choices(PAUSES, (20, 20, 20, 20, 15, 2))
        return timedelta(seconds=seconds)

    def next(self, board: Board, now: datetime) -> Placed:
        self.placed += 1
        if self.chance.random() < 0.4 and (order := self._by_itself(board, now)) is not None:
            return Placed(order, HUB, f"walk-{self.seed}-{self.placed}")
        live = [case for case in board.cases.values() if case.open or case.state is CaseState.CLOSED]
        choices: tuple[tuple[float, Callable[[], tuple[str, Order]]], ...] = (
            (1 if len(board.units) < len(UNITS) else 0.02, lambda: (SEAT, self._register())),
            (1 if len(live) < 3 else 0.25 * (len(live) < LIVE_CASES), lambda: (SOURCE, self._report(now))),
            (0.1, lambda: (DISPATCHER, self._report(now))),
            (0.35, lambda: (DISPATCHER, self._progress(board, now))),
            (0.05, lambda: (SOURCE, self._closing(board, now))),
            (self.off_duty, lambda: (SEAT, self._duty(live))),
            (0.02, lambda: (SEAT, self.publishing.order(board, now))),
            (0.1, lambda: (SEAT, self.shifting.order(board, now))),
            (0.3 if board.cases else 0, lambda: (SEAT, self._wild(board, now))),
            (2.0 if live else 0, lambda: (SEAT, self._aimed(board, live, now))),
        )
        [(_, choose)] = self.chance.choices(choices, [weight for weight, _ in choices])
        by, order = choose()
        roles = self._roles() if by == SEAT else None
        return Placed(order, by, f"walk-{self.seed}-{self.placed}", self._seen(board, order), roles)

    def _by_itself(self, board: Board, now: datetime) -> Order | None:
        """What the hub would place by itself on a few of the cases: a mark that has come, a day that was waited for."""
        open_cases = list(board.open_cases())
        rules = in_force(board, now)
        for case in self.chance.sample(open_cases, min(3, len(open_cases))):
            resume_at = case.tracks.resume_at
            if case.state is CaseState.SUSPENDED and resume_at is not None and resume_at <= now:
                return o.ResumeCase(case.number, "the day came")
            for mark in due_marks(case, rules, now):
                return o.FireSupervision(case.number, mark.rule.id, mark.key)
        return None

    def _roles(self) -> frozenset[Role] | None:
        """Mostly a room with one seat, now and then a post that may do little."""
        return POSTS[self.chance.choice(list(POSTS))] if self.chance.random() < 0.1 else POSTS["whole_room"]

    def _seen(self, board: Board, order: Order) -> int | None:
        """Mostly the version that is there, sometimes none, now and then an old one."""
        case = board.case(getattr(order, "case", ""))
        if case is None or self.chance.random() < 0.3:
            return None
        return case.version if self.chance.random() < 0.95 else case.version - 1

    def _register(self) -> Order:
        call_sign = self.chance.choice((*UNITS, ""))
        return o.RegisterUnit(call_sign, f"Crew {call_sign}", call_sign[:3], Place("depot", "", 113.8, 22.6))

    def _duty(self, live: list[Case]) -> Order:
        """A unit comes or goes; often one that goes home after its work, before that is called good."""
        done = [case.finisher.unit for case in live if case.state in AFTER_WORK and case.finisher is not None]
        if done and self.chance.random() < 0.5:
            return o.SetUnitDuty(self.chance.choice(done), on_duty=False)
        return o.SetUnitDuty(self.chance.choice(UNITS), self.chance.random() < 0.6)

    def _report(self, now: datetime) -> Order:
        chance = self.chance
        at = now - timedelta(minutes=chance.choice((0, 0, 3, 240, 3000)))
        closed = at + timedelta(minutes=2) if chance.random() < 0.1 and at < now - timedelta(minutes=5) else None
        lon, lat = chance.choice(((113.8, 22.7), (113.8, 22.7), (None, None), (None, 22.7), (181.0, 0.0)))
        return o.ReportCase(
            record=f"R-{chance.randrange(400)}",
            reported_at=at if chance.random() < 0.95 else now + timedelta(hours=1),
            type_code=chance.choice(TYPES) if chance.random() < 0.95 else "9999",
            title=chance.choice(("Road flooding", "消防通道堵塞", "Lift entrapment")),
            text=self._text(),
            place=Place("Heping Road 88", "Fuyong", lon, lat),
            level=chance.choice((None, None, Level.A, Level.B)),
            call_back=chance.random() < 0.5,
            closed_at=closed,
            result="closed by its city" if closed else "",
            caller_name=chance.choice(("王芳", "", "")),
            caller_phone=chance.choice(("13800001234", "", "")),
            kept=(("ward", "3"), ("申请人备注", "无")) if chance.random() < 0.3 else (),
        )

    def _progress(self, board: Board, now: datetime) -> Order:
        told = [case.record for case in board.cases.values() if case.sender == DISPATCHER] or ["R-none"]
        return o.ReportProgress(
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
        return o.ReportCase(case.record, reported_at, case.type_code, case.title, closed_at=closed_at, result="over")

    def _aimed(self, board: Board, live: list[Case], now: datetime) -> Order:
        """An order that the life cycle allows on the case."""
        merged = [case for case in board.cases.values() if case.state is CaseState.MERGED]
        case = self.chance.choice(merged if merged and self.chance.random() < 0.05 else live)
        kinds = [kind for kind in MOVES if kind is not o.FireSupervision and allowed(case, kind)]
        weights = [weight(case, kind) for kind in kinds]
        [kind] = self.chance.choices(kinds, weights)
        unit = self.chance.choice(units_for(case, kind) or UNITS)
        return varied(self._filled(board, case, unit, now).of(kind), self.chance, UNITS, TYPES)

    def _wild(self, board: Board, now: datetime) -> Order:
        """Any order on any case, hardly ever legal."""
        kind: type[CaseOrder] = self.chance.choice(list(MOVES))
        filler = self._filled(board, self.chance.choice(list(board.cases.values())), "nobody", now)
        order = filler.of(kind)
        return order if self.chance.random() < 0.9 else varied(order, self.chance, UNITS, TYPES, "DD-19990101-0001")

    def _filled(self, board: Board, case: Case, unit: str, now: datetime) -> Filler:
        rules: Rules = in_force(board, now)
        return Filler(case, unit, self.chance.choice(list(board.cases)), self.chance.choice(TYPES), now, rules)

    def _text(self) -> str:
        return self.chance.choice(ODD_TEXTS) if self.chance.random() < 0.1 else "Water to the door sills."
