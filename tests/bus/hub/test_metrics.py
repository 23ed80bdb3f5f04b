"""A hub is watched over HTTP: what it tells is what happened, and a load balancer is told whether it leads."""

from __future__ import annotations

import http.client
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from bus.events import Beat
from bus.hub.process import program_environment
from bus.messages import Rejected
from models.domain.orders import AcceptCase
from tests.bus.hub.room_of_hubs import a_room_hub
from tests.bus.hub.served import (
    a_hub,
    a_port,
    a_raw_peer,
    a_report,
    a_seat,
    a_source,
    accepted,
    events_until,
    program,
    receipt_of,
    told,
    until,
)
from tests.bus.hub.watched import Figures, a_watched_hub, answered


def test_what_a_hub_tells_is_what_happened(world: Path) -> None:
    with (
        a_watched_hub(world) as (hub, door),
        a_source(hub.address) as source,
        a_seat(hub.address) as seat,
        a_raw_peer(hub.address) as peer,
    ):
        first, *_ = accepted(source, *(a_report(f"r{n}") for n in range(7)))
        accepted(source, a_report("r0"))
        assert receipt_of(seat, seat.place(AcceptCase(first.case))).accepted
        assert not receipt_of(seat, seat.place(AcceptCase("DD-19000101-0001"))).accepted
        peer.says(1, b"gibberish")
        peer.hears(Rejected)
        until(
            lambda: Figures(door).of("journal_head") == 8 and Figures(door).has("frames_refused_total", "malformed"),
            seat,
        )
        seen = Figures(door)
    assert seen.of("answers_total", "report", "accepted") == 7
    assert seen.of("answers_total", "report", "repeated") == 1
    assert seen.of("answers_total", "order", "accepted") == 1
    assert seen.of("answers_total", "order", "refused") == 1
    assert seen.of("frames_refused_total", "malformed") == 1
    assert [seen.of("sessions", role) for role in ("seat", "source", "observer")] == [1, 1, 0]
    assert [seen.of("role", part) for part in ("leader", "standby", "starting")] == [1, 0, 0]
    assert (seen.of("epoch"), seen.of("live_cases"), seen.of("read_only")) == (1, 7, 0)
    assert (seen.of("entries_behind_most"), seen.of("seats_without_credit")) == (0, 0)
    commits = seen.of("commit_seconds_count")
    assert 4 <= commits == seen.of("commit_seconds_bucket", "+Inf")
    assert seen.of("commit_seconds_sum") > 0
    assert seen.samples["process_resident_memory_bytes", frozenset()] > 10_000_000


def test_a_hub_that_leads_is_alive_and_ready_and_other_paths_are_not_there(world: Path) -> None:
    with a_watched_hub(world) as (hub, door), a_seat(hub.address) as seat:
        until(lambda: answered(f"{door}/ready")[0] == 200, seat)
        assert answered(f"{door}/live") == (200, "alive\n")
        assert answered(f"{door}/ready") == (200, "ready\n")
        assert answered(f"{door}/") == (404, "there is /metrics, /live, /ready\n")
        connection = http.client.HTTPConnection(door.removeprefix("http://"), timeout=10)
        connection.request("POST", "/metrics", b"x")
        assert connection.getresponse().status == 501
        connection.close()


def test_nothing_listens_unless_it_was_asked_for_and_a_place_that_is_taken_is_named(world: Path) -> None:
    port = a_port(seed=10)
    with a_hub(world), pytest.raises(OSError, match="refused"):
        answered(f"http://127.0.0.1:{port}/live")
    with a_watched_hub(world, seed=10):
        second = program("hub", "--base-dir", world / "second", "--metrics", port)
    assert (second.returncode, second.stdout) == (1, "")
    assert f"--metrics 127.0.0.1:{port}: " in second.stderr


def test_a_hub_that_nobody_watches_loads_nothing_for_it() -> None:
    code = "import sys, bus.hub.command; sys.exit('prometheus_client' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], env=program_environment(), check=False).returncode == 0


