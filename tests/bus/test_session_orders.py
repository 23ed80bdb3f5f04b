"""What becomes of an order on its way: one wins, a repeat acts once, what could not be written is sent again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bus.events import LinkState
from bus.messages import Receipt
from bus.wire import MAX_FRAME
from models.domain.orders import AcceptCase, AddNote, RegisterUnit, SuperviseCase, UrgeCase, VoidCase
from tests.bus.weather import Weather


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Weather]:
    weather = Weather(tmp_path)
    weather.step()
    weather.step()
    yield weather
    weather.close()


def messages(world: Weather, count: int) -> None:
    """So many messages of changes: one for each group."""
    for _ in range(count):
        world.report()
        world.step()


def test_of_two_officers_on_one_case_one_wins_and_the_other_is_told_who_did_what_and_when(world: Weather) -> None:
    messages(world, 1)
    first, second = world.seats
    (case,) = first.cases.values()
    won, lost = (world.place(seat, AcceptCase(case.number), case.version) for seat in (first, second))
    world.step()
    assert first.receipts[won][0].accepted
    (told,) = second.receipts[lost]
    assert (told.outcome, told.code, told.field) == ("refused", "conflict", "seen")
    assert told.args == ("seat 1", "CaseAccepted", world.clock.now().isoformat())
    assert told.reason.startswith("seat 1 was faster: CaseAccepted at 2026-03-02 08:00:00 UTC.")


def test_a_repeat_gets_the_same_receipt_and_says_that_it_is_one(world: Weather) -> None:
    messages(world, 1)
    seat = world.seats[0]
    (number,) = seat.cases
    seat.seat.place("note", AddNote(number, "once"), None)
    world.step()
    seat.seat.place("note", AddNote(number, "once"), None)
    world.step()
    world.restart_hub()
    messages(world, 10)
    seat.seat.place("note", AddNote(number, "once"), None)
    world.step()
    first, *repeats = seat.receipts["note"]
    assert not first.repeated
    expected = Receipt("note", "accepted", case=number, number=first.number, repeated=True)
    assert repeats == [expected, expected]
    assert [entry.order for entry in world.hub.timeline(number)].count("note") == 1


def test_what_the_hub_could_not_write_is_sent_again_on_the_same_session(world: Weather) -> None:
    world.disk_is_full = True
    world.report()
    seat = world.seats[0]
    order_id = world.place(seat, RegisterUnit("E1", "Engine 1", "fire"))
    for _ in range(30):
        world.step()
    assert world.source.receipts == seat.receipts == {}
    assert {refusal.code for refusal in seat.refusals} == {"unavailable"}
    assert 2 <= len(seat.refusals) <= 4
    world.disk_is_full = False
    for _ in range(15):
        world.step()
    assert seat.receipts[order_id][0].accepted
    assert world.source.receipts["id-1"][0].accepted
    assert world.hub.head == 2
    assert seat.reasons == world.source.reasons == []


def test_nothing_overtakes_what_the_hub_could_not_write(world: Weather) -> None:
    messages(world, 1)
    seat = world.seats[0]
    (number,) = seat.cases
    world.disk_is_full = True
    first = world.place(seat, AddNote(number, "first"))
    world.step()
    assert [refusal.id for refusal in seat.refusals] == [first]
    world.disk_is_full = False
    second = world.place(seat, AddNote(number, "second"))
    world.step()
    assert second not in seat.receipts
    for _ in range(15):
        world.step()
    assert seat.receipts[first][0].number < seat.receipts[second][0].number


def test_what_was_under_way_does_not_overtake_it_either(world: Weather) -> None:
    """The seat has not heard yet that the first could not be written, and the hub can write again."""
    messages(world, 1)
    seat = world.seats[0]
    (number,) = seat.cases
    world.disk_is_full, seat.held_down = True, 13
    first = world.place(seat, AddNote(number, "first"))
    for _ in range(11):
        world.step()
    world.disk_is_full = False
    second = world.place(seat, AddNote(number, "second"))
    for _ in range(20):
        world.step()
    assert seat.reasons == []
    assert seat.receipts[first][0].number < seat.receipts[second][0].number


def test_a_message_larger_than_any_hub_takes_is_refused_before_it_is_sent(world: Weather) -> None:
    seat = world.seats[0]
    order_id = world.place(seat, AddNote("DD-20260302-0001", "x" * MAX_FRAME))
    world.step()
    (receipt,) = seat.receipts[order_id]
    assert (receipt.outcome, receipt.code) == ("refused", "too_large")
    assert f"the most is {MAX_FRAME}" in receipt.reason
    assert not seat.session.waiting
    assert seat.session.state is LinkState.LIVE


def test_a_text_that_no_hub_takes_is_refused_before_it_is_sent(world: Weather) -> None:
    seat = world.seats[0]
    order_id = world.place(seat, AddNote("DD-20260302-0001", "one\0two"))
    world.step()
    (receipt,) = seat.receipts[order_id]
    assert (receipt.outcome, receipt.code) == ("refused", "malformed")
    assert "NUL" in receipt.reason
    assert not seat.session.waiting
    assert seat.session.state is LinkState.LIVE


def test_nobody_is_slower_than_themselves(world: Weather) -> None:
    messages(world, 1)
    seat = world.seats[0]
    (case,) = seat.cases.values()
    in_one_breath = [
        world.place(seat, order, case.version)
        for order in (
            AcceptCase(case.number),
            AddNote(case.number, "said on the phone"),
            SuperviseCase(case.number, "fire", "in writing, please"),
            UrgeCase(case.number),
            AcceptCase(case.number),
        )
    ]
    world.step()
    later = world.place(seat, VoidCase(case.number, "a test of the line"), case.version)
    world.step()
    *first, twice, last = [seat.receipts[order][0] for order in (*in_one_breath, later)]
    assert all(receipt.accepted for receipt in (*first, last))
    assert twice.code == "state"


def test_orders_of_one_breath_that_waited_for_the_link_are_not_in_each_others_way(world: Weather) -> None:
    messages(world, 1)
    seat = world.seats[0]
    (case,) = seat.cases.values()
    asked = SuperviseCase(case.number, "fire", "in writing, please")
    placed = [world.place(seat, order, case.version) for order in (AcceptCase(case.number), asked)]
    world.restart_hub()
    messages(world, 10)
    assert [seat.receipts[order][0].outcome for order in placed] == ["accepted"] * 2


def test_ones_own_order_does_not_hide_what_somebody_else_did_after_it(world: Weather) -> None:
    messages(world, 1)
    first, second = world.seats
    (case,) = first.cases.values()
    won = world.place(first, AcceptCase(case.number), case.version)
    world.step()
    world.step()
    asked = SuperviseCase(case.number, "fire", "in writing, please")
    between = world.place(second, asked, second.cases[case.number].version)
    world.step()
    late = world.place(first, VoidCase(case.number, "a test of the line"), case.version)
    world.step()
    assert first.receipts[won][0].accepted
    assert second.receipts[between][0].accepted
    (told,) = first.receipts[late]
    assert (told.code, told.args[:2]) == ("conflict", ("seat 2", "TaskOpened"))


def test_an_order_that_was_refused_opens_no_door_to_the_next_one(world: Weather) -> None:
    messages(world, 1)
    first, second = world.seats
    (case,) = first.cases.values()
    world.place(first, AcceptCase(case.number), case.version)
    asked = SuperviseCase(case.number, "fire", "in writing, please")
    placed = [world.place(second, order, case.version) for order in (AcceptCase(case.number), asked)]
    world.step()
    assert [second.receipts[order][0].code for order in placed] == ["conflict", "conflict"]


def test_a_note_that_came_after_is_not_said_to_have_been_faster(world: Weather) -> None:
    messages(world, 1)
    first, second = world.seats
    (case,) = first.cases.values()
    world.place(first, AcceptCase(case.number), case.version)
    world.step()
    world.place(second, AddNote(case.number, "said on the phone"), case.version)
    world.step()
    late = world.place(second, AcceptCase(case.number), case.version)
    world.step()
    (told,) = second.receipts[late]
    assert told.args[:2] == ("seat 1", "CaseAccepted")
