"""How a case stands beside its life cycle and its tasks: urging, escalation, emergency, mediation, time, call-back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from models.domain.case import MOST_ESCALATED, Case, CaseState, MediationStage
from models.domain.decide_tracks import next_reports
from widgets.track_words import all_of, emergency_report_name, grade_name, mediation_name, one_of
from widgets.words import clock_name, duration_text, time_text

translate = QCoreApplication.translate
Field = tuple[str, str]
_AGREED = (MediationStage.CONSENTED, MediationStage.INQUIRED, MediationStage.SESSION, MediationStage.AGREED)
_NOT_AGREED = (*_AGREED[:3], MediationStage.FAILED, MediationStage.HANDED_ON)


def track_fields(case: Case, now: datetime, tz: tzinfo, names: Mapping[str, str]) -> tuple[Field, ...]:
    """What there is to tell, as (name, text); what has not begun is left out."""
    fields = (
        (translate("tracks", "Suspended"), _suspended(case, now, tz)),
        (translate("tracks", "Escalated"), _escalated(case, names)),
        (translate("tracks", "Urged"), _times(case.tracks.urges)),
        (translate("tracks", "Emergency"), _emergency(case)),
        (translate("tracks", "Mediation"), _mediation(case.tracks.mediation)),
        (translate("tracks", "More time"), _extended(case)),
        (translate("tracks", "Call-back"), _called_back(case)),
        (translate("tracks", "Came back"), _came_back(case)),
        (translate("tracks", "Handed over"), _handed_over(case)),
    )
    return tuple((name, text) for name, text in fields if text)


def _suspended(case: Case, now: datetime, tz: tzinfo) -> str:
    tracks = case.tracks
    if case.state is not CaseState.SUSPENDED:
        return translate("tracks", "once before: it cannot wait a second time") if tracks.suspensions else ""
    parts = []
    if tracks.resume_at is not None:
        text = translate("tracks", "until {moment} (in {time})")
        left = duration_text(tracks.resume_at - now)
        parts.append(text.format(moment=time_text(tracks.resume_at, now, tz), time=left))
    if tracks.resume_on:
        parts.append(translate("tracks", "waits for “{event}”").format(event=tracks.resume_on))
    return " · ".join(parts)


def _escalated(case: Case, names: Mapping[str, str]) -> str:
    tracks = case.tracks
    if not tracks.escalation:
        return ""
    level = translate("tracks", "↑ level {n} of {most}").format(n=tracks.escalation, most=MOST_ESCALATED)
    if not tracks.task_force:
        return level
    members = all_of(names.get(member, member) for member in tracks.task_force)
    return f"{level} · " + translate("tracks", "task force: {members}").format(members=members)


def _emergency(case: Case) -> str:
    tracks = case.tracks
    if tracks.grade is None:
        return ""
    parts = [grade_name(tracks.grade)]
    if tracks.emergency is not None:
        parts.append(translate("tracks", "✓ {report} made").format(report=emergency_report_name(tracks.emergency)))
    coming = one_of(emergency_report_name(report) for report in next_reports(case))
    if coming and case.open:
        parts.append(translate("tracks", "next: {report}").format(report=coming))
    return " · ".join(parts)


def _mediation(stage: MediationStage | None) -> str:
    """The steps of its way in order, the one that was reached marked by its shape."""
    if stage is None:
        return ""
    way = _AGREED if stage in _AGREED else _NOT_AGREED
    return " › ".join(f"● {mediation_name(each)}" if each is stage else mediation_name(each) for each in way)


def _extended(case: Case) -> str:
    told = []
    for clock in case.clocks:
        if clock.extensions:
            text = translate("tracks", "{clock}: {times}, by one limit each")
            told.append(text.format(clock=clock_name(clock.kind), times=_times(clock.extensions)))
    return " · ".join(told)


def _called_back(case: Case) -> str:
    tracks = case.tracks
    if tracks.solved is None:
        return ""
    solved = translate("tracks", "✓ solved") if tracks.solved else translate("tracks", "✕ not solved")
    if tracks.satisfied:
        return f"{solved} · " + translate("tracks", "✓ caller satisfied")
    return f"{solved} · " + translate("tracks", "✕ caller not satisfied")


def _came_back(case: Case) -> str:
    told = (
        (case.returns, translate("tracks", "returned by units {times}")),
        (case.reworks, translate("tracks", "to be done again {times}")),
        (case.tracks.reopens, translate("tracks", "reopened {times}")),
    )
    return " · ".join(text.format(times=_times(count)) for count, text in told if count)


def _handed_over(case: Case) -> str:
    if not case.tracks.any_of or len(case.active) < 2:
        return ""
    return translate("tracks", "by the first unit that finishes")


def _times(count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return translate("tracks", "once")
    return translate("tracks", "{n} times").format(n=count)
