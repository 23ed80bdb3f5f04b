"""Why a unit could be sent next, in words: how near, what it has, what it is at, what would be left open."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from models.domain.nearest import Candidate, Travel

translate = QCoreApplication.translate


def reasons_for(candidate: Candidate, called: Mapping[str, str]) -> str:
    """What speaks for it: `6 min · free · has pump`. `called` are skills and equipment by their keys."""
    parts = []
    if candidate.minutes is not None:
        parts.append(translate("words", "{n} min").format(n=candidate.minutes))
    if candidate.unit.free:
        parts.append(translate("words", "free"))
    parts += [translate("words", "has {thing}").format(thing=called.get(each, each)) for each in candidate.has]
    return " · ".join(parts)


def reasons_against(candidate: Candidate, called: Mapping[str, str], departments: Mapping[str, str]) -> str:
    """What speaks against it: `on 0041; leaves Xixiang without Water cover`."""
    unit, parts = candidate.unit, []
    if len(unit.cases) == 1:
        parts.append(translate("words", "on {case}").format(case=unit.cases[0][-4:]))
    elif unit.cases:
        text = translate("words", "on {n} cases, latest {case}")
        parts.append(text.format(n=len(unit.cases), case=unit.cases[-1][-4:]))
    parts += [translate("words", "no {thing}").format(thing=called.get(each, each)) for each in candidate.lacks]
    if candidate.uncovered:
        cover = ", ".join(called.get(each, each) for each in candidate.has)
        cover = cover or departments.get(unit.department, unit.department)
        text = translate("words", "leaves {area} without {cover} cover")
        parts.append(text.format(area=candidate.uncovered, cover=cover))
    if candidate.metres is None:
        parts.append(translate("words", "how far is not known"))
    return "; ".join(parts)


def reckoning(candidate: Candidate, travel: Travel) -> str:
    """How its minutes were reckoned, and by which figures."""
    if candidate.metres is None:
        return translate("words", "Its base or the place of the case has no coordinates.")
    text = translate("words", "{km} km in a straight line from its base, at {kmh} km/h ({basis}).")
    speed = travel.speed(candidate.unit.department)
    return text.format(km=f"{candidate.metres / 1000:.1f}", kmh=f"{speed:g}", basis=travel.basis)
