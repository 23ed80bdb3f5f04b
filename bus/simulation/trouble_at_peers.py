"""What goes wrong with the machines of consoles and sources: their processes, clocks and disks."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from bus.simulation.disk import Point
from models.store.cards import case_of

if TYPE_CHECKING:
    from bus.simulation.seat_machine import SeatMachine
    from bus.simulation.world import World


_UNLUCKY = 0.7
"""How often it is the first console: misfortunes seldom come single."""
_NOT_HEARD, _LEAVES = 0.4, 0.4


def seat_commit(world: World, chance: Random) -> str:
    seat, point = _a_seat(world, chance), chance.choice(list(Point))
    seat.disk.end_at(point)
    return f"{seat.name} {point.value}"


def seat_power(world: World, chance: Random) -> str:
    seat = _a_seat(world, chance)
    seat.lose_power()
    return seat.name


def seat_forgets(world: World, chance: Random) -> str:
    seat = _a_seat(world, chance)
    seat.forget_a_card()
    return seat.name


def seat_begins_anew(world: World, chance: Random) -> str:
    seat = _a_seat(world, chance)
    seat.forget_everything()
    return seat.name


def seat_frozen(world: World, chance: Random) -> str:
    seat, seconds = _a_seat(world, chance), chance.choice((chance.uniform(0.5, 4.0), chance.uniform(4.0, 20.0)))
    seat.freeze(seconds)
    return f"{seat.name} for {seconds:.3f} s"


def seat_clock(world: World, chance: Random) -> str:
    seat = _a_seat(world, chance)
    seat.time.off += timedelta(seconds=chance.choice((-1, 1)) * chance.uniform(0.5, 120.0))
    return f"{seat.name} off by {seat.time.off}"


def seat_adrift(world: World, chance: Random) -> str:
    """A machine that has no network has no right time either: the clock is set, and it is started again to be sure."""
    seat, seconds = _a_seat(world, chance), chance.uniform(2.0, 7.0)
    seat.place.held_until = world.time.now + seconds
    jump = timedelta(seconds=chance.uniform(-120.0, 60.0))
    world.later(seconds * 0.5, lambda: _set_clock(seat, jump))
    world.later(seconds * 0.9, lambda: seat.end("started again by its officer", 0.5))
    return f"{seat.name} for {seconds:.3f} s, its clock set by {jump}"


def _set_clock(seat: SeatMachine, jump: timedelta) -> None:
    seat.time.off += jump


def seat_slow(world: World, chance: Random) -> str:
    seat, seconds = _a_seat(world, chance), chance.uniform(0.05, 0.5)
    seat.disk.slow(seconds)
    world.later(chance.uniform(1.0, 6.0), lambda: seat.disk.slow(0.0))
    return f"{seat.name} {seconds:.3f} s a commit"


def seat_full(world: World, chance: Random) -> str:
    seat, seconds = _a_seat(world, chance), chance.uniform(0.5, 4.0)
    seat.disk.fill()
    world.later(seconds, seat.disk.empty)
    return f"{seat.name} for {seconds:.3f} s"


def officer_in_haste(world: World, chance: Random) -> str:
    """One case is wanted on again and again, answered or not, while the hub's disk is full or the console is left."""
    seat = _a_seat(world, chance)
    cards = seat.on_screen()
    if not cards:
        return f"{seat.name} has nothing to hasten"
    case, every = case_of(cards[0]).number, chance.uniform(0.1, 0.5)
    for turn in range(chance.randrange(3, 6)):
        world.later(turn * every, lambda: seat.insist(case, chance))
    story, full_at, seconds = chance.random(), chance.uniform(0.0, 2 * every), chance.uniform(0.2, 1.5)
    if story < _NOT_HEARD:  # the answer to the first does not get through, what is said after it is under way
        full_at, held = 0.0, chance.uniform(0.05, 0.35)
        world.later(held, lambda: _hold(seat, world.time.now, chance.uniform(1.5, 2.5)))
    elif story < _NOT_HEARD + _LEAVES:
        world.later(full_at + chance.uniform(0.1, seconds + 0.5), lambda: seat.end("left by its officer", 0.3))
    world.later(full_at, world.disk.fill)
    world.later(full_at + seconds, world.disk.empty)
    return f"{seat.name} on {case}, every {every:.3f} s; the hub's disk is full for {seconds:.3f} s"


def _hold(seat: SeatMachine, now: float, seconds: float) -> None:
    seat.place.held_until = now + seconds


def source_ends(world: World, chance: Random) -> str:
    world.source.end("killed", chance.uniform(0.2, 3.0))
    return world.source.name


def source_frozen(world: World, chance: Random) -> str:
    seconds = chance.uniform(0.5, 18.0)
    world.source.freeze(seconds)
    return f"for {seconds:.3f} s"


def _a_seat(world: World, chance: Random) -> SeatMachine:
    return world.seats[0] if chance.random() < _UNLUCKY else chance.choice(world.seats)
