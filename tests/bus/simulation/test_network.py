"""The simulated network does what ZeroMQ over TCP does, and no more unless a line is rough."""

from __future__ import annotations

from random import Random

import pytest

from bus.simulation.network import Network, Parts, Place

SOON, LATER = 1.0, 20.0


@pytest.fixture
def network() -> Network:
    return Network(Random(5))


@pytest.fixture
def place(network: Network) -> Place:
    return network.place("seat 1")


def said(count: int) -> list[Parts]:
    return [[str(n).encode(), b"said"] for n in range(count)]


def say(network: Network, place: Place, frames: list[Parts], now: float = 0.0) -> bytes:
    """Send them up; the key by which the hub knows the line."""
    line = network.connected(place, now)
    assert line is not None
    for frame in frames:
        network.send_up(place, line, frame, now)
    return line.key


def test_frames_of_a_line_come_late_and_in_their_order(network: Network, place: Place) -> None:
    key = say(network, place, said(50))
    assert len(network.come_up(0.02)) < 50
    assert network.come_up(0.0) == []
    rest = network.come_up(SOON)
    assert [parts for _, parts in rest] == said(50)[-len(rest) :]
    assert {each for each, _ in rest} == {key}


def test_a_cut_loses_what_was_under_way_and_not_what_had_arrived(network: Network, place: Place) -> None:
    for number, frame in enumerate(said(50)):
        say(network, place, [frame], number * 0.01)
    network.cut(place, 0.3)
    arrived = [parts for _, parts in network.come_up(SOON)]
    assert 0 < len(arrived) < 50
    assert arrived == said(50)[: len(arrived)]


def test_after_a_cut_the_socket_connects_again_under_another_key(network: Network, place: Place) -> None:
    before = say(network, place, [])
    network.cut(place, SOON)
    assert network.connected(place, SOON) is None
    assert say(network, place, said(1), LATER) != before


def test_the_hub_learns_of_a_cut_at_once_or_when_its_own_heartbeat_fails(place: Place) -> None:
    learned = set()
    for seed in range(30):
        network = Network(Random(seed))
        key = say(network, network.place("seat 1"), [])
        network.cut(network.place("seat 1"), SOON)
        learned.add(network.send_down(key, [b"1", b"told"], SOON))
        assert not network.send_down(key, [b"1", b"told"], LATER)
    assert learned == {True, False}


def test_a_held_line_gives_everything_at_the_end(network: Network, place: Place) -> None:
    place.held_until = LATER
    line = network.connected(place, LATER)
    place.held_until = 2 * LATER
    assert line is not None
    for frame in said(5):
        network.send_up(place, line, frame, LATER)
    assert network.come_up(2 * LATER) == []
    assert [parts for _, parts in network.come_up(2 * LATER + SOON)] == said(5)


def test_a_network_that_is_healed_gives_at_once_what_it_held(network: Network, place: Place) -> None:
    line = network.connected(place, SOON)
    place.held_until = LATER
    assert line is not None
    for frame in said(5):
        network.send_up(place, line, frame, SOON)
    network.heal(2 * SOON)
    assert [parts for _, parts in network.come_up(2 * SOON)] == said(5)


def test_nobody_connects_while_the_hub_is_gone_and_what_it_had_not_read_is_gone_with_it(
    network: Network, place: Place
) -> None:
    say(network, place, said(3))
    network.hub_gone(SOON)
    assert network.come_up(SOON) == []
    assert [network.connected(place, at) for at in (LATER, LATER + 5 * SOON)] == [None, None]
    network.hub_back()
    assert network.connected(place, 2 * LATER) is not None


def test_a_peer_that_hangs_up_hears_nothing_more_and_what_it_said_still_arrives(network: Network, place: Place) -> None:
    key = say(network, place, said(3))
    network.send_down(key, [b"1", b"told"], 0.0)
    network.hang_up(place)
    assert [parts for _, parts in network.come_up(SOON)] == said(3)
    line = network.connected(place, LATER)
    assert line is not None
    assert network.come_down(line, LATER, 10) == []


def test_a_rough_line_loses_doubles_and_swaps(network: Network, place: Place) -> None:
    place.rough_until = LATER
    say(network, place, said(400))
    came = [int(parts[0]) for _, parts in network.come_up(SOON)]
    assert set(range(400)) - set(came)
    assert len(came) > len(set(came))
    assert came != sorted(came)


def test_a_wall_holds_what_goes_one_way_and_lets_through_what_goes_the_other(network: Network, place: Place) -> None:
    key = say(network, place, [])
    network.walls.put(["seat 1"], place.address, LATER, 0.0)
    say(network, place, said(3))
    network.send_down(key, [b"1", b"told"], 0.0)
    line = network.connected(place, SOON)
    assert line is not None
    assert network.come_up(SOON) == []
    assert network.come_down(line, SOON, 10) == [[b"1", b"told"]]
    assert len(network.come_up(LATER + SOON)) == 3


def test_each_hub_hears_what_was_said_to_it_and_one_that_ends_takes_only_its_own_lines_along(network: Network) -> None:
    network.hub_back("hub b")
    place = network.place("seat 1")
    other = network.beside(place, "hub b")
    keys = [say(network, each, said(1)) for each in (place, other)]
    network.hub_gone(SOON)
    assert network.come_up(SOON) == []
    assert network.come_up(SOON, "hub b") == [(keys[1], said(1)[0])]
    assert network.badge(keys[1]).name == "seat 1"
