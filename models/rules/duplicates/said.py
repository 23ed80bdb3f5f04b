"""What a report says in words, held against what cases say."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz

from models.rules.duplicates.asked import Asked
from models.rules.duplicates.columns import Picked
from models.rules.duplicates.likely import Kind
from models.rules.duplicates.sketch import Sketch
from models.rules.duplicates.slots import TEXT_WORDS, Slots, words_to_note
from models.rules.duplicates.terms import Term
from models.rules.duplicates.texts import words_of
from models.rules.duplicates.weights import Floats, Weights, telling

FEWEST_CASES = 1000
"""Among fewer cases a word's rarity cannot be told: it is reckoned as if there were so many."""
UNLIKE = 0.6
"""Titles that share no more than this share of their letters are not alike; chance gives as much."""


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a report's address, of its title, and of title and text together."""

    address: Asked
    title: Asked
    text: Asked
    letters: str

    @classmethod
    def by(cls, draft: Sketch, slots: Slots) -> Said:
        cases = max(len(slots), FEWEST_CASES)
        address, text = words_to_note(draft)
        return cls(
            address=Asked.of(address, slots.words, cases),
            title=Asked.of(words_of(draft.title, TEXT_WORDS), slots.words, cases),
            text=Asked.of(text, slots.words, cases),
            letters=draft.title,
        )

    def rough_points(self, slots: Slots, unplaced: Picked, weights: Weights) -> Floats:
        """Points of the words for every slot; of the address only where there is no distance."""
        points = weights.words * self.text.roughly(slots.words, len(slots.numbers), weights)
        if len(unplaced) and len(self.address.ids):
            alike = self.address.roughly(slots.words, len(slots.numbers), weights)
            points[unplaced] += weights.address * alike[unplaced]
        return points

    def words_term(self, slots: Slots, picked: Picked, weights: Weights) -> Term:
        texts = self.text.exactly(slots.words, [slots.text(slot) for slot in picked], weights)
        alike = np.maximum(texts, self._titles(slots, picked, weights))
        return Term(alike, weights.words * alike)

    def _titles(self, slots: Slots, picked: Picked, weights: Weights) -> Floats:
        """Likeness of titles letter by letter, so that a slip of the pen does not matter."""
        ratios = np.array([fuzz.ratio(self.letters, slots.titles[slot]) for slot in picked]) / 100.0
        found: Floats = np.maximum(ratios - UNLIKE, 0.0) / (1.0 - UNLIKE) * telling(weights, self.title.mass)
        return found

    def address_term(self, slots: Slots, picked: Picked, unplaced: Floats, weights: Weights) -> Term:
        """`unplaced` is 1 where there is no distance; with no address on either side there is nothing to say."""
        notes = [slots.address(slot) for slot in picked]
        alike = self.address.exactly(slots.words, notes, weights)
        speaks = unplaced * np.array([bool(note) for note in notes], bool) * bool(self.address.mass)
        points = weights.other_address + (weights.address - weights.other_address) * alike
        return Term(alike, speaks * points)

    def told(self, kind: Kind, slots: Slots, slot: int) -> tuple[str, ...]:
        """The words behind a reason."""
        if kind is Kind.WORDS:
            return self.text.told(slots.text(slot))
        if kind is Kind.ADDRESS:
            return self.address.told(slots.address(slot))
        return ()
