"""What the made-up city is: districts, departments and their crews, the shape of its day. Read strictly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

from bus.demo.city_parts import (
    Burst,
    Callers,
    Channel,
    Department,
    District,
    Group,
    Surge,
    Trouble,
    TypeOfReport,
    check_hours,
)
from bus.demo.ground import spot
from bus.demo.phrases import Part, Phrases, Text
from models.domain.case import Place
from resources import resource

Language = Literal["en", "zh"]


class City(Part, frozen=True):
    """The whole file. `language` is set by whoever loads it."""

    name: Text
    time_zone: str
    reports_an_hour: float
    hours: tuple[float, ...]
    duplicate_share: float
    past_a_day: float
    past_an_hour: float
    text: Text
    texts_again: tuple[Text, ...]
    address: Text
    details: tuple[Text, ...]
    results: tuple[Text, ...]
    returns: tuple[Text, ...]
    refusals: tuple[Text, ...]
    reworks: tuple[Text, ...]
    channels: tuple[Channel, ...]
    callers: Callers
    districts: tuple[District, ...]
    departments: dict[str, Department]
    groups: dict[str, Group]
    bursts: tuple[Burst, ...]
    troubles: tuple[Trouble, ...]
    surges: tuple[Surge, ...]
    types: dict[str, TypeOfReport]
    phrases: Phrases
    language: Language = "en"

    def __post_init__(self) -> None:
        check_hours(self.hours)
        known = {district.name.en for district in self.districts}
        if lost := ({t.district for t in self.troubles} | {s.district for s in self.surges}) - known:
            raise ValueError(f"reports come from {min(lost)!r}, which is no district")
        if lost := {base for d in self.departments.values() for base in d.bases} - known:
            raise ValueError(f"a crew is based in {min(lost)!r}, which is no district")
        if lost := {code[:2] for code in self.types} - self.groups.keys():
            raise ValueError(f"there are types of group {min(lost)!r}, which has no hours")
        if lost := {code for burst in self.bursts for code in burst.types} - self.types.keys():
            raise ValueError(f"a burst brings type {min(lost)!r}, which is not listed")

    @property
    def zone(self) -> tzinfo | None:
        """Where the city lies; None stands for the zone of this workstation."""
        return ZoneInfo(self.time_zone) if self.time_zone else None

    def say(self, text: Text) -> str:
        return text.say(self.language)

    def work_of(self, type_code: str) -> tuple[float, float]:
        """Least and most minutes that a type takes on site; a type that is not listed takes an ordinary time."""
        listed = self.types.get(type_code)
        if listed is not None and listed.work is not None:
            return listed.work
        group = self.groups.get(type_code[:2])
        return (15.0, 40.0) if group is None else group.work


@dataclass(frozen=True, slots=True)
class Crew:
    """A unit of the demonstration, as it is registered, and how it gets about."""

    call_sign: str
    name: str
    department: str
    base: Place
    speed: float
    desk: bool
    skills: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    rota: tuple[str, ...] = ()


def load_city(language: Language = "en") -> City:
    """The city that ships with the program; msgspec.ValidationError names what is wrong with the file."""
    city = msgspec.toml.decode(resource("demo_city.toml").read_bytes(), type=City)
    return msgspec.structs.replace(city, language=language)


def crews_of(city: City) -> dict[str, Crew]:
    """Every crew by its call sign: MUN-1, MUN-2, WAT-1 …"""
    districts = {district.name.en: district for district in city.districts}
    crews = {}
    for code, department in city.departments.items():
        for n, base in enumerate(department.bases, start=1):
            call_sign = f"{code}-{n}"
            name = city.say(department.crew).format(n=n)
            place = place_in(city, districts[base], len(code) + n, 10 * n)
            kit = department.equipment[(n - 1) % len(department.equipment)] if department.equipment else ()
            crews[call_sign] = Crew(
                call_sign, name, code, place, department.speed, department.desk, department.skills, kit, department.rota
            )
    return crews


def place_in(city: City, district: District, street: int, number: int) -> Place:
    """House `number` in a street of the district, counted round; the same address is always the same spot."""
    street %= len(district.streets)
    lon, lat = spot(district.lon, district.lat, district.radius_km, street / len(district.streets), number)
    name, road = city.say(district.name), city.say(district.streets[street])
    return Place(city.say(city.address).format(street=road, number=number), name, lon, lat)
