"""How a clock comes to its due instant, told piece by piece: limit, used, paused and why, extended, changed, due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from models.domain.apply import NO_UNIT, ON_SITE
from models.domain.clocks import (
    Clock,
    ClockEntry,
    ClockEvent,
    Limit,
    LimitUnit,
    WorkTimes,
    span_of,
    used,
    work_time,
)
from widgets.words import duration_text, limit_text, time_text

translate = QCoreApplication.translate
REASON_LETTERS = 28
"""A reason is told so far within the line, and in full in the tooltip."""
Held = tuple[ClockEntry, datetime, datetime]


def sums_of(clock: Clock, now: datetime, tz: tzinfo, times: WorkTimes) -> tuple[str, ...]:
    """The arithmetic up to the due instant, which is told apart: a piece for each step."""
    until = clock.ended_at or now
    spent = used(clock, until, times)
    pieces = [limit_text(clock.limit)]
    if clock.stopped:
        pieces.append(translate("words", "done in {time}").format(time=counted_text(spent, clock, times)))
        pieces += _against_limit(clock, span_of(clock, times) - spent, times)
    else:
        pieces.append(translate("words", "used {time}").format(time=counted_text(spent, clock, times)))
    pieces += _pauses(clock, until, now, tz, times)
    pieces += _moved(clock, now, tz)
    return tuple(pieces)


def counted_text(span: timedelta, clock: Clock, times: WorkTimes) -> str:
    """A length of time as the clock counts it: a working day has the hours that its calendar gives it."""
    if clock.limit.natural:
        return duration_text(span)
    if clock.limit.unit is LimitUnit.WORKING_DAYS:
        days, rest = divmod(span, work_time(clock, times).span(Limit(1, LimitUnit.WORKING_DAYS)))
        if days:
            text = limit_text(Limit(days, LimitUnit.WORKING_DAYS))
            return text if rest < timedelta(minutes=1) else f"{text} {duration_text(rest)}"
    hours, minutes = divmod(int(span.total_seconds()) // 60, 60)
    if not hours:
        return duration_text(span)
    return translate("words", "{hours} h {minutes}").format(hours=hours, minutes=f"{minutes:02}")


def held(clock: Clock, until: datetime) -> Iterator[Held]:
    """Each start, pause and resumption with the instants between which it held."""
    standing = [e for e in clock.entries if e.event not in (ClockEvent.EXTENDED, ClockEvent.CHANGED)]
    ends = [entry.at for entry in standing[1:]] + [max(until, standing[-1].at)]
    for entry, end in zip(standing, ends, strict=True):
        if entry.event is not ClockEvent.STOPPED:
            yield entry, entry.at, end


def paused_for(clock: Clock, until: datetime, times: WorkTimes) -> timedelta:
    """Running time that was not counted."""
    by = work_time(clock, times)
    spans = [by.running(since, end) for entry, since, end in held(clock, until) if entry.event is ClockEvent.PAUSED]
    return sum(spans, timedelta())


def _against_limit(clock: Clock, left: timedelta, times: WorkTimes) -> list[str]:
    if left < timedelta():
        return [translate("words", "late by {time}").format(time=counted_text(-left, clock, times))]
    return [translate("words", "met by {time}").format(time=counted_text(left, clock, times))]


def _pauses(clock: Clock, until: datetime, now: datetime, tz: tzinfo, times: WorkTimes) -> list[str]:
    pauses = [entry for entry in clock.entries if entry.event is ClockEvent.PAUSED]
    if clock.paused:
        text = translate("words", "paused since {moment}").format(moment=time_text(clock.standing.at, now, tz))
        return [_for_reason(text, clock.standing.reason)]
    total = paused_for(clock, until, times)
    if not pauses or not total:
        return []
    text = translate("words", "paused {time}").format(time=counted_text(total, clock, times))
    reasons = list(dict.fromkeys(entry.reason for entry in pauses if entry.reason))
    if len(reasons) > 1:
        return [translate("words", "{paused}, {n} times").format(paused=text, n=len(pauses))]
    return [_for_reason(text, reasons[0] if reasons else "")]


def reason_text(reason: str) -> str:
    """A reason as it was given, or the words for one that came from the state of the case alone."""
    if reason == NO_UNIT:
        return translate("words", "no unit")
    return translate("words", "verification on site") if reason == ON_SITE else reason


def _for_reason(paused: str, reason: str) -> str:
    if not reason:
        return paused
    reason = reason_text(reason)
    short = reason if len(reason) <= REASON_LETTERS else reason[: REASON_LETTERS - 1].rstrip() + "…"
    return translate("words", "{paused} for “{reason}”").format(paused=paused, reason=short)


def _moved(clock: Clock, now: datetime, tz: tzinfo) -> list[str]:
    """How often it was given more time, and since when its limit is the one told."""
    pieces = []
    if clock.extensions == 1:
        pieces.append(translate("words", "extended once"))
    elif clock.extensions:
        pieces.append(translate("words", "extended {n} times").format(n=clock.extensions))
    changes = [entry for entry in clock.entries if entry.event is ClockEvent.CHANGED]
    if changes:
        moment = time_text(changes[-1].at, now, tz)
        pieces.append(translate("words", "limit changed {moment}").format(moment=moment))
    return pieces