@pytest.mark.parametrize("place", ["many", "127.0.0.1:", "127.0.0.1:70000", ":-1"])
def test_what_is_no_place_is_wrong_usage(world: Path, place: str) -> None:
    ended = program("hub", "--base-dir", world, f"--metrics={place}")
    assert ended.returncode == 2
    assert "--metrics" in ended.stderr


def test_copies_that_fail_are_told_to_those_who_watch_and_to_every_seat(world: Path, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    backups.write_text("a file where a folder should be", encoding="utf-8")
    with (
        a_watched_hub(world, "--backups", str(backups)) as (hub, door),
        a_source(hub.address) as source,
        a_seat(hub.address) as seat,
    ):
        accepted(source, a_report("r1"))
        events_until(seat, lambda event: isinstance(event, Beat) and event.failing == ("backing up",))
        seen = Figures(door)
    duties = ("backing up", "archiving", "signing the journal's head")
    assert [seen.of("duty_failing", duty) for duty in duties] == [1, 0, 0]
    assert not seen.has("backup_age_seconds")
    assert not seen.has("duty_done_timestamp_seconds", "backing up")


def test_a_copy_has_its_age_and_the_heads_that_were_signed_are_counted(world: Path, tmp_path: Path) -> None:
    options = ("--backups", str(tmp_path / "backups"), "--heads-every", "0.1")
    with (
        a_watched_hub(world, *options) as (hub, door),
        a_source(hub.address) as source,
        a_seat(hub.address) as seat,
    ):
        accepted(source, a_report("r1"))
        until(lambda: Figures(door).of("head_signed") == 1 and Figures(door).has("backup_age_seconds"), seat)
        seen = Figures(door)
        (beat,) = [e for e in events_until(seat, lambda e: isinstance(e, Beat)) if isinstance(e, Beat)][-1:]
    assert beat.failing == ()
    assert seen.of("heads_written_total") == 1
    assert 0 <= seen.of("backup_age_seconds") < 120
    assert told("verify", "--base-dir", world)["holds"]


def test_on_postgresql_the_archive_is_kept_and_copies_are_left_to_the_database(
    world: Path, tmp_path: Path, postgresql_url: str
) -> None:
    options = ("--db", postgresql_url, "--backups", str(tmp_path / "backups"))
    with (
        a_watched_hub(world, *options) as (hub, door),
        a_source(hub.address) as source,
        a_seat(hub.address) as seat,
    ):
        accepted(source, a_report("r1"))
        until(lambda: any(b'"r1"' in file.read_bytes() for file in (tmp_path / "backups").glob("*/*.jsonl")), seat)
        seen = Figures(door)
    assert seen.of("duty_failing", "archiving") == 0
    assert not seen.has("duty_failing", "backing up")
    assert not seen.has("backup_age_seconds")


@pytest.mark.slow
def test_a_standby_is_alive_and_not_ready_until_it_leads(world: Path, postgresql_url: str) -> None:
    ports = a_port(seed=11), a_port(seed=12)
    with ExitStack() as hubs:
        leader = hubs.enter_context(a_room_hub(world / "first", postgresql_url, "--metrics", str(ports[0])))
        address = leader.told("address")  # else the other may be faster, and lead
        options = "--standby", "--metrics", str(ports[1])
        standby = hubs.enter_context(a_room_hub(world / "second", postgresql_url, *options))
        door = f"http://127.0.0.1:{ports[1]}"
        while standby.told("leader") != address:
            pass
        assert answered(f"{door}/live") == (200, "alive\n")
        assert answered(f"{door}/ready") == (503, f"standing by, {address} leads\n")
        assert Figures(door).of("role", "standby") == 1
        leader.signal(signal.SIGKILL)
        with a_seat(standby.for_seats) as seat:
            until(lambda: answered(f"{door}/ready")[0] == 200, seat)
        assert Figures(door).of("epoch") == 2
