"""Every bench runs with tiny sizes, through its real processes, and gives its figures. Nothing is timed here."""

import json
import subprocess
from pathlib import Path

import pytest

from bus.hub.process import HubProcess, program, program_environment
from console.bench import glass, hub, queue, start, timeline
from console.bench.children import Child, Ready
from console.bench.feed import Fed
from console.bench.figures import BenchError, Figure
from console.bench.sizes import Sizes
from console.bench.source import Sent
from console.bench.world import build
from models.clock import WallClock
from models.store.cache import Cache
from models.store.engine import sqlite_url
from models.store.reading import HubReading
from models.store.verifying import verify
from tests.models.store.hub import times_of

TINY = Sizes(
    hub_reports=60,
    hub_runs=1,
    outstanding=20,
    glass_s=0.5,
    burst=80,
    pings=5,
    open_cases=300,
    missed=100,
    starts=1,
    queue_rows=500,
    queue_changes=6,
    peer_rows=200,
    timeline_spans=60,
    timeline_frames=4,
)


def reached(figures: list[Figure]) -> dict[str, float]:
    return {figure.name: figure.reached for figure in figures}


def test_the_hub_and_its_floor_accept_every_report() -> None:
    figures = hub.measure(TINY)
    found = reached(figures)
    assert found.keys() == {"hub.rate", "hub.share"}
    assert found["hub.share"] == pytest.approx(figures[0].ratio)


def test_every_report_of_the_feed_is_painted_and_the_burst_comes_in() -> None:
    figures = glass.measure(TINY)
    found = reached(figures)
    assert found.keys() == {"glass.p50", "glass.p99", "glass.gap", "glass.burst_gap"}
    assert 0 < found["glass.p50"] <= found["glass.p99"]
    assert all(figure.floor for figure in figures)
    assert figures[0].note.startswith("50 reports")


def test_a_console_starts_from_its_cache_and_catches_up() -> None:
    figures = start.measure(TINY)
    assert reached(figures).keys() == {"start.queue", "start.catch_up"}
    assert all(figure.reached > 0 and figure.floor for figure in figures)


def test_the_queue_is_sorted_filtered_and_changed_beside_its_peer() -> None:
    figures = queue.measure(TINY)
    assert reached(figures).keys() == {"queue.sort", "queue.filter", "queue.change"}
    assert [bool(figure.floor) for figure in figures] == [True, True, False]
    assert figures[2].note.startswith("6 of them")


def test_the_timeline_is_panned_with_all_its_spans_in_view() -> None:
    figures = timeline.measure(TINY)
    assert reached(figures).keys() == {"timeline.pan", "timeline.worst", "timeline.change"}
    assert all(figure.reached > 0 for figure in figures)
    assert figures[0].note.startswith("60 spans in view")


def test_the_world_to_start_in_holds_and_its_caches_stand_where_they_say(world: Path) -> None:
    built = build(world, open_cases=120, missed=20, clock=WallClock())
    verdict = verify(sqlite_url(world / "hub.db"), times_of)
    assert (verdict.faults, verdict.cases, verdict.entries) == ([], 120, built.head)
    for path, rows, number in ((built.full, 120, built.head), (built.behind, 100, built.behind_at)):
        cache = Cache(path)
        try:
            assert (len(cache.rows()), cache.number()) == (rows, number)
        finally:
            cache.close()
    assert built.head - built.behind_at == 20


def test_the_feed_tells_when_each_case_was_sent(world: Path) -> None:
    own = HubProcess.start(world)
    try:
        with Child("feed", own.address, "feed", 1_000) as feed:
            feed.said(Ready, 30)
            feed.tell("7")
            sent_at = feed.said(Fed, 30).sent_at
    finally:
        own.stop()
    reading = HubReading(sqlite_url(world / "hub.db"))
    try:
        assert [case.number for case in reading.cases()] == sorted(sent_at)
    finally:
        reading.close()
    assert sorted(sent_at.values()) == [sent_at[number] for number in sorted(sent_at)]


def test_the_source_counts_the_commits_it_heard_of(world: Path) -> None:
    own = HubProcess.start(world)
    try:
        with Child("source", own.address, "one", 30, 10) as source:
            source.said(Ready, 30)
            source.tell("go")
            sent = source.said(Sent, 30)
    finally:
        own.stop()
    assert sent.accepted == 30
    assert 3 <= sent.commits <= 30


def test_a_child_that_fails_is_named_with_what_it_said() -> None:
    with (
        Child("source", "nowhere", "one", 1, 1) as source,
        pytest.raises(BenchError, match=r"(?s)source.*no key for the hub at nowhere"),
    ):
        source.said(Ready, 30)


def test_the_command_prints_one_object_and_ends_with_what_it_says() -> None:
    command = [*program(), "bench", "--quick", "--only", "hub", "--json"]
    found = subprocess.run(command, capture_output=True, text=True, check=False, env=program_environment())
    told = json.loads(found.stdout)
    assert told["figures"].keys() == {"hub.rate", "hub.share"}
    assert found.returncode == (0 if told["ok"] else 1)
