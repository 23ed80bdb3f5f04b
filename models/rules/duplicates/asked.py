"""The words of a report, and how alike the words of other cases are to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.rules.duplicates.holders import Holders, Ids, read, read_all
from models.rules.duplicates.texts import ADDRESS_MARK, joined
from models.rules.duplicates.weights import Floats, Weights, likeness

_MOST_TOLD = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """The words that were met before: their numbers and how much each tells; `mass` counts the others as well."""

    words: tuple[str, ...]
    ids: Ids
    tells: Floats
    mass: float
    cases: int

    @classmethod
    def of(cls, words: Sequence[str], holders: Holders, cases: int) -> Asked:
        """`cases` is how many there are to tell apart: a word's rarity is reckoned among them."""
        known = {word: found for word in words if (found := holders.known(word)) is not None}
        ids = np.array(list(known.values()), dtype=np.uint32)
        tells = holders.tells(ids, cases)
        unmet = (len(words) - len(known)) * float(np.log1p(cases))
        return cls(tuple(known), ids, tells, float(tells.sum()) + unmet, cases)

    def roughly(self, holders: Holders, size: int, weights: Weights) -> Floats:
        """Likeness with each of `size` slots, as if every text were as long as this one. Common words are left out."""
        return likeness(weights, holders.shared(self.ids, self.tells, size), self.mass, self.mass)

    def exactly(self, holders: Holders, notes: Sequence[bytes], weights: Weights) -> Floats:
        """Likeness with each of these notes of words."""
        ids, owners = read_all(notes)
        tells = holders.tells(ids, self.cases)
        masses: Floats = np.bincount(owners, tells, len(notes)).astype(np.float64)
        shared: Floats = np.bincount(owners, tells * np.isin(ids, self.ids), len(notes)).astype(np.float64)
        return likeness(weights, shared, self.mass, masses)

    def told(self, note: bytes) -> tuple[str, ...]:
        """The most telling words that a note shares, in the order of the report."""
        here = np.flatnonzero(np.isin(self.ids, read(note)))
        best = sorted(here[np.argsort(-self.tells[here], kind="stable")][:_MOST_TOLD].tolist())
        return joined([self.words[at].removeprefix(ADDRESS_MARK) for at in best])
