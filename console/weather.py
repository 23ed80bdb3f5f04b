"""Brings the weather and hazard warnings in force to the header."""

from __future__ import annotations

from PySide6.QtCore import QObject

from console.room import Room
from console.seat import Came
from models.domain.case import Case, Level
from models.domain.weather import WeatherWarning, gravest_first, warning_of
from widgets.weather_part import WeatherPart

MOST = 200
"""Open warnings that are looked at: a city has a handful."""


class Weather(QObject):
    """Reads the open warnings of the cache once, and keeps them by what the hub tells after that."""

    def __init__(self, part: WeatherPart, room: Room) -> None:
        super().__init__(part)
        self._part, self._room = part, room
        self._warnings: dict[str, WeatherWarning] = {}
        self._told: tuple[WeatherWarning, ...] = ()
        self._filling = self._stirred = False
        room.second.connect(self._on_second)
        room.loaded.connect(self._read)
        room.came.connect(self._on_came)
        part.asked.connect(room.choose)
        if room.rows.known:
            self._read()

    def _read(self) -> None:
        self._room.look_up(lambda cache: cache.warnings_in_force(MOST), self._take)

    def _take(self, cases: list[Case]) -> None:
        self._warnings.clear()
        for case in cases:
            self._keep(case)
        self._tell()

    def _on_came(self, came: Came) -> None:
        if came.filling:
            self._filling = True
        elif self._filling:
            self._filling = False
            self._read()
        else:
            self._follow(came)

    def _follow(self, came: Came) -> None:
        changed = [case for case in came.cases if case.level is Level.W or case.number in self._warnings]
        for case in changed:
            self._keep(case)
        gone = [number for number in came.gone if self._warnings.pop(number, None) is not None]
        self._stirred |= bool(changed or gone)

    def _keep(self, case: Case) -> None:
        if (warning := warning_of(case)) is None:
            self._warnings.pop(case.number, None)
        else:
            self._warnings[case.number] = warning

    def _on_second(self, _now: object) -> None:
        """Many warnings may change in one second: a storm brings them all at once."""
        if self._stirred:
            self._stirred = False
            self._tell()

    def _tell(self) -> None:
        told = gravest_first(self._warnings.values())
        if told != self._told:
            self._told = told
            self._part.set_warnings(told, self._room.clock.now())
