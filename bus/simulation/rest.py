"""When a world is at rest: one hub serves, everybody is linked to it and level with it, and everything is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bus.simulation.seat_machine import SeatMachine

if TYPE_CHECKING:
    from bus.simulation.world import World


def restless(world: World) -> str:
    """What still keeps the world from rest, in words."""
    return _hubs(world) or next(filter(None, (_seat(world, seat) for seat in world.seats)), "") or _source(world)


def _hubs(world: World) -> str:
    if world.hub.core is None or not world.hub.awake:
        return "no hub"
    serving = sum(hub.core is not None for hub in world.hubs)
    return f"{serving} hubs serve" if serving > 1 else ""


def _seat(world: World, seat: SeatMachine) -> str:
    core = world.hub.core
    if seat.keeping is None or not seat.live or not seat.awake or core is None:
        return f"{seat.name} has no link"
    if seat.place.address != world.hub.address:
        return f"{seat.name} is linked to {seat.place.address}, and {world.hub.address} leads"
    number = seat.keeping.session.number
    return f"{seat.name} stands at {number}, the hub at {core.head}" if number != core.head else ""


def _source(world: World) -> str:
    source = world.source
    if world.addresses and not (source.live and source.place.address == world.hub.address):
        return f"{source.name} has no link to {world.hub.address}"
    open_ = [order_id for name in world.names for order_id in world.record.unanswered(name)]
    return f"no answer to {', '.join(open_)}" if open_ else ""
