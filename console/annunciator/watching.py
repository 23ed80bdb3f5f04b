"""Tells from beats and heartbeats whether console and hub are there. Pure: it is given the time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from console.annunciator.policy import WatchPolicy


class Fault(StrEnum):
    """What can be wrong with the console itself."""

    FROZEN = "frozen"
    GONE = "gone"
    HUB_SILENT = "hub_silent"
    CUT_OFF = "cut_off"


@dataclass(frozen=True, slots=True)
class Turned:
    """A fault has begun, or is over. `after_s` is how long it had lasted when that was noticed.

    One that is `replaced` is not over: a worse one hides it.
    """

    fault: Fault
    begun: bool
    after_s: float = 0.0
    replaced: bool = False


@dataclass(slots=True)
class Watch:
    """All instants are monotonic seconds. `tick` is to be called several times a second."""

    policy: WatchPolicy
    started: float
    _beat: float | None = None
    _ticked: float | None = None
    _gone: bool = False
    _hub: bool | None = None
    _hub_since: float = 0.0
    _hub_was_there: bool = False
    _link: bool = True
    _link_since: float = 0.0
    _link_was_there: bool = False
    _now: frozenset[Fault] = frozenset()

    @property
    def faults(self) -> frozenset[Fault]:
        return self._now

    def beat(self, now: float) -> None:
        self._beat = now

    def gone(self) -> None:
        """The console has ended without a word."""
        self._gone = True

    def hub(self, live: bool | None, now: float, silent_since: float | None = None) -> None:
        """How our own link to the hub is; None while there is no address to look at."""
        if live != self._hub:
            self._hub, self._hub_since = live, now if silent_since is None else silent_since
            self._hub_was_there |= bool(live)

    def link(self, live: bool, now: float) -> None:
        """What the console says of its own link."""
        if live != self._link:
            self._link, self._link_since = live, now
        self._link_was_there |= live

    def tick(self, now: float) -> list[Turned]:
        """What has begun or is over since the last tick."""
        self._forgive(now)
        self._ticked = now
        since = {fault: at for fault, at in self._since().items() if now - at > self._allowed(fault)}
        faults = frozenset(since)
        ended = [Turned(each, False, replaced=self._hidden(each)) for each in Fault if each in self._now - faults]
        begun = [Turned(fault, True, now - since[fault]) for fault in Fault if fault in faults - self._now]
        self._now = faults
        return ended + begun

    def _hidden(self, fault: Fault) -> bool:
        """Whether a fault is there still, though it is no longer told of."""
        return (fault is Fault.FROZEN and self._gone) or (fault is Fault.CUT_OFF and (self._gone or not self._link))

    def _forgive(self, now: float) -> None:
        """Where we have not turned ourselves, the machine slept or was stopped: silence from then proves nothing."""
        if self._ticked is None or now - self._ticked <= self.policy.own_gap.seconds:
            return
        if self._beat is not None:
            self._beat = now
        self._hub_since = self._link_since = now

    def _since(self) -> dict[Fault, float]:
        """What may be wrong, and since when."""
        since: dict[Fault, float] = {}
        if self._gone:
            since[Fault.GONE] = self._ticked or self.started
        else:
            since[Fault.FROZEN] = self._beat if self._beat is not None else self.started
        if self._hub is False:
            since[Fault.HUB_SILENT] = self._hub_since
        if self._hub and not self._link and not self._gone and Fault.FROZEN not in self._now:
            since[Fault.CUT_OFF] = max(self._link_since, self._hub_since)
        return since

    def _allowed(self, fault: Fault) -> float:
        policy = self.policy
        match fault:
            case Fault.GONE:
                return -1.0
            case Fault.FROZEN:
                return policy.frozen_after.seconds if self._beat is not None else policy.first_beat_within.seconds
            case Fault.HUB_SILENT:  # a hub that moves is lost for a moment: that is no fault yet
                return policy.hub_silent_after.seconds if self._hub_was_there else policy.start_within.seconds
            case Fault.CUT_OFF:
                return policy.cut_off_after.seconds if self._link_was_there else policy.start_within.seconds
