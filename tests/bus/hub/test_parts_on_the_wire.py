"""Nobody is sent a byte of a case outside their part of the organisation: every part, every kind of message."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace

import pytest

from bus.messages import AskCaller, AskFile, AskTimeline, CallerTold, Changes, FileTold, Receipt, Receipts, Timeline
from bus.session import Credentials
from models.clock import ManualClock
from models.domain import orders as o
from models.domain.case import Case
from models.domain.thread.orders import PostMessage
from models.rules.shelf import shipped_rules
from tests.bus.hub.callers import tells
from tests.bus.hub.hearing import Hearing, a_hearing
from tests.bus.hub.parts import (
    ALDER,
    CEDAR,
    DISTRICT,
    DOGWOOD,
    ELDER,
    FIR,
    MATTERS,
    STREET,
    WHOLE,
    Matter,
    fill,
    of_part,
    unseen,
)
from tests.bus.hub.people import at_home
from tests.bus.hub.threaded import a_threaded_hub
from tests.bus.hub.watching import Watch, a_watch
from tests.bus.room import MORNING
from tests.models.domain.filling import FILLED, Filler

PARTS = (WHOLE, DISTRICT, STREET)
NOBODYS = "DD-20260302-9999"
"""A number that no case has."""


@dataclass(frozen=True)
class Room:
    """A hub with its cases by their words, and somebody of each part. No test changes what is seen from where."""

    door: str
    cards: dict[str, Case]
    people: dict[str, Credentials]

    @property
    def numbers(self) -> dict[str, str]:
        return {word: case.number for word, case in self.cards.items()}


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with a_threaded_hub(tmp_path_factory.mktemp("world"), ManualClock(MORNING)) as hub:
        with a_watch(hub.address, "hotline desk") as watch:
            numbers = fill(watch)
            watch.settle()
            cards = {word: watch.cases[number] for word, number in numbers.items()}
        people = {org: of_part(hub.address, org, f"p{n}") for n, org in enumerate(PARTS)}
        yield Room(hub.address, cards, people)


def told_of(heard: bytes, matter: Matter, number: str = "") -> bool:
    return tells(heard, matter.word) or (bool(number) and tells(heard, number))


def shake(watch: Watch, numbers: dict[str, str]) -> None:
    """Change every case, in ways that the cards, entries and units of others tell of as well."""
    watch.accepted(o.UnmergeCase(numbers[ELDER], "two different roads"))
    for matter in MATTERS:
        number = numbers[matter.word]
        watch.accepted(o.AddNote(number, f"news of {matter.word}"))
        watch.accepted(PostMessage(number, f"how is {matter.word}?"))
    watch.accepted(o.MergeCase(numbers[ELDER], numbers[FIR]))
    watch.accepted(o.UnlinkCases(numbers[CEDAR], numbers[ALDER]))
    watch.accepted(o.LinkCases(numbers[CEDAR], numbers[DOGWOOD], "the same pipe"))
    watch.accepted(o.RecallUnit(numbers[CEDAR], "URB-7", "needed elsewhere"))
    watch.accepted(o.ReportCase("second cedar", MORNING, "0101", "More of cedar by the mill"))


def test_neither_snapshot_nor_changes_nor_what_was_missed_tell_of_a_case_outside(room: Room) -> None:
    with ExitStack() as stack:
        seats = {org: stack.enter_context(a_hearing(room.door, "seat", name=f"seat {org}")) for org in PARTS}
        welcomes = {org: seat.hello(by=room.people[org]) for org, seat in seats.items()}
        busy = at_home(room.door, "busy", "coordinator", "administrator")
        with a_watch(room.door, "busy", by=busy) as watch:
            shake(watch, room.numbers)
        for org, seat in seats.items():
            seat.settle()
            welcome = welcomes[org]
            again = seat.hello(welcome.journal, welcome.number, room.people[org], welcome.scope)
            seat.settle()
            assert (welcome.scope, welcome.resumed, again.resumed) == (org, False, True)
            told_what_is_seen(seat, room.numbers, org)
            assert max(message.last for message in seat.messages if isinstance(message, Changes)) == again.number


def told_what_is_seen(seat: Hearing, numbers: dict[str, str], org: str) -> None:
    heard = seat.all_bytes
    hidden = unseen(org)
    assert [matter.word for matter in hidden if told_of(heard, matter, numbers[matter.word])] == []
    for matter in MATTERS:
        if matter not in hidden:
            assert tells(heard, f"news of {matter.word}"), matter
            assert tells(heard, numbers[matter.word]), matter
    assert tells(heard, "Unit URB-7") == (not org)


def ask_of(seat: Hearing, number: str, matter: Matter) -> None:
    seat.say(AskTimeline(f"t {number}", number))
    seat.say(AskCaller(f"c {number}", number))
    seat.say(AskFile(f"f {number}", matter.digest, 0, number))


@pytest.mark.parametrize("org", PARTS)
def test_what_is_asked_about_a_case_outside_is_answered_as_if_there_were_no_such_case(room: Room, org: str) -> None:
    numbers = room.numbers
    with a_hearing(room.door, "seat") as seat:
        seat.hello(by=room.people[org])
        for matter in MATTERS:
            ask_of(seat, numbers[matter.word], matter)
            ask_of(seat, NOBODYS, matter)
            seat.say(AskFile("of another case", matter.digest, 0, numbers[ALDER]))
            seat.say(AskFile("of none", matter.digest))
        seat.settle()
        heard = seat.all_bytes
    answered = {}
    for message in seat.messages:
        if isinstance(message, Timeline):
            answered[message.id] = bool(message.entries)
        elif isinstance(message, CallerTold):
            answered[message.id] = bool(message.lines)
        elif isinstance(message, FileTold) and message.id.startswith("f "):
            answered[message.id] = bool(message.size)
    for matter in MATTERS:
        number, seen = numbers[matter.word], matter not in unseen(org)
        assert [answered[f"{kind} {number}"] for kind in "tcf"] == [seen] * 3, matter
        assert [answered[f"{kind} {NOBODYS}"] for kind in "tc"] == [False] * 2
    assert [matter.word for matter in unseen(org) if told_of(heard, matter)] == []


def orders_on(case: Case, other: str) -> list[o.Order]:
    """One of each kind on a case; those that name another case name this one."""
    filler = Filler(case, "MUN-2", other, "0205", MORNING, shipped_rules())
    return [FILLED[kind](filler) for kind in FILLED]


@pytest.mark.parametrize("org", [DISTRICT, STREET])
def test_every_order_on_a_case_outside_is_refused_in_the_words_for_a_case_that_does_not_exist(
    room: Room, org: str
) -> None:
    with a_hearing(room.door, "seat") as seat:
        seat.hello(by=room.people[org])
        for matter in unseen(org):
            case = room.cards[matter.word]
            for n, order in enumerate(orders_on(case, NOBODYS)):
                seat.place(order, f"real {case.number} {n}")
            for n, order in enumerate(orders_on(replace(case, number=NOBODYS), NOBODYS)):
                seat.place(order, f"none {case.number} {n}")
        seat.settle()
        heard = seat.all_bytes
    receipts = receipts_of(seat)
    real = {key[5:]: _words(receipt) for key, receipt in receipts.items() if key.startswith("real ")}
    none = {key[5:]: _words(receipt) for key, receipt in receipts.items() if key.startswith("none ")}
    assert len(real) == len(unseen(org)) * (len(FILLED))
    assert real == none
    assert {words[1] for words in real.values()} <= {"no_case", "malformed"}
    assert [matter.word for matter in unseen(org) if told_of(heard, matter)] == []


def test_an_order_on_an_own_case_that_names_one_outside_is_refused_as_if_there_were_none(room: Room) -> None:
    alder, cedar, dogwood = (room.numbers[word] for word in (ALDER, CEDAR, DOGWOOD))
    with a_hearing(room.door, "seat") as seat:
        seat.hello(by=room.people[DISTRICT])
        for name, other in (("real", cedar), ("none", NOBODYS)):
            seat.place(o.MergeCase(alder, other), f"{name} merge")
            seat.place(o.LinkCases(alder, other), f"{name} link")
            seat.place(o.UnlinkCases(alder, other), f"{name} unlink")
        for name, unit in (("real", "URB-7"), ("none", "URB-99")):
            seat.place(o.DispatchCase(dogwood, (unit,)), f"{name} send")
            seat.place(o.SetUnitDuty(unit, on_duty=False), f"{name} stand down")
        seat.place(o.SetUnitDuty("FIR-1", on_duty=False), "busy")
        seat.settle()
    receipts = receipts_of(seat)
    for what in ("merge", "link", "unlink", "send", "stand down"):
        assert _words(receipts[f"real {what}"], cedar) == _words(receipts[f"none {what}"]), what
    assert receipts["busy"].code == "assigned"
    assert receipts["busy"].args[1] in (alder, "**")
    assert cedar not in receipts["busy"].reason


def receipts_of(seat: Hearing) -> dict[str, Receipt]:
    return {item.id: item for message in seat.messages if isinstance(message, Receipts) for item in message.items}


def _words(receipt: Receipt, other: str = "") -> tuple[str, ...]:
    """All that a refusal says, with what the order named itself left out."""
    named = (receipt.case, other, NOBODYS, "URB-99", "URB-7")

    def bare(text: str) -> str:
        for name in filter(None, named):
            text = text.replace(name, "…")
        return text

    return receipt.outcome, receipt.code, receipt.field, bare(receipt.reason), *map(bare, receipt.args)
