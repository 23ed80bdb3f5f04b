"""What this process is and how it stands: told by its threads, read by whoever asks over HTTP."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bus.hub.candidacy import HUNG_S
from bus.hub.metrics.standing import Standing


class Part(StrEnum):
    """What a hub's process is at the moment."""

    STARTING = "starting"
    STANDBY = "standby"
    LEADER = "leader"


@dataclass(frozen=True, slots=True)
class DutyStanding:
    """Something done beside serving: what it failed with, empty where it goes well, and when it last went well."""

    name: str
    failing: str
    done: datetime | None


@dataclass(frozen=True, slots=True)
class Kept:
    """Beside serving: what is done, the instant of the newest copy, signed heads written and the last entry signed."""

    duties: tuple[DutyStanding, ...] = ()
    newest_copy: datetime | None = None
    heads_written: int = 0
    head_signed: int = 0


@dataclass(slots=True)
class Overview:
    """Each field is put by one thread and taken as a whole by another."""

    part: Part = Part.STARTING
    leader: str = ""
    standing: Standing | None = None
    kept: Callable[[], Kept] = Kept
    monotonic: Callable[[], float] = field(default=time.monotonic)

    def follow(self, leader: str) -> None:
        self.part, self.leader = Part.STANDBY, leader

    def start(self) -> None:
        """It need not wait any longer: what takes time now is the journal."""
        self.part, self.leader = Part.STARTING, ""

    def lead(self, standing: Standing) -> None:
        self.part, self.standing = Part.LEADER, standing

    @property
    def silent_s(self) -> float:
        """How long the hub's loop has not come round; 0 before it serves."""
        return 0.0 if self.standing is None else self.monotonic() - self.standing.turned_at

    @property
    def trouble(self) -> str:
        """Why this process should be started again, in a sentence; empty where it lives."""
        if self.silent_s > HUNG_S:
            return f"the hub's loop has not come round for {self.silent_s:.0f} s"
        return ""

    @property
    def not_ready(self) -> str:
        """Why consoles and sources should not be sent here, in a sentence; empty where they should."""
        if self.part is Part.STANDBY:
            return f"standing by{f', {self.leader} leads' if self.leader else ''}"
        if self.part is Part.STARTING:
            return "starting"
        return self.trouble
