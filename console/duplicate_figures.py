"""How well known duplicates are found, as figures: recall among the first five, precision of the first, and by part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from statistics import median, quantiles

from console.duplicate_replay import Pair, Tried

Figures = dict[str, float]
NEAR_M = 200.0


def pair_figures(pairs: Sequence[Pair], all_tried: Sequence[Tried]) -> Figures:
    """Shares are of the pairs that count; nothing is said of a part that has none."""
    counted = [one for one in all_tried if one.forward and one.counts]
    matter = same_matter(pairs)
    found: Figures = {"pairs": len(pairs), "pairs_of_known_reports": len(all_tried), "pairs_counted": len(counted)}
    found |= _shares("", counted)
    found |= _share("same_matter_at_1", counted, lambda one: matter(one.first) == matter(one.pair.child))
    found |= _shares("_even_rows", [one for one in counted if one.pair.row % 2 == 0])
    found |= _shares("_odd_rows", [one for one in counted if one.pair.row % 2])
    near = [one for one in counted if one.metres is not None and one.metres <= NEAR_M]
    found |= _shares("_within_200_m", near)
    found |= _shares("_farther_or_unplaced", [one for one in counted if one not in near])
    found |= _shares("_either_way_round", [one for one in all_tried if one.counts])
    return found | spread("search_ms", [one.search_ms for one in all_tried])


def same_matter(pairs: Iterable[Pair]) -> Callable[[str], str]:
    """A name for all reports that pairs tie together, directly or through others."""
    up: dict[str, str] = {}

    def top(number: str) -> str:
        while number in up:
            number = up[number]
        return number

    for pair in pairs:
        child, parent = top(pair.child), top(pair.parent)
        if child != parent:
            up[child] = parent
    return top


def _shares(part: str, these: Sequence[Tried]) -> Figures:
    found: Figures = {f"pairs{part}": len(these)} if part else {}
    found |= _share(f"recall_at_5{part}", these, lambda one: one.place is not None)
    return found | _share(f"precision_at_1{part}", these, lambda one: one.place == 1)


def _share(name: str, these: Sequence[Tried], holds: Callable[[Tried], bool]) -> Figures:
    return {name: round(sum(map(holds, these)) / len(these), 4)} if these else {}


def spread(name: str, values: Sequence[float]) -> Figures:
    """Median and 95th percentile."""
    if len(values) < 2:
        return {}
    return {f"{name}_median": round(median(values), 2), f"{name}_p95": round(quantiles(values, n=20)[-1], 2)}
