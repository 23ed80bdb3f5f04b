"""What those who watch over a hub are told where its loop hangs, where it cannot write, and what is done beside it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry, generate_latest

from bus.hub.candidacy import HUNG_S
from bus.hub.core import HubCore, HubSettings
from bus.hub.keeping import Duty, Keeping
from bus.hub.metrics.families import HubFigures
from bus.hub.metrics.overview import DutyStanding, Kept, Overview
from bus.hub.metrics.place import Place, place
from bus.hub.metrics.standing import Standing
from bus.hub.metrics.tally import BUCKETS_S, Latencies
from models.clock import ManualClock
from models.store.engine import sqlite_url
from models.store.hub_store import HubStore

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@pytest.fixture
def standing(world: Path) -> Iterator[Standing]:
    """Of a real hub, a second after it began."""
    stood: list[Standing] = []
    with closing(HubStore(sqlite_url(world / "hub.db"))) as store:
        core = HubCore(store, ManualClock(NOW), HubSettings(zone=UTC), lambda: 1.0)
        core.watched = stood.append
        core.turn([])
        yield stood[0]


def text_of(overview: Overview) -> list[str]:
    registry = CollectorRegistry(auto_describe=False)
    registry.register(HubFigures(overview, ManualClock(NOW)))
    return generate_latest(registry).decode().splitlines()


def test_a_hub_whose_loop_hangs_is_neither_alive_nor_ready_and_one_that_was_only_busy_is_both(
    standing: Standing,
) -> None:
    now = standing.turned_at + HUNG_S - 1
    overview = Overview(monotonic=lambda: now)
    overview.lead(standing)
    assert (overview.trouble, overview.not_ready) == ("", "")
    now += 3
    assert overview.trouble == overview.not_ready == "the hub's loop has not come round for 62 s"


def test_a_hub_that_starts_is_alive_and_not_ready_and_has_no_figures_of_a_journal_yet() -> None:
    overview = Overview()
    overview.follow("tcp://192.0.2.1:7311")
    overview.start()
    assert (overview.trouble, overview.not_ready) == ("", "starting")
    assert not any(line.startswith("dutydesk_epoch") for line in text_of(overview))


def test_what_fails_and_what_went_well_beside_serving_is_told_with_its_instant() -> None:
    duties = (DutyStanding("archiving", "", NOW), DutyStanding("backing up", "OSError: full", None))
    overview = Overview(kept=lambda: Kept(duties, NOW - timedelta(hours=30), 5, 4_711))
    told = text_of(overview)
    assert 'dutydesk_duty_failing{duty="archiving"} 0.0' in told
    assert 'dutydesk_duty_failing{duty="backing up"} 1.0' in told
    assert 'dutydesk_duty_done_timestamp_seconds{duty="archiving"} 1.7724384e+09' in told
    assert "dutydesk_backup_age_seconds 108000.0" in told
    assert "dutydesk_head_signed 4711.0" in told


def test_a_commit_counts_in_the_first_bucket_that_holds_it() -> None:
    latencies = Latencies()
    for seconds in (BUCKETS_S[0], BUCKETS_S[0] * 1.01, BUCKETS_S[-1] + 1):
        latencies.add(seconds)
    assert (latencies.counts[0], latencies.counts[1], latencies.counts[-1]) == (1, 1, 1)
    assert sum(latencies.counts) == 3


def test_a_duty_that_fails_is_named_until_it_goes_well_again() -> None:
    broken = [True, True]

    def does(now: datetime) -> None:
        if broken:
            broken.pop()
            raise OSError("no room")

    duty = Duty("backing up", does, timedelta(0), again=timedelta(0))
    keeping = Keeping((duty,), ManualClock(NOW))
    seen: set[tuple[tuple[str, ...], datetime | None]] = set()
    deadline = time.monotonic() + 20
    with keeping:
        while duty.done is None:
            assert time.monotonic() < deadline
            seen.add((keeping.failing, duty.done))
    assert (("backing up",), None) in seen
    assert (keeping.failing, duty.done) == ((), NOW)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("9464", Place("127.0.0.1", 9464)),
        ("0.0.0.0:9464", Place("0.0.0.0", 9464)),
        ("[::1]:0", Place("::1", 0)),
        (":9464", Place("127.0.0.1", 9464)),
    ],
)
def test_a_port_alone_is_for_this_machine_only(text: str, found: Place) -> None:
    assert place(text) == found
