"""How a hub comes to lead and how it stays the leader, with no thread, no waiting and no clock of its own."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.exc import SQLAlchemyError

from models.store.leadership import Candidate

ASK_EVERY_S = 0.5
BEAT_S = 1.0
HUNG_S = 60.0
"""A hub whose loop has not come round for so long gives no more signs of life, and is put aside by a standby.

A calendar that is published counts every open case anew in one commit: a shorter time would go from hub to hub with it.
"""
WITHIN_S = 2.0
"""How long a hub that is no standby waits: long enough for the server to notice that the one before was killed."""


class LedElsewhereError(Exception):
    """Another hub leads on this database: the message says where it serves."""


class Candidacy:
    """A hub that wants to lead. A standby asks again and again; another one gives up after a while.

    `follows` is told where the leader serves, each time that is another place.
    """

    def __init__(
        self, candidate: Candidate, monotonic: Callable[[], float], *, standby: bool, follows: Callable[[str], None]
    ) -> None:
        self._candidate, self._monotonic = candidate, monotonic
        self._standby, self._follows = standby, follows
        self._leader = ""
        self._until = monotonic() + WITHIN_S

    def leads(self) -> bool:
        """Ask once, to be done every half second: whether this hub leads from now on.

        LedElsewhereError: this hub is no standby, and another leads. SQLAlchemyError: the database cannot be asked; a
        standby asks again until it can.
        """
        try:
            if self._candidate.take():
                return True
            self._candidate.end_silent()
            self._look_who_leads()
        except SQLAlchemyError:
            if not self._standby:
                raise
        if not self._standby and self._monotonic() > self._until:
            where = f" at {self._leader}" if self._leader else ""
            raise LedElsewhereError(f"the hub{where} leads on this database; start this one with --standby")
        return False

    def _look_who_leads(self) -> None:
        before, self._leader = self._leader, self._candidate.leader() or self._leader
        if self._standby and self._leader != before:
            self._follows(self._leader)


class Leadership:
    """A hub that leads: whether it still does, and its signs of life. `address` is where it serves."""

    def __init__(self, candidate: Candidate, monotonic: Callable[[], float], hung_s: float = HUNG_S) -> None:
        self.address = ""
        self._candidate, self._monotonic, self._hung_s = candidate, monotonic, hung_s
        self._turned = float("inf")  # until the hub serves, it is alive as long as its process is
        self._lost = False

    def turn(self) -> bool:
        """Whether this hub still leads; asked at every turn of its loop."""
        self._turned = self._monotonic()
        return not self._lost

    def live(self) -> bool:
        """Give a sign of life, to be done every second, if the hub's loop comes round. False: the lead is lost."""
        if self._monotonic() - self._turned > self._hung_s:
            return True
        try:
            self._candidate.beat(self.address)
        except SQLAlchemyError:
            self._lost = True
        return not self._lost
