"""What is known of each place and group: how often it came back, from how many sources, how grave, how long open.

The cases of one group at one place are taken as one problem: a lamp that is out does not make the refuse beside it
graver.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from models.rules.early_warnings.arrays import Bools, Floats, Ints
from models.rules.early_warnings.columns import Columns
from models.rules.early_warnings.settings import WarningSettings

DAY_S = 86400.0


@dataclass(frozen=True, slots=True)
class PlaceFigures:
    """By the id of a problem. `usual` is the mean a window in the time before, NaN where there is no such time.

    `oldest` is the age in days of the oldest open case, 0 without one; `overdue` whether any open one is.
    """

    found: Floats
    usual: Floats
    sources: Floats
    oldest: Floats
    overdue: Bools
    high: Floats


@dataclass(frozen=True, slots=True)
class PlaceView:
    """One way to cut the city into places. `ids` is the problem of each row, -1 for none.

    `places` and `groups` tell the ids of the place and of the group of each problem; no group is -1.
    """

    columns: Columns
    settings: WarningSettings
    now: float
    ids: Ints
    places: Ints
    groups: Ints

    @classmethod
    def of(cls, columns: Columns, settings: WarningSettings, now: float, place_ids: Ints) -> PlaceView:
        wide = len(columns.group.words) + 1
        pair = np.where(place_ids < 0, -1, place_ids * wide + columns.group.ids + 1)
        found, ids = np.unique(pair, return_inverse=True)
        nowhere = int(found.size > 0 and found[0] == -1)
        found = found[nowhere:]
        return cls(columns, settings, now, ids.astype(np.int64) - nowhere, found // wide, found % wide - 1)

    @property
    def many(self) -> int:
        return len(self.places)

    @property
    def window(self) -> slice:
        return self.columns.rows(self.now - self.settings.repeats.days * DAY_S, self.now)

    def counts(self, rows: slice | Ints) -> Floats:
        ids = self.ids[rows]
        return np.bincount(ids[ids >= 0], minlength=self.many).astype(np.float64)

    def rows_of(self, problem: int) -> list[int]:
        """The rows that its score rests on, newest first: those in the window, and those still open."""
        window = self.window
        here = np.flatnonzero(self.ids[: window.stop] == problem)
        counted = here[(here >= window.start) | (self.columns.closed[here] > self.now)]
        rows: list[int] = counted[::-1].tolist()
        return rows


def place_figures(view: PlaceView) -> PlaceFigures:
    columns, window = view.columns, view.window
    oldest, overdue = _open_ages(view)
    grave = [columns.level.words.index(each) for each in view.settings.high_level.levels if each in columns.level.words]
    return PlaceFigures(
        found=view.counts(window),
        usual=_usual(view),
        sources=_channels(view),
        oldest=oldest,
        overdue=overdue,
        high=view.counts(window.start + np.flatnonzero(np.isin(columns.level.ids[window], grave))),
    )


def _usual(view: PlaceView) -> Floats:
    rules, columns = view.settings.repeats, view.columns
    begin = view.now - rules.days * DAY_S
    first = float(columns.reported[0]) if len(columns) else begin
    known_from = max(begin - rules.usual_days * DAY_S, first)
    windows = (begin - known_from) / (rules.days * DAY_S)
    if windows < 1.0:
        return np.full(view.many, np.nan)
    return view.counts(columns.rows(known_from, begin)) / windows


def _channels(view: PlaceView) -> Floats:
    """How many different channels reported it within the window."""
    ids, channels = view.ids[view.window], view.columns.channel.ids[view.window]
    some = (ids >= 0) & (channels >= 0)
    wide = len(view.columns.channel.words) + 1
    pairs = np.unique(ids[some] * wide + channels[some])
    return np.bincount(pairs // wide, minlength=view.many).astype(np.float64)


def _open_ages(view: PlaceView) -> tuple[Floats, Bools]:
    columns, past = view.columns, slice(0, view.window.stop)
    rows = np.flatnonzero((columns.closed[past] > view.now) & (view.ids[past] >= 0))
    oldest = np.zeros(view.many)
    np.maximum.at(oldest, view.ids[rows], (view.now - columns.reported[rows]) / DAY_S)
    overdue = np.zeros(view.many, dtype=np.bool_)
    overdue[view.ids[rows[columns.overdue[rows]]]] = True
    return oldest, overdue
