"""Foretells which cases will turn red within the hour, for the strip at the top of the window."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer

from console.forecast_reckoning import Answer, Departments, Question, Told, answered, told_of
from console.room import Room
from console.seat import Came
from models.domain.case import Case
from models.domain.clocks import ROUND_THE_CLOCK, WorkTimes
from models.domain.forecast import DEFAULT_TERMS, Kind, Paces, Run, chance
from models.domain.instants import to_ms
from models.store.cache import Cache
from models.store.worked_cases import touched_since
from widgets.queue.row_dues import Coming, RedRows
from widgets.timeline.forecast_told import ForecastCase, ForecastTold
from widgets.timeline.hour_strip import HourStrip

EVERY_S = 10
"""Between two forecasts."""
SOON_MS = 550
"""So long after a second it asks: much is done on the second itself."""
MOST_CASES = 6_000
"""Cases touched last whose clocks are kept; of all others the row tells when they turn red."""
AT_ONCE = 2_000
MOST_NAMED = 30
"""Of the cases that turn red first so many of the likeliest are listed."""
LOOKED_AT = 400
BACK = timedelta(seconds=DEFAULT_TERMS.looked_back + DEFAULT_TERMS.ahead)
"""An hour ago the pace of the hours before that counted."""


class Forecasting(QObject):
    """Counts in the screen's thread what the columns of the rows tell, and reckons in the seat's."""

    def __init__(self, strip: HourStrip, room: Room) -> None:
        super().__init__(strip)
        self._strip = strip
        self._room = room
        self._runs: dict[str, tuple[Run, ...]] = {}
        self._changed: dict[str, Case] = {}
        self._begun = self._asking = self._filling = False
        self._wait_s = 0
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._ask)
        room.loaded.connect(self._begin)
        room.rules_changed.connect(self._begin)
        room.came.connect(self._on_came)
        room.second.connect(self._on_second)
        if room.rows.known:
            self._begin()

    def _begin(self) -> None:
        """Read from the cache what was done in the last hours."""
        self._runs.clear()
        self._begun, self._asking = True, True
        since = to_ms(self._room.clock.now() - BACK)
        departments, times = self._departments(), self._times()

        def question(cache: Cache) -> Told:
            cases = cache.ask(lambda connection: touched_since(connection, since, MOST_CASES))
            return told_of(reversed(cases), departments, times)

        self._room.look_up(question, self._take)

    def _on_came(self, came: Came) -> None:
        if came.filling:
            self._filling = True
        elif self._filling:
            self._filling = False
            self._begin()
        else:
            self._changed |= {case.number: case for case in came.cases if case.clocks}

    def _on_second(self, now: datetime) -> None:
        self._wait_s -= 1
        if self._begun and self._room.rows.known and not self._asking and not self._filling and self._wait_s <= 0:
            self._wait_s = EVERY_S
            self._asking = True
            self._soon.start()

    def _ask(self) -> None:
        now = self._room.clock.now()
        numbers = list(self._changed)[-AT_ONCE:]
        changed = tuple(self._changed[number] for number in numbers)
        self._changed.clear()
        rows = RedRows(self._room.rows.columns, to_ms(now), {*self._runs, *numbers})
        departments = self._departments()
        question = Question(
            now.timestamp(),
            dict(self._runs),
            changed,
            rows.coming(),
            rows.turned(),
            rows.waited(to_ms(now) - round(DEFAULT_TERMS.looked_back * 1000)),
            departments,
            self._times(),
        )
        coming = rows.first_coming(LOOKED_AT)
        self._room.look_up(lambda _: answered(question), lambda answer: self._answered(answer, coming, now))

    def _answered(self, answer: Answer, coming: list[Coming], now: datetime) -> None:
        self._take(answer.told)
        foretold, paces = answer.foretold, answer.paces
        enough = paces.enough or not foretold.could
        names = self._room.departments
        most = next(iter(foretold.by_department), ("", 0.0))
        told = ForecastTold(
            until=(now + timedelta(seconds=paces.terms.ahead)).astimezone(self._room.zone),
            expected=foretold.expected if enough else None,
            could=foretold.could,
            most=(names.get(most[0], most[0]), most[1]),
            cases=self._likeliest(coming, paces, now),
            past=None if answer.past is None else (answer.past.expected, answer.past.turned, answer.past.could),
            looked_back=timedelta(seconds=paces.terms.looked_back),
        )
        self._strip.set_forecast(told)

    def _take(self, told: Told) -> None:
        """The latest stand last, so that the first are let go where there are too many."""
        self._asking = False
        for number, runs in told:
            self._runs.pop(number, None)
            self._runs[number] = runs
        for number in list(self._runs)[: max(0, len(self._runs) - MOST_CASES)]:
            del self._runs[number]

    def _likeliest(self, coming: list[Coming], paces: Paces, now: datetime) -> tuple[ForecastCase, ...]:
        departments, zone, now_ms = self._departments(), self._room.zone, to_ms(now)
        found = []
        for case in coming:
            kind = Kind(departments.get(case.type_code, ""), case.clock)
            left = timedelta(milliseconds=case.red_ms - now_ms)
            likely = chance(kind, left.total_seconds(), paces)
            name = self._room.departments.get(kind.department, kind.department)
            at = (now + left).astimezone(zone)
            found.append(ForecastCase(case.number, case.title, at, left, likely, name, kind.clock, paces.rate(kind)))
        return tuple(sorted(found, key=lambda each: (-each.chance, each.red_at))[:MOST_NAMED])

    def _departments(self) -> Departments:
        return {code: each.department for code, each in self._room.catalogue.types.items()}

    def _times(self) -> WorkTimes:
        shelf = self._room.shelf
        return ROUND_THE_CLOCK if shelf is None else shelf.times()
