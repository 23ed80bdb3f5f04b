"""Fetches attached files for a seat: from its cache, or part by part from the hub. It works in the seat's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from bus.events import FileGiven
from models.domain.thread.attached_files import MAX_FILE_BYTES, digest_of
from models.store.cached_files import CachedFiles

Deliver = Callable[[str, bytes | None], None]
"""Told a digest and the bytes; None where they cannot be had."""


class Asking(Protocol):
    """Whoever can ask the hub for a part of a file."""

    def ask_file(self, digest: str, offset: int, case: str) -> None: ...


@dataclass(slots=True)
class FileFetching:
    """What is under way. A part is asked for when the one before has come: a slow link carries changes in between.

    `begin_again` with every new session: questions are lost with the old one.
    """

    cached: CachedFiles
    _coming: dict[str, bytearray] = field(default_factory=dict)
    _waiting: dict[str, list[Deliver]] = field(default_factory=dict)
    _case_of: dict[str, str] = field(default_factory=dict)

    def want(self, digest: str, case: str, deliver: Deliver, hub: Asking | None) -> None:
        """Have a file of a case delivered: at once where it is cached, else when all of it has come."""
        if (content := self.cached.get(digest)) is not None:
            deliver(digest, content)
            return
        under_way = digest in self._waiting
        self._waiting.setdefault(digest, []).append(deliver)
        self._case_of[digest] = case
        if not under_way and hub is not None:
            hub.ask_file(digest, 0, case)

    def begin_again(self, hub: Asking) -> None:
        self._coming.clear()
        for digest in self._waiting:
            hub.ask_file(digest, 0, self._case_of[digest])

    def came(self, part: FileGiven, hub: Asking) -> None:
        if part.digest not in self._waiting:
            return
        held = self._coming.setdefault(part.digest, bytearray())
        if part.offset != len(held):
            return  # the answer to a question of an earlier session
        held += part.data
        if part.data and len(held) < min(part.size, MAX_FILE_BYTES):
            hub.ask_file(part.digest, len(held), self._case_of[part.digest])
            return
        self._ended(part.digest, bytes(self._coming.pop(part.digest)))

    def _ended(self, digest: str, content: bytes) -> None:
        whole = content if digest_of(content) == digest else None
        if whole is not None:
            self.cached.keep(digest, whole)
        del self._case_of[digest]
        for deliver in self._waiting.pop(digest):
            deliver(digest, whole)
