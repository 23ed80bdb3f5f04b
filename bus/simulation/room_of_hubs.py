"""The hubs of a world: in most worlds one alone, in the others two or three on one database server."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from bus.simulation.hub_line import HubLine
from bus.simulation.hub_machine import HubMachine
from bus.simulation.network import Network
from bus.simulation.record import Record
from bus.simulation.room_hub_machine import RoomHubMachine
from bus.simulation.times import MachineTime, WorldTime

ADDRESSES = ("hub a", "hub b", "hub c")
_ALONE, _OF_THREE = 0.6, 0.25
_SILENT_S = (2.5, 5.0)
"""How long a leader may be silent in a room: as the program has it, or shorter, so that more happens in a world."""


def addresses_of(chance: Random) -> tuple[str, ...]:
    """How many hubs there are, and where; empty where one is alone."""
    if chance.random() < _ALONE:
        return ()
    return ADDRESSES if chance.random() < _OF_THREE else ADDRESSES[:2]


def hubs_of(
    addresses: tuple[str, ...],
    lines: tuple[HubLine, ...],
    network: Network,
    time: WorldTime,
    record: Record,
    chance: Random,
    others_go_on: Callable[[HubMachine, float], None],
) -> list[HubMachine]:
    """The hubs of a room, all standing by: who leads will show."""
    network.up.clear()
    silent_s = chance.choice(_SILENT_S)
    return [
        RoomHubMachine(
            address, line, network, MachineTime(time), record, Random(chance.getrandbits(64)), silent_s, others_go_on
        )
        for address, line in zip(addresses, lines, strict=False)
    ]
