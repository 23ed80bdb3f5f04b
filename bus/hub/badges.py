"""Who stands behind a connection, as the hub knows it from the key: never from what a peer says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bus.keys.key_files import KnownKey

KEY_UNKNOWN = "key_unknown"
KEY_REVOKED = "key_revoked"
KEY_EXPIRED = "key_expired"
KEY_OTHER = "key_other"
"""A peer says that it is somebody, or something, that its key does not say."""


_A = {"seat": "a seat", "source": "a source", "observer": "an observer", "owner": "an owner"}


@dataclass(frozen=True, slots=True)
class Badge:
    """What a key says of who has it. `fault` is why it is not good, `code` the same for machines; empty where it is."""

    public: str
    kind: str
    name: str
    fault: str = ""
    code: str = ""

    def denies(self, role: str, name: str) -> str:
        """Why somebody with this badge may not be what he says he is; empty where he may. All may look on."""
        if role not in (self.kind, "observer"):
            return f"the key of {self.name!r} is that of {_A[self.kind]}, not of {_A[role]}"
        if name != self.name:
            return f"the key is that of {self.name!r}, not of {name!r}"
        return ""


def badge_of(key: KnownKey, now: datetime) -> Badge:
    if key.revoked_at is not None:
        fault = f"the key of {key.name!r} was revoked at {key.revoked_at.isoformat(timespec='seconds')}"
        return Badge(key.public, key.kind, key.name, fault, KEY_REVOKED)
    if key.expires is not None and key.expires <= now:
        fault = f"the key of {key.name!r} expired at {key.expires.isoformat(timespec='seconds')}"
        return Badge(key.public, key.kind, key.name, fault, KEY_EXPIRED)
    return Badge(key.public, key.kind, key.name)


def stranger(public: str) -> Badge:
    return Badge(public, "", "", "this hub does not know the key", KEY_UNKNOWN)
