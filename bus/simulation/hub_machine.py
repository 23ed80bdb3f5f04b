"""A hub's machine: its process with its lives, its disk, its clock, and what may happen to each of them."""

from __future__ import annotations

from datetime import UTC
from random import Random

import msgspec
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bus.hub.core import HubCore, HubSettings
from bus.hub.session import Frame
from bus.messages import Receipts
from bus.simulation.disk import Disk, ProcessEnded
from bus.simulation.network import ALONE, Network
from bus.simulation.record import Broken, Record
from bus.simulation.times import MachineTime
from bus.wire import decode_from_hub
from models.store.hub_store import HubStore

JUNK = b"junk "
"""How every frame begins that the simulated troublemaker sends."""
_AGAIN_S = 1.0
_SETTINGS = HubSettings(zone=UTC, snapshot_cases=2, resume_at_most=6)
"""So few that snapshots are taken often and by several rounds, with changes in between."""
_RECEIPTS = b'{"t":"receipts"'


class HubMachine:
    """One hub over many lives. It is not running where `core` is None.

    Alone it serves whenever it runs, over the disk's own engine. `RoomHubMachine` is one of several.
    """

    address = ALONE
    ended_within = False
    """It was ended while it was frozen in the middle of something, which only one of several can be."""

    def __init__(self, disk: Disk, network: Network, time: MachineTime, record: Record, chance: Random) -> None:
        self.disk, self.time = disk, time
        self.core: HubCore | None = None
        self._network, self._record, self._chance = network, record, chance
        self._back_at = self._free_at = 0.0
        self._dies_sending = False
        self._junk: list[bytes] = []
        disk.wait = time.work

    @property
    def engine(self) -> Engine:
        """What its store is opened over."""
        return self.disk.engine

    def turn(self) -> None:
        """One round of its loop, if it runs and is not frozen or busy."""
        now = self.time.world.now
        if not self.awake:
            return
        self._round()
        self._free_at, self.time.busy = now + self.time.busy, 0.0

    def _round(self) -> None:
        try:
            self._go_round(self.core or self._start())
        except ProcessEnded as ended:
            self.end(f"ended {ended}", self._chance.uniform(0.2, 4.0))
        except SQLAlchemyError as error:  # in its start: afterwards the core takes these itself
            self.end(f"does not start: {error.__cause__ or error}", _AGAIN_S)

    def _start(self) -> HubCore:
        store = HubStore(self.engine)
        self.core = HubCore(store, self.time, _SETTINGS, self.time.monotonic)
        self._network.hub_back(self.address)
        self._record.count("lives of the hub")
        self._record.tell(f"{self.address} serves, epoch {self.core.epoch}, entry {self.core.head}")
        return self.core

    def _go_round(self, core: HubCore) -> None:
        submissions = []
        for key, parts in self._network.come_up(self.time.world.now, self.address):
            if parts[-1].startswith(JUNK):
                self._junk.append(parts[-1])
            if (submission := core.receive(key, parts, self._network.badge(key))) is not None:
                submissions.append(submission)
        head = core.head
        core.turn(submissions)
        if core.head != head:
            self._record.tell(f"{self.address} has committed up to entry {core.head}")
        self._send(core, self.time.monotonic())

    def _send(self, core: HubCore, now: float) -> None:
        frames = core.said()
        last = self._chance.randrange(len(frames) + 1) if self._dies_sending and frames else None
        for position, frame in enumerate(frames):
            if position == last:
                break
            self._may_say(core, frame)
            if not self._network.send_down(frame.key, [frame.number, frame.message], now):
                core.lost(frame.key)
        if last is not None:
            self._dies_sending = False
            raise ProcessEnded("while it answered")

    def _may_say(self, core: HubCore, frame: Frame) -> None:
        """No receipt leaves the hub for anything that is not on its disk."""
        if not frame.message.startswith(_RECEIPTS):
            return
        message = decode_from_hub(frame.message)
        assert isinstance(message, Receipts)
        for receipt in message.items:
            kept = {body for (body,) in self.disk.query("SELECT body FROM receipts WHERE id = ?", receipt.id)}
            if msgspec.json.encode(msgspec.structs.replace(receipt, repeated=False)).decode() not in kept:
                raise Broken("1 no receipt without a commit", f"{receipt} was sent, the disk has {kept or 'nothing'}")

    @property
    def awake(self) -> bool:
        return self.time.world.now >= max(self._back_at, self._free_at)

    # --- what can go wrong ---

    def end(self, why: str, back_after_s: float) -> None:
        """The process is gone with all it had in memory; the next one comes up later."""
        self._record.tell(f"{self.address}: {why}")
        self.disk.recover()
        self._network.hub_gone(self.time.world.now, self.address)
        self.core = None
        self._junk.clear()
        self._back_at = self.time.world.now + back_after_s

    def freeze(self, seconds: float) -> None:
        self._free_at = max(self._free_at, self.time.world.now) + seconds

    def die_sending(self) -> None:
        """It ends after its next commit with some of what it says sent, and some not."""
        self._dies_sending = True

    @property
    def junk(self) -> list[bytes]:
        """What this life was sent that cannot be taken."""
        return self._junk
