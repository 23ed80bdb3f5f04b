"""What early warnings there are at an instant, with their reasons, and how many were raised a day before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from statistics import mean, median
from time import perf_counter

from console.report_source import NothingToReportError, ReportSource, shelf_of
from console.report_views import Value, light
from models.domain.case import Case
from models.domain.clocks import WorkTimes
from models.domain.lights import Light
from models.domain.rules import BookKind
from models.rules.catalogue import Catalogue
from models.rules.early_warnings.columns import Columns
from models.rules.early_warnings.observation import Observation
from models.rules.early_warnings.observing import observation_of
from models.rules.early_warnings.reading import read_settings
from models.rules.early_warnings.scoring import surge_history, warnings_at
from models.rules.early_warnings.settings import WarningSettings
from models.rules.early_warnings.warning import EarlyWarning, SubjectKind, Term, TermKind
from models.rules.faults import RuleFileError


def early_warnings_value(source: ReportSource, rules: Path | None, at: datetime, zone: tzinfo, days: int) -> Value:
    """By the settings that are published there, or those of a file that is tried.

    NothingToReportError where the file cannot be read.
    """
    shelf = shelf_of(source)
    settings: WarningSettings = shelf.newest(BookKind.WARNINGS) if rules is None else _settings(rules)
    catalogue = shelf.newest_policy()
    observations = list(_observations(source.cases(), catalogue, at, shelf.times()))
    began = perf_counter()
    columns = Columns.of(observations, settings.place)
    raised = warnings_at(columns, settings, at, zone)
    took = perf_counter() - began
    weeks, needed = surge_history(columns, settings, at, zone)
    value: Value = {
        "at": at.isoformat(),
        "settings": settings.name,
        "raise_at": settings.raise_at,
        "cases": len(columns),
        "scored_in_s": round(took, 3),
        "surges": "told" if weeks >= needed else f"not told: {weeks} of {needed} weeks of history",
        "warnings": [_line(warning, catalogue) for warning in raised],
    }
    return value | _history(columns, settings, at, zone, days) if days > 0 else value


def _settings(path: Path) -> WarningSettings:
    try:
        return read_settings(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, RuleFileError) as error:
        raise NothingToReportError(f"{path} cannot be used\n{error}") from error


def _observations(cases: Iterable[Case], catalogue: Catalogue, at: datetime, times: WorkTimes) -> Iterator[Observation]:
    for case in cases:
        group = catalogue.types[case.type_code].group_code if catalogue.knows(case.type_code) else ""
        seen = observation_of(case, group, overdue=case.open and light(case, at, times) is Light.OVERDUE)
        if seen is not None:
            yield seen


def _history(columns: Columns, settings: WarningSettings, at: datetime, zone: tzinfo, days: int) -> Value:
    """On each day at the same time: how many stood, and how many of these did not stand the day before."""
    lines: list[Value] = []
    before: set[str] | None = None
    for back in range(days, -1, -1):
        moment = at - timedelta(days=back)
        keys = {warning.key for warning in warnings_at(columns, settings, moment, zone)}
        if before is not None:
            lines.append({"day": str(moment.astimezone(zone).date()), "standing": len(keys), "new": len(keys - before)})
        before = keys
    new = [line["new"] for line in lines]
    return {"new_a_day": {"mean": round(mean(new), 2), "median": median(new), "most": max(new)}, "days": lines}


def _line(warning: EarlyWarning, catalogue: Catalogue) -> Value:
    return {
        "score": warning.score,
        "kind": warning.kind.value,
        "about": _about(warning, catalogue),
        "because": "; ".join(filter(None, map(_words, warning.terms))),
        "size": warning.size,
        "since": warning.since.isoformat(timespec="minutes"),
        "key": warning.key,
        "area": warning.area,
        "terms": [_term(term) for term in warning.terms],
        "cases": list(warning.cases),
    }


def _about(warning: EarlyWarning, catalogue: Catalogue) -> str:
    if warning.kind is SubjectKind.PLACE:
        groups = {each.group_code: each.group_en for each in catalogue.types.values()}
        where = f"around {warning.label}" if warning.around else warning.label
        return f"{where}: {groups.get(warning.group, warning.group)}"
    if warning.kind is SubjectKind.AREA:
        return warning.label
    name = catalogue.types[warning.label].name_en if catalogue.knows(warning.label) else warning.label
    return f"{name}, {warning.area}" if warning.area else name


def _words(term: Term) -> str:
    """The figures of a term that gave points."""
    if term.absent or not term.points:
        return ""
    span = f"{term.hours / 24:g} d" if term.hours > 48 else f"{term.hours:g} h"
    often = f"{term.usual:.1f}" if term.usual and term.usual >= 0.05 else "none"
    usual = "" if term.usual is None else f" where {often} is usual"
    match term.kind:
        case TermKind.REPEATS | TermKind.SURGE:
            return f"{term.value:g} in {span}{usual}"
        case TermKind.SOURCES:
            return f"{term.value:g} sources"
        case TermKind.LONG_OPEN:
            return f"open {term.value:g} d{', overdue' if term.overdue else ''}"
        case TermKind.HIGH_LEVEL:
            return f"{term.value:g} of a high level"


def _term(term: Term) -> Value:
    return {
        "kind": term.kind.value,
        "value": term.value,
        "usual": term.usual,
        "points": term.points,
        "most": term.most,
        "hours": term.hours,
        "overdue": term.overdue,
        "absent": term.absent,
    }
