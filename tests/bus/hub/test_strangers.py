"""Strangers at the port of a hub: connections without a key, by the hundred and in every way; nobody inside notices."""

from __future__ import annotations

import socket
from contextlib import ExitStack
from pathlib import Path

import pytest

from bus.events import LinkState
from bus.hub.open_files import MOST_OPEN
from bus.keys.door import Door, bare_address
from console.bench.knocking import greeting, knocking_at
from console.bench.overhearing import overheard
from tests.bus.hub.served import a_hub, a_report, a_seat, a_source, accepted, told, until
from tests.bus.hub.test_bad_frames import memory_kb

STRANGERS = 600
HALF_WAY = 100


def test_six_hundred_strangers_are_let_in_by_nobody_and_who_belongs_is_served(world: Path) -> None:
    with a_hub(world) as hub, a_source(hub.address) as source, a_seat(hub.address) as seat:
        key = Door.find(hub.address, "source", "hotline").key
        said = overheard(hub.address, "field", a_report("overheard"))
        with knocking_at(bare_address(hub.address), key.hub, 3, said) as strangers:
            strangers.knock(STRANGERS // 4)
            accepted(source, a_report("before"))
            before = memory_kb(hub.pid)
            strangers.knock(STRANGERS)
            (after,) = accepted(source, a_report("after"))
        assert after.number == 3  # nothing else came in between
        assert (strangers.tried, strangers.let_in) == (STRANGERS + STRANGERS // 4, 0)
        assert memory_kb(hub.pid) - before < 30_000
        until(lambda: seat.number == after.number, seat)
        assert seat.state is LinkState.LIVE
    assert told("report", "quarantine", "--base-dir", world)["quarantine"] == []


def test_what_a_source_said_and_was_answered_is_worth_nothing_when_it_is_said_again(world: Path) -> None:
    with a_hub(world) as hub, a_source(hub.address) as source:
        said = overheard(hub.address, "field", a_report("overheard"))
        assert b"overheard" not in said  # it cannot be read on the way either
        host, port = bare_address(hub.address).removeprefix("tcp://").split(":")
        with socket.create_connection((host, int(port)), 20) as stranger:
            initiate = said.index(b"\x08INITIATE") - 9  # with its head: a long command
            answered = b""
            stranger.sendall(said[:initiate])
            while b"WELCOME" not in answered:
                answered += stranger.recv(4_096)
            stranger.sendall(said[initiate:])
            while data := stranger.recv(4_096):  # until it is put out
                answered += data
        assert b"READY" not in answered
        (after,) = accepted(source, a_report("after"))
        assert after.number == 2


def test_a_hub_holds_so_many_connections_and_no_more(world: Path) -> None:
    with a_hub(world) as hub:
        limits = Path(f"/proc/{hub.pid}/limits")
        if not limits.exists():
            pytest.skip("this system does not tell a process's limits in /proc")
        (line,) = (line for line in limits.read_text().splitlines() if line.startswith("Max open files"))
        soft, hard = map(int, line.split()[3:5])
        assert soft == min(MOST_OPEN, hard)


def test_who_stops_half_way_through_the_handshake_is_put_out(world: Path) -> None:
    with a_hub(world) as hub, a_source(hub.address) as source, ExitStack() as held:
        host, port = bare_address(hub.address).removeprefix("tcp://").split(":")
        strangers = [held.enter_context(socket.create_connection((host, int(port)), 20)) for _ in range(HALF_WAY)]
        for stranger in strangers:
            stranger.sendall(greeting(b"CURVE"))
        accepted(source, a_report("meanwhile"))
        for stranger in strangers:
            while stranger.recv(4_096):  # its own greeting; then the end, which comes by itself
                pass
        accepted(source, a_report("afterwards"))
