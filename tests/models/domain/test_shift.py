"""The duty log and handing over: what is taken, what is refused, and what becomes of the room's folder."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from models.domain.roles import POSTS, Role
from models.domain.shift.decide import MOST_MATTERS
from models.domain.shift.orders import (
    SHIFT_ORDERS,
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
    handover_key,
    line_key,
)
from tests.models.domain.room import MINUTE, SEAT, START, Room
from tests.models.domain.shifting import POST, page_of

OTHER = "seat-2"


def written(room: Room, text: str = "a call", **more: object) -> int:
    """The number of a new line of the log."""
    room.accepted(replace(WriteLog(LogKind.PHONE, text, POST), **more))  # type: ignore[arg-type]  # fields by their names
    return len(room.entries)


def prepare(room: Room, keep_from: timedelta = timedelta(days=14), by: str = SEAT) -> int:
    """The number of a handover that was prepared now."""
    now = room.clock.now()
    page = page_of(now)
    room.accepted(PrepareHandover("2026-11-21 day", page, POST, min(page.begun, now - keep_from), "a pump is out"), by)
    return max(handovers(room))


def handovers(room: Room) -> dict[int, Handover]:
    found = [sheet.handover for sheet in room.board.folder.values() if sheet.handover is not None]
    return {each.number: each for each in found}


def test_a_line_of_the_log_keeps_what_was_said_who_was_told_and_which_cases_it_is_about(room: Room) -> None:
    case = room.reported()
    told = (TellingOf("water duty desk", START),)
    number = written(room, "a main is shut", told=told, cases=(case,))
    line = room.board.folder[line_key(number)].line
    assert line is not None
    assert (line.number, line.at, line.by, line.post, line.kind) == (number, START, SEAT, POST, LogKind.PHONE)
    assert (line.text, line.told, line.cases, line.corrects) == ("a main is shut", told, (case,), 0)
    assert room.case(case).entries == 1, "the case itself has no new entry"


def test_a_correction_stands_beside_the_line_that_it_sets_right(room: Room) -> None:
    first = written(room, "two engines")
    second = written(room, "three engines", corrects=first)
    lines = [sheet.line for sheet in room.board.folder.values()]
    assert [(line.text, line.corrects) for line in lines if line is not None] == [
        ("two engines", 0),
        ("three engines", first),
    ]
    assert second == first + 1


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"text": " \n"}, "missing", "text"),
        ({"text": "x" * 20_001}, "too_long", "text"),
        ({"told": (TellingOf(" ", START),)}, "missing", "told"),
        ({"told": (TellingOf("desk", START.replace(tzinfo=None)),)}, "no_zone", "told"),
        ({"told": (TellingOf("desk", START + 6 * MINUTE),)}, "future", "told"),
        ({"told": (TellingOf("desk", START),) * 51}, "too_many_lines", "told"),
        ({"cases": ("DD-20261121-0001",) * 51}, "too_many_lines", "cases"),
        ({"cases": ("DD-20261121-9999",)}, "no_case", "cases"),
        ({"corrects": 4711}, "no_line", "corrects"),
        ({"post": "mayor"}, "post", "post"),
    ],
)
def test_a_line_that_cannot_be_taken_is_refused_by_its_field(
    room: Room, change: dict[str, object], code: str, field: str
) -> None:
    refused = room.refused(replace(WriteLog(LogKind.EVENT, "a call", POST), **change))  # type: ignore[arg-type]  # as above
    assert (refused.code, refused.field) == (code, field)
    assert room.board.folder == {}


def test_nobody_signs_as_more_than_his_seat_is_manned_as(room: Room) -> None:
    order = WriteLog(LogKind.EVENT, "a call", "leader")
    assert room.refused(order, roles=POSTS["officer"]).code == "post"
    room.accepted(order, roles=POSTS["leader"])


@pytest.mark.parametrize("post", POSTS)
@pytest.mark.parametrize("kind", SHIFT_ORDERS)
def test_those_on_duty_write_and_sign_and_watchers_do_neither(room: Room, kind: type[ShiftOrder], post: str) -> None:
    """Written down by hand: officers and leaders write, prepare, sign, refuse; leaders and commanders countersign."""
    watching = {"dispatcher", "supervisor", "administrator"}
    may = post not in watching and not (kind is CountersignHandover and post == "officer")
    assert bool(POSTS[post] & SHIFT_ORDERS[kind]) == may
    assert Role.HUB not in SHIFT_ORDERS[kind]


def test_a_handover_goes_from_prepared_to_signed_to_countersigned(room: Room) -> None:
    number = prepare(room)
    assert handovers(room)[number].state is HandoverState.PREPARED
    room.clock.advance(5 * MINUTE)
    room.accepted(SignHandover(number, POST, "two more calls"), OTHER)
    room.clock.advance(5 * MINUTE)
    room.accepted(CountersignHandover(number, POST), "seat-3")
    found = handovers(room)[number]
    assert (found.state, found.prepared.by, found.prepared.remark) == (HandoverState.SIGNED, SEAT, "a pump is out")
    assert found.taken is not None
    assert found.countersigned is not None
    assert (found.taken.by, found.taken.at, found.taken.remark) == (OTHER, START + 5 * MINUTE, "two more calls")
    assert (found.countersigned.by, found.countersigned.at) == ("seat-3", START + 10 * MINUTE)
    assert found.page == page_of(START), "the page is as it was prepared"


def test_of_two_who_sign_one_wins_and_the_other_is_told_who_was_faster_and_when(room: Room) -> None:
    number = prepare(room)
    room.accepted(SignHandover(number, POST), OTHER)
    for late in (SignHandover(number, POST), RefuseHandover(number, POST, "it lacks a case")):
        refused = room.refused(late, "seat-3")
        assert (refused.code, refused.args) == ("conflict", (OTHER, "HandoverSigned", START.isoformat()))
        assert f"{OTHER} was faster" in refused.reason


def test_a_refused_page_cannot_be_signed_and_is_prepared_anew(room: Room) -> None:
    first = prepare(room)
    assert room.refused(RefuseHandover(first, POST, " "), OTHER).code == "missing"
    room.accepted(RefuseHandover(first, POST, "it lacks a case"), OTHER)
    assert room.refused(SignHandover(first, POST)).args[:2] == (OTHER, "HandoverRefused")
    second = prepare(room)
    room.accepted(SignHandover(second, POST), OTHER)
    assert [each.state for each in handovers(room).values()] == [HandoverState.REFUSED, HandoverState.SIGNED]


def test_a_page_prepared_anew_replaces_the_one_that_waits(room: Room) -> None:
    first, second = prepare(room), prepare(room)
    assert second == first + 1
    assert handovers(room)[first].state is HandoverState.REPLACED
    assert room.refused(SignHandover(first, POST), OTHER).code == "handover_replaced"
    room.accepted(SignHandover(second, POST), OTHER)


def test_only_what_is_signed_is_countersigned_and_once(room: Room) -> None:
    number = prepare(room)
    assert room.refused(CountersignHandover(number, POST)).code == "handover_unsigned"
    room.accepted(SignHandover(number, POST))
    room.accepted(CountersignHandover(number, POST), OTHER)
    assert room.refused(CountersignHandover(number, POST)).args[:2] == (OTHER, "HandoverCountersigned")
    assert room.refused(CountersignHandover(99, POST)).code == "no_handover"


def test_a_signature_files_what_is_older_than_the_room_keeps_and_nothing_else(room: Room) -> None:
    old = written(room, "long ago")
    first = prepare(room)
    room.accepted(SignHandover(first, POST))
    room.clock.advance(timedelta(days=2))
    new = written(room, "just now")
    second = prepare(room, keep_from=timedelta(days=1))
    room.accepted(SignHandover(second, POST))
    filed = {key: sheet.filed for key, sheet in room.board.folder.items()}
    by_this = len(room.entries)
    assert filed == {line_key(old): by_this, handover_key(first): by_this, line_key(new): 0, handover_key(second): 0}


def with_section(page: Page, *matters: Matter, count: int) -> Page:
    return replace(page, sections=(Section(Part.OVERDUE, count, matters),))


PAGE = page_of(START)


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (replace(PAGE, at=START + timedelta(hours=1)), "future"),
        (replace(PAGE, begun=START.replace(tzinfo=None)), "no_zone"),
        (replace(PAGE, begun=START + MINUTE), "backwards"),
        (replace(PAGE, figures=Figures(received=-1)), "bad_page"),
        (replace(PAGE, rests_on=-1), "bad_page"),
        (replace(PAGE, sections=(Section(Part.SHELF, 0), Section(Part.SHELF, 0))), "bad_page"),
        (with_section(PAGE, Matter(what="x"), count=0), "bad_page"),
        (with_section(PAGE, Matter(what="x" * 201), count=1), "bad_page"),
        (with_section(PAGE, Matter(at=START.replace(tzinfo=None)), count=1), "no_zone"),
        (with_section(PAGE, Matter("DD-20261121-9999"), count=1), "no_case"),
        (with_section(PAGE, *(Matter(),) * (MOST_MATTERS + 1), count=MOST_MATTERS + 1), "too_many_lines"),
        (replace(PAGE, lines=tuple(range(5_001))), "too_many_lines"),
    ],
)
def test_a_page_that_does_not_agree_with_itself_or_the_room_is_refused(room: Room, page: Page, code: str) -> None:
    assert room.refused(PrepareHandover("2026-11-21 day", page, POST, START - timedelta(days=1))).code == code


def test_what_the_outgoing_shift_wrote_stays_at_hand(room: Room) -> None:
    order = PrepareHandover("2026-11-21 day", PAGE, POST, PAGE.begun + MINUTE)
    assert room.refused(order).code == "keep"
    assert room.refused(replace(order, shift=" ", keep_from=PAGE.begun)).code == "missing"
