"""Warnings about places: what comes back there, from how many sources, what stays open, how grave it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from models.rules.early_warnings.arrays import Floats
from models.rules.early_warnings.columns import Columns
from models.rules.early_warnings.observation import Observation
from models.rules.early_warnings.place_figures import PlaceFigures, PlaceView, place_figures
from models.rules.early_warnings.points import shares
from models.rules.early_warnings.settings import WarningSettings
from models.rules.early_warnings.warning import EarlyWarning, SubjectKind, Term, TermKind


@dataclass(frozen=True, slots=True)
class Scored:
    """The problems of a view, with the points of each term for each of them."""

    view: PlaceView
    figures: PlaceFigures
    points: Mapping[TermKind, Floats]
    around: bool


def place_warnings(columns: Columns, settings: WarningSettings, now: datetime) -> Iterator[EarlyWarning]:
    """Every building, then every square of ground, where the score of a problem reaches the mark."""
    for ids, around in ((columns.building.ids, False), (columns.cell, True)):
        view = PlaceView.of(columns, settings, now.timestamp(), ids)
        figures = place_figures(view)
        scored = Scored(view, figures, _points(view, figures), around)
        worth = (sum(scored.points.values()) >= settings.raise_at) & (figures.found >= settings.place.least_cases)
        for problem in np.flatnonzero(worth).tolist():
            yield _warning(scored, problem)


def _points(view: PlaceView, figures: PlaceFigures) -> dict[TermKind, Floats]:
    settings, weights = view.settings, view.settings.weights.place
    expected = np.nan_to_num(figures.usual)
    excess = figures.found - expected - settings.repeats.spread * np.sqrt(expected)
    age = shares(figures.oldest, settings.long_open.none_at, settings.long_open.full_at)
    late = np.where(figures.overdue, settings.long_open.overdue_share, 0.0)
    points = {
        TermKind.REPEATS: shares(excess, settings.repeats.none_at, settings.repeats.full_at) * weights.repeats,
        TermKind.SOURCES: shares(figures.sources, settings.sources.none_at, settings.sources.full_at) * weights.sources,
        TermKind.LONG_OPEN: np.maximum(age, late) * weights.long_open,
        TermKind.HIGH_LEVEL: shares(figures.high, settings.high_level.none_at, settings.high_level.full_at)
        * weights.high_level,
    }
    return {kind: np.round(each, 1) for kind, each in points.items()}


def _warning(scored: Scored, problem: int) -> EarlyWarning:
    columns, place = scored.view.columns, int(scored.view.places[problem])
    seen = [columns.seen[row] for row in scored.view.rows_of(problem)]
    newest, terms = seen[0], tuple(term for term in _terms(scored, problem) if term.most > 0)
    where = f"cell:{columns.cell_keys[place]}" if scored.around else f"building:{columns.building.words[place]}"
    return EarlyWarning(
        kind=SubjectKind.PLACE,
        key=f"{where}#{newest.group}",
        label=next((each.address for each in seen if each.address), "") or _point(newest),
        score=round(sum(term.points for term in terms), 1),
        terms=terms,
        cases=tuple(each.number for each in seen),
        since=seen[-1].reported_at,
        group=newest.group,
        area=newest.area,
        around=scored.around,
    )


def _point(at: Observation) -> str:
    return "" if at.lat is None or at.lon is None else f"{at.lat:.4f}, {at.lon:.4f}"


def _terms(scored: Scored, problem: int) -> Iterator[Term]:
    figures, settings = scored.figures, scored.view.settings
    weights, hours = settings.weights.place, settings.repeats.days * 24
    usual = float(figures.usual[problem])
    points = {kind: float(each[problem]) for kind, each in scored.points.items()}
    yield Term(
        TermKind.REPEATS,
        float(figures.found[problem]),
        None if np.isnan(usual) else round(usual, 2),
        points[TermKind.REPEATS],
        weights.repeats,
        hours,
    )
    sources, high, days = figures.sources[problem], figures.high[problem], figures.oldest[problem]
    overdue = bool(figures.overdue[problem])
    yield Term(TermKind.SOURCES, float(sources), None, points[TermKind.SOURCES], weights.sources, hours)
    yield Term(
        TermKind.LONG_OPEN, round(float(days), 1), None, points[TermKind.LONG_OPEN], weights.long_open, overdue=overdue
    )
    yield Term(TermKind.HIGH_LEVEL, float(high), None, points[TermKind.HIGH_LEVEL], weights.high_level, hours)
