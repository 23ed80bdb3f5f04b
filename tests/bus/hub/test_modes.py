"""A hub says in its welcome whether what it keeps is real, and a journal is of one mode for ever."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bus.events import Beat, LinkChanged, LinkState
from bus.link import SeatLink
from bus.messages import Welcome
from bus.wire import WireError, decode_from_hub, encode
from models.domain.mode import Mode
from tests.bus.hub.served import a_hub, a_report, a_seat, a_source, accepted, events_until, kill, program


def served(world: Path, *options: str) -> Mode | None:
    """What a seat is told with its welcome."""
    with a_hub(world, *options) as hub, a_seat(hub.address) as seat:
        return change(seat, LinkState.LIVE).mode


def change(seat: SeatLink, state: LinkState) -> LinkChanged:
    """The event by which the link came to stand so."""
    events = events_until(seat, lambda event: isinstance(event, LinkChanged) and event.state is state)
    return next(event for event in events if isinstance(event, LinkChanged) and event.state is state)


@pytest.mark.parametrize("mode", Mode)
def test_a_journal_stays_what_its_first_hub_was_started_as(world: Path, mode: Mode) -> None:
    assert served(world, "--mode", mode.value) is mode
    assert served(world) is mode


def test_a_journal_that_was_begun_without_a_word_is_live_and_no_exercise_is_held_on_it(world: Path) -> None:
    assert served(world) is Mode.LIVE
    refused = program("hub", "--base-dir", world, "--exercise")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "this journal is live and cannot be served as exercise" in refused.stderr


def test_an_exercise_is_never_served_as_live(world: Path) -> None:
    assert served(world, "--exercise") is Mode.EXERCISE
    refused = program("hub", "--base-dir", world, "--mode", "live")
    assert (refused.returncode, refused.stdout) == (1, "")


def test_a_journal_from_before_modes_were_kept_is_what_it_is_first_served_as(world: Path) -> None:
    with a_hub(world) as hub, a_source(hub.address) as source:
        accepted(source, a_report("r1"))
    with closing(sqlite3.connect(world / "hub.db")) as connection, connection:
        assert connection.execute("DELETE FROM meta WHERE key = 'mode'").rowcount == 1
    assert served(world) is Mode.LIVE
    assert served(world, "--mode", "demo") is Mode.DEMO
    assert program("hub", "--base-dir", world, "--exercise").returncode == 1


def test_a_welcome_without_a_mode_is_live_and_one_with_an_unknown_mode_is_refused() -> None:
    plain = {"t": "welcome", "protocol": 4, "journal": "j", "epoch": 1, "number": 0, "now": "2026-11-21T06:32:07Z"}
    welcome = decode_from_hub(json.dumps(plain).encode())
    assert isinstance(welcome, Welcome)
    assert welcome.mode is Mode.LIVE
    assert b"mode" not in encode(welcome)
    with pytest.raises(WireError, match="mode"):
        decode_from_hub(json.dumps({**plain, "mode": "dream"}).encode())


def test_a_hub_that_stands_still_is_told_apart_from_one_that_is_gone(world: Path) -> None:
    with a_hub(world) as hub, a_seat(hub.address) as seat:
        events_until(seat, lambda event: isinstance(event, Beat))
        os.kill(hub.pid, signal.SIGSTOP)
        try:
            assert change(seat, LinkState.LOST).silent
        finally:
            os.kill(hub.pid, signal.SIGCONT)
        change(seat, LinkState.LIVE)
        kill(hub)
        assert not change(seat, LinkState.LOST).silent
