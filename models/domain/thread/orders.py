"""Orders about the thread of a case: a message to whoever works on it, a picture or another file beside it."""

from __future__ import annotations

from dataclasses import dataclass

SEATS = "seats"
"""A message to the duty room alone, in place of a unit's call sign."""


@dataclass(frozen=True, slots=True)
class PostMessage:
    """`to` is a unit on the case, `SEATS` for the duty room alone, or empty for everybody at work on it."""

    case: str
    text: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class AttachFile:
    """A file with all its bytes; `text` says what it shows. What kind it is the hub sees for itself."""

    case: str
    name: str
    data: bytes
    text: str = ""


ThreadOrder = PostMessage | AttachFile
