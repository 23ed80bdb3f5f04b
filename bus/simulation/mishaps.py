"""What goes wrong in a world, and when: drawn from the seed before it begins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from bus.simulation.disk import Point

if TYPE_CHECKING:
    from bus.simulation.network import Place
    from bus.simulation.seat_machine import SeatMachine
    from bus.simulation.world import World

Act = Callable[["World", Random], str]

MOST = 6
_AT_ONCE_S = 3.0
_UNLUCKY = 0.7
"""How often what happens to a console happens to the first one: misfortunes seldom come single."""


@dataclass(frozen=True, slots=True)
class Mishap:
    """Something that goes wrong at an instant of the world, in seconds."""

    at: float
    kind: str


def drawn(chance: Random, until: float) -> list[Mishap]:
    """From none to some, in the order in which they come: over the whole time, or all at once."""
    kinds = list(KINDS)
    count = chance.randrange(MOST + 1)
    start = chance.choice((0.5, chance.uniform(0.5, until)))
    end = until if start == 0.5 else min(until, start + _AT_ONCE_S)
    return sorted((Mishap(chance.uniform(start, end), chance.choice(kinds)) for _ in range(count)), key=lambda m: m.at)


def happen(world: World, mishap: Mishap, chance: Random) -> None:
    said = KINDS[mishap.kind](world, chance)
    world.record.count(mishap.kind)
    world.record.tell(f"** {mishap.kind}: {said}")


def _a_seat(world: World, chance: Random) -> SeatMachine:
    return world.seats[0] if chance.random() < _UNLUCKY else chance.choice(world.seats)


def _a_place(world: World, chance: Random) -> Place:
    return world.network.place(world.names[0] if chance.random() < _UNLUCKY / 2 else chance.choice(world.names))


# --- the network ---


def _cut(world: World, chance: Random) -> str:
    place = _a_place(world, chance)
    world.network.cut(place, world.time.now)
    return place.name


def _held(world: World, chance: Random) -> str:
    """Nothing moves either way for a while, then it all comes; or the connection does not live so long."""
    place = _a_place(world, chance)
    place.held_until = world.time.now + chance.uniform(0.2, 9.0)
    if chance.random() < 0.3:
        world.network.cut(place, world.time.now)
    return f"{place.name} until {place.held_until:.3f}"


def _rough(world: World, chance: Random) -> str:
    place = _a_place(world, chance)
    place.rough_until = world.time.now + chance.uniform(1.0, 8.0)
    return f"{place.name} until {place.rough_until:.3f}"


# --- the hub's machine ---


def _hub_commit(world: World, chance: Random) -> str:
    point = chance.choice(list(Point))
    world.hub.disk.end_at(point)
    return point.value


def _hub_sending(world: World, chance: Random) -> str:
    world.hub.die_sending()
    return "at its next frames"


def _hub_killed(world: World, chance: Random) -> str:
    world.hub.end("killed", chance.uniform(0.2, 5.0))
    return "between two turns"


def _hub_frozen(world: World, chance: Random) -> str:
    seconds = chance.choice((chance.uniform(0.5, 4.0), chance.uniform(4.0, 20.0)))
    world.hub.freeze(seconds)
    return f"for {seconds:.3f} s"


def _hub_clock(world: World, chance: Random) -> str:
    world.hub.time.off += timedelta(seconds=chance.choice((-1, 1)) * chance.uniform(0.5, 120.0))
    return f"off by {world.hub.time.off}"


def _hub_slow(world: World, chance: Random) -> str:
    seconds = chance.uniform(0.05, 1.5)
    world.hub.disk.slow(seconds)
    world.later(chance.uniform(1.0, 6.0), lambda: world.hub.disk.slow(0.0))
    return f"{seconds:.3f} s a commit"


def _hub_full(world: World, chance: Random) -> str:
    seconds = chance.uniform(0.5, 6.0)
    world.hub.disk.fill()
    world.later(seconds, world.hub.disk.empty)
    return f"for {seconds:.3f} s"


# --- a console's machine ---


def _seat_commit(world: World, chance: Random) -> str:
    seat, point = _a_seat(world, chance), chance.choice(list(Point))
    seat.disk.end_at(point)
    return f"{seat.name} {point.value}"


def _seat_power(world: World, chance: Random) -> str:
    seat = _a_seat(world, chance)
    seat.lose_power()
    return seat.name


def _seat_forgets(world: World, chance: Random) -> str:
    seat = _a_seat(world, chance)
    seat.forget_a_card()
    return seat.name


def _seat_begins_anew(world: World, chance: Random) -> str:
    seat = _a_seat(world, chance)
    seat.forget_everything()
    return seat.name


def _seat_frozen(world: World, chance: Random) -> str:
    seat, seconds = _a_seat(world, chance), chance.choice((chance.uniform(0.5, 4.0), chance.uniform(4.0, 20.0)))
    seat.freeze(seconds)
    return f"{seat.name} for {seconds:.3f} s"


def _seat_clock(world: World, chance: Random) -> str:
    seat = _a_seat(world, chance)
    seat.time.off += timedelta(seconds=chance.choice((-1, 1)) * chance.uniform(0.5, 120.0))
    return f"{seat.name} off by {seat.time.off}"


def _seat_adrift(world: World, chance: Random) -> str:
    """A machine that has no network has no right time either: the clock is set, and it is started again to be sure."""
    seat, seconds = _a_seat(world, chance), chance.uniform(2.0, 7.0)
    seat.place.held_until = world.time.now + seconds
    jump = timedelta(seconds=chance.uniform(-120.0, 60.0))
    world.later(seconds * 0.5, lambda: _set_clock(seat, jump))
    world.later(seconds * 0.9, lambda: seat.end("started again by its officer", 0.5))
    return f"{seat.name} for {seconds:.3f} s, its clock set by {jump}"


def _set_clock(seat: SeatMachine, jump: timedelta) -> None:
    seat.time.off += jump


def _seat_slow(world: World, chance: Random) -> str:
    seat, seconds = _a_seat(world, chance), chance.uniform(0.05, 0.5)
    seat.disk.slow(seconds)
    world.later(chance.uniform(1.0, 6.0), lambda: seat.disk.slow(0.0))
    return f"{seat.name} {seconds:.3f} s a commit"


def _seat_full(world: World, chance: Random) -> str:
    seat, seconds = _a_seat(world, chance), chance.uniform(0.5, 4.0)
    seat.disk.fill()
    world.later(seconds, seat.disk.empty)
    return f"{seat.name} for {seconds:.3f} s"


# --- a source's machine ---


def _source_ends(world: World, chance: Random) -> str:
    world.source.end("killed", chance.uniform(0.2, 3.0))
    return world.source.name


def _source_frozen(world: World, chance: Random) -> str:
    seconds = chance.uniform(0.5, 18.0)
    world.source.freeze(seconds)
    return f"for {seconds:.3f} s"


KINDS: Mapping[str, Act] = {
    "connection cut": _cut,
    "network held": _held,
    "rough line": _rough,
    "hub ends in a commit": _hub_commit,
    "hub ends while it answers": _hub_sending,
    "hub killed": _hub_killed,
    "hub frozen": _hub_frozen,
    "hub's clock jumps": _hub_clock,
    "hub's disk slow": _hub_slow,
    "hub's disk full": _hub_full,
    "seat ends in a commit": _seat_commit,
    "seat loses power": _seat_power,
    "seat's cache damaged": _seat_forgets,
    "seat begins anew": _seat_begins_anew,
    "seat frozen": _seat_frozen,
    "seat's clock jumps": _seat_clock,
    "seat cut off and set right": _seat_adrift,
    "seat's disk slow": _seat_slow,
    "seat's disk full": _seat_full,
    "source killed": _source_ends,
    "source frozen": _source_frozen,
}
"""Everything that can go wrong. A standby that takes over is one more row here, with a machine of its own."""
