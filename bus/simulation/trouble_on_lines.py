"""What goes wrong with the network of one peer."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bus.simulation.network import Place
    from bus.simulation.world import World


_UNLUCKY = 0.35
"""How often it is the first console's line: misfortunes seldom come single."""


def cut(world: World, chance: Random) -> str:
    place = _a_place(world, chance)
    world.network.cut(place, world.time.now)
    return place.name


def held(world: World, chance: Random) -> str:
    """Nothing moves either way for a while, then it all comes; or the connection does not live so long."""
    place = _a_place(world, chance)
    place.held_until = world.time.now + chance.uniform(0.2, 9.0)
    if chance.random() < 0.3:
        world.network.cut(place, world.time.now)
    return f"{place.name} until {place.held_until:.3f}"


def rough(world: World, chance: Random) -> str:
    place = _a_place(world, chance)
    place.rough_until = world.time.now + chance.uniform(1.0, 8.0)
    return f"{place.name} until {place.rough_until:.3f}"


def _a_place(world: World, chance: Random) -> Place:
    return world.network.place(world.names[0] if chance.random() < _UNLUCKY else chance.choice(world.names))
