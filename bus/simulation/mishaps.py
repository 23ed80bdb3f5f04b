"""What goes wrong in a world, and when: drawn from the seed before it begins."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from bus.simulation import trouble_at_hub as hub
from bus.simulation import trouble_at_peers as peers
from bus.simulation import trouble_in_rooms as rooms
from bus.simulation import trouble_on_lines as lines

if TYPE_CHECKING:
    from bus.simulation.world import World

Act = Callable[["World", Random], str]

MOST = 6
_AT_ONCE_S = 3.0
_TWO_AT_ONCE = 0.3
_HEARD_AGAIN = 0.12
_EARLY_S = (2.5, 4.5)
"""A story that takes its time has to begin early."""
_IN_HASTE = 0.2


@dataclass(frozen=True, slots=True)
class Mishap:
    """Something that goes wrong at an instant of the world, in seconds."""

    at: float
    kind: str


def drawn(chance: Random, until: float, kinds: Sequence[str]) -> list[Mishap]:
    """From none to some, in the order in which they come: over the whole time, or all at once."""
    count = chance.randrange(MOST + 1)
    start = chance.choice((0.5, chance.uniform(0.5, until)))
    end = until if start == 0.5 else min(until, start + _AT_ONCE_S)
    return sorted((Mishap(chance.uniform(start, end), chance.choice(kinds)) for _ in range(count)), key=lambda m: m.at)


def drawn_in_room(chance: Random, until: float) -> list[Mishap]:
    """Where there are several hubs: more often what a leader may be changed by, and now and then two at one instant."""
    found = drawn(chance, until, [*ROOM_KINDS, *_CHANGES_OF_LEADER])
    if found and chance.random() < _TWO_AT_ONCE:
        found.append(Mishap(chance.choice(found).at, chance.choice(list(_CHANGES_OF_LEADER))))
    if chance.random() < _HEARD_AGAIN:
        found.append(Mishap(chance.uniform(*_EARLY_S), "leader heard again"))
    return found


def drawn_haste(chance: Random) -> list[Mishap]:
    """Now and then an officer in haste, whatever else goes wrong."""
    return [Mishap(chance.uniform(*_EARLY_S), HASTE)] if chance.random() < _IN_HASTE else []


def happen(world: World, mishap: Mishap, chance: Random) -> None:
    said = EVERY_KIND[mishap.kind](world, chance)
    world.record.count(mishap.kind)
    world.record.tell(f"** {mishap.kind}: {said}")


KINDS: Mapping[str, Act] = {
    "connection cut": lines.cut,
    "network held": lines.held,
    "rough line": lines.rough,
    "hub ends in a commit": hub.in_a_commit,
    "hub ends while it answers": hub.while_it_answers,
    "hub killed": hub.killed,
    "hub frozen": hub.frozen,
    "hub's clock jumps": hub.clock_jumps,
    "hub's disk slow": hub.disk_slow,
    "hub's disk full": hub.disk_full,
    "seat ends in a commit": peers.seat_commit,
    "seat loses power": peers.seat_power,
    "seat's cache damaged": peers.seat_forgets,
    "seat begins anew": peers.seat_begins_anew,
    "seat frozen": peers.seat_frozen,
    "seat's clock jumps": peers.seat_clock,
    "seat cut off and set right": peers.seat_adrift,
    "seat's disk slow": peers.seat_slow,
    "seat's disk full": peers.seat_full,
    "source killed": peers.source_ends,
    "source frozen": peers.source_frozen,
}
"""Everything that can go wrong where one hub is alone. Where there are several, `the hub` is the one that leads."""

_CHANGES_OF_LEADER: Mapping[str, Act] = {
    "leader's machine gone": rooms.leader_gone,
    "leader frozen in a transaction": rooms.leader_frozen_in_a_transaction,
    "leader's commit unanswered": rooms.commit_unanswered,
    "leader hangs": rooms.leader_hangs,
    "leader cut off from the database": rooms.cut_off_from_database,
    "leader's lead cut off": rooms.lead_cut_off,
    "leader's line to the database slow": rooms.line_slow,
    "database restarted": rooms.database_restarted,
    "leader walled off": rooms.walled_off,
    "some walled off": rooms.some_walled_off,
    "standby killed": rooms.standby_killed,
    "standby frozen": rooms.standby_frozen,
    "leader heard again": rooms.heard_again,
}
ROOM_KINDS: Mapping[str, Act] = {**KINDS, **_CHANGES_OF_LEADER}
"""Everything that can go wrong where there are several hubs."""

HASTE = "officer in haste"
EVERY_KIND: Mapping[str, Act] = {**ROOM_KINDS, HASTE: peers.officer_in_haste}
"""With what has a story of its own, and dice of its own: it comes on top of what is drawn."""
