"""The keys that a running hub lets in: the files of its folder, read again as soon as one of them is another."""

from __future__ import annotations

import time
from datetime import datetime

import structlog

from bus.hub.badges import Badge, badge_of, stranger
from bus.keys.key_files import KnownKey
from bus.keys.key_folder import KeyFolder

SETTLES_S = 1.0
"""A folder may change again within the same tick of its clock: for so long after a change it is read every time."""
AGAIN_S = 0.05
"""While it settles, neither messages nor strangers that knock by the thousand have it read oftener than this."""


class KeyRing:
    """Answers from what it has read; `look` is for each group of messages, and for each half second without any."""

    def __init__(self, folder: KeyFolder) -> None:
        self._folder = folder
        self._keys: dict[str, KnownKey] = {}
        self._changed_ns = -1
        self._noticed = self._looked = 0.0
        self.look()

    def look(self, settles_s: float = 0.0) -> None:
        """Read the folder again if it has changed; while it settles, if it was not read for `settles_s`."""
        changed_ns, now = self._folder.changed_ns(), time.monotonic()
        if changed_ns != self._changed_ns:
            self._changed_ns, self._noticed = changed_ns, now
        elif now - self._noticed > SETTLES_S or now - self._looked < settles_s:
            return
        self._looked = now
        try:
            self._keys = {key.public: key for key in self._folder.known()}
        except OSError as error:  # as when too many strangers hold connections: nobody inside is put out for that
            self._changed_ns = -1
            structlog.get_logger("bus").error("keys cannot be read", error=str(error))

    def badge(self, public: str, now: datetime) -> Badge:
        """Who has this key, and whether it is good now."""
        key = self._keys.get(public)
        return stranger(public) if key is None else badge_of(key, now)

    def badge_at_the_door(self, public: str, now: datetime) -> Badge:
        """The same for who comes in: a key that was made a moment ago counts."""
        if public not in self._keys:
            self.look(AGAIN_S)
        return self.badge(public, now)
