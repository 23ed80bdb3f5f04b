"""Who may speak with a hub is decided by keys: as whom, for how long, and what a peer says of itself is not asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Literal

import pytest
import zmq
from zmq.utils.monitor import recv_monitor_message

from bus.events import Event, LinkChanged, LinkState
from bus.hub.gate import Gate
from bus.keys.door import Door, bare_address, door_text
from bus.keys.doorstep import KEY_REFUSED, NOT_THE_HUB, Doorstep
from bus.keys.key_files import Kind, OwnKey, key_bytes, new_pair
from bus.keys.key_folder import KeyFolder
from bus.keys.secret_files import put
from bus.link import SeatLink
from bus.messages import PROTOCOL, Hello, Pong, Rejected, Welcome
from bus.wire import encode
from models.clock import ManualClock, WallClock
from models.domain.orders import RegisterUnit
from tests.bus.hub.served import (
    RawPeer,
    a_hub,
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
from tests.bus.hub.threaded import ThreadedHub, a_threaded_hub
from tests.bus.room import MORNING


def carried(keys: KeyFolder, path: Path, kind: Kind = "seat", name: str = "Seat 3") -> OwnKey:
    """A key that was made at the hub and carried away in a file."""
    key = keys.make(kind, name, WallClock().now())
    put(path, key_bytes(key))
    return key


def shut_out(seat: SeatLink) -> LinkChanged:
    """What a seat hears when it is not let in, or no longer."""

    def wanted(event: Event) -> bool:
        return isinstance(event, LinkChanged) and event.state is LinkState.LOST and bool(event.code)

    return next(event for event in events_until(seat, wanted) if isinstance(event, LinkChanged) and wanted(event))


@pytest.fixture
def hub(world: Path) -> Iterator[ThreadedHub]:
    with a_threaded_hub(world, WallClock()) as threaded:
        yield threaded


def test_a_revoked_key_ends_the_session_it_has_open_and_no_other(world: Path) -> None:
    with a_hub(world) as hub, a_seat(hub.address, "desk 1") as seat, a_seat(hub.address, "desk 2") as other:
        until(lambda: seat.state is other.state is LinkState.LIVE, seat, other)
        assert program("keys", "revoke", "--seat", "desk 1", "--base-dir", world).returncode == 0
        said = shut_out(seat)
        assert said.code == "key_revoked"
        assert said.reason.startswith("the key of 'desk 1' was revoked at 2")
        assert receipt_of(other, other.place(RegisterUnit("E1", "Engine 1", "fire"))).accepted
        assert seat.state is LinkState.LOST


def test_who_was_put_out_is_not_let_in_again_and_with_a_new_key_is(hub: ThreadedHub, tmp_path: Path) -> None:
    file = tmp_path / "seat.key"
    carried(hub.keys, file)
    with a_seat(door_text(bare_address(hub.address), file)) as seat:
        until(lambda: seat.state is LinkState.LIVE, seat)
        (known,) = hub.keys.known()
        hub.keys.revoke(known, WallClock().now())
        assert shut_out(seat).code == "key_revoked"
        with a_seat(door_text(bare_address(hub.address), file)) as again:
            assert shut_out(again).code == KEY_REFUSED
        carried(hub.keys, file)
        until(lambda: seat.state is LinkState.LIVE, seat)


def test_a_key_that_expires_ends_the_session(world: Path) -> None:
    clock = ManualClock(MORNING)
    with a_threaded_hub(world, clock) as hub:
        hub.keys.keep_own(hub.keys.make("seat", "desk 1", MORNING, expires=MORNING + timedelta(hours=1)))
        with a_seat(hub.address, "desk 1") as seat:
            until(lambda: seat.state is LinkState.LIVE, seat)
            clock.advance(timedelta(minutes=61))
            assert shut_out(seat).code == "key_expired"


def test_with_a_carried_key_one_is_who_the_key_says(hub: ThreadedHub, tmp_path: Path) -> None:
    carried(hub.keys, tmp_path / "seat.key")
    with a_seat(door_text(bare_address(hub.address), tmp_path / "seat.key"), "the chief") as seat:
        assert receipt_of(seat, seat.place(RegisterUnit("E1", "Engine 1", "fire"))).accepted
    with closing(hub.open_store()) as store:
        assert [entry.by for entry in store.entries_after(0, 10) if "UnitRegistered" in entry.kind] == ["Seat 3"]


@pytest.mark.parametrize(
    ("kind", "role", "name", "reason"),
    [
        ("source", "seat", "noise", "the key of 'noise' is that of a source, not of a seat"),
        ("observer", "source", "noise", "the key of 'noise' is that of an observer, not of a source"),
        ("seat", "source", "noise", "the key of 'noise' is that of a seat, not of a source"),
        ("seat", "seat", "Seat 1", "the key is that of 'noise', not of 'Seat 1'"),
    ],
)
def test_a_hello_that_claims_what_the_key_does_not_say_is_refused_and_kept(
    world: Path, kind: Kind, role: Literal["seat", "source", "observer"], name: str, reason: str
) -> None:
    with a_threaded_hub(world, WallClock()) as hub, a_raw_peer(hub.address, kind) as peer:
        peer.says(1, encode(Hello(PROTOCOL, role, name)))
        refused = peer.hears(Rejected)
        assert (refused.code, refused.reason) == ("key_other", reason)
        peer.says(2, b'{"t":"ping","id":1}')
        assert peer.hears(Rejected).code == "no_session"
    (kept,) = told("report", "quarantine", "--base-dir", world)["quarantine"]
    assert kept["code"] == "key_other"


@pytest.mark.parametrize("kind", ["seat", "source"])
def test_any_key_may_look_on_as_an_observer(hub: ThreadedHub, kind: Kind) -> None:
    with a_raw_peer(hub.address, kind) as peer:
        peer.says(1, encode(Hello(PROTOCOL, "observer", "noise")))
        assert peer.hears(Welcome)


def test_a_routing_id_of_ones_own_is_refused(hub: ThreadedHub) -> None:
    with a_raw_peer(hub.address, routing_id=b"Seat 1") as peer:
        peer.says(1, encode(Hello(PROTOCOL, "source", "noise")))
        assert peer.hears(Rejected).reason == "bring no routing id: the hub gives one"


def test_a_key_that_the_hub_never_made_is_not_let_in(hub: ThreadedHub, tmp_path: Path) -> None:
    made, other = hub.keys.make("seat", "Seat 3", WallClock().now()), new_pair()
    put(tmp_path / "forged.key", key_bytes(OwnKey("seat", "Seat 3", made.hub, other.public, other.secret)))
    with a_seat(door_text(bare_address(hub.address), tmp_path / "forged.key")) as seat:
        assert shut_out(seat).code == KEY_REFUSED


def test_a_key_for_another_hub_is_told_apart_from_one_that_is_refused(hub: ThreadedHub, tmp_path: Path) -> None:
    carried(KeyFolder.of(tmp_path / "other hub"), tmp_path / "seat.key")
    with a_seat(door_text(bare_address(hub.address), tmp_path / "seat.key")) as seat:
        assert shut_out(seat).code == NOT_THE_HUB


def test_a_hub_without_keys_is_not_taken_for_ours(world: Path, tmp_path: Path) -> None:
    carried(KeyFolder.of(world), tmp_path / "seat.key")
    with zmq.Context() as context, context.socket(zmq.ROUTER) as impostor:
        impostor.setsockopt(zmq.LINGER, 0)
        impostor.bind("tcp://127.0.0.1:*")
        address = impostor.getsockopt_string(zmq.LAST_ENDPOINT)
        with a_seat(door_text(address, tmp_path / "seat.key")) as seat:
            assert shut_out(seat).code == NOT_THE_HUB
        assert not impostor.poll(0)


def test_a_key_that_is_made_while_the_hub_runs_is_taken_at_once(hub: ThreadedHub) -> None:
    for number in range(5):
        with a_raw_peer(hub.address, name=f"sensors {number}") as peer:
            said_hello(peer, f"sensors {number}")


def test_a_door_without_anybody_to_ask_lets_nobody_in(world: Path) -> None:
    """ZeroMQ itself would: without an answer from the gate every key counts as good."""
    keys = KeyFolder.of(world)
    with zmq.Context() as context, context.socket(zmq.ROUTER) as door, context.socket(zmq.DEALER) as peer:
        door.setsockopt(zmq.LINGER, 0)
        peer.setsockopt(zmq.LINGER, 0)
        Gate.close_off(door, keys.hub_pair())
        door.bind("tcp://127.0.0.1:*")
        step = Doorstep(peer)
        door_of_ours = door_text(door.getsockopt_string(zmq.LAST_ENDPOINT), keys.path)
        Door.find(door_of_ours, "source", "hotline").open(peer)
        assert step.events.poll(5_000)
        assert zmq.Event(recv_monitor_message(step.events)["event"]) & zmq.Event.HANDSHAKE_SUCCEEDED == 0
        step.leave()


def said_hello(peer: RawPeer, name: str) -> None:
    peer.says(1, encode(Hello(PROTOCOL, "source", name)))
    peer.hears(Welcome)
    peer.says(2, b'{"t":"ping","id":1}')
    assert peer.hears(Pong).id == 1


def test_what_a_source_has_reported_stays_when_its_key_is_revoked(world: Path) -> None:
    with a_hub(world) as hub, a_source(hub.address) as source:
        accepted(source, a_report("before"))
        assert program("keys", "revoke", "--source", "hotline", "--base-dir", world).returncode == 0
        until(lambda: "revoked" in source.trouble, source)
        source.submit("after", a_report("after"))
        with a_source(hub.address, "another") as another:
            accepted(another, a_report("meanwhile"))
        assert source.turn(0.0) == []
        assert source.outstanding == 1
    assert told("report", "counts", "--base-dir", world)["total"] == 2
