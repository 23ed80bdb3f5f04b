"""From one span to the next by keys: along its lane, or to the lane above or below."""

from __future__ import annotations

import numpy as np

from widgets.timeline.timeline_lanes import Lanes


def first_span(lanes: Lanes, left: float, right: float, now: float, first_row: float, rows: float) -> int:
    """Where the keyboard begins: the uppermost span in view, of several the latest; -1 where none is in view."""
    seen = (lanes.ends(now) >= left) & (lanes.start <= right)
    seen &= (lanes.top >= first_row) & (lanes.top <= first_row + rows)
    found = np.flatnonzero(seen)
    if not len(found):
        return -1
    upper = found[np.floor(lanes.top[found]) == np.floor(lanes.top[found].min())]
    return int(upper[np.argmax(lanes.start[upper])])


def beside(lanes: Lanes, at: int, step: int) -> int:
    """The span before or after in the same lane; the same one at the end of the lane."""
    there = at + step
    same = 0 <= there < len(lanes.spans) and lanes.lane[there] == lanes.lane[at]
    return there if same else at


def across(lanes: Lanes, at: int, step: int, now: float) -> int:
    """The span of the lane above or below that is nearest in time; the same one at the outermost lane."""
    target = int(lanes.lane[at]) + step
    there = np.flatnonzero(lanes.lane == target)
    if not len(there):
        return at
    ends = lanes.ends(now)
    middle = (lanes.start[at] + ends[at]) / 2
    apart = np.maximum(0.0, np.maximum(lanes.start[there] - middle, middle - ends[there]))
    return int(there[np.argmin(apart)])
