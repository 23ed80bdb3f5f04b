"""The parts of the made-up city's file: districts, departments, channels, and what is reported how often and when."""

from __future__ import annotations

from bus.demo.phrases import Part, Text

HOURS = 24


class District(Part, frozen=True):
    name: Text
    lon: float
    lat: float
    radius_km: float
    weight: float
    streets: tuple[Text, ...]


class Department(Part, frozen=True):
    """`bases` are English names of districts, one for each crew. `speed` is in km/h; a desk stays where it is.

    `skills` and `rota` are those of every crew; the lists of `equipment` are gone round, a crew each.
    """

    crew: Text
    bases: tuple[str, ...]
    speed: float = 30.0
    desk: bool = False
    skills: tuple[str, ...] = ()
    equipment: tuple[tuple[str, ...], ...] = ()
    rota: tuple[str, ...] = ()


class Channel(Part, frozen=True):
    """A way reports come in. `call_back` is the share that asks for one; without `groups` it serves every group.

    `caller` is the share that says who calls.
    """

    code: str
    weight: float
    call_back: float
    caller: float = 0.0
    groups: tuple[str, ...] = ()


class Callers(Part, frozen=True):
    """How made-up callers are called and reached, by their number `{n}`, and what they say word for word.

    `reasons` are why somebody looks at a number, `erased` why everything is erased.
    """

    name: Text
    phone: str
    words: tuple[Text, ...]
    reasons: tuple[Text, ...]
    erased: Text


class Group(Part, frozen=True):
    """`hours` shapes the day of a group of the catalogue; `work` is the least and most minutes on site."""

    hours: tuple[float, ...]
    work: tuple[float, float]

    def __post_init__(self) -> None:
        check_hours(self.hours)


class Burst(Part, frozen=True):
    """Reports that come in a crowd: the chance that one begins in an hour, its size, length and spread."""

    chance: float
    reports: float
    minutes: float
    districts: int
    types: dict[str, float]


class TypeOfReport(Part, frozen=True):
    """How often a type of the catalogue comes up, and in what words.

    `really` is the type that it turns out to be now and then; `disputed` the share that units return as not theirs.
    """

    weight: float
    titles: tuple[Text, ...] = ()
    work: tuple[float, float] | None = None
    helpers: tuple[str, ...] = ()
    really: str = ""
    disputed: float = 0.0


class Trouble(Part, frozen=True):
    """A building from which reports keep coming: how many a day, for how many days, of which types."""

    district: str
    street: int
    number: int
    days: int
    a_day: float
    types: dict[str, float]


class Surge(Part, frozen=True):
    """What comes in a crowd today: so many reports of one type in one district within the last hours."""

    district: str
    type_code: str
    reports: int
    hours: float


def check_hours(hours: tuple[float, ...]) -> None:
    """ValueError unless there is a weight for every hour of the day."""
    if len(hours) != HOURS or min(hours) < 0 or max(hours) <= 0:
        raise ValueError(f"hours needs {HOURS} weights, none below zero and one above")
