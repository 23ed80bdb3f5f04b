"""A hub machine's part in the question of who leads: what `bus.hub.leading` does in a thread, step by step."""

from __future__ import annotations

from random import Random

from bus.hub.candidacy import ASK_EVERY_S, BEAT_S, Candidacy, Leadership
from bus.simulation.hub_line import HubLine
from bus.simulation.record import Broken, Record
from bus.simulation.room_lock import SimulatedLock
from bus.simulation.times import MachineTime
from models.store.leadership import Candidate

HUNG_S = 8.0
"""A world does not last as long as the program itself lets a hub hang."""
_OPENS_WITHIN_S = 1.5
"""How long at the most a hub that leads takes until it opens the database: it looks through it first."""
LINGERS_S = (3.0, 7.0)
"""How long the server takes to notice that nobody is at the other end of a connection."""


class HubLead:
    """One process that wants to lead. `silent_s` is how long the hubs of its room let a leader be silent."""

    def __init__(
        self, address: str, line: HubLine, time: MachineTime, record: Record, chance: Random, silent_s: float
    ) -> None:
        self.address = address
        self._line, self._time, self._record, self._chance = line, time, record, chance
        self._silent_s = silent_s
        self._lock = SimulatedLock(line.server, line.leading)
        self._candidate = Candidate(self._lock, silent_s)
        self._candidacy = Candidacy(self._candidate, time.monotonic, standby=True, follows=self._follows)
        self._leadership: Leadership | None = None
        self._next = time.monotonic() + chance.uniform(0, ASK_EVERY_S)
        self._turned_at = self._opens_at = float("inf")
        self._lost = False

    # --- its thread ---

    def live(self, now: float) -> None:
        """Ask, or give a sign of life, where it is time to and the last call has come back."""
        if now < self._next or self._lost or self._line.leading.hangs_s(now):
            return
        if self._leadership is None:
            self._next = now + ASK_EVERY_S
            self._ask(now)
        else:
            self._next = now + BEAT_S
            self._beat(self._leadership)

    def due(self, now: float) -> bool:
        return now >= self._next

    def _ask(self, now: float) -> None:
        if not self._candidacy.leads():
            self._nobody_is_left_silent(now)
            return
        if not self._lock.held:
            raise Broken("one hub leads", f"{self.address} takes the lead, and another connection holds the lock")
        if self._line.server.in_the_way_of(None):
            raise Broken("a new leader waits for nobody", f"{self.address} takes the lead, another holds the epoch")
        self._record.count("leads taken")
        self._record.tell(f"{self.address} leads")
        self._leadership = Leadership(self._candidate, self._time.monotonic, HUNG_S)
        self._opens_at = now + self._chance.uniform(0, _OPENS_WITHIN_S)

    def _nobody_is_left_silent(self, now: float) -> None:
        """Who has just asked has put a leader aside that is silent for too long."""
        holder = self._line.server.held_by if self._lock.connected else None
        if holder is not None and now - holder.said_at > self._silent_s:
            raise Broken("a silent leader is put aside", f"{holder.name} is silent since {now - holder.said_at:g} s")

    def _beat(self, leadership: Leadership) -> None:
        said_at, hung_s = self._lock.said_at, self._time.monotonic() - self._turned_at
        self._lost = not leadership.live()
        if hung_s > HUNG_S and not self._lost and self._lock.said_at != said_at:
            raise Broken("a hub that hangs gives no sign of life", f"{self.address} hangs since {hung_s:g} s")

    def _follows(self, leader: str) -> None:
        self._record.tell(f"{self.address} stands by, {leader or 'a hub that does not serve yet'} leads")

    # --- its loop ---

    def may_open(self, now: float) -> bool:
        return now >= self._opens_at

    def serves(self) -> None:
        assert self._leadership is not None
        self._leadership.address = self.address

    def still(self) -> bool:
        """Asked by the hub's loop at each of its turns: whether it leads still."""
        assert self._leadership is not None
        self._turned_at = self._time.monotonic()  # its turn may have taken a while already
        leads = self._leadership.turn()
        if leads and self._lost:
            raise Broken("who lost the lead ends", f"the loop of {self.address} goes on, the server has let go of it")
        return leads

    def end(self, now: float, *, unseen: bool) -> None:
        """The process is gone; `unseen`: with its machine, so that the server notices it later."""
        if unseen:
            gone_at = now + self._chance.uniform(*LINGERS_S)
            self.unnoticed(gone_at)
            self._line.close(gone_at)
        else:
            self._candidate.close()
            self._line.close(now)

    def unnoticed(self, gone_at: float) -> None:
        """Nobody hears the server at this end, and it learns of it only then."""
        self._lock.unnoticed(gone_at)
