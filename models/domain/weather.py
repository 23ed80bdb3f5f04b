"""A weather or hazard warning in force, as the room looks at it: its colour, since when, and who has confirmed it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from models.domain.case import Case, Level
from models.domain.tasks import Task, TaskKind, TaskState


class WarningColour(IntEnum):
    """The scale of the weather service, from mild to worst. It is none of the room's lights, nor a case's level."""

    UNKNOWN = 0
    BLUE = 1
    YELLOW = 2
    ORANGE = 3
    RED = 4


_WORDS = {
    WarningColour.RED: ("red", "红色"),
    WarningColour.ORANGE: ("orange", "橙色"),
    WarningColour.YELLOW: ("yellow", "黄色"),
    WarningColour.BLUE: ("blue", "蓝色"),
}
"""What the colours are called where a warning is written: a report has no field for them."""


@dataclass(frozen=True, slots=True)
class WeatherWarning:
    """`asked` were told to confirm it, `confirmed` of them have received or answered that."""

    case: str
    type_code: str
    title: str
    colour: WarningColour
    since: datetime
    asked: int = 0
    confirmed: int = 0


def warning_of(case: Case) -> WeatherWarning | None:
    """The warning that a case is; None where it is none, or is over."""
    if case.level is not Level.W or not case.open:
        return None
    told = [task for task in case.tracks.tasks if _asks(task)]
    confirmed = sum(task.received_at is not None or task.state is TaskState.ANSWERED for task in told)
    colour = colour_in(case.title) or colour_in(case.text)
    return WeatherWarning(case.number, case.type_code, case.title, colour, case.reported_at, len(told), confirmed)


def in_force(cases: Iterable[Case]) -> tuple[WeatherWarning, ...]:
    """Those of the cases that are warnings in force, as `gravest_first`."""
    return gravest_first(warning for case in cases if (warning := warning_of(case)) is not None)


def gravest_first(warnings: Iterable[WeatherWarning]) -> tuple[WeatherWarning, ...]:
    """The gravest first, and the newest of those."""
    return tuple(sorted(warnings, key=lambda each: (-each.colour, -each.since.timestamp(), each.case)))


def colour_in(words: str) -> WarningColour:
    """The gravest colour that a text names."""
    said = words.casefold().replace(",", " ").replace(".", " ").replace(":", " ").split()
    for colour, (english, chinese) in _WORDS.items():
        if english in said or chinese in words:
            return colour
    return WarningColour.UNKNOWN


def _asks(task: Task) -> bool:
    return task.kind is TaskKind.INSTRUCTION and task.state is not TaskState.WITHDRAWN
