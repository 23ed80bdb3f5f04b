"""A process: a room of two hubs over a PostgreSQL of its own, whose leader comes to harm again and again.

Options: a folder, then what is to happen, in order. It says `Took` after each: the seconds from the harm until a
console's order, placed at that moment, was answered. `cut_off` is only for one that was started apart (`cut_off.py`).
"""

from __future__ import annotations

import shutil
import signal
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import msgspec

from bus.hub.room_finding import finder_of
from bus.keys.door import door_text
from bus.keys.key_files import Kind, key_bytes
from bus.keys.key_folder import KeyFolder
from bus.keys.secret_files import put
from bus.link import open_source
from console.bench.children import say
from console.bench.cut_off import NETWORK, OURS, THEIRS, Cable, a_cable
from console.bench.database_server import DatabaseServer, a_database_server
from console.bench.figures import BenchError
from console.bench.free_port import free_port
from console.bench.made_city import made_reports
from console.bench.room_hub import RoomHub
from console.bench.sat_seat import SatSeat
from console.logs import set_up
from models.clock import WallClock
from models.domain.orders import AddNote
from models.rules.shelf import Shelf
from models.store.verifying import verify

ANSWERED_S = 60.0


class Took(msgspec.Struct, frozen=True):
    """What happened, and how long it was until an order was answered again. `faults` are of the journal, at the end."""

    harm: str
    seconds: float
    faults: tuple[str, ...] = ()


class Room:
    """Hubs `a` and `b` take turns: one leads, the other stands by; a seat of a console knows both addresses."""

    def __init__(self, opened: ExitStack, folder: Path, cable: Cable | None) -> None:
        self._opened, self._folder, self.cable = opened, folder, cable
        host, network = (OURS, NETWORK) if cable else ("127.0.0.1", "")
        self.server: DatabaseServer = opened.enter_context(a_database_server(host, network))
        self.url = opened.enter_context(self.server.database())
        self._hosts = {"a": THEIRS if cable else host, "b": host}
        self._binds = {name: f"tcp://{at}:{free_port()}" for name, at in self._hosts.items()}
        keys = _keys(folder)
        self._doors = {role: ",".join(door_text(at, key) for at in self._binds.values()) for role, key in keys.items()}
        self.leading = self._start("a")
        self.leading.told("address")
        self.standing_by = self._start("b")
        self.standing_by.told("leader")
        self.seat = self._sit()

    def swap(self) -> RoomHub:
        """The standby leads from now on; the one that led before, which somebody has to see to."""
        self.standing_by.told("address")
        before, self.leading = self.leading, self.standing_by
        return before

    def start_again(self) -> None:
        """As the service does: the one that has ended comes up as a standby."""
        self.standing_by = self._start("b" if self.leading.address == self._binds["a"] else "a")
        self.standing_by.told("leader")

    def _start(self, name: str) -> RoomHub:
        inside = self.cable.inside if self.cable is not None and name == "a" else ()
        return self._opened.enter_context(RoomHub(self._folder / name, self.url, self._binds[name], inside))

    def _sit(self) -> SatSeat:
        _report(self._doors["source"])
        seat = SatSeat("seat 1", self._folder / "cache.db", self._doors["seat"])
        self._opened.callback(seat.close)
        seat.hear_until(lambda: bool(seat.cases) and seat.in_step, ANSWERED_S, "the room is known")
        return seat

    def answered_s(self, began: float) -> float:
        """Seconds since then until an order that is placed now is answered."""
        order_id = self.seat.place(AddNote(self.seat.cases[0], "after the harm"))
        self.seat.hear_until(lambda: order_id in self.seat.receipts, ANSWERED_S, "an order is answered")
        if not self.seat.receipts[order_id].accepted:
            raise BenchError(f"the order was refused: {self.seat.receipts[order_id].reason}")
        return time.monotonic() - began


def killed(room: Room) -> float:
    began = time.monotonic()
    room.leading.signal(signal.SIGKILL)
    took = room.answered_s(began)
    room.swap().ended()
    return took


def stopped(room: Room) -> float:
    """It is stopped, and woken when another leads: then it has to find that out and end."""
    began = time.monotonic()
    room.leading.signal(signal.SIGSTOP)
    took = room.answered_s(began)
    before = room.swap()
    before.signal(signal.SIGCONT)
    _ends_with_1(before, "woke up")
    return took


def restarted(room: Room) -> float:
    """The database server. The leader loses its connections and ends; whoever asks first leads when it is back."""
    began = time.monotonic()
    room.server.stop()
    room.server.start()
    took = room.answered_s(began)
    _ends_with_1(room.swap(), "lost its database")
    return took


def cut_off(room: Room) -> float:
    """The cable of the leader is pulled, and plugged in again when another leads."""
    assert room.cable is not None
    began = time.monotonic()
    room.cable.pull()
    took = room.answered_s(began)
    before = room.swap()
    room.cable.plug()
    _ends_with_1(before, "was cut off")
    return took


HARMS: dict[str, Callable[[Room], float]] = {
    "killed": killed,
    "stopped": stopped,
    "restarted": restarted,
    "cut_off": cut_off,
}


def _again(room: Room) -> None:
    """What has ended is started again; where there is a cable, the hub at its other end is let lead again."""
    room.start_again()
    if room.cable is not None:
        room.leading.signal(signal.SIGTERM)
        room.leading.ended()
        room.swap()
        room.answered_s(time.monotonic())
        room.start_again()


def _ends_with_1(before: RoomHub, what: str) -> None:
    if (code := before.ended()) != 1:
        raise BenchError(f"a hub that {what} ended with {code} and not with 1")


def _keys(folder: Path) -> dict[Kind, Path]:
    """The same keys for both hubs, and one carried to a seat and to a source."""
    made = KeyFolder.of(folder / "a")
    names: dict[Kind, str] = {"seat": "seat 1", "source": "bench"}
    carried = {kind: folder / f"{kind}.key" for kind in names}
    for kind, path in carried.items():
        put(path, key_bytes(made.make(kind, names[kind], WallClock().now())))
    shutil.copytree(made.path, KeyFolder.of(folder / "b").path)
    return carried


def _report(doors: str) -> None:
    """One case, so that there is something to order."""
    finder = finder_of(doors)
    with closing(open_source(finder.find(), "bench")) as source:
        (made,) = made_reports(1, WallClock().now())
        source.submit("r", replace(made, reported_at=made.reported_at - timedelta(days=2)))
        deadline = time.monotonic() + ANSWERED_S
        while source.outstanding and time.monotonic() < deadline:
            source.turn(0.05)


def main(folder: Path, harms: list[str]) -> None:
    set_up(debug=False, base_dir=None, command="bench")
    with ExitStack() as opened:
        cable = opened.enter_context(a_cable()) if "cut_off" in harms else None
        room = Room(opened, folder, cable)
        for left, harm in zip(range(len(harms), 0, -1), harms, strict=True):
            took = HARMS[harm](room)
            faults = verify(room.url, lambda board: Shelf(board.books).times()).faults if left == 1 else ()
            say(Took(harm, took, tuple(map(str, faults))))
            if left > 1:
                _again(room)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
