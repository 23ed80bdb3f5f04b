"""Cases of half a year ago, whose callers are erased one after the other while somebody looks on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bus.demo.callers import made_up
from bus.demo.chance import dice, pick
from bus.demo.day import any_place
from bus.demo.names import PAST
from bus.demo.plans import Shift
from bus.demo.wording import report_of
from models.domain.orders import ReportCase
from models.rules.retention import shipped_retention

CASES = 24
APART = timedelta(minutes=5)
TOOK = timedelta(hours=3)


def at_the_end_of_retention(shift: Shift, now: datetime) -> Iterator[ReportCase]:
    """Closed so long ago that the retention of one after the other ends from the beginning of this hour on."""
    city, hour = shift.city, now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    weights = {code: kind.weight for code, kind in city.types.items()}
    for nth in range(CASES):
        closed = hour + nth * APART - shipped_retention().keep
        record = f"{PAST}{shift.seed}-kept-{hour:%Y%m%d%H}-{nth:02d}"
        roll = dice(record)
        report = report_of(city, shift.catalogue, record, closed - TOOK, pick(roll, weights), any_place(roll, city))
        who = made_up(city, record)
        told = replace(report, caller_name=who.name, caller_phone=who.phone, caller_words=who.words)
        yield replace(told, closed_at=closed, result=city.say(roll.choice(city.results)))
