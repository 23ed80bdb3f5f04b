"""The city's rules, published version by version: which one holds for a case, and what cannot be published."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.domain.clocks import ClockKind, Limit
from models.domain.deciding import MAX_TEXT
from models.domain.facts import BookPublished
from models.domain.orders import AcceptCase, DispatchCase, PublishBook
from models.domain.rules import BookKind
from models.rules.calendar.book import CalendarBook, Override
from models.rules.kinds import KINDS
from models.rules.policy.book import LimitEntry, PolicyBook
from tests.models.domain.by_itself import by_itself
from tests.models.domain.room import MINUTE, START, Room, first_books, shanghai, staffed_room

HOUR = 60 * MINUTE


def shipped(kind: BookKind) -> str:
    return first_books()[kind][0].body


def policy_with(handle: str) -> str:
    """The policy as shipped, but a street lamp has another limit."""
    book: PolicyBook = KINDS[BookKind.POLICY].decode(shipped(BookKind.POLICY))
    lamp = book.types["0205"]
    limits = {**lamp.limits, ClockKind.HANDLE: LimitEntry(Limit.parse(handle), "", "a trial", "2026-11-21")}
    return KINDS[BookKind.POLICY].encode(replace(book, types={**book.types, "0205": replace(lamp, limits=limits)}))


def calendar_with(*days: date) -> str:
    """The calendars as shipped, but these days are worked."""
    book: CalendarBook = KINDS[BookKind.CALENDAR].decode(shipped(BookKind.CALENDAR))
    overrides = tuple(Override(day, working=True, note="a trial") for day in days)
    own = replace(book.of(""), overrides=overrides)
    return KINDS[BookKind.CALENDAR].encode(CalendarBook((own, *book.calendars[1:])))


def sent(room: Room, number: str) -> str:
    """The limit of the work, once it is dispatched."""
    room.accepted(AcceptCase(number))
    room.accepted(DispatchCase(number, ("MUN-9",)))
    return str(room.clock_of(number, ClockKind.HANDLE).limit)


def test_versions_of_each_kind_are_numbered_from_one_by_themselves(room: Room) -> None:
    for kind in (BookKind.POLICY, BookKind.ROUTING, BookKind.POLICY):
        [fact] = room.accepted(PublishBook(kind, shipped(kind), "as it was"))
        assert isinstance(fact, BookPublished)
    assert [book.version for book in room.board.books(BookKind.POLICY)] == [1, 2, 3]
    assert [book.version for book in room.board.books(BookKind.ROUTING)] == [1, 2]
    latest = room.board.books(BookKind.POLICY)[-1]
    assert (latest.by, latest.note, latest.valid_from, latest.published_at) == ("seat-1", "as it was", START, START)


def test_a_case_keeps_the_policy_that_it_was_filed_under(room: Room) -> None:
    old = room.reported("H-1", "0205")
    room.accepted(PublishBook(BookKind.POLICY, policy_with("7wd"), "more time for lamps"))
    new = room.reported("H-2", "0205")
    assert (room.case(old).policy, room.case(new).policy) == (1, 2)
    assert (sent(room, old), sent(room, new)) == ("2wd", "7wd")


def test_a_version_that_is_valid_from_later_holds_from_then_on(room: Room) -> None:
    order = PublishBook(BookKind.POLICY, policy_with("7wd"), "more time for lamps", START + HOUR)
    room.accepted(order)
    room.clock.set(START + HOUR - timedelta(seconds=1))
    before = room.reported("H-1", "0205")
    room.clock.set(START + HOUR)
    after = room.reported("H-2", "0205")
    assert (room.case(before).policy, room.case(after).policy) == (1, 2)


def test_a_version_cannot_hold_from_an_instant_that_is_over(room: Room) -> None:
    refused = room.refused(PublishBook(BookKind.POLICY, policy_with("7wd"), "late", START - MINUTE))
    assert (refused.code, refused.field) == ("past", "valid_from")
    refused = room.refused(PublishBook(BookKind.POLICY, policy_with("7wd"), "x", START.replace(tzinfo=None)))
    assert (refused.code, refused.field) == ("no_zone", "valid_from")


def test_of_two_leaders_who_edit_the_same_rules_the_second_is_told_who_was_faster(room: Room) -> None:
    order = PublishBook(BookKind.POLICY, policy_with("7wd"), "more time for lamps")
    room.place(order, "leader-1", seen=1)
    refused = room.refused(order, "leader-2", seen=1)
    assert (refused.code, refused.field) == ("conflict", "seen")
    assert refused.args == ("leader-1", "BookPublished", START.isoformat())
    assert "leader-1 was faster: version 2 at 2026-11-21 08:00:00 UTC" in refused.reason
    assert not isinstance(room.place(order, "leader-2", seen=2), type(refused))


@pytest.mark.parametrize("kind", BookKind)
@pytest.mark.parametrize("body", ["", "{}", "[", '{"rules":7}', "pumped dry"])
def test_a_body_that_is_none_of_its_kind_is_refused_with_its_field(room: Room, kind: BookKind, body: str) -> None:
    before = len(room.entries)
    refused = room.refused(PublishBook(kind, body, "a trial"))
    assert (refused.code, refused.field) == ("bad_rules", "body")
    assert len(refused.args) == 2
    assert refused.reason.endswith(".")
    assert len(room.entries) == before


def test_what_is_wrong_in_a_body_is_named_by_its_field(room: Room) -> None:
    book: PolicyBook = KINDS[BookKind.POLICY].decode(shipped(BookKind.POLICY))
    lamp = book.types["0205"]
    limits = {**lamp.limits, ClockKind.HANDLE: LimitEntry(Limit.parse("2wd"), "no such calendar", "a trial")}
    body = KINDS[BookKind.POLICY].encode(replace(book, types={**book.types, "0205": replace(lamp, limits=limits)}))
    refused = room.refused(PublishBook(BookKind.POLICY, body, "a trial"))
    assert refused.code == "bad_rules"
    assert "no such calendar" in refused.args[1]
    assert "0205" in refused.reason


def test_rules_are_published_with_a_word_on_why(room: Room) -> None:
    for note, code in ((" ", "missing"), ("x" * (MAX_TEXT + 1), "too_long")):
        refused = room.refused(PublishBook(BookKind.ROUTING, shipped(BookKind.ROUTING), note))
        assert (refused.code, refused.field) == (code, "note")


def test_a_calendar_that_would_make_a_case_late_at_once_is_refused_naming_the_case() -> None:
    room = staffed_room(shanghai("03-06 09:00"))
    number = room.at_work("MUN-9", type_code="0205")
    assert room.due(number) == shanghai("03-10 09:00")
    room.clock.set(shanghai("03-09 08:00"))
    weekend = calendar_with(date(2026, 3, 7), date(2026, 3, 8))
    refused = room.refused(PublishBook(BookKind.CALENDAR, weekend, "the weekend was worked"))
    assert (refused.code, refused.field, refused.args) == ("past_due", "body", ("1", number))
    assert number in refused.reason
    later = calendar_with(date(2026, 3, 14), date(2026, 3, 15))
    room.accepted(PublishBook(BookKind.CALENDAR, later, "the next weekend is worked"))


def test_a_calendar_moves_the_due_instants_of_running_clocks() -> None:
    room = staffed_room(shanghai("03-06 09:00"))
    number = room.at_work("MUN-9", type_code="0205")
    room.accepted(PublishBook(BookKind.CALENDAR, calendar_with(date(2026, 3, 7)), "Saturday is worked"))
    assert room.due(number) == shanghai("03-09 09:00")


def test_supervision_that_was_published_acts_from_then_on_and_says_its_version() -> None:
    room = staffed_room(shanghai("03-06 09:00"))
    number = room.dispatched("MUN-9", type_code="0205")
    room.accepted(PublishBook(BookKind.SUPERVISION, shipped(BookKind.SUPERVISION), "as it was"))
    room.clock.advance(HOUR)
    assert {getattr(fact, "version", 2) for fact in by_itself(room)} == {2}
    assert room.case(number).tracks.urges == 1
