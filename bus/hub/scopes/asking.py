"""Questions from a part of the organisation about what belongs to a case, but is not asked for by its number alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from bus.hub.scopes.held import Held
from bus.messages import AskFile, WireEntry
from models.domain.thread.facts import FileAttached


class _OfFile(msgspec.Struct):
    digest: str = ""


def file_is_seen(asked: AskFile, held: Held, timeline: Callable[[str], Sequence[WireEntry]]) -> bool:
    """Whether the file is attached to the case that was named, and that case is seen."""
    if not asked.case or not held.sees(asked.case):
        return False
    attached = (entry for entry in timeline(asked.case) if entry.kind == FileAttached.__name__)
    return any(msgspec.json.decode(entry.fact, type=_OfFile).digest == asked.digest for entry in attached)
