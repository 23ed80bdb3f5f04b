"""Who belongs to a part of the organisation follows its cases and no others, and is level with the hub at every beat.

One room for all tests: each looks at the cases and units that it made itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count

import pytest

from bus.messages import Receipt
from models.clock import ManualClock
from models.domain.case import Place
from models.domain.facts import NoteAdded
from models.domain.orders import (
    AcceptCase,
    AddNote,
    ArchiveCase,
    CloseCase,
    CompleteAssignment,
    DispatchCase,
    LinkCases,
    Order,
    PassCheck,
    PublishBook,
    RecallUnit,
    RegisterUnit,
    ReportCase,
    SignAssignment,
)
from models.domain.rules import BookKind
from models.domain.shift.orders import WriteLog
from models.domain.shift.sheets import LogKind
from models.rules.organisation import read_tree
from tests.bus.hub.parts import a_part
from tests.bus.hub.people import link_changed, managed
from tests.bus.hub.served import until
from tests.bus.hub.threaded import a_threaded_hub
from tests.bus.hub.watching import Watch
from tests.bus.room import MORNING

TREE = """
top = "City"
[[part]]
path = "City/North"
areas = ["North"]
departments = ["WTN"]
[[part]]
path = "City/North/Mill street"
areas = ["Mill street"]
units = ["M-1"]
[[part]]
path = "City/South"
areas = ["South"]
departments = ["WTS"]
"""
NORTH, MILL, SOUTH = "City/North", "City/North/Mill street", "City/South"
_records = count(1)


@dataclass(frozen=True)
class Room:
    """Somebody of each part; `city` belongs to the top."""

    door: str
    city: Watch
    north: Watch
    mill: Watch
    south: Watch

    def level(self, *others: Watch) -> None:
        """All have heard by a heartbeat that what they hold is what the hub holds for them."""
        watches = (self.city, self.north, self.mill, self.south, *others)
        last = max(receipt.number for watch in watches for receipt in watch.receipts.values())
        until(lambda: all(watch.level(last) for watch in watches), *watches)

    def a_case(self, area: str, *units: str) -> str:
        record = f"{area} {next(_records)}"
        report = ReportCase(record, MORNING, "0101", record, place=Place("", area), channel="hotline")
        number = self.city.accepted(report).case
        self.city.accepted(AcceptCase(number))
        if units:
            self.city.accepted(DispatchCase(number, units))
        return number

    def a_unit(self, call_sign: str, department: str) -> str:
        self.city.accepted(RegisterUnit(call_sign, f"Crew {call_sign}", department))
        return call_sign


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with ExitStack() as stack:
        world = tmp_path_factory.mktemp("world")
        hub = stack.enter_context(a_threaded_hub(world, ManualClock(MORNING), read_tree(TREE)))
        parts = (("city", "City"), ("north", NORTH), ("mill", MILL), ("south", SOUTH))
        found = Room(hub.address, *(stack.enter_context(a_part(hub.address, org, who)) for who, org in parts))
        for call_sign, department in (("N-1", "WTN"), ("S-1", "WTS"), ("M-1", "STR"), ("F-1", "FIR")):
            found.a_unit(call_sign, department)
        yield found


def test_each_level_sees_its_subtree_and_the_top_sees_all(room: Room) -> None:
    north, mill, south = room.a_case("North"), room.a_case("Mill street"), room.a_case("South")
    nowhere, helped = room.a_case("somewhere else"), room.a_case("somewhere else", "M-1")
    room.level()
    all_of_them = {north, mill, south, nowhere, helped}
    seen = [all_of_them & watch.cases.keys() for watch in (room.city, room.north, room.mill, room.south)]
    assert seen == [all_of_them, {north, mill, helped}, {mill, helped}, {south}]
    units = [watch.units.keys() & {"N-1", "S-1", "M-1"} for watch in (room.north, room.mill, room.south)]
    assert units == [{"N-1", "M-1"}, {"M-1"}, {"S-1"}]
    assert room.north.books == room.south.books == room.city.books != {}


def test_a_case_comes_in_whole_with_a_unit_of_the_part_and_is_gone_when_that_has_another_home(room: Room) -> None:
    unit, help_ = room.a_unit("N-7", "WTN"), room.a_unit("F-7", "FIR")
    number, own = room.a_case("South", help_), room.a_case("North")
    room.level()
    assert number not in room.north.cases
    assert {unit, help_} & room.north.units.keys() == {unit}
    room.city.accepted(DispatchCase(number, (unit,)))
    room.level()
    assert room.north.cases[number] == room.city.cases[number]
    assert room.north.units[help_] == room.city.units[help_]
    room.a_unit(unit, "WTS")
    room.level()
    assert {own, number} & room.north.cases.keys() == {own}
    assert {unit, help_} & room.north.units.keys() == set()
    assert room.north.gone == [number]
    assert {unit, help_} <= room.south.units.keys()


def test_a_unit_from_elsewhere_is_seen_while_it_works_here_and_its_other_cases_are_not_named(room: Room) -> None:
    here, elsewhere = room.a_case("North", "F-1"), room.a_case("South", "F-1")
    room.level()
    assert room.north.units["F-1"].cases == (here, "**")
    room.city.accepted(RecallUnit(here, "F-1", "needed elsewhere"))
    room.level()
    assert "F-1" not in room.north.units
    assert room.north.cases[here] == room.city.cases[here]
    assert room.city.units["F-1"].cases == (elsewhere,)


def test_a_case_that_is_named_by_another_is_named_there_as_soon_as_it_comes_in(room: Room) -> None:
    here, other = room.a_case("North"), room.a_case("South")
    room.city.accepted(LinkCases(here, other, "one pipe"))
    room.level()
    assert room.north.cases[here].tracks.links == ("**",)
    room.city.accepted(DispatchCase(other, ("N-1",)))
    room.level()
    assert room.north.cases[here].tracks.links == (other,)
    assert room.north.cases[other] == room.city.cases[other]


def test_what_happens_elsewhere_is_told_by_its_number_alone(room: Room) -> None:
    here, other = room.a_case("North"), room.a_case("South")
    room.level()
    before = len(room.north.entries)
    notes = [room.city.accepted(AddNote(number, f"a note on {number}")) for number in (other, here, other)]
    room.level()
    told = [entry.fact for entry in room.north.entries[before:]]
    assert [fact.text for fact in told if isinstance(fact, NoteAdded)] == [f"a note on {here}"]
    assert len(told) == 1
    assert room.north.number == notes[-1].number


def test_an_archived_case_is_told_of_to_its_part_alone_and_counts_no_longer(room: Room) -> None:
    here, other = room.a_case("North", "S-1"), room.a_case("South", "S-1")
    for number in (here, other):
        room.city.accepted(SignAssignment(number, "S-1"))
        room.city.accepted(CompleteAssignment(number, "S-1", "done"))
        room.city.accepted(PassCheck(number))
        room.city.accepted(CloseCase(number, "done"))
        room.city.accepted(ArchiveCase(number))
    room.level()
    assert {here, other} & room.north.cases.keys() == {here}
    assert room.north.cases[here] == room.city.cases[here]


def test_orders_from_a_part_act_as_everybody_elses_do(room: Room) -> None:
    here = room.a_case("North")
    room.north.accepted(DispatchCase(here, ("N-1",)))
    room.north.accepted(RegisterUnit("N-2", "Crew N-2", "WTN"))
    elsewhere = ReportCase("r", MORNING, "0101", "seen there", place=Place("", "South"))
    reported = room.north.accepted(elsewhere).case
    room.level()
    assert {here, reported} & room.north.cases.keys() == {here}
    assert {here, reported} & room.south.cases.keys() == {reported}
    assert room.north.cases[here] == room.city.cases[here]
    assert "N-2" in room.north.units


REFUSED: tuple[tuple[Order, str], ...] = (
    (WriteLog(LogKind.PHONE, "the district asked", "leader"), "whole_room_only"),
    (PublishBook(BookKind.CALENDAR, "{}", "of our own", None), "whole_room_only"),
    (RegisterUnit("S-9", "Crew S-9", "WTS"), "other_part"),
    (RegisterUnit("S-1", "Crew S-1", "FIR"), "other_part"),
)


def test_what_is_about_the_whole_room_is_refused_from_a_part_with_its_reason(room: Room) -> None:
    told: list[Receipt] = [room.north.place(order) for order, _ in REFUSED]
    assert [receipt.code for receipt in told] == [code for _, code in REFUSED]
    assert all(NORTH in receipt.reason and NORTH in receipt.args for receipt in told)
    room.city.accepted(WriteLog(LogKind.PHONE, "the district asked", "leader"))
    room.level()


def test_another_part_ends_the_session_and_the_next_one_sees_that_part_alone(room: Room) -> None:
    here, other = room.a_case("North"), room.a_case("South")
    with a_part(room.door, NORTH, "lin") as lin:
        room.level(lin)
        assert {here, other} & lin.cases.keys() == {here}
        managed(room.door, "role", "lin", roles=["leader"], org=SOUTH)
        assert link_changed(lin.link).code == "sign_in_over"
        lin.sign_in_again()
        room.level(lin)
        assert {here, other} & lin.cases.keys() == {other}
        assert lin.snapshots == 2


def test_who_belongs_to_no_part_of_the_tree_sees_nothing(room: Room) -> None:
    room.a_case("North")
    with a_part(room.door, "Another city", "far") as far:
        room.level(far)
        assert (far.cases, far.units) == ({}, {})
        assert far.books == room.city.books
