"""What else counts for a type or an area besides its surge: sources, the oldest open case, the share of grave ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import numpy as np

from models.rules.early_warnings.arrays import Ints
from models.rules.early_warnings.columns import Columns
from models.rules.early_warnings.points import share_of
from models.rules.early_warnings.settings import WarningSettings
from models.rules.early_warnings.surge_views import SurgeView
from models.rules.early_warnings.warning import Term, TermKind

DAY_S = 86400.0


def other_terms(
    columns: Columns, view: SurgeView, subject: int, rows: Ints, now: datetime, settings: WarningSettings, hours: float
) -> Iterator[Term]:
    """The terms that have a weight. `rows` are the subject's cases of the last `hours`."""
    weights = view.weights
    if weights.sources:
        yield _sources(columns, rows, weights.sources, settings, hours)
    if weights.long_open:
        yield _long_open(columns, np.flatnonzero(view.ids == subject), now.timestamp(), weights.long_open, settings)
    if weights.high_level:
        yield _high_level(columns, rows, weights.high_level, settings, hours)


def _sources(columns: Columns, rows: Ints, most: float, settings: WarningSettings, hours: float) -> Term:
    channels = columns.channel.ids[rows]
    found = np.unique(channels[channels >= 0]).size
    points = most * share_of(found, settings.sources.none_at, settings.sources.full_at)
    return Term(TermKind.SOURCES, found, None, round(points, 1), most, hours)


def _long_open(columns: Columns, rows: Ints, now: float, most: float, settings: WarningSettings) -> Term:
    rules = settings.long_open
    waiting = rows[(columns.reported[rows] <= now) & (columns.closed[rows] > now)]
    age = float((now - columns.reported[waiting]).max(initial=0.0)) / DAY_S
    overdue = bool(columns.overdue[waiting].any())
    share = max(share_of(age, rules.none_at, rules.full_at), rules.overdue_share if overdue else 0.0)
    return Term(TermKind.LONG_OPEN, round(age, 1), None, round(most * share, 1), most, overdue=overdue)


def _high_level(columns: Columns, rows: Ints, most: float, settings: WarningSettings, hours: float) -> Term:
    rules = settings.high_level
    levels = [columns.level.words[level] if level >= 0 else "" for level in columns.level.ids[rows].tolist()]
    grave = sum(level in rules.levels for level in levels)
    points = most * share_of(grave / len(levels), rules.none_share, rules.full_share)
    return Term(TermKind.HIGH_LEVEL, grave, None, round(points, 1), most, hours)
