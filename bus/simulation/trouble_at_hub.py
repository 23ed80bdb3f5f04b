"""What goes wrong with the hub's machine: its process, its clock, its disk."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from bus.simulation.disk import Point

if TYPE_CHECKING:
    from bus.simulation.world import World


def in_a_commit(world: World, chance: Random) -> str:
    point = chance.choice(list(Point))
    world.disk.end_at(point)
    return point.value


def while_it_answers(world: World, chance: Random) -> str:
    world.hub.die_sending()
    return "at its next frames"


def killed(world: World, chance: Random) -> str:
    world.hub.end("killed", chance.uniform(0.2, 5.0))
    return "between two turns"


def frozen(world: World, chance: Random) -> str:
    seconds = chance.choice((chance.uniform(0.5, 4.0), chance.uniform(4.0, 20.0)))
    world.hub.freeze(seconds)
    return f"for {seconds:.3f} s"


def clock_jumps(world: World, chance: Random) -> str:
    hub = world.hub
    hub.time.off += timedelta(seconds=chance.choice((-1, 1)) * chance.uniform(0.5, 120.0))
    return f"off by {hub.time.off}"


def disk_slow(world: World, chance: Random) -> str:
    seconds = chance.uniform(0.05, 1.5)
    world.disk.slow(seconds)
    world.later(chance.uniform(1.0, 6.0), lambda: world.disk.slow(0.0))
    return f"{seconds:.3f} s a commit"


def disk_full(world: World, chance: Random) -> str:
    seconds = chance.uniform(0.5, 6.0)
    world.disk.fill()
    world.later(seconds, world.disk.empty)
    return f"for {seconds:.3f} s"
