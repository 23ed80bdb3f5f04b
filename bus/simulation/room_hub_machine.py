"""A hub's machine in a room of several: it serves only while it leads, over a line to a database server."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from sqlalchemy import Engine

from bus.hub.core import HubCore
from bus.hub.session import Frame
from bus.messages import Heartbeat
from bus.simulation.hub_lead import LINGERS_S, HubLead
from bus.simulation.hub_line import Fate, HubLine
from bus.simulation.hub_machine import HubMachine
from bus.simulation.network import Network
from bus.simulation.record import Broken, Record
from bus.simulation.times import MachineTime
from bus.wire import decode_from_hub
from models.store.fencing import SupersededError

_HEARTBEAT = b'{"t":"heartbeat"'
_AGAIN_S = (0.5, 2.0)
"""How long it takes until a hub that ended is started again by whoever watches it."""


class EndedWithinError(Exception):
    """The process was ended while it was frozen in the middle of something. No part of the program catches this."""


class RoomHubMachine(HubMachine):
    """One of several hubs. While its process is frozen in the middle of a transaction, the world goes on without it."""

    def __init__(
        self,
        address: str,
        line: HubLine,
        network: Network,
        time: MachineTime,
        record: Record,
        chance: Random,
        silent_s: float,
        others_go_on: Callable[[HubMachine, float], None],
    ) -> None:
        super().__init__(line.server.disk, network, time, record, chance)
        self.address, self.line = address, line
        self._silent_s, self._others_go_on = silent_s, others_go_on
        line.begin(time, self.frozen_within)
        self._frozen_until = 0.0
        self._within = False
        self._lives = 0
        self.lead = self._another_life()

    @property
    def engine(self) -> Engine:
        return self.line.engine

    def turn(self) -> None:
        """Its two threads, now this one first and now that one."""
        now = self.time.world.now
        if self._within or now < max(self._back_at, self._frozen_until):
            return
        lead_first = not self.lead.due(now) or self._chance.random() < 0.5
        if lead_first:
            self.lead.live(now)
        if self.core is not None or self.lead.may_open(now):
            super().turn()
        if not lead_first and not self._frozen:
            self.lead.live(self.time.world.now)

    def _round(self) -> None:
        try:
            super()._round()
        except SupersededError as error:
            self._record.count("hubs superseded")
            self.end(f"stops: {error}", self._chance.uniform(*_AGAIN_S))
        except EndedWithinError:
            pass  # it was ended where it stood

    def _go_round(self, core: HubCore) -> None:
        if self.lead.still():
            super()._go_round(core)
            if core.epoch != self.line.server.epoch:
                self._record.count("rounds of a hub that was superseded")
        else:
            self.end("stops: the database let go of its lead", self._chance.uniform(*_AGAIN_S))

    def _start(self) -> HubCore:
        core = super()._start()
        self.lead.serves()
        return core

    def _may_say(self, core: HubCore, frame: Frame) -> None:
        """A heartbeat speaks for the hub that leads: one that was superseded and can ask the database says nothing."""
        super()._may_say(core, frame)
        if frame.message.startswith(_HEARTBEAT) and core.epoch != self.line.server.epoch:
            message = decode_from_hub(frame.message)
            assert isinstance(message, Heartbeat)
            if not message.read_only:
                there = self.line.server.epoch
                raise Broken("5 stale looks stale", f"{self.address} beats in epoch {core.epoch}, it is {there}")

    @property
    def _frozen(self) -> bool:
        return self.time.world.now < max(self._back_at, self._frozen_until)

    def _another_life(self) -> HubLead:
        self._lives += 1
        self.line.life = f"{self.address} in its life {self._lives}"
        return HubLead(self.address, self.line, self.time, self._record, self._chance, self._silent_s)

    # --- what can go wrong ---

    def end(self, why: str, back_after_s: float, *, unseen: bool = False) -> None:
        """`unseen`: its machine is gone with it, so that the database server notices only later."""
        super().end(why, back_after_s)
        self.ended_within = self._within
        self._frozen_until = self._free_at = 0.0
        self.lead.end(self.time.world.now, unseen=unseen)
        self.lead = self._another_life()

    def freeze(self, seconds: float) -> None:
        """The whole process: its loop, and the thread that gives signs of life."""
        super().freeze(seconds)
        self._frozen_until = max(self._frozen_until, self.time.world.now) + seconds

    def hang(self, seconds: float) -> None:
        """Its loop alone does not come round."""
        super().freeze(seconds)

    def meets(self, fate: Fate, frozen_s: float = 0.0) -> None:
        """This becomes of its next commit."""
        self.line.fate, self.line.frozen_s = fate, frozen_s

    def cut_off(self, seconds: float, calls_s: tuple[float, float], chance: Random) -> None:
        """The database cannot be reached. A call of the loop hangs so long at the most, one of the other thread so."""
        now = self.time.world.now
        self.line.writing.cut(now, seconds, calls_s[0])
        gone_at = now + chance.uniform(*LINGERS_S)
        if gone_at < now + seconds:
            self.line.unnoticed(gone_at)
        self.silence_lead(seconds, calls_s[1], chance)

    def silence_lead(self, seconds: float, call_s: float, chance: Random) -> None:
        """Only the connection that holds the lead is cut."""
        now = self.time.world.now
        self.line.leading.cut(now, seconds, call_s)
        gone_at = now + chance.uniform(*LINGERS_S)
        if gone_at < now + seconds:
            self.lead.unnoticed(gone_at)

    # --- told by its line ---

    def frozen_within(self, seconds: float) -> None:
        """Let the world go on, in the middle of what it does, until it wakes up; it may be ended meanwhile."""
        self._record.tell(f"{self.address} is frozen for {seconds:.3f} s")
        self._within, self.ended_within = True, False
        try:
            self._others_go_on(self, seconds)
        finally:
            self._within = False
        if self.ended_within:
            raise EndedWithinError
        self._record.tell(f"{self.address} wakes up")
