"""What the timeline says of a span, in words: for the pointer, for the line below it, for a screen reader."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from math import isfinite

from PySide6.QtCore import QCoreApplication

from models.domain.case import Stage
from models.domain.lights import Light
from widgets.remaining import remaining_text
from widgets.timeline.timeline_lanes import LaneNames
from widgets.timeline.timeline_spans import Span, Work
from widgets.words import light_name, stage_name, time_text

translate = QCoreApplication.translate


def span_words(span: Span, light: Light, now: datetime, tz: tzinfo, units: Mapping[str, str]) -> tuple[str, ...]:
    """The case; then who, with the stages and their times; then the pauses; then the deadline."""
    return (
        f"{span.case}  {span.title}",
        *_who(span, units),
        " › ".join(_steps(span, now, tz)),
        *_pauses(span, now, tz),
        *_deadline(span, light, now, tz),
    )


def lane_names(units: Mapping[str, str], departments: Mapping[str, str], by_type: Mapping[str, str]) -> LaneNames:
    """Names in the language of the screen. `by_type` has the department's code of each case type."""

    def department_of(type_code: str) -> str:
        code = by_type.get(type_code, "")
        return departments.get(code, code)

    return LaneNames(
        units,
        department_of,
        no_unit=translate("timeline", "no unit · {department}"),
        no_area=translate("timeline", "no area"),
        again=translate("timeline", "{number} again"),
    )


def _who(span: Span, units: Mapping[str, str]) -> tuple[str, ...]:
    if span.work is Work.UNASSIGNED:
        return (translate("timeline", "no unit has been sent"),)
    name = units.get(span.unit, span.unit)
    if span.work is Work.RETURNED:
        return (translate("timeline", "returned by {unit}: nobody has taken it up").format(unit=name),)
    if span.lead:
        name = translate("timeline", "{unit}, lead").format(unit=name)
    return (translate("timeline", "{unit}, for the second time").format(unit=name),) if span.again else (name,)


def _steps(span: Span, now: datetime, tz: tzinfo) -> list[str]:
    if span.work is Work.UNASSIGNED:
        first, last = translate("timeline", "reported"), ""
    elif span.work is Work.RETURNED:
        first, last = stage_name(Stage.RETURNED), translate("timeline", "sent out again")
    else:
        first, last = stage_name(Stage.DISPATCHED), stage_name(span.ended_as)
    named = [
        (first, span.start),
        (stage_name(Stage.SIGNED), span.signed),
        (stage_name(Stage.EN_ROUTE), span.set_out),
        (stage_name(Stage.ON_SCENE), span.arrived),
        (last, span.end),
    ]
    steps, before = [], now
    for word, at in named:
        if word and isfinite(at):
            moment = datetime.fromtimestamp(at, UTC)
            steps.append(f"{word} {time_text(moment, before, tz)}")
            before = moment  # a day is named once, not with every step of it
    return steps


def _pauses(span: Span, now: datetime, tz: tzinfo) -> list[str]:
    told = []
    for since, until in span.pauses:
        start = time_text(datetime.fromtimestamp(since, UTC), now, tz)
        if isfinite(until):
            end = time_text(datetime.fromtimestamp(until, UTC), now, tz)
            told.append(translate("timeline", "paused {start}–{end}").format(start=start, end=end))
        else:
            told.append(translate("timeline", "paused since {start}").format(start=start))
    return told


def _deadline(span: Span, light: Light, now: datetime, tz: tzinfo) -> list[str]:
    if not isfinite(span.due) or isfinite(span.end):
        return []
    due = time_text(datetime.fromtimestamp(span.due, UTC), now, tz)
    left = remaining_text(light, round(span.due * 1000), round(now.timestamp() * 1000))
    return [translate("timeline", "due {time} · {left} · {light}").format(time=due, left=left, light=light_name(light))]
