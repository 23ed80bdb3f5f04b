"""What console and annunciator say to each other over their loopback socket: one JSON object a message.

Everything to the annunciator carries the token that the console gave it at its start; what does not is not heeded.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec


class _Message(msgspec.Struct, frozen=True, tag_field="t", forbid_unknown_fields=True, omit_defaults=True):
    """What every message has in common."""


class Opening(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The first line on the annunciator's standard input: the token, whose it is, and all words it may need.

    The words come beforehand, because a console that freezes can no longer be asked for them.
    """

    token: str
    seat: str
    language: str
    words: dict[str, str]


# --- to the annunciator ---------------------------------------------------------------------------------------------


class Beat(_Message, frozen=True, tag="beat"):
    """The screen's thread has come round."""

    token: str


class Follow(_Message, frozen=True, tag="follow"):
    """Where the hub is, and whether the console's own link to it is live."""

    token: str
    hub: str
    live: bool


class Calling(_Message, frozen=True, tag="calling"):
    """What calls for somebody: counts of unacknowledged alerts, with the words to say and to show for them."""

    token: str
    calling: int
    by_priority: dict[str, int] = {}
    groups: list[tuple[str, int]] = []
    newest: str = ""
    flood: bool = False
    spoken: str = ""
    title: str = ""
    text: str = ""


class Speak(_Message, frozen=True, tag="speak"):
    """Another language from now on."""

    token: str
    language: str
    words: dict[str, str]


class Heard(_Message, frozen=True, tag="heard"):
    """Somebody has heard the calls of now: they are not repeated."""

    token: str


class Mute(_Message, frozen=True, tag="mute"):
    """No sound and no voice for so many minutes (0 ends it), by whom and why."""

    token: str
    minutes: float
    by: str = ""
    reason: str = ""


class BeginSelfTest(_Message, frozen=True, tag="test"):
    """Play each level now."""

    token: str
    by: str = ""


class AnswerSelfTest(_Message, frozen=True, tag="answer"):
    """Whether the officer heard the test."""

    token: str
    heard: bool
    by: str = ""


class Bye(_Message, frozen=True, tag="bye"):
    """The console ends in good order, and the annunciator with it."""

    token: str


ToAnnunciator = Beat | Follow | Calling | Speak | Heard | Mute | BeginSelfTest | AnswerSelfTest | Bye


# --- from the annunciator -------------------------------------------------------------------------------------------


class SelfTestResult(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How a self-test went. `failed` names what did not play, as "level kind program exit-code"."""

    at: datetime
    result: Literal["passed", "failed", "not_heard", "unanswered", "interrupted"]
    by: str = ""
    failed: tuple[str, ...] = ()


class Status(_Message, frozen=True, tag="status"):
    """How the annunciator stands; sent whenever that changes, and every second.

    `sound`, `voice` and `notices` name the programs in use, empty where there is none; `silent` where none could play
    the last sound. `trouble` is the last that failed ("-" for none there) and its exit code (negative: a signal; None:
    it could not be run or took too long).
    """

    pid: int
    sound: str = ""
    silent: bool = False
    voice: str = ""
    notices: str = ""
    trouble: str = ""
    trouble_code: int | None = None
    muted_until: datetime | None = None
    mute_reason: str = ""
    calling: tuple[str, ...] = ()
    unheard: bool = False
    hub: Literal["", "connecting", "live", "lost"] = ""
    test: Literal["idle", "playing", "asking"] = "idle"
    test_step: str = ""
    test_due: bool = False
    test_late: bool = False
    last_test: SelfTestResult | None = None


_to: msgspec.json.Decoder[ToAnnunciator] = msgspec.json.Decoder(ToAnnunciator)
_from = msgspec.json.Decoder(Status)
_opening = msgspec.json.Decoder(Opening)


def encode(message: ToAnnunciator | Status | Opening) -> bytes:
    return msgspec.json.encode(message)


def decode_opening(line: bytes) -> Opening:
    """ValueError where the line is none."""
    return _opening.decode(line)


def decode_to_annunciator(data: bytes) -> ToAnnunciator:
    """ValueError where the bytes are no message."""
    return _to.decode(data)


def decode_status(data: bytes) -> Status:
    """ValueError where the bytes are no message."""
    return _from.decode(data)
