"""How much each likeness says: points for or against, added up and turned into a score between 0 and 1."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Weights:
    """Points are log-odds, as in record linkage (Fellegi and Sunter 1969): 0 says nothing, below 0 speaks against.

    Those of place, time and type were chosen on the even-numbered half of Boston's known duplicates (January to
    June 2015) and rounded; those of words on the same half and on Chinese messages.
    """

    start: float = -8.0
    """Before anything is known: few reports are duplicates of any one case."""
    here: float = 4.0
    """At the same spot."""
    away: float = 2.0
    """Taken off with every factor e of 25 metres."""
    far: float = -6.0
    """However far."""
    address: float = 5.0
    """The same address, where a distance is not known, if few others have it."""
    other_address: float = -1.0
    """Addresses with no word in common."""
    at_once: float = 1.5
    """Reported in the same minute."""
    fade: float = 0.5
    """Taken off with every factor e of six hours."""
    same_type: float = 2.0
    same_group: float = 0.5
    other_type: float = -1.0
    words: float = 10.0
    """The same long text, word by word."""
    telling: float = 20.0
    """Nats of shared rarity at which words count half: some three words that nobody else used."""
    closed: float = -1.5
    """The case is closed already."""
    least: float = 0.005
    """A score below this is not worth a look."""


def distance_points(weights: Weights, metres: Floats) -> Floats:
    """Most at the same spot, less with every doubling of the distance; 0 where it is not known (NaN)."""
    points = weights.here - weights.away * np.log1p(metres / 25.0)
    np.maximum(points, weights.far, out=points)
    points[np.isnan(points)] = 0.0
    return points


def time_points(weights: Weights, days: Floats) -> Floats:
    found: Floats = weights.at_once - weights.fade * np.log1p(days * 4.0)
    return found


def likeness(weights: Weights, shared: Floats, one: float, other: Floats | float) -> Floats:
    """How alike two texts are, 0 to 1, by the weight of the words they share and of all words of each.

    Two texts that are the same, but say only what many say, are not much alike.
    """
    found: Floats = shared / np.sqrt(np.maximum(one * other, 1e-9)) * telling(weights, shared)
    return found


def telling(weights: Weights, shared: Floats | float) -> Floats | float:
    """How much words of this weight tell, 0 to 1."""
    return shared / (shared + weights.telling)


def score(weights: Weights, points: float) -> float:
    return 1.0 / (1.0 + exp(-(weights.start + points)))
