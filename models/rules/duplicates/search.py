"""One search: every case scored roughly at once, the best of them exactly, with their reasons."""

from __future__ import annotations

import numpy as np

from models.rules.duplicates.columns import Picked
from models.rules.duplicates.likely import Kind, Likely, Reason
from models.rules.duplicates.said import Said
from models.rules.duplicates.sketch import Sketch
from models.rules.duplicates.slots import Slots
from models.rules.duplicates.terms import DAY_MS, Term, plain_terms, total_points
from models.rules.duplicates.weights import Weights, score

SHORT_LIST = 100
"""So many of the roughly best are scored exactly."""


class Search:
    """A report held against all cases."""

    def __init__(self, slots: Slots, weights: Weights, draft: Sketch, now_ms: int) -> None:
        self._slots = slots
        self._weights = weights
        self._draft = draft
        self._now_ms = now_ms
        self._said = Said.by(draft, slots)

    def likely(self, most: int, recent_days: int) -> list[Likely]:
        """The best first; of equals the one reported nearest in time, then the lower number."""
        picked = self.picked(recent_days)
        terms = self.exactly(picked)
        points, minutes = total_points(terms).round(9).tolist(), terms[Kind.TIME].values.tolist()
        numbers = [self._slots.numbers[slot] for slot in picked]
        best = sorted(range(len(picked)), key=lambda at: (-points[at], minutes[at], numbers[at]))[:most]
        found = (self._likely(int(picked[at]), at, terms) for at in best)
        return [likely for likely in found if likely.score >= self._weights.least]

    def picked(self, recent_days: int) -> Picked:
        """The slots of the roughly best among open and recent cases."""
        rows = self._slots.columns.rows()
        terms = plain_terms(rows, self._draft, self._now_ms, self._weights, self._slots.columns)
        unplaced = np.flatnonzero(np.isnan(terms[Kind.DISTANCE].values))
        points = total_points(terms)
        points += self._said.rough_points(self._slots, unplaced, self._weights)
        points[rows.closed_ms <= self._now_ms - recent_days * int(DAY_MS)] = -np.inf
        if (own := self._slots.slot_of.get(self._draft.number)) is not None:
            points[own] = -np.inf
        few = min(SHORT_LIST, len(points))
        picked = np.argpartition(points, -few)[-few:] if few else np.empty(0, np.intp)
        return picked[np.isfinite(points[picked])]

    def exactly(self, picked: Picked) -> dict[Kind, Term]:
        """All terms of a few slots."""
        slots, weights = self._slots, self._weights
        terms = plain_terms(slots.columns.rows().at(picked), self._draft, self._now_ms, weights, slots.columns)
        unplaced = np.isnan(terms[Kind.DISTANCE].values).astype(np.float64)
        terms[Kind.ADDRESS] = self._said.address_term(slots, picked, unplaced, weights)
        terms[Kind.WORDS] = self._said.words_term(slots, picked, weights)
        return terms

    def _likely(self, slot: int, at: int, terms: dict[Kind, Term]) -> Likely:
        reasons = [
            Reason(kind, float(term.values[at]), float(term.points[at]), self._said.told(kind, self._slots, slot))
            for kind, term in terms.items()
            if term.points[at]
        ]
        reasons.sort(key=lambda reason: -abs(reason.points))
        total = sum(reason.points for reason in reasons)
        return Likely(self._slots.numbers[slot], score(self._weights, total), tuple(reasons))
