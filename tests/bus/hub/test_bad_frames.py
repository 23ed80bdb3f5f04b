"""Garbage on the wire: each frame is refused with its reason and kept, the hub lives, its memory stays flat."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from bus.events import LinkState
from bus.messages import Pong, Rejected, Welcome
from bus.wire import MAX_FRAME
from tests.bus.hub.served import RawPeer, a_hub, a_raw_peer, a_report, a_seat, a_source, accepted, told, until

HELLO = b'{"t":"hello","protocol":4,"role":"source","name":"noise"}'
FLOOD = 20_000


def memory_kb(pid: int) -> int:
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        pytest.skip("this system does not tell a process's memory in /proc")
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(lines["VmRSS"].split()[0])


def flood(peer: RawPeer, count: int, seed: int) -> None:
    """Frames of every bad kind in a row: random bytes, cut messages, wrong parts, wrong numbers, orders of a source."""
    chance = random.Random(seed)
    kinds = (
        lambda: peer.say(chance.randbytes(chance.randrange(200))),
        lambda: peer.say(chance.randbytes(8), chance.randbytes(chance.randrange(200))),
        lambda: peer.say(b"", b"", b""),
        lambda: peer.says(1, HELLO[: chance.randrange(len(HELLO))]),
        lambda: peer.says(1, HELLO),
        lambda: peer.says(chance.randrange(9), b'{"t":"ping","id":1}'),
        lambda: peer.says(2, b"[" * 5_000),
        lambda: peer.says(1, HELLO.replace(b"4", b"7")),
    )
    for sent in range(count):
        chance.choice(kinds)()
        if sent % 100 == 0:
            peer.drain()
    peer.says(1, HELLO)
    peer.says(2, b'{"t":"ping","id":%d}' % seed)
    while peer.hears(Pong).id != seed:  # the hub has been through all of it: a peer's frames keep their order
        pass


@pytest.mark.slow
def test_twenty_thousand_bad_frames_leave_the_hub_alive_and_its_memory_flat(world: Path) -> None:
    with (
        a_hub(world) as hub,
        a_source(hub.address) as source,
        a_seat(hub.address) as seat,
        a_raw_peer(hub.address) as peer,
    ):
        accepted(source, a_report("before"))
        flood(peer, FLOOD // 4, seed=101)  # what it keeps once and for all: page cache, code, the quarantine's size
        accepted(source, a_report("in the middle"))
        before, started = memory_kb(hub.pid), time.monotonic()
        flood(peer, FLOOD, seed=102)
        (after_it,) = accepted(source, a_report("after"))
        assert time.monotonic() - started < 60
        assert memory_kb(hub.pid) - before < 30_000
        until(lambda: seat.number == after_it.number, seat)
        assert seat.state is LinkState.LIVE
    kept = told("report", "quarantine", "--base-dir", world, "--limit", 10_000)["quarantine"]
    assert {line["code"] for line in kept} == {"malformed", "order", "version"}


def test_a_frame_of_9_mb_is_refused_with_its_size_and_the_session_goes_on(world: Path) -> None:
    with a_hub(world) as hub, a_source(hub.address) as source, a_raw_peer(hub.address) as peer:
        accepted(source, a_report("before"))
        peer.says(1, HELLO)
        peer.says(2, b'{"t":"ask","id":"1","case":"' + b"x" * 9_000_000 + b'"}')
        refused = peer.hears(Rejected)
        assert (refused.code, refused.reason) == (
            "malformed",
            f"the message has 9000030 bytes, the most is {MAX_FRAME}",
        )
        accepted(source, a_report("after"))
    (kept,) = told("report", "quarantine", "--base-dir", world)["quarantine"]
    assert (kept["sender"], kept["reason"]) == ("noise", refused.reason)
    assert len(kept["frame"]) == 4_096


def test_a_frame_of_20_mb_ends_the_connection_of_its_sender_alone(world: Path) -> None:
    with a_hub(world) as hub, a_source(hub.address) as source, a_raw_peer(hub.address) as peer:
        accepted(source, a_report("before"))
        before = memory_kb(hub.pid)
        peer.says(1, HELLO)
        peer.hears(Welcome)
        peer.says(2, b"x" * 20_000_000)
        accepted(source, a_report("after"))
        assert memory_kb(hub.pid) - before < 30_000
        assert source.state is LinkState.LIVE


def test_every_refused_frame_is_in_the_quarantine_with_sender_and_reason(world: Path) -> None:
    with a_hub(world) as hub, a_raw_peer(hub.address) as peer:
        sent = {
            b"gibberish": "JSON is malformed: invalid character (byte 0)",
            b'{"t":"hello","protocol":9,"role":"seat","name":"x"}': "this hub speaks protocol 4, not 9",
            b'{"t":"ping","id":"1"}': "Expected `int`, got `str` - at `$.id`",
        }
        for message, reason in sent.items():
            peer.says(1, message)
            assert peer.hears(Rejected).reason == reason
        peer.say(b"1", b"2", b"3")
        assert peer.hears(Rejected).reason == "a frame has 2 parts, this one has 3"
        peer.says(1, HELLO)
        peer.says(3, b'{"t":"ping","id":1}')
        assert peer.hears(Rejected).reason == "frame 3 came where 2 was due"
    lines = told("report", "quarantine", "--base-dir", world)["quarantine"]
    assert [(line["sender"], line["reason"], line["frame"].encode()) for line in reversed(lines)] == [
        *(("", reason, message) for message, reason in sent.items()),
        ("", "a frame has 2 parts, this one has 3", b"123"),
        ("noise", "frame 3 came where 2 was due", b'{"t":"ping","id":1}'),
    ]
