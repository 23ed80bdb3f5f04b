"""Place, time and type: what each says of many cases at once, as values to tell and points to add."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from models.domain.distance import EARTH_RADIUS_M
from models.rules.duplicates.columns import Columns, Rows
from models.rules.duplicates.likely import Kind
from models.rules.duplicates.sketch import Sketch
from models.rules.duplicates.weights import Floats, Weights, distance_points, time_points

MINUTE_MS = 60_000.0
DAY_MS = 86_400_000.0
_DEGREE_M = float(np.radians(1.0)) * EARTH_RADIUS_M


@dataclass(frozen=True, slots=True)
class Term:
    """One likeness of a report with each of many cases. Where it says nothing its points are 0."""

    values: Floats
    points: Floats


def plain_terms(rows: Rows, draft: Sketch, now_ms: int, weights: Weights, columns: Columns) -> dict[Kind, Term]:
    """Everything but the words."""
    return {
        Kind.DISTANCE: distance_term(rows, draft, weights),
        Kind.TIME: time_term(rows, draft, weights),
        **type_terms(rows, columns.code(draft.type_code), columns.code(draft.group), weights),
        Kind.CLOSED: closed_term(rows, now_ms, weights),
    }


def total_points(terms: dict[Kind, Term]) -> Floats:
    """What the terms add up to for each case."""
    first, *others = terms.values()
    total = first.points.copy()
    for term in others:
        total += term.points
    return total


def distance_term(rows: Rows, draft: Sketch, weights: Weights) -> Term:
    """Metres, NaN where either place is not known. Flat-earth: right to a metre within a city."""
    if draft.lon is None or draft.lat is None:
        return Term(np.full(len(rows), np.nan), np.zeros(len(rows)))
    east = (rows.lon - draft.lon) * (_DEGREE_M * np.cos(np.radians(draft.lat)))
    north = (rows.lat - draft.lat) * _DEGREE_M
    metres = np.sqrt(east * east + north * north)
    return Term(metres, distance_points(weights, metres))


def time_term(rows: Rows, draft: Sketch, weights: Weights) -> Term:
    """Minutes between the reports, whichever came first."""
    apart_ms = np.abs(rows.reported_ms - draft.reported_ms)
    return Term(apart_ms / MINUTE_MS, time_points(weights, apart_ms / DAY_MS))


def type_terms(rows: Rows, type_code: int, group: int, weights: Weights) -> dict[Kind, Term]:
    """The same type, another of the same group, or another altogether; nothing where either type is not known."""
    if type_code == 0:
        return {}
    same = rows.types == type_code
    alike = (rows.groups == (group or -1)) & ~same
    other = (rows.types > 0) & ~same & ~alike
    return {
        Kind.SAME_TYPE: Term(same.astype(np.float64), same * weights.same_type),
        Kind.SAME_GROUP: Term(alike.astype(np.float64), alike * weights.same_group),
        Kind.OTHER_TYPE: Term(other.astype(np.float64), other * weights.other_type),
    }


def closed_term(rows: Rows, now_ms: int, weights: Weights) -> Term:
    """Days since a case was closed; one that is open, or will be closed only later, says nothing."""
    days = ((now_ms - rows.closed_ms) / DAY_MS).astype(np.float64)
    return Term(days, np.where(days > 0, weights.closed, 0.0))
