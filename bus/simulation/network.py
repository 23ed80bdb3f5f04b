"""What ZeroMQ over TCP does to frames: they come late, they come all at once, or everything under way is lost.

Within one connection frames keep their order and none is lost or doubled. A connection that breaks loses what was
under way, both ways; the socket opens another by itself, unseen by the session, and the hub knows that one by another
key. A `rough` line loses, doubles and swaps single frames too: no TCP does, but a gateway between could, and frames
are numbered so that it shows. Between a peer and one hub of a room there may be a wall, for either way or for both.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from random import Random

from bus.hub.badges import Badge
from bus.keys.key_files import Kind
from bus.simulation.walls import Walls

Parts = list[bytes]
Queue = deque[tuple[float, Parts]]

_NEAR_S, _FAR_S = 0.002, 0.12
_RECONNECT_S = (0.1, 1.0)
_UNKNOWN_S = 6.0
"""For how long at the most the hub's socket does not know that a connection is gone (its heartbeat's time)."""


ALONE = "the hub"
"""The address of a hub that has no others beside it."""


@dataclass(slots=True)
class Line:
    """One connection between a peer and the hub."""

    key: bytes
    place: Place
    address: str = ALONE
    up: Queue = field(default_factory=deque)
    down: Queue = field(default_factory=deque)
    up_from: float = 0.0
    down_from: float = 0.0
    broken: bool = False
    hub_knows_at: float = 0.0


@dataclass(slots=True)
class Place:
    """A peer's end of the network: the key it has, its connection, when it may try the next, the weather there.

    `address` is the hub that it talks to; `name` is whom its key names, which several ends of a machine may have.
    """

    name: str
    kind: Kind = "source"
    address: str = ALONE
    line: Line | None = None
    next_try: float = 0.0
    held_until: float = 0.0
    rough_until: float = 0.0


@dataclass(slots=True)
class Network:
    """All places with their lines. `up` are the addresses at which a hub listens."""

    chance: Random
    up: set[str] = field(default_factory=lambda: {ALONE})
    walls: Walls = field(default_factory=Walls)
    places: dict[str, Place] = field(default_factory=dict)
    lines: dict[bytes, Line] = field(default_factory=dict)
    _badges: dict[bytes, Badge] = field(default_factory=dict)
    _keys: int = 0

    def place(self, name: str, kind: Kind = "source") -> Place:
        """The place of this name; there is one from the first time that it is asked for."""
        return self.places.setdefault(name, Place(name, kind))

    def beside(self, place: Place, address: str) -> Place:
        """Another end at the machine of a place, for another address: with the same key and in the same weather."""
        other = self.places.setdefault(f"{place.name} to {address}", Place(place.name, place.kind, address))
        other.held_until, other.rough_until = place.held_until, place.rough_until
        return other

    def badge(self, key: bytes) -> Badge:
        """Whose connection this is or was: each place has one key, whichever connection it has."""
        return self._badges[key]

    # --- a peer's socket ---

    def connected(self, place: Place, now: float) -> Line | None:
        """The line of a place, made anew where there is none and somebody listens."""
        if place.line is not None and place.line.broken:
            place.line, place.next_try = None, max(place.next_try, now + self.chance.uniform(*_RECONNECT_S))
        if place.line is None and place.address in self.up and now >= self._open_at(place):
            self._keys += 1
            place.line = Line(self._keys.to_bytes(4, "big"), place, place.address)
            self.lines[place.line.key] = place.line
            self._badges[place.line.key] = Badge(f"key of {place.name}", place.kind, place.name)
        return place.line

    def hang_up(self, place: Place) -> None:
        """The peer closes its socket: what is on its way to the hub may still arrive, nothing comes back."""
        if place.line is not None:
            place.line.broken, place.line.hub_knows_at = True, 0.0
            place.line.down.clear()
            place.line = None

    def _open_at(self, place: Place) -> float:
        walls, name, address = self.walls, place.name, place.address
        walled_until = max(walls.up_until(name, address), walls.down_until(name, address))
        return max(place.next_try, place.held_until, walled_until)

    def send_up(self, place: Place, line: Line, frame: Parts, now: float) -> None:
        start = max(now, place.held_until, self.walls.up_until(place.name, line.address))
        line.up_from = self._put(line.up, frame, start, line.up_from, now < place.rough_until)

    def come_down(self, line: Line, now: float, most: int) -> list[Parts]:
        return _due(line.down, now, most)

    # --- the hub's socket ---

    def come_up(self, now: float, address: str = ALONE) -> list[tuple[bytes, Parts]]:
        """All that has arrived at the hub, from whichever line, in the order in which it came."""
        own = [(key, line) for key, line in self.lines.items() if line.address == address]
        came = [(frame[0], key, frame[1]) for key, line in own for frame in _due_at(line.up, now)]
        for key, line in own:
            if line.broken and not line.up and not line.down and line.hub_knows_at <= now:
                del self.lines[key]
        return [(key, parts) for _, key, parts in sorted(came, key=lambda each: each[0])]

    def send_down(self, key: bytes, frame: Parts, now: float) -> bool:
        """False where the hub's socket knows that nobody is there."""
        line = self.lines.get(key)
        if line is None or (line.broken and line.hub_knows_at <= now):
            return False
        if not line.broken:
            place = line.place
            start = max(now, place.held_until, self.walls.down_until(place.name, line.address))
            line.down_from = self._put(line.down, frame, start, line.down_from, now < place.rough_until)
        return True

    # --- what can go wrong ---

    def cut(self, place: Place, now: float) -> None:
        """The connection breaks: what had arrived has arrived, what was under way is gone."""
        line = place.line
        if line is None:
            return
        line.up = deque(frame for frame in line.up if frame[0] <= now)
        line.down = deque(frame for frame in line.down if frame[0] <= now)
        line.broken, line.hub_knows_at = True, now + self.chance.choice((0.0, self.chance.uniform(0, _UNKNOWN_S)))

    def hub_gone(self, now: float, address: str = ALONE) -> None:
        """The hub's process ended: every connection with it, and what it had not read."""
        self.up.discard(address)
        for place in self.places.values():
            if place.line is not None and place.line.address == address:
                self.cut(place, now)
        for key, line in list(self.lines.items()):
            if line.address == address:
                line.up.clear()
                del self.lines[key]

    def hub_back(self, address: str = ALONE) -> None:
        self.up.add(address)

    def heal(self, now: float) -> None:
        """Nothing is held any more, and what was held comes now."""
        for place in self.places.values():
            place.held_until = place.rough_until = min(now, place.held_until)
        self.walls.fall()
        for line in self.lines.values():
            line.up = deque((min(due, now), frame) for due, frame in line.up)
            line.down = deque((min(due, now), frame) for due, frame in line.down)
            line.up_from, line.down_from = min(line.up_from, now), min(line.down_from, now)

    def _put(self, queue: Queue, frame: Parts, start: float, not_before: float, rough: bool) -> float:
        """Frames of a line keep their order, but on a rough one."""
        due = max(start + self.chance.uniform(_NEAR_S, _FAR_S), not_before)
        if not rough:
            queue.append((due, frame))
            return due
        luck = self.chance.random()
        if luck < 0.85:
            queue.append((due, frame))
        if luck < 0.05:
            queue.append((due, frame))
        if 0.85 <= luck < 0.93 and queue:
            queue.insert(len(queue) - 1, (queue[-1][0], frame))
        return due


def _due_at(queue: Queue, now: float) -> list[tuple[float, Parts]]:
    came: list[tuple[float, Parts]] = []
    while queue and queue[0][0] <= now:
        came.append(queue.popleft())
    return came


def _due(queue: Queue, now: float, most: int) -> list[Parts]:
    came: list[Parts] = []
    while queue and queue[0][0] <= now and len(came) < most:
        came.append(queue.popleft()[1])
    return came
