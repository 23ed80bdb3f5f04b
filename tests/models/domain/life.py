"""A random life of a case: from its report, order by order, to its end or to a bounded number of orders."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from random import Random

from models.domain import orders as o
from models.domain.apply import apply
from models.domain.board import Board
from models.domain.case import Case, CaseState, Level, Place, Unit, UnitStatus
from models.domain.decide import decide
from models.domain.deciding import Desk
from models.domain.facts import Entry
from models.domain.life_cycle import MOVES, allowed, units_for
from models.domain.orders import CaseOrder, Order, Placed, Refused
from models.domain.rules import Rules
from models.domain.supervision import due_marks
from tests.models.domain.field_table import check_move, check_standing
from tests.models.domain.filling import Filler
from tests.models.domain.room import UNITS, first_books
from tests.models.domain.stopwatch import Stopwatch
from tests.models.domain.varying import varied
from tests.models.domain.walk import PAUSES, weight

TYPES = ("0101", "0103", "0105", "0111", "0202", "0306", "0402", "0601", "0606", "0806", "0801", "0705", "0901")
MOST_ORDERS = 26
FIRST_DAY, DAYS = datetime(2026, 1, 2, tzinfo=UTC), 220
YEAR_ENDS = datetime(2026, 11, 30, tzinfo=UTC)


@dataclass(slots=True)
class Life:
    """Two cases side by side, so that they can be merged and linked; the life is that of the first."""

    seed: int
    rules: Rules
    chance: Random = field(init=False)
    board: Board = field(init=False)
    now: datetime = field(init=False)
    entries: list[Entry] = field(default_factory=list)
    watches: dict[str, Stopwatch] = field(default_factory=dict)
    orders: int = 0

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)
        self.now = FIRST_DAY + timedelta(seconds=self.chance.randrange(DAYS * 86_400))
        self.board = Board(units=units(self.now), shelf=dict(first_books()))

    def live(self) -> None:
        numbers = [self.report("H-1"), self.report("H-2")]
        while self.orders < MOST_ORDERS and self.now < YEAR_ENDS and not self.over(numbers[0]):
            self.wait()
            self.place(self.next(self.board.cases[self.chance.choices(numbers, (4, 1))[0]]))
        self.wait()

    def over(self, number: str) -> bool:
        return self.board.cases[number].state in (CaseState.ARCHIVED, CaseState.REFUSED, CaseState.VOID)

    def report(self, record: str) -> str:
        late, type_code = self.chance.choice((0, 0, 0, 4, 90)), self.chance.choice(TYPES)
        at, level = self.now - timedelta(minutes=late), self.chance.choice((None, None, Level.A, Level.C))
        place = Place("Heping Road 88", "Fuyong", 113.83, 22.67)
        call_back = self.chance.random() < 0.5
        order = o.ReportCase(record, at, type_code, "Road flooding", place=place, level=level, call_back=call_back)
        order = replace(order, caller_name=self.chance.choice(("", "Ann Lee")))
        self.watches[self.board.new_number(at)] = Stopwatch(at)
        assert not isinstance(self.place(order), Refused)
        number = self.board.case_of_record("desk", record)
        assert number is not None
        return number

    def wait(self) -> None:
        [seconds] = self.chance.choices(PAUSES, (10, 20, 20, 20, 15, 3))
        self.now += timedelta(seconds=seconds)
        for number, watch in self.watches.items():
            watch.read(self.board.cases[number], self.now)

    def next(self, case: Case) -> CaseOrder:
        if (order := self.by_itself(case)) is not None and self.chance.random() < 0.5:
            return order
        kinds = [kind for kind in MOVES if kind is not o.FireSupervision and allowed(case, kind)]
        if not kinds:
            return o.AddNote(case.number, "too late")
        [kind] = self.chance.choices(kinds, [weight(case, kind) for kind in kinds])
        unit = self.chance.choice(units_for(case, kind) or UNITS)
        other = next(number for number in self.board.cases if number != case.number)
        filler = Filler(case, unit, other, self.chance.choice(TYPES), self.now, self.rules)
        return varied(filler.of(kind), self.chance, UNITS, TYPES)

    def by_itself(self, case: Case) -> CaseOrder | None:
        resume_at = case.tracks.resume_at
        if case.state is CaseState.SUSPENDED and resume_at is not None and resume_at <= self.now:
            return o.ResumeCase(case.number, "the day came")
        mark = next(iter(due_marks(case, self.rules, self.now)), None)
        return None if mark is None else o.FireSupervision(case.number, mark.rule.id, mark.key)

    def place(self, order: Order) -> tuple[Entry, ...] | Refused:
        """Decide and apply; every case stands as it may, and came there as it may."""
        before = dict(self.board.cases)
        outcome = self.put(order, timed=True)
        self.board.keep()
        self.orders += 1
        for number, case in self.board.cases.items():
            if case is not before.get(number):
                check_move(before.get(number), case)
                check_standing(case)
        if not isinstance(outcome, Refused):
            self.entries += outcome
        return outcome

    def put(self, order: Order, timed: bool = False) -> tuple[Entry, ...] | Refused:
        """Decide and put what comes of it on the board, without keeping it."""
        outcome = decide(Desk(self.board, self.rules, self.now), Placed(order, "desk", "x"))
        if isinstance(outcome, Refused):
            return outcome
        entries = []
        for number, fact in enumerate(outcome, start=len(self.entries) + 1):
            entry = Entry(number, self.now, "desk", "x", fact)
            patch = apply(self.board, entry)
            self.board.put(patch)
            entries.append(entry)
            for case in patch.cases if timed else ():
                self.watches[case.number].read(case, self.now)
        return tuple(entries)


def units(at: datetime) -> dict[str, Unit]:
    depot = Place("depot", "", 113.8, 22.6)
    return {name: Unit(name, f"Crew {name}", name[:3], depot, UnitStatus.ON_DUTY, at) for name in UNITS}


def but_for_its_history(case: Case) -> Case:
    """The case without what every fact about it changes."""
    return replace(case, version=0, entries=0, touch=replace(case.touch, by="", fact="", at=FIRST_DAY), moved=None)
