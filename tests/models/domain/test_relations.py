"""What cases have to do with each other: merged, and given back exactly; linked, each from the other's side."""

from __future__ import annotations

import pytest

from models.domain.case import Case, CaseState
from models.domain.clocks import ClockKind
from models.domain.orders import (
    CompleteAssignment,
    DecideRequest,
    LinkCases,
    MergeCase,
    PassCheck,
    RefuseCase,
    ReportCase,
    RequestSuspension,
    SuperviseCase,
    UnlinkCases,
    UnmergeCase,
)
from tests.models.domain.by_itself import by_itself
from tests.models.domain.life import but_for_its_history
from tests.models.domain.room import MINUTE, START, Room

HOUR = 60 * MINUTE


def standing(room: Room, *numbers: str) -> list[Case]:
    return [but_for_its_history(room.case(number)) for number in numbers]


def test_a_merged_case_stands_still_and_its_units_are_free(room: Room) -> None:
    number, into = room.at_work("MUN-9"), room.reported("H-2", "0205")
    room.accepted(SuperviseCase(number, "MUN-9", "why so long?"))
    room.accepted(MergeCase(number, into))
    case = room.case(number)
    assert (case.state, case.merged_into, case.open_tasks()) == (CaseState.MERGED, into, ())
    assert all(clock.stopped for clock in case.clocks)
    assert room.board.units["MUN-9"].free


def test_a_merge_is_undone_exactly_with_units_clocks_and_tasks(room: Room) -> None:
    number, into = room.at_work("MUN-9"), room.reported("H-2", "0205")
    room.accepted(SuperviseCase(number, "MUN-9", "why so long?"))
    before = standing(room, number, into)
    room.accepted(MergeCase(number, into))
    room.clock.advance(3 * HOUR)
    room.accepted(UnmergeCase(number, "two streets"))
    assert standing(room, number, into) == before
    assert room.board.units["MUN-9"].cases == (number,)
    assert room.due(number, ClockKind.REPLY) is not None


def test_a_suspended_case_that_was_merged_by_mistake_is_suspended_again(room: Room) -> None:
    number, into = room.at_work("MUN-9"), room.reported("H-2", "0205")
    room.accepted(RequestSuspension(number, "no mast", START + 48 * HOUR))
    room.accepted(DecideRequest(number, 1, grant=True))
    room.accepted(MergeCase(number, into))
    room.clock.advance(HOUR)
    room.accepted(UnmergeCase(number, "two streets"))
    assert room.case(number).state is CaseState.SUSPENDED
    room.clock.advance(47 * HOUR)
    by_itself(room)
    assert room.case(number).state is CaseState.HANDLING


def test_undoing_a_merge_in_the_middle_of_a_chain_takes_back_what_went_along(room: Room) -> None:
    first, second, third, last = (room.reported(f"H-{n}") for n in range(1, 5))
    room.accepted(MergeCase(first, second))
    room.accepted(MergeCase(second, third))
    room.accepted(MergeCase(third, last))
    assert room.case(last).merged == (third, second, first)
    room.accepted(UnmergeCase(second, "another street"))
    assert room.case(second).state is CaseState.REPORTED
    assert room.case(second).merged == (first,)
    assert (room.case(third).merged, room.case(last).merged) == ((), (third,))
    assert room.case(first).merged_into == second
    room.accepted(UnmergeCase(first, "and another"))
    assert (room.case(second).merged, room.case(last).merged) == ((), (third,))


def test_a_case_counts_the_sources_that_have_told_of_it_and_forgets_those_given_back(room: Room) -> None:
    into = room.reported("H-1")
    for channel in ("app", "sensor"):
        room.accepted(ReportCase(f"R-{channel}", START, "0101", "Fire lane blocked", channel=channel), channel)
    told = [number for number in room.board.cases if number != into]
    for number in told:
        room.accepted(MergeCase(number, into))
    assert room.case(into).sources == {"hotline", "app", "sensor"}
    room.accepted(UnmergeCase(told[0], "another lane"))
    assert room.case(into).sources == {"hotline", "sensor"}


def test_a_case_is_merged_until_its_work_has_been_checked(room: Room) -> None:
    number, into = room.handled("MUN-9"), room.reported("H-2")
    room.accepted(MergeCase(number, into))
    room.accepted(UnmergeCase(number, "done already"))
    assert room.case(number).state is CaseState.HANDLED
    room.accepted(PassCheck(number))
    refused = room.refused(MergeCase(number, into))
    assert (refused.code, refused.field) == ("state", "case")


def test_a_merge_undone_needs_a_reason_and_a_merge(room: Room) -> None:
    number, into = room.reported("H-1"), room.reported("H-2")
    assert room.refused(UnmergeCase(number, "x")).code == "state"
    room.accepted(MergeCase(number, into))
    assert room.refused(UnmergeCase(number, " ")).field == "reason"


def test_a_link_is_seen_from_both_sides_and_leaves_both_as_they_are(room: Room) -> None:
    one, other = room.at_work("MUN-9"), room.reported("H-2")
    before = standing(room, one, other)
    room.accepted(LinkCases(one, other, "the same cable"))
    assert (room.case(one).tracks.links, room.case(other).tracks.links) == ((other,), (one,))
    assert room.refused(LinkCases(other, one)).code == "linked"
    room.accepted(UnlinkCases(other, one))
    assert standing(room, one, other) == before
    assert room.refused(UnlinkCases(one, other)).code == "not_linked"


@pytest.mark.parametrize(("other", "code"), [("DD-20261121-0001", "same_case"), ("DD-20261121-0009", "no_case")])
def test_a_link_is_with_another_case_that_is_there(room: Room, other: str, code: str) -> None:
    refused = room.refused(LinkCases(room.reported(), other))
    assert (refused.code, refused.field) == (code, "other")


def test_a_case_can_be_linked_with_one_that_is_over(room: Room) -> None:
    one, other = room.reported("H-1"), room.reported("H-2")
    room.accepted(RefuseCase(other, "private ground"))
    room.accepted(LinkCases(one, other))
    assert room.case(other).tracks.links == (one,)
    assert room.case(other).state is CaseState.REFUSED


def test_merging_ends_the_work_of_a_unit_only_on_the_case_that_ended(room: Room) -> None:
    number, into = room.at_work("MUN-9", record="H-1"), room.at_work("MUN-9", record="H-2")
    room.accepted(MergeCase(number, into))
    assert room.board.units["MUN-9"].cases == (into,)
    room.accepted(CompleteAssignment(into, "MUN-9"))
    room.accepted(UnmergeCase(number, "two lamps"))
    assert room.board.units["MUN-9"].cases == (number,)
