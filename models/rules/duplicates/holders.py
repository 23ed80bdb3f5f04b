"""Which slots hold which word: the inverted index that finds a similar text without reading the others."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

COMMON = 4096
"""A word in more slots than this tells too little to be searched by; only its count is kept from then on."""

Ids = npt.NDArray[np.uint32]
Tells = npt.NDArray[np.float64]


class Holders:
    """Words get small numbers. A word is held by one slot (most are rare), an array of slots, or None: too many."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._slots: list[int | array[int] | None] = []
        self._counts = array("I")

    def __len__(self) -> int:
        """How many different words were ever met."""
        return len(self._ids)

    def add(self, slot: int, words: Iterable[str]) -> bytes:
        """Note that a slot holds these words; the answer is what `remove` and `read` take."""
        ids, slots, counts = self._ids, self._slots, self._counts
        noted = []
        for word in words:
            known = ids.setdefault(word, len(slots))
            noted.append(known)
            if known == len(slots):
                slots.append(slot)
                counts.append(1)
                continue
            counts[known] += 1
            held = slots[known]
            if isinstance(held, array):
                held.append(slot)
                if counts[known] > COMMON:
                    slots[known] = None
            elif held is not None:
                slots[known] = array("I", (held, slot))
        return array("I", noted).tobytes()

    def remove(self, slot: int, noted: bytes) -> None:
        """Take back an `add`. A word that became common stays so."""
        for word in read(noted).tolist():
            self._counts[word] -= 1
            held = self._slots[word]
            if isinstance(held, int):
                self._slots[word] = array("I")
            elif held is not None:
                held.remove(slot)

    def known(self, word: str) -> int | None:
        """The number of a word, None where it was never met."""
        return self._ids.get(word)

    def tells(self, words: Ids, cases: int) -> Tells:
        """How much each word tells, among so many cases: the rarer the more (inverse document frequency, in nats)."""
        counts = np.frombuffer(self._counts, dtype=np.uint32)[words] if len(words) else np.zeros(0)
        found: Tells = np.log1p(cases / np.maximum(counts, 1))
        return found

    def shared(self, words: Ids, tells: Tells, size: int) -> Tells:
        """For each of `size` slots, the weight of those words that it holds; common words are left out."""
        sums = np.zeros(size)
        for word, told in zip(words.tolist(), tells.tolist(), strict=True):
            held = self._slots[word]
            if isinstance(held, int):
                sums[held] += told
            elif held is not None:
                sums[np.frombuffer(held, dtype=np.uint32)] += told
        return sums


def read(noted: bytes) -> Ids:
    return np.frombuffer(noted, dtype=np.uint32)


def read_all(noted: Sequence[bytes]) -> tuple[Ids, npt.NDArray[np.intp]]:
    """All words of several notes in one row, and which note each is of."""
    return read(b"".join(noted)), np.repeat(np.arange(len(noted)), [len(note) // 4 for note in noted])
