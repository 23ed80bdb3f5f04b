"""What is to be known of a running clock beside its sums: that its calendar is closed, that its holidays are open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.domain.clocks import Clock, WorkTimes, due_at, settled, work_time
from widgets.words import time_text

translate = QCoreApplication.translate
_INSTANT = timedelta(milliseconds=1)
_CLOSED_FOR = timedelta(seconds=2)
"""A calendar that opens again so soon is open: the instant between two ticks is nothing to tell of."""
_NEAR = timedelta(days=6)
_DAYS: Mapping[int, object] = {
    0: QT_TRANSLATE_NOOP("words", "Mon"),
    1: QT_TRANSLATE_NOOP("words", "Tue"),
    2: QT_TRANSLATE_NOOP("words", "Wed"),
    3: QT_TRANSLATE_NOOP("words", "Thu"),
    4: QT_TRANSLATE_NOOP("words", "Fri"),
    5: QT_TRANSLATE_NOOP("words", "Sat"),
    6: QT_TRANSLATE_NOOP("words", "Sun"),
}


def counts_again(clock: Clock, now: datetime, times: WorkTimes) -> datetime | None:
    """When a running clock goes on whose calendar is closed now; None while it counts, is paused or has stopped."""
    if not clock.running or clock.limit.natural:
        return None
    opens = work_time(clock, times).after(now, _INSTANT)
    return opens if opens - now > _CLOSED_FOR else None


def counts_again_text(opens: datetime, now: datetime, tz: tzinfo) -> str:
    """`counts again Mon 08:00`, or the time alone today, or the date where the day's name would not say which."""
    local = opens.astimezone(tz)
    moment = time_text(opens, now, tz)
    if local.date() != now.astimezone(tz).date() and opens - now < _NEAR:
        moment = f"{translate('words', str(_DAYS[local.weekday()]))} {local:%H:%M}"
    return translate("words", "stands still, counts again {moment}").format(moment=moment)


def unsettled_text(clock: Clock, tz: tzinfo, times: WorkTimes) -> str:
    """That the due instant may change, where it rests on holidays that are not published; else nothing."""
    due = due_at(clock, times)
    if due is None or settled(clock, times):
        return ""
    first, last = clock.started_at.astimezone(tz).year, due.astimezone(tz).year
    by = work_time(clock, times)
    middles = {year: datetime(year, 7, 1, 12, tzinfo=tz) for year in range(first, last + 1)}
    years = ", ".join(str(year) for year, middle in middles.items() if not by.settled(middle, middle))
    return translate("words", "△ holidays of {years} are not published: this may change").format(years=years or last)
