"""How the annunciator stands, as the window shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Standing(StrEnum):
    """From worst to best. MUTED is a wish of somebody's; SILENT is a fault: no program here can make a sound."""

    NOT_RUNNING = "not_running"
    SILENT = "silent"
    MUTED = "muted"
    STARTING = "starting"
    ON = "on"


class SelfTestPhase(StrEnum):
    """How far a self-test has come."""

    IDLE = "idle"
    PLAYING = "playing"
    ASKING = "asking"


@dataclass(frozen=True, slots=True)
class SelfTestTold:
    """The last self-test. `failed` names what did not play, as "level kind program exit-code"."""

    at: datetime
    result: str
    by: str = ""
    failed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnunciatorState:
    """`sound`, `voice` and `notices` name the programs in use. `unheard`: something calls that nobody has heard.

    `trouble` is the program that failed last, "-" where there was none to ask, and `trouble_code` its exit code.
    """

    standing: Standing = Standing.STARTING
    unheard: bool = False
    sound: str = ""
    voice: str = ""
    notices: str = ""
    trouble: str = ""
    trouble_code: int | None = None
    muted_until: datetime | None = None
    mute_reason: str = ""
    hub: str = ""
    phase: SelfTestPhase = SelfTestPhase.IDLE
    step: str = ""
    test_due: bool = False
    test_late: bool = False
    last_test: SelfTestTold | None = None
