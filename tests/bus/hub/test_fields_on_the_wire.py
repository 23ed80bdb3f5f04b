"""Nobody is sent what the table of fields keeps from him: every post, every order, every field, byte for byte."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

from bus.keys.key_files import Kind
from bus.messages import AskCaller, AskFile, AskTimeline, CallerTold, Receipts, Revealed, Welcome
from bus.wire import encode, report
from models.clock import ManualClock
from models.domain import orders as o
from models.domain.caller.fields import PERSONAL, Field
from models.domain.caller.orders import EraseCaller, RevealField
from models.domain.caller.sealing import commitment
from models.domain.case import Case
from models.domain.roles import POSTS
from models.domain.shift import orders as s
from models.domain.shift.sheets import LogKind
from models.domain.thread.attached_files import digest_of
from models.domain.thread.orders import AttachFile
from models.rules.shelf import shipped_rules
from tests.bus.hub.callers import CALLERS, COLUMNS, CONTENT, a_call, tells
from tests.bus.hub.hearing import Hearing, a_hearing
from tests.bus.hub.served import until
from tests.bus.hub.threaded import ThreadedHub, a_threaded_hub
from tests.bus.hub.watching import a_watch
from tests.bus.room import MORNING
from tests.models.domain.filling import FILLED, Filler

NAME, PHONE, WORDS = PERSONAL
REVEALED_TO: Mapping[Field, set[str]] = {
    NAME: {"officer", "leader", "commander", "whole_room"},
    PHONE: {"officer", "leader", "commander", "whole_room"},
    WORDS: {"officer", "leader", "commander", "supervisor", "whole_room"},
}
MASKED_FOR: Mapping[Field, set[str]] = {
    NAME: {"officer", "dispatcher", "supervisor", "leader", "commander", "whole_room"},
    PHONE: {"officer", "leader", "commander", "whole_room"},
    WORDS: {"officer", "supervisor", "leader", "commander", "whole_room"},
}
NO_COLUMNS_NO_FILES = {"administrator"}
MASKS = ({NAME: "欧**", PHONE: "** 5678", WORDS: "**"}, {NAME: "A**", PHONE: "** 0123", WORDS: "**"})
"""The table written down again by hand, by post."""
ROOM_ORDERS: tuple[o.Order, ...] = (
    o.RegisterUnit("MUN-9", "Crew 9", "MUN"),
    o.SetUnitDuty("MUN-9", on_duty=True),
    s.WriteLog(LogKind.PHONE, "the district asked", "whole_room"),
)


@pytest.fixture
def hub(world: Path) -> Iterator[ThreadedHub]:
    with a_threaded_hub(world, ManualClock(MORNING)) as threaded:
        yield threaded


@pytest.fixture
def cases(hub: ThreadedHub) -> list[Case]:
    """One case for each caller, with a file on it."""
    with a_watch(hub.address, "hotline desk") as watch:
        for caller in range(len(CALLERS)):
            number = watch.accepted(a_call(f"R{caller}", MORNING, caller)).case
            watch.accepted(AttachFile(number, "door.bin", CONTENT))
        until(lambda: len(watch.cases) == len(CALLERS), watch)
        return list(watch.cases.values())


def forbidden(heard: bytes, caller: int) -> list[Field]:
    """Fields of a caller that the bytes tell more of than a mask does."""
    of = CALLERS[caller]
    digits = "".join(filter(str.isdecimal, of[PHONE]))
    parts = {NAME: (of[NAME], of[NAME][1:]), PHONE: (of[PHONE], digits[:-4]), WORDS: (of[WORDS], of[WORDS][:8])}
    return [field for field, told in parts.items() if any(tells(heard, part) for part in told)]


def all_orders(case: Case) -> list[o.Order]:
    """One of each kind, on this case; the reveals of all fields are placed by themselves."""
    filler = Filler(case, "MUN-9", case.number, "0205", MORNING, shipped_rules())
    return [*(filler.of(kind) for kind in FILLED if kind not in (RevealField, EraseCaller)), *ROOM_ORDERS]


def ask_everything(peer: Hearing, cases: list[Case]) -> None:
    for case in cases:
        peer.say(AskTimeline(f"t {case.number}", case.number))
        peer.say(AskCaller(f"c {case.number}", case.number))
    peer.say(AskFile("f", digest_of(CONTENT)))


@pytest.mark.parametrize("post", POSTS)
def test_no_order_and_no_question_of_a_post_brings_it_a_forbidden_byte(
    hub: ThreadedHub, cases: list[Case], post: str
) -> None:
    with a_hearing(hub.address, "seat", post) as seat:
        seat.hello()
        ask_everything(seat, cases)
        for case in cases:
            for n, order in enumerate(all_orders(case)):
                seat.place(order, f"{case.number} {n}")
        seat.settle()
        welcome = next(message for message in seat.messages if isinstance(message, Welcome))
        seat.hello(welcome.journal, 1)  # it comes again, and is told what it has missed
        ask_everything(seat, cases)
        seat.settle()
        receipts = [item for message in seat.messages if isinstance(message, Receipts) for item in message.items]
        heard = seat.all_bytes
    assert len(receipts) == 2 * len(all_orders(cases[0]))
    assert [forbidden(heard, caller) for caller in range(len(CALLERS))] == [[], []]
    assert tells(heard, COLUMNS) == (post not in NO_COLUMNS_NO_FILES)
    assert tells(heard, "private picture of the door") == (post not in NO_COLUMNS_NO_FILES)
    for caller, case in enumerate(cases):
        told = next(m for m in seat.messages if isinstance(m, CallerTold) and m.case == case.number)
        masks = {line.field: line.shown for line in told.lines}
        assert masks == {field: MASKS[caller][field] if post in MASKED_FOR[field] else "" for field in PERSONAL}
        assert {line.field for line in told.lines if line.reveals} == {f for f in PERSONAL if post in REVEALED_TO[f]}


@pytest.fixture
def others(hub: ThreadedHub, cases: list[Case]) -> Iterator[list[Hearing]]:
    """A seat of every post and an observer, who ask for nothing to be revealed."""
    with ExitStack() as stack:
        peers = [stack.enter_context(a_hearing(hub.address, "seat", post, f"other {post}")) for post in POSTS]
        peers.append(stack.enter_context(a_hearing(hub.address, "observer")))
        for peer in peers:
            peer.hello()
        yield peers


@pytest.mark.parametrize("caller", range(len(CALLERS)))
def test_a_reveal_shows_one_field_to_the_seat_that_gave_a_reason_and_to_nobody_else(
    hub: ThreadedHub, cases: list[Case], others: list[Hearing], caller: int
) -> None:
    number = cases[caller].number
    for post in POSTS:
        for field in (*PERSONAL, Field.SOURCE_COLUMNS, Field.FILE):
            with a_hearing(hub.address, "seat", post) as seat:
                seat.hello()
                seat.place(RevealField(number, field, " "), f"{post} {field} blank")
                seat.place(RevealField(number, field, "to ask where it is"), f"{post} {field}")
                seat.place(RevealField(number, field, "to ask where it is"), f"{post} {field}")  # sent again
                seat.settle()
                shown = [message for message in seat.messages if isinstance(message, Revealed)]
                told = [field] if post in REVEALED_TO.get(field, set()) else []
                assert [(m.field, m.value) for m in shown] == [(each, CALLERS[caller][each]) for each in told]
                assert (forbidden(seat.all_bytes, caller), forbidden(seat.all_bytes, 1 - caller)) == (told, [])
    for other in others:
        other.settle()
        assert forbidden(other.all_bytes, caller) == [], other.name


@pytest.mark.parametrize("role", ["source", "observer"])
def test_who_is_no_seat_is_told_nothing_of_any_case(hub: ThreadedHub, cases: list[Case], role: Kind) -> None:
    with a_hearing(hub.address, role, name="hotline desk") as peer:
        peer.hello()
        ask_everything(peer, cases)
        for n, field in enumerate(PERSONAL):
            peer.place(RevealField(cases[0].number, field, "why not"), f"reveal {n}")
        peer.say(report("R0 again", a_call("R0", MORNING)))
        peer.settle()
        heard = peer.all_bytes
    assert [forbidden(heard, caller) for caller in range(len(CALLERS))] == [[], []]
    assert not tells(heard, COLUMNS)
    assert not tells(heard, "Fire lane blocked")
    assert not tells(heard, "private picture of the door")


def test_a_report_of_a_caller_reaches_seats_with_commitments_that_nobody_can_try_numbers_against(
    hub: ThreadedHub, cases: list[Case]
) -> None:
    with a_hearing(hub.address, "seat") as seat, a_hearing(hub.address, "source", name="hotline desk") as source:
        seat.hello()
        source.hello()
        for record in ("R8", "R9"):
            source.say_bytes(encode(report(f"{record}/1", a_call(record, MORNING))))
        source.settle()
        seat.settle()
        heard = seat.all_bytes
    assert tells(heard, "Fire lane blocked, R9")
    assert heard.count(b'"sealed":[{"field":"caller_name"') == 2
    assert len(set(re.findall(b'"commitment":"([0-9a-f]{64})"', heard))) == 2 * len(PERSONAL)
    assert forbidden(heard, 0) == []
    for field in PERSONAL:
        assert commitment(b"", CALLERS[0][field]).encode() not in heard
