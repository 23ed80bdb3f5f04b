"""What happened in the thread of a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class MessagePosted:
    """`to` is a unit's call sign, `SEATS`, or empty for everybody at work on the case."""

    case: str
    at: datetime
    text: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class FileAttached:
    """The bytes are kept apart from the journal, under their SHA-256 (`digest`, 64 hex digits); `size` is theirs.

    `name` holds no part of a path. `media` is what the bytes are by their own beginning, whatever the name says.
    """

    case: str
    at: datetime
    digest: str
    size: int
    name: str
    media: str
    text: str = ""


ThreadFact = MessagePosted | FileAttached
