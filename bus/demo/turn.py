"""One look round the room: what everybody of the demonstration has come to do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bus.demo import answers, crews, heeding, leader, seat
from bus.demo.plans import Shift
from bus.demo.room import Deed, Room


def deeds(shift: Shift, room: Room, now: datetime) -> Iterator[Deed]:
    """The field first, then the seat, then whoever looks over its shoulder. It can be told and done again."""
    yield from crews.steps(shift, room, now)
    yield from answers.steps(shift, room, now)
    yield from seat.steps(shift, room, now)
    yield from leader.steps(shift, room, now)


def live_deeds(shift: Shift, room: Room, now: datetime) -> Iterator[Deed]:
    """And what is done about alerts: a call is of its moment, no history tells it."""
    yield from deeds(shift, room, now)
    yield from heeding.steps(shift, room, now)
