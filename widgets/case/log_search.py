"""Looks for words in a long timeline, a few milliseconds at a time, so that the screen never waits for it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from models.domain.facts import Entry

SLICE_S = 0.008


class LogSearch(QObject):
    """`told(entry)` gives an entry in words, once for each: they are kept until `forget`."""

    found = Signal(object)
    """The entries that have every word, in their order."""

    def __init__(self, told: Callable[[Entry], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told = told
        self._texts: dict[int, str] = {}
        self._words: tuple[str, ...] = ()
        self._entries: Sequence[Entry] = ()
        self._at = 0
        self._hits: list[Entry] = []
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._slice)

    @property
    def under_way(self) -> bool:
        return self._again.isActive()

    def begin(self, entries: Sequence[Entry], words: str) -> None:
        """Look anew; what was looked for before is let go of."""
        self._words = tuple(words.casefold().split())
        self._entries, self._at, self._hits = entries, 0, []
        self._slice()

    def stop(self) -> None:
        self._again.stop()

    def forget(self) -> None:
        """Names or the language are others now."""
        self._texts.clear()

    def _slice(self) -> None:
        until = time.monotonic() + SLICE_S
        while self._at < len(self._entries):
            entry = self._entries[self._at]
            self._at += 1
            text = self._texts.get(entry.number)
            if text is None:
                text = self._texts[entry.number] = self._told(entry).casefold()
            if all(word in text for word in self._words):
                self._hits.append(entry)
            if time.monotonic() >= until:
                self._again.start()
                return
        self._again.stop()
        self.found.emit(tuple(self._hits))
