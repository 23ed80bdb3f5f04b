"""What the forecast of the coming hour says, as the strip at the top and its list show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from widgets.words import clock_name, duration_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ForecastCase:
    """A case that could turn red. `rate` is how many such cases are finished in an hour of waiting."""

    number: str
    title: str
    red_at: datetime
    left: timedelta
    chance: float
    department: str
    clock: str
    rate: float


@dataclass(frozen=True, slots=True)
class ForecastTold:
    """`expected` is None while too little was seen; `most` is the department with the most of them.

    Instants are local. `past` is what was expected an hour ago, what came, and how many could have.
    """

    until: datetime
    expected: float | None
    could: int
    most: tuple[str, float] = ("", 0.0)
    cases: tuple[ForecastCase, ...] = ()
    past: tuple[float, int, int] | None = None
    looked_back: timedelta = timedelta(hours=6)


def forecast_text(told: ForecastTold) -> str:
    """One sentence: how many more will turn red, until when, and whose most of them are."""
    until = f"{told.until:%H:%M}"
    if told.expected is None:
        text = translate("forecast", "{n} could turn red before {time}: too little was finished yet to foretell")
        return text.format(n=told.could, time=until)
    expected = round(told.expected)
    if not expected:
        return translate("forecast", "none more will turn red before {time}").format(time=until)
    if expected == 1:
        text = translate("forecast", "1 more will turn red before {time}").format(time=until)
    else:
        text = translate("forecast", "{n} more will turn red before {time}").format(n=expected, time=until)
    name, share = told.most[0], round(told.most[1])
    if not name or not share:
        return text
    if share >= expected:
        return translate("forecast", "{forecast}, {department}").format(forecast=text, department=name)
    of_them = translate("forecast", "{forecast}, {n} of them {department}")
    return of_them.format(forecast=text, n=share, department=name)


def past_text(told: ForecastTold) -> str:
    """How good the forecast was an hour ago."""
    if told.past is None:
        return translate("forecast", "How good it is will be shown when an hour has been foretold.")
    expected, turned, could = told.past
    text = translate("forecast", "An hour ago {expected} of {could} were expected to turn red: {turned} did.")
    return text.format(expected=f"{expected:.1f}", could=could, turned=turned)


def reason_text(case: ForecastCase, looked_back: timedelta) -> str:
    """Why a case is likely to turn red: the pace of its like, and the time that it has."""
    like = f"{case.department} · {clock_name(case.clock)}" if case.department else clock_name(case.clock)
    left = duration_text(case.left)
    back = duration_text(looked_back)
    if case.rate * looked_back.total_seconds() < _HOUR_S / 2:
        text = translate("forecast", "{like}: hardly any was finished this near its limit in {back}; {left} left")
        return text.format(like=like, back=back, left=left)
    pace = duration_text(timedelta(hours=1 / case.rate))
    text = translate("forecast", "{like}: at the pace of the last {back} one takes {pace}; {left} left")
    return text.format(like=like, back=back, pace=pace, left=left)


_HOUR_S = 3600.0
