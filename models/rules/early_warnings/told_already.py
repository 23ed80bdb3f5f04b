"""One thing, one warning: what other warnings tell already is left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.rules.early_warnings.warning import EarlyWarning, SubjectKind


def without_told(warnings: Iterable[EarlyWarning], told_already: float) -> list[EarlyWarning]:
    """Places first, then types, then areas: each only where most of its cases are not told yet.

    A place is never left out for a type or an area: that many streets are icy does not tell which corner is the worst.
    """
    kinds: dict[SubjectKind, list[EarlyWarning]] = {kind: [] for kind in SubjectKind}
    for warning in warnings:
        kinds[warning.kind].append(warning)
    kept = _one_for_each_spot(kinds[SubjectKind.PLACE], told_already)
    told = {number for each in kept for number in each.cases}
    types = [each for each in kinds[SubjectKind.TYPE] if _share(each, told) < told_already]
    kept += _one_for_each_type(types, told_already)
    told = {number for each in kept for number in each.cases}
    return kept + [each for each in kinds[SubjectKind.AREA] if _share(each, told) < told_already]


def _one_for_each_spot(places: Iterable[EarlyWarning], told_already: float) -> list[EarlyWarning]:
    """A building or the ground around it, whichever scores better; the building where they score the same."""
    kept: list[EarlyWarning] = []
    at: dict[str, list[set[str]]] = {}
    for each in sorted(places, key=lambda each: (-each.score, each.around, each.key)):
        cases = set(each.cases)
        near = [other for number in each.cases for other in at.get(number, ())]
        if any(len(cases & other) >= told_already * min(len(cases), len(other)) for other in near):
            continue
        kept.append(each)
        for number in each.cases:
            at.setdefault(number, []).append(cases)
    return kept


def _one_for_each_type(types: Sequence[EarlyWarning], told_already: float) -> list[EarlyWarning]:
    """A type in the whole city, or in its areas: the area where one holds nearly all of it, or stands out more."""
    city = {each.label: each for each in types if not each.area}
    parts = [each for each in types if each.area]
    held = {part.label for part in parts if part.label in city and _holds(part, city[part.label], told_already)}
    kept = [whole for label, whole in city.items() if label not in held]
    for part in parts:
        whole = city.get(part.label)
        if whole is None or part.score > whole.score or _holds(part, whole, told_already):
            kept.append(part)
    return kept


def _holds(part: EarlyWarning, whole: EarlyWarning, told_already: float) -> bool:
    return _share(whole, set(part.cases)) >= told_already


def _share(warning: EarlyWarning, told: set[str]) -> float:
    return sum(number in told for number in warning.cases) / len(warning.cases)
