"""What happens by itself happens once for good: across lives of the hub, kill -9, a full disk; and late if need be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bus.hub.process import HubProcess
from models.clock import ManualClock, WallClock
from models.domain.case import CaseState
from models.domain.clocks import ClockKind
from models.domain.facts import CaseReported, CaseResumed, SupervisionFired
from models.domain.orders import DecideRequest, PublishBook, RequestSuspension, SignAssignment
from models.domain.rules import BookKind
from models.store.engine import sqlite_url
from models.store.reading import HubReading
from models.store.verifying import verify
from tests.bus.hub.served import a_port, a_source, accepted, kill, until
from tests.bus.hub.small_disk import SmallDisk
from tests.bus.hub.threaded import a_threaded_hub
from tests.bus.hub.watching import Watch, a_matter, a_sent_case, a_watch
from tests.bus.room import MORNING
from tests.doors import door_at
from tests.models.store.drafts import policy, supervision, urging
from tests.models.store.hub import times_of

MINUTE = timedelta(minutes=1)


def fired(base_dir: Path) -> Counter[tuple[str, str]]:
    """How often each rule fired on each case, as the journal has it; what else it says holds."""
    url = sqlite_url(base_dir / "hub.db")
    assert verify(url, times_of).faults == []
    reading = HubReading(url)
    try:
        facts = [entry.fact for case in list(reading.cases()) for entry in reading.timeline(case.number)]
    finally:
        reading.close()
    return Counter((fact.case, fact.rule) for fact in facts if isinstance(fact, SupervisionFired))


@contextmanager
def a_life(base_dir: Path, clock: ManualClock) -> Iterator[Watch]:
    """One life of the hub, with a seat that watches it."""
    with a_threaded_hub(base_dir, clock) as hub, a_watch(hub.address) as watch:
        watch.settle()
        yield watch


def test_a_mark_fires_once_however_often_the_hub_is_opened(world: Path) -> None:
    clock = ManualClock(MORNING)
    with a_life(world, clock) as watch:
        number = a_sent_case(watch, "r1", clock.now())
        clock.advance(15 * MINUTE)
        until(lambda: watch.fired() == ["sign_half"], watch)
    for _ in range(2):
        with a_life(world, clock) as watch:
            clock.advance(MINUTE)
            watch.settle()
            assert watch.fired() == []
            assert len(watch.cases[number].tracks.fired) == 1
    assert fired(world) == {(number, "sign_half"): 1}


def test_what_came_while_no_hub_was_there_is_made_up_for_at_the_next_start(world: Path) -> None:
    clock = ManualClock(MORNING)
    with a_life(world, clock) as watch:
        number = a_sent_case(watch, "r1", clock.now())
        waiting = a_sent_case(watch, "r2", clock.now(), "FIR-2")
        watch.accepted(SignAssignment(waiting, "FIR-2"))
        watch.accepted(RequestSuspension(waiting, "a part", clock.now() + timedelta(minutes=5)))
        watch.accepted(DecideRequest(waiting, 1, grant=True))
    clock.advance(20 * MINUTE)
    with a_life(world, clock) as watch:
        until(lambda: watch.cases[waiting].state is CaseState.HANDLING, watch)
        until(lambda: bool(watch.cases[number].tracks.fired), watch)
    assert fired(world) == {(number, "sign_half"): 1}
    reading = HubReading(sqlite_url(world / "hub.db"))
    assert sum(isinstance(entry.fact, CaseResumed) for entry in reading.timeline(waiting)) == 1
    reading.close()


def test_every_mark_fires_once_across_hubs_that_are_killed_between_and_beside_them(world: Path) -> None:
    """By the wall clock: a limit of a minute has a mark every second or so; the hub is killed as each is heard of."""
    shares = range(3, 24, 3)
    rules = supervision(*(urging(f"accept_{share}", ClockKind.ACCEPT, share) for share in shares))
    bind = f"tcp://127.0.0.1:{a_port(seed=31)}"
    hub = HubProcess.start(world, "--bind", bind)
    try:
        with a_watch(door_at(bind, world)) as watch:
            watch.accepted(PublishBook(BookKind.POLICY, policy(accept="1nm"), "short limits"))
            watch.accepted(PublishBook(BookKind.SUPERVISION, rules, "many marks"))
            number = watch.accepted(a_matter("r1", WallClock().now())).case
            for heard in range(1, 4):
                until(lambda least=heard: _fired_at(watch, number) >= least, watch)  # type: ignore[misc]  # least is an int
                kill(hub)
                hub = HubProcess.start(world, "--bind", bind)
            until(lambda: _fired_at(watch, number) == len(shares), watch, within_s=60)
            watch.settle()
    finally:
        hub.stop()
    assert fired(world) == {(number, f"accept_{share}"): 1 for share in shares}


def _fired_at(watch: Watch, number: str) -> int:
    return len(watch.cases[number].tracks.fired) if number in watch.cases else 0


def test_a_mark_that_could_not_be_written_fires_when_there_is_room_again(world: Path) -> None:
    clock = ManualClock(MORNING)
    hub = SmallDisk(world, clock)
    try:
        with a_watch(hub.address) as watch:
            rules = [replace(urging(f"accept_{n}", ClockKind.ACCEPT, n), text="x" * 2_000) for n in range(1, 13)]
            watch.accepted(PublishBook(BookKind.SUPERVISION, supervision(*rules), "more words than the disk has room"))
            number = watch.accepted(a_matter("r1", clock.now())).case
            watch.settle()
            head = watch.number
            hub.fill()
            clock.advance(5 * MINUTE)
            watch.settle()
            assert (watch.number, watch.fired()) == (head, [])
            hub.empty()
            until(lambda: len(watch.fired(number)) == len(rules), watch)
            watch.settle()
    finally:
        hub.close()
    assert fired(world) == {(number, rule.id): 1 for rule in rules}


def test_two_thousand_marks_at_once_all_fire_and_reports_go_on_meanwhile(world: Path) -> None:
    clock, many = ManualClock(MORNING), 2_000
    with a_life(world, clock) as watch, a_source(watch.address) as source:
        rules = supervision(urging("accept_due", ClockKind.ACCEPT, 100))
        watch.accepted(PublishBook(BookKind.SUPERVISION, rules, "one rule"))
        accepted(source, *(a_matter(f"r{n}", clock.now()) for n in range(many)))
        watch.settle()
        clock.advance(5 * MINUTE)
        until(lambda: len(watch.fired()) > 0, watch)
        accepted(source, *(a_matter(f"late {n}", clock.now()) for n in range(50)))
        until(lambda: len(watch.fired()) == many, watch, within_s=60)
        watch.settle()
        entries = watch.entries
    last = max(entry.number for entry in entries if isinstance(entry.fact, SupervisionFired))
    late = [e.number for e in entries if isinstance(e.fact, CaseReported) and e.fact.record.startswith("late")]
    assert min(late) < last, "reports waited for every mark"
    found = fired(world)
    assert (len(found), set(found.values())) == (many, {1})
