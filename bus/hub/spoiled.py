"""Frames that could not be taken, for the quarantine: with nothing in them of what was told of a caller.

Whoever looks after the hub reads the quarantine, and no retention ends there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec

from models.store.hub_store import QUARANTINED_BYTES

ABOUT_CALLERS = "caller_"
"""How the name of every field about a caller begins, also of one that this version does not know."""
TAKEN_OUT = "(taken out)"


@dataclass(frozen=True, slots=True)
class Spoiled:
    """A frame that could not be taken."""

    sender: str
    code: str
    reason: str
    message: bytes


def spoiled(sender: str, code: str, reason: str, message: bytes) -> Spoiled:
    """As much of the frame as is kept."""
    return Spoiled(sender, code, reason, without_callers(message)[:QUARANTINED_BYTES])


def without_callers(message: bytes) -> bytes:
    """The frame as it came, where it tells of no caller. One that cannot be read is cut before the first such field."""
    at = message.find(ABOUT_CALLERS.encode())
    if at < 0 and b"\\u" not in message:  # a name may be written in escapes
        return message
    try:
        return msgspec.json.encode(_taken_out(msgspec.json.decode(message)))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return message[:at] if at >= 0 else message


def _taken_out(value: Any) -> Any:  # Any: whatever JSON holds
    if isinstance(value, dict):
        return {
            name: TAKEN_OUT if name.startswith(ABOUT_CALLERS) else _taken_out(inner) for name, inner in value.items()
        }
    return [_taken_out(inner) for inner in value] if isinstance(value, list) else value
