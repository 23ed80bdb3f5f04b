"""One column of texts, each different text kept once: what makes 100,000 rows quick to sort and to search."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import ne
from typing import TypeVar

import numpy as np
import numpy.typing as npt

Slots = npt.NDArray[np.int32]
Mask = npt.NDArray[np.bool_]
Ranks = npt.NDArray[np.uint16] | npt.NDArray[np.int32]
Ints = TypeVar("Ints", npt.NDArray[np.int32], npt.NDArray[np.int64], npt.NDArray[np.bool_])

_PREFIX_BYTES = 24
_SMALL = 2**16  # numpy sorts 16-bit keys by radix, ten times as fast as wider ones


def grown(array: Ints, size: int) -> Ints:
    """The same array if it has room for `size` items, or a larger copy."""
    if len(array) >= size:
        return array
    larger = np.zeros(max(size, 2 * len(array), 64), array.dtype)
    larger[: len(array)] = array
    return larger


class TextColumn:
    """Texts by slot. A slot holds the code of its text; a text nobody uses any more is forgotten.

    `seen_as` gives what is searched and sorted in a text's place (a type's name for its code).
    """

    def __init__(self, seen_as: Callable[[str], str] = str.casefold) -> None:
        self.texts: list[str] = []
        self.folded: list[str] = []
        self.uses: list[int] = []
        self._seen_as = seen_as
        self._codes = np.zeros(0, np.int32)
        self._code_of: dict[str, int] = {}
        self._free: list[int] = []
        self._sorted: list[int] = []
        self._ranks: Ranks | None = None

    def load(self, texts: Sequence[str]) -> None:
        """Take a whole column at once, for the slots from 0 on."""
        self._code_of = {text: code for code, text in enumerate(dict.fromkeys(texts))}
        self._codes = np.fromiter(map(self._code_of.__getitem__, texts), np.int32, len(texts))
        self.texts = list(self._code_of)
        self.folded = list(map(self._seen_as, self.texts))
        self.uses = np.bincount(self._codes, minlength=len(self.texts)).tolist()
        self._free, self._sorted, self._ranks = [], [], None

    def load_coded(self, texts: Sequence[str], codes: Slots) -> None:
        """Take a whole column of which each different text is given once, and for every slot its place among them."""
        self.texts = list(texts)
        self._code_of = {text: code for code, text in enumerate(self.texts)}
        self._codes = codes
        self.folded = list(map(self._seen_as, self.texts))
        self.uses = np.bincount(codes, minlength=len(self.texts)).tolist()
        self._free, self._sorted, self._ranks = [], [], None

    def see_anew(self) -> None:
        """What texts are searched and sorted as has changed."""
        self.folded = [self._seen_as(text) if uses else "" for text, uses in zip(self.texts, self.uses, strict=True)]
        self._sorted, self._ranks = [], None

    def __getitem__(self, slot: int) -> str:
        return self.texts[int(self._codes[slot])]

    def key(self, slot: int) -> str:
        """What the slot is sorted by."""
        return self.folded[int(self._codes[slot])]

    def put(self, slot: int, text: str) -> None:
        """Set the text of a slot that has none."""
        code = self._code_of.get(text)
        if code is None:
            code = self._new_code(text)
        self.uses[code] += 1
        self._codes = grown(self._codes, slot + 1)
        self._codes[slot] = code

    def replace(self, slot: int, text: str) -> None:
        """Set the text of a slot that has one."""
        if self._code_of.get(text) != self._codes[slot]:
            self.drop(slot)
            self.put(slot, text)

    def drop(self, slot: int) -> None:
        """Take the text of a slot away."""
        code = int(self._codes[slot])
        self.uses[code] -= 1
        if not self.uses[code]:
            del self._code_of[self.texts[code]]
            self.texts[code] = self.folded[code] = ""
            self._free.append(code)

    def _new_code(self, text: str) -> int:
        folded = self._seen_as(text)
        if self._free:
            code = self._free.pop()
            self.texts[code], self.folded[code] = text, folded
        else:
            code = len(self.texts)
            self.texts.append(text)
            self.folded.append(folded)
            self.uses.append(0)
        self._code_of[text] = code
        self._ranks = None
        return code

    def sort_keys(self, slots: Slots) -> Ranks:
        """Numbers that sort as the folded texts of the slots do."""
        if self._ranks is None:
            if self._sorted:
                self._sorted += range(len(self._sorted), len(self.folded))
                self._sorted.sort(key=self.folded.__getitem__)  # quick, because nearly sorted already
            else:
                self._sorted = _sorted_places(self.folded)
            self._ranks = _ranks_of(self.folded, self._sorted)
        return self._ranks.take(self._codes.take(slots))  # four times as fast as an index

    def containing(self, part: str, slots: Slots) -> Mask:
        """Which of the slots have a text with `part` (folded) in it."""
        codes = self._codes.take(slots)
        if len(slots) < len(self.folded):
            return np.array([part in self.folded[code] for code in codes.tolist()], np.bool_)
        return np.array([part in text for text in self.folded], np.bool_).take(codes)

    def among(self, texts: frozenset[str], slots: Slots) -> Mask:
        """Which of the slots have one of these very texts."""
        codes = self._codes.take(slots)
        if len(slots) < len(self.texts):
            return np.array([self.texts[code] in texts for code in codes.tolist()], np.bool_)
        return np.array([text in texts for text in self.texts], np.bool_).take(codes)

    def everywhere(self, texts: frozenset[str], size: int) -> Mask:
        """Which of the first `size` slots have one of these very texts, or had it when they were given up."""
        codes = self._codes[:size]
        known = [code for text in texts if (code := self._code_of.get(text)) is not None]
        if len(known) < 2:
            return codes == known[0] if known else np.zeros(size, np.bool_)
        table = np.zeros(len(self.texts), np.bool_)
        table[known] = True
        return table.take(codes)

    def taken(self, slots: Slots) -> tuple[npt.NDArray[np.int32], list[str]]:
        """A copy of what stands at the slots: the place of each one's text in a list of texts."""
        return self._codes[slots], list(self.texts)


def _sorted_places(texts: list[str]) -> list[int]:
    """The places of the texts in sorted order.

    Numpy sorts them by their first 24 bytes, for UTF-8 sorts as code points do; only those alike so far are compared in
    full. Many long texts that begin alike cost the most: 100,000 such titles take 80 ms the first time.
    """
    if not texts:
        return []
    prefixes = np.array([text.encode("utf-8", "surrogatepass") for text in texts], f"S{_PREFIX_BYTES}")
    words = prefixes.view(">u8").reshape(-1, 3).astype(np.uint64)
    order = np.lexsort((words[:, 2], words[:, 1], words[:, 0]))
    ordered = words[order]
    alike = (ordered[1:] == ordered[:-1]).all(axis=1)
    tied = np.append(alike, False) | np.append(False, alike)
    order[tied] = sorted(order[tied].tolist(), key=texts.__getitem__)
    places: list[int] = order.tolist()
    return places


def _ranks_of(texts: list[str], order: list[int]) -> Ranks:
    """The rank of each text in the order; equal texts rank alike."""
    ordered = [texts[at] for at in order]
    steps = np.array([False, *map(ne, ordered[1:], ordered)][: len(order)], np.bool_)
    ranks = np.empty(len(order), np.int32)
    ranks[order] = np.cumsum(steps)
    return ranks.astype(np.uint16) if len(order) <= _SMALL else ranks
