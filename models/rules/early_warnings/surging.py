"""Warnings about types and areas: more in the last hours than is usual for those hours of that weekday."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

import numpy as np

from models.rules.early_warnings.arrays import Ints
from models.rules.early_warnings.columns import Columns
from models.rules.early_warnings.local_weeks import windows_before
from models.rules.early_warnings.points import improbability, share_of
from models.rules.early_warnings.settings import WarningSettings
from models.rules.early_warnings.surge_terms import other_terms
from models.rules.early_warnings.surge_views import SurgeView, surge_views
from models.rules.early_warnings.warning import EarlyWarning, SubjectKind, Term, TermKind

HOUR_S = 3600.0
WEEK_S = 7 * 24 * HOUR_S


@dataclass(frozen=True, slots=True)
class Window:
    """The last hours, and the same hours in the weeks before, as rows."""

    hours: float
    rows: slice
    before: tuple[slice, ...]


def surge_warnings(columns: Columns, settings: WarningSettings, now: datetime, zone: tzinfo) -> Iterator[EarlyWarning]:
    """Every type, type within an area, and area whose score reaches the mark."""
    windows = [_window(columns, settings, now, zone, hours) for hours in settings.surge.hours]
    for view in surge_views(columns, settings.weights):
        for subject, (window, term) in _most_surging(view, windows, settings).items():
            rows = window.rows.start + np.flatnonzero(view.ids[window.rows] == subject)
            terms = (term, *other_terms(columns, view, subject, rows, now, settings, window.hours))
            if sum(each.points for each in terms) >= settings.raise_at:
                yield _warning(columns, view, subject, rows, terms)


def weeks_of_history(columns: Columns, settings: WarningSettings, now: datetime, zone: tzinfo) -> int:
    """Weeks for which every window can be compared: under `settings.surge.least_weeks` no surge is told."""
    return min(len(_window(columns, settings, now, zone, hours).before) for hours in settings.surge.hours)


def _window(columns: Columns, settings: WarningSettings, now: datetime, zone: tzinfo, hours: float) -> Window:
    end = now.timestamp()
    first = float(columns.reported[0]) if len(columns) else end
    before = windows_before(now, hours, settings.surge.weeks, zone)
    least = settings.surge.least_share * _week(columns, end)
    known = tuple(
        columns.rows(begin, until) for begin, until in before if begin >= first and _week(columns, until) >= least
    )
    return Window(hours, columns.rows(end - hours * HOUR_S, end), known)


def _week(columns: Columns, until: float) -> int:
    """How many cases the whole city had in the week up to an instant."""
    return columns.count(until - WEEK_S, until)


def _most_surging(view: SurgeView, windows: list[Window], settings: WarningSettings) -> dict[int, tuple[Window, Term]]:
    """For each subject that has enough cases, the window in which they are the most improbable."""
    best: dict[int, tuple[Window, Term]] = {}
    for window in windows:
        counts = _counts(view, window.rows)
        usual = sum((_counts(view, rows) for rows in window.before), np.zeros(view.many, dtype=np.int64))
        for subject in np.flatnonzero(counts >= settings.surge.least_cases).tolist():
            term = _surge(int(counts[subject]), int(usual[subject]), window, view.weights.surge, settings)
            if subject not in best or term.points > best[subject][1].points:
                best[subject] = (window, term)
    return best


def _counts(view: SurgeView, rows: slice) -> Ints:
    ids = view.ids[rows]
    return np.bincount(ids[ids >= 0], minlength=view.many)


def _surge(count: int, total: int, window: Window, most: float, settings: WarningSettings) -> Term:
    """`total` is how many there were in all the weeks before together."""
    rules, weeks = settings.surge, len(window.before)
    if weeks < rules.least_weeks:
        return Term(TermKind.SURGE, weeks, rules.least_weeks, 0.0, most, window.hours, absent=True)
    usual, points = total / weeks, 0.0
    if count >= rules.least_times * usual:
        points = most * share_of(improbability(count, total, weeks), rules.none_at, rules.full_at)
    return Term(TermKind.SURGE, count, round(usual, 2), round(points, 1), most, window.hours)


def _warning(columns: Columns, view: SurgeView, subject: int, rows: Ints, terms: tuple[Term, ...]) -> EarlyWarning:
    type_code, area = view.types[subject], view.areas[subject]
    seen = [columns.seen[row] for row in rows[::-1].tolist()]
    spelled = seen[0].area if area else ""
    return EarlyWarning(
        kind=SubjectKind.TYPE if type_code else SubjectKind.AREA,
        key=f"type:{type_code}@{area}" if type_code and area else f"type:{type_code}" if type_code else f"area:{area}",
        label=type_code or spelled,
        score=round(sum(term.points for term in terms), 1),
        terms=terms,
        cases=tuple(each.number for each in seen),
        since=seen[-1].reported_at,
        area=spelled,
    )
