"""How often wrong passwords came from one workstation: whoever has its key cannot keep the hub busy with guessing."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

WITHIN = timedelta(minutes=1)
MOST = 10


@dataclass(slots=True)
class Tries:
    """The instants of failures by the key that they came with."""

    _failed: defaultdict[str, deque[datetime]] = field(default_factory=lambda: defaultdict(lambda: deque(maxlen=MOST)))

    def failed(self, key: str, now: datetime) -> None:
        self._failed[key].append(now)

    def too_many(self, key: str, now: datetime) -> bool:
        """Whether so many failed within a minute that no password of this key is looked at for now."""
        failed = self._failed.get(key)
        return failed is not None and len(failed) == MOST and now - failed[0] < WITHIN
