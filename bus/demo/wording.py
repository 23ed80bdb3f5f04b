"""In whose words a matter is told, and over which channel."""

from __future__ import annotations

from collections.abc import Container
from datetime import datetime
from random import Random

from bus.demo.callers import caller_of
from bus.demo.chance import dice
from bus.demo.city import City
from bus.demo.city_parts import Channel
from models.domain.case import Place
from models.domain.orders import ReportCase
from models.rules.catalogue import Catalogue


def report_of(
    city: City,
    catalogue: Catalogue,
    record: str,
    at: datetime,
    code: str,
    place: Place,
    not_title: str = "",
    not_channels: Container[str] = (),
) -> ReportCase:
    """A report in somebody's words; where others told it before, in other words and by another channel."""
    roll = dice(record, "words")
    title = _title(roll, city, catalogue, code, not_title)
    channel = _channel(roll, city, code[:2], not_channels)
    text = roll.choice(city.texts_again) if not_title else city.text
    who = caller_of(city, record, channel.code)
    return ReportCase(
        record=record,
        reported_at=at,
        type_code=code,
        title=title,
        text=city.say(text).format(title=title, address=place.address),
        place=place,
        channel=channel.code,
        call_back=roll.random() < channel.call_back,
        caller_name=who.name,
        caller_phone=who.phone,
        caller_words=who.words,
    )


def _title(roll: Random, city: City, catalogue: Catalogue, code: str, not_title: str) -> str:
    """One of the city's titles for the type, or the catalogue's name with a detail."""
    titles = [city.say(each) for each in city.types[code].titles]
    if not set(titles) - {not_title}:
        kind = catalogue.types[code]
        name, comma = (kind.name_zh, ",") if city.language == "zh" else (kind.name_en, ", ")
        titles = [f"{name}{comma}{city.say(detail)}" for detail in city.details]
    return roll.choice([title for title in titles if title != not_title])


def _channel(roll: Random, city: City, group: str, not_channels: Container[str]) -> Channel:
    open_to = [c for c in city.channels if not c.groups or group in c.groups]
    open_to = [c for c in open_to if c.code not in not_channels] or open_to
    return roll.choices(open_to, [c.weight for c in open_to])[0]
