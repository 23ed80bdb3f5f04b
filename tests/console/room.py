"""A hub process of the test's own, a source that reports to it, and a seat beside it that sees what is true there."""

from __future__ import annotations

import os
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from bus.events import Changed, LinkChanged, LinkState, SnapshotPart, Told
from bus.hub.process import HubProcess
from bus.keys.door import bare_address
from bus.link import open_seat, open_source
from bus.messages import Receipt
from models.clock import WallClock
from models.domain.case import Case, Place, Stage
from models.domain.orders import Order, RegisterUnit, ReportCase, ReportProgress

WITHIN_S = 60.0
LAMP = "0205"
"""A street lamp that is out: proposed to the municipal crews, and sent to nobody before a person has looked at it."""


class Room:
    """Everything at one address. `turn` lets it hear; the methods that ask wait for the hub's answer."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._source = open_source(address, "hotline-1")
        self._seat = open_seat(address, "watch")
        self._cases: dict[str, Case] = {}
        self._receipts: dict[str, Receipt] = {}
        self._told: set[str] = set()
        self._lost = False

    def close(self) -> None:
        self._source.close()
        self._seat.close()

    def turn(self, timeout_s: float = 0.0) -> None:
        """Take in what the hub has said."""
        for receipt in self._source.turn(0.0):
            self._receipts[receipt.id] = receipt
        for event in self._seat.turn(timeout_s):
            match event:
                case Changed() | SnapshotPart():
                    self._cases |= {case.number: case for case in event.cases}
                case Receipt():
                    self._receipts[event.id] = event
                case Told():
                    self._told.add(event.case)
                case LinkChanged():
                    self._lost = self._lost or event.state is LinkState.LOST
                case _:
                    pass

    def case(self, number: str) -> Case:
        """The case as the hub has it, as soon as it has come."""
        self._catch_up(number)
        self.until(lambda: number in self._cases, f"{number} has come")
        return self._cases[number]

    def _catch_up(self, number: str) -> None:
        """What another seat has seen may still be on its way to this one: the answer to a question comes after it.

        The link may have to be made anew first: a room that did not turn for some seconds takes its hub for silent.
        """
        self._told.discard(number)
        while number not in self._told:
            self.until(lambda: self.live, "the room is linked to its hub")
            self._seat.ask_timeline(number)
            self._lost = False  # also where the link is made anew within one turn the question is gone
            self.until(lambda: number in self._told or self._lost, f"{number} is told")

    @property
    def cases(self) -> set[str]:
        """The numbers of all cases there are."""
        self.turn()
        return set(self._cases)

    @property
    def live(self) -> bool:
        self.turn()
        return self._seat.state is LinkState.LIVE

    def until(self, true: Callable[[], bool], what: str, within_s: float = WITHIN_S) -> None:
        """Hear until it is true; `what` is said where it does not become so in time."""
        deadline = time.monotonic() + within_s
        while not true():
            assert time.monotonic() < deadline, f"not within {within_s:g} s: {what}"
            self.turn(0.05)

    def report(self, record: str, *, call_back: bool = False, address: str = "", minutes_ago: float = 1) -> str:
        """Report a case; its number."""
        at = WallClock().now() - timedelta(minutes=minutes_ago)
        place = Place(address or f"{record} Street")
        return self.tell(ReportCase(record, at, LAMP, f"Street lamp out, {record}", place=place, call_back=call_back))

    def tell(self, report: ReportCase) -> str:
        """Report a case as its source words it; its number."""
        self._source.submit(f"report-{report.record}", report)
        return self._answered(f"report-{report.record}").case

    def progress(self, record: str, unit: str, *stages: tuple[Stage, datetime]) -> None:
        """The source tells what became of a record of its own, stage by stage."""
        for stage, at in stages:
            told = f"progress-{record}-{stage}"
            self._source.submit(told, ReportProgress(record, unit, stage, at, lead=True))
            assert self._answered(told).accepted

    def place(self, order: Order) -> Receipt:
        """Place an order as another seat would."""
        return self._answered(self._seat.place(order))

    def register(self, *call_signs: str) -> None:
        """Units report for duty."""
        for call_sign in call_signs:
            assert self.place(RegisterUnit(call_sign, f"Crew {call_sign}", "MUN")).accepted

    def _answered(self, message_id: str) -> Receipt:
        self.until(lambda: message_id in self._receipts, f"the hub answers {message_id}")
        return self._receipts[message_id]


def cached_at(seat_folder: Path) -> set[str]:
    """The cases that a console has taken in, as its cache has them: what can be seen of one in another process."""
    path = seat_folder / "cache.db"
    if not path.exists():
        return set()
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        try:
            return {str(number) for (number,) in connection.execute("SELECT number FROM cases")}
        except sqlite3.OperationalError:  # it is being made
            return set()


@contextmanager
def room_at(address: str) -> Iterator[Room]:
    room = Room(address)
    try:
        yield room
    finally:
        room.close()


class Hub:
    """A hub process that can be killed and started again at the same address."""

    def __init__(self, base_dir: Path, *options: str) -> None:
        self._base_dir = base_dir
        self._process = HubProcess.start(base_dir, *options)
        self.address = self._process.address

    def kill(self) -> None:
        """As a power cut would end it."""
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.stop()

    def freeze(self) -> None:
        """It is there and says nothing, as a machine that swaps or a process that is stopped."""
        os.kill(self._process.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        os.kill(self._process.pid, signal.SIGCONT)

    def start_again(self) -> None:
        self._process = HubProcess.start(self._base_dir, "--bind", bare_address(self.address))

    def stop(self) -> None:
        if self._process.alive:
            self._process.stop()
