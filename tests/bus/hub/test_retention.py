"""What is held of callers goes by itself when its time is over, by hand when somebody asks, and for good."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bus.events import LinkState
from bus.messages import Receipts
from bus.wire import encode, report
from models.clock import ManualClock, WallClock
from models.domain.caller.facts import CallerErased
from models.domain.caller.fields import PERSONAL
from models.domain.caller.orders import RevealField
from models.domain.orders import AcceptCase, RefuseCase
from models.rules.retention import read_retention, shipped_retention
from models.store.verifying import verify
from tests.bus.hub.callers import CALLERS, a_call, tells
from tests.bus.hub.hearing import a_hearing
from tests.bus.hub.served import a_hub, program, told, until
from tests.bus.hub.threaded import ThreadedHub, a_threaded_hub
from tests.bus.hub.watching import Watch, a_watch
from tests.bus.room import MORNING
from tests.models.store.hub import times_of

KEPT = shipped_retention().keep
MINUTE = timedelta(minutes=1)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(MORNING)


@pytest.fixture
def hub(world: Path, clock: ManualClock) -> Iterator[ThreadedHub]:
    with a_threaded_hub(world, clock) as threaded:
        yield threaded


@pytest.fixture
def watch(hub: ThreadedHub) -> Iterator[Watch]:
    with a_watch(hub.address) as seat:
        until(lambda: seat.link.state is LinkState.LIVE, seat)
        yield seat


def erased(watch: Watch) -> list[tuple[str, str]]:
    """Whose data was erased, and by whom."""
    return [(entry.case, entry.by) for entry in watch.entries if isinstance(entry.fact, CallerErased)]


def test_what_is_held_goes_when_the_case_has_been_over_for_so_long_and_not_a_day_earlier(
    hub: ThreadedHub, watch: Watch, clock: ManualClock
) -> None:
    over, still_open = (watch.accepted(a_call(f"R{n}", MORNING, n)).case for n in range(2))
    watch.accepted(AcceptCase(still_open))
    watch.accepted(RefuseCase(over, "not ours"))
    clock.advance(KEPT - MINUTE)
    watch.settle()
    assert erased(watch) == []
    clock.advance(2 * MINUTE)
    until(lambda: erased(watch) == [(over, "hub")], watch)
    watch.settle()
    assert watch.cases[over].caller == ()
    assert watch.cases[still_open].caller == PERSONAL
    assert verify(hub.url, times_of).faults == []


def test_a_look_at_a_closed_case_does_not_make_it_stay_longer(watch: Watch, clock: ManualClock) -> None:
    call = a_call("R0", MORNING)
    number = watch.accepted(call).case
    clock.advance(MINUTE)
    watch.accepted(replace(call, closed_at=clock.now(), result="cleared"))
    clock.advance(KEPT - MINUTE)
    watch.accepted(RevealField(number, PERSONAL[0], "to ask how it was"))
    clock.advance(2 * MINUTE)
    until(lambda: erased(watch) == [(number, "hub")], watch)
    assert watch.place(RevealField(number, PERSONAL[0], "once more")).code == "no_caller"


def test_many_cases_at_once_are_all_erased_and_every_seat_stays_in_step(
    hub: ThreadedHub, watch: Watch, clock: ManualClock
) -> None:
    numbers = [watch.accepted(a_call(f"R{n}", MORNING, n % 2)).case for n in range(70)]
    for number in numbers:
        watch.accepted(RefuseCase(number, "not ours"))
    clock.advance(KEPT + MINUTE)
    until(lambda: len(erased(watch)) == len(numbers), watch)
    watch.settle()
    assert {number for number, _ in erased(watch)} == set(numbers)
    clock.advance(2 * MINUTE)
    watch.settle()
    for path in hub.path.parent.glob("hub.db*"):
        assert not any(tells(path.read_bytes(), value) for value in CALLERS[0].values()), path.name
    assert verify(hub.url, times_of).faults == []


def test_a_frame_that_cannot_be_taken_is_kept_without_the_caller_it_tells_of(hub: ThreadedHub, watch: Watch) -> None:
    good = encode(report("R0/1", a_call("R0", MORNING)))
    spoiled = (
        good.replace(b'"title"', b'"headline"'),
        good.replace(b'"record":"R0"', b'"record":7'),
        good.replace(b'"caller_', b'"caller\\u005f').replace(b'"title"', b'"headline"'),
        good[:-1],
        good.replace(b'"type_code"', b'"caller_id_card"'),
    )
    with a_hearing(hub.address, "source", name="hotline") as source:
        source.hello()
        for frame in spoiled:
            source.say_bytes(frame)
        source.settle()
        assert [m for m in source.messages if isinstance(m, Receipts)] == []
    seen = told("report", "quarantine", "--base-dir", hub.path.parent)["quarantine"]
    frames = [line["frame"].encode() for line in seen]
    assert len(frames) == len(spoiled)
    assert sum(b"Fire lane blocked" in frame for frame in frames) >= 4
    assert not any(tells(frame, value) for frame in frames for value in CALLERS[0].values())


def test_a_policy_that_does_not_fit_is_refused_and_the_shipped_one_says_where_it_comes_from() -> None:
    text = """
    [callers]
    days_after_the_end = {days}
    basis = "city order 7"
    as_of = 2026-01-01
    [reveal]
    seconds = 30
    basis = "city order 7"
    as_of = 2026-01-01
    """
    assert read_retention(text.format(days=30)).keep == timedelta(days=30)
    for days in ("-1", "4000", '"ten"'):
        with pytest.raises(ValueError):
            read_retention(text.format(days=days))
    with pytest.raises(ValueError):
        read_retention(text.format(days=30).replace('basis = "city order 7"', "", 1))


def test_the_command_erases_what_is_old_enough_and_one_case_where_a_caller_asks(world: Path) -> None:
    now = WallClock().now()
    with a_hub(world) as hub, a_watch(hub.address, "desk") as desk:
        old, young = (desk.accepted(a_call(f"R{n}", now - MINUTE, n)).case for n in range(2))
        desk.accepted(RefuseCase(old, "not ours"))
        where = ("erase", "--base-dir", world)
        assert told(*where, "--older-than", 1)["cases"] == []
        assert told(*where, "--older-than", 0, "--dry-run") == {"cases": [old], "erased": [], "refused": {}}
        assert told(*where, "--older-than", 0)["erased"] == [old]
        assert "say why" in program(*where, "--case", young).stderr
        assert told(*where, "--case", young, "--reason", "the caller asks for it")["erased"] == [young]
        assert young in told(*where, "--case", young, "--reason", "again", code=1)["refused"]
        until(lambda: desk.cases[young].caller == () == desk.cases[old].caller, desk)
    assert told("verify", "--base-dir", world)["holds"]


def test_a_hub_is_told_how_long_a_city_keeps_it(world: Path) -> None:
    assert program("hub", "--base-dir", world, "--erase-after", "-1").returncode == 2
    with a_hub(world, "--erase-after", "0") as hub, a_watch(hub.address, "desk") as desk:
        desk.settle()
        number = desk.accepted(a_call("R0", WallClock().now() - MINUTE)).case
        desk.accepted(RefuseCase(number, "not ours"))
    with a_hub(world, "--erase-after", "0") as hub, a_watch(hub.address, "desk") as desk:
        until(lambda: number in desk.cases and desk.cases[number].caller == (), desk)
