"""Who calls in the made-up city: names that nobody bears, and numbers that no telephone reaches."""

from __future__ import annotations

from dataclasses import dataclass

from bus.demo.chance import dice
from bus.demo.city import City

MOST = 999


@dataclass(frozen=True, slots=True)
class MadeUp:
    """What somebody says of himself, and how he puts it; nothing of it where he does not say who he is."""

    name: str = ""
    phone: str = ""
    words: str = ""


NOBODY = MadeUp()


def caller_of(city: City, record: str, channel: str) -> MadeUp:
    """The caller of a report: the same whenever it is told. Of sensors and patrols there is none."""
    share = {each.code: each.caller for each in city.channels}.get(channel, 0.0)
    return made_up(city, record) if dice(record, "who calls").random() < share else NOBODY


def made_up(city: City, record: str) -> MadeUp:
    """Somebody with a number that is plainly the same in his name and his telephone's."""
    roll = dice(record, "caller")
    n = roll.randint(1, MOST)
    words = city.say(roll.choice(city.callers.words))
    return MadeUp(city.say(city.callers.name).format(n=n), city.callers.phone.format(n=n), words)
