"""From a figure to points, and from a count to how improbable it is."""

from __future__ import annotations

from math import lgamma, log, log1p

import numpy as np

from models.rules.early_warnings.arrays import Floats


def share_of(value: float, none_at: float, full_at: float) -> float:
    """0 up to `none_at`, 1 from `full_at` on, in proportion between."""
    return min(1.0, max(0.0, (value - none_at) / (full_at - none_at)))


def shares(values: Floats, none_at: float, full_at: float) -> Floats:
    """The same for many values at once."""
    return np.clip((values - none_at) / (full_at - none_at), 0.0, 1.0)


def improbability(count: int, total: int, windows: int) -> float:
    """How improbable such a count or a higher one is, as -log10 of the probability; 0 where it is to be expected.

    The tail of a Poisson count whose usual rate is itself known only from `total` cases in `windows` windows like
    this one (a Gamma rate with Jeffreys' prior): little history makes no surprise certain.
    """
    shape, others = total + 0.5, log(windows / (windows + 1))
    if count <= shape / windows:
        return 0.0
    first = lgamma(count + shape) - lgamma(shape) - lgamma(count + 1) + shape * others - count * log1p(windows)
    rest, term, at = 1.0, 1.0, count
    while term > 1e-9 * rest:
        term *= (at + shape) / ((at + 1) * (windows + 1))
        rest += term
        at += 1
    return max(0.0, -(first + log(rest)) / log(10))
