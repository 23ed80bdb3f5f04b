"""What goes wrong where several hubs share a database: with the leader, its lines, the server, and the standbys."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from bus.simulation.hub_line import Fate
from bus.simulation.room_hub_machine import RoomHubMachine

if TYPE_CHECKING:
    from bus.simulation.world import World

_FATES_FROZEN = (Fate.FROZEN_BEFORE, Fate.FROZEN_WITHIN, Fate.FROZEN_WITHIN, Fate.FROZEN_AFTER)
_FATES_UNANSWERED = (Fate.NEVER_ARRIVED, Fate.ANSWER_LOST)
_CALL_S = (3.0, 9.0)
"""How long a call to a server hangs that cannot be reached: not every system ends it after the time we ask for."""
_WAYS = ("both ways", "on the way up", "on the way down")


def leader_gone(world: World, chance: Random) -> str:
    """Its machine lost its power: no word of that reaches the server."""
    leader = _leader(world)
    leader.end("its machine is gone", chance.uniform(0.5, 8.0), unseen=True)
    return leader.address


def leader_frozen_in_a_transaction(world: World, chance: Random) -> str:
    leader, fate, seconds = _leader(world), chance.choice(_FATES_FROZEN), _short_or_long(chance)
    leader.meets(fate, seconds)
    return f"{leader.address}: {fate.value}, for {seconds:.3f} s"


def commit_unanswered(world: World, chance: Random) -> str:
    leader, fate = _leader(world), chance.choice(_FATES_UNANSWERED)
    leader.meets(fate)
    return f"{leader.address}: {fate.value}"


def leader_hangs(world: World, chance: Random) -> str:
    leader, seconds = _leader(world), chance.choice((chance.uniform(0.5, 4.0), chance.uniform(4.0, 16.0)))
    leader.hang(seconds)
    return f"{leader.address} for {seconds:.3f} s"


def cut_off_from_database(world: World, chance: Random) -> str:
    leader, seconds = _leader(world), chance.uniform(0.5, 15.0)
    leader.cut_off(seconds, (chance.uniform(0.2, 9.0), chance.uniform(*_CALL_S)), chance)
    return f"{leader.address} for {seconds:.3f} s"


def lead_cut_off(world: World, chance: Random) -> str:
    leader, seconds = _leader(world), chance.uniform(2.0, 15.0)
    leader.silence_lead(seconds, chance.uniform(*_CALL_S), chance)
    return f"{leader.address} for {seconds:.3f} s"


def line_slow(world: World, chance: Random) -> str:
    leader, seconds = _leader(world), chance.uniform(0.05, 0.4)
    leader.line.slow_s = seconds
    world.later(chance.uniform(1.0, 6.0), lambda: _quick(leader))
    return f"{leader.address} {seconds:.3f} s a transaction"


def _quick(hub: RoomHubMachine) -> None:
    hub.line.slow_s = 0.0


def database_restarted(world: World, chance: Random) -> str:
    seconds = chance.uniform(0.0, 4.0)
    world.server.restart(seconds)
    return f"it is back after {seconds:.3f} s"


def walled_off(world: World, chance: Random) -> str:
    """Nobody hears the leader, or it hears nobody; it has the database, and gives its signs of life."""
    leader, seconds, way = _leader(world), chance.uniform(1.0, 12.0), chance.choice(_WAYS)
    _wall(world, world.names, leader, seconds, way)
    return f"{leader.address} for {seconds:.3f} s {way}"


def some_walled_off(world: World, chance: Random) -> str:
    hub, seconds, way = _hub(world, chance), chance.uniform(1.0, 12.0), chance.choice(_WAYS)
    names = tuple(name for name in world.names if chance.random() < 0.5)
    _wall(world, names, hub, seconds, way)
    return f"{', '.join(names)} from {hub.address} for {seconds:.3f} s {way}"


def standby_killed(world: World, chance: Random) -> str:
    hub = _standby(world, chance)
    hub.end("killed", chance.uniform(0.2, 5.0))
    return hub.address


def standby_frozen(world: World, chance: Random) -> str:
    hub, seconds = _standby(world, chance), _short_or_long(chance)
    hub.freeze(seconds)
    return f"{hub.address} for {seconds:.3f} s"


def heard_again(world: World, chance: Random) -> str:
    """A leader falls silent without the database, and is heard again while another leads and is lost now and then."""
    leader, seconds = _leader(world), chance.uniform(8.0, 15.0)
    leader.cut_off(seconds, (chance.uniform(3.0, 5.0), chance.uniform(8.0, 13.0)), chance)
    for at in (5.0, 6.5, 8.0, 9.5):
        world.later(at + chance.uniform(0, 1.5), lambda: _lost_by_some(world, chance))
    return f"{leader.address} for {seconds:.3f} s"


def _lost_by_some(world: World, chance: Random) -> None:
    """Connections to whoever leads now break, or the program at the other end is started again."""
    for seat in world.seats:
        if chance.random() < 0.4:
            seat.end("started again by its officer", 0.3)
    for name in world.names:
        if chance.random() < 0.5:
            world.network.cut(world.network.place(name), world.time.now)


def heal(world: World) -> None:
    """Every line is whole again."""
    world.server.down_until = 0.0
    for hub in _hubs(world):
        hub.line.heal(world.time.now)


def _wall(world: World, names: tuple[str, ...], hub: RoomHubMachine, seconds: float, way: str) -> None:
    until = world.time.now + seconds
    up, down = (0.0 if way == _WAYS[2] else until), (0.0 if way == _WAYS[1] else until)
    world.network.walls.put(names, hub.address, up, down)


def _short_or_long(chance: Random) -> float:
    return chance.choice((chance.uniform(0.5, 4.0), chance.uniform(4.0, 20.0)))


def _hubs(world: World) -> list[RoomHubMachine]:
    return [hub for hub in world.hubs if isinstance(hub, RoomHubMachine)]


def _hub(world: World, chance: Random) -> RoomHubMachine:
    return chance.choice(_hubs(world))


def _leader(world: World) -> RoomHubMachine:
    leader = world.hub
    assert isinstance(leader, RoomHubMachine)
    return leader


def _standby(world: World, chance: Random) -> RoomHubMachine:
    return chance.choice([hub for hub in _hubs(world) if hub is not world.hub])
