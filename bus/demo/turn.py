"""One look round the room: what everybody of the demonstration has come to do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bus.demo import answers, crews, leader, seat
from bus.demo.plans import Shift
from bus.demo.room import Deed, Room


def deeds(shift: Shift, room: Room, now: datetime) -> Iterator[Deed]:
    """The field first, then the seat, then whoever looks over its shoulder."""
    yield from crews.steps(shift, room, now)
    yield from answers.steps(shift, room, now)
    yield from seat.steps(shift, room, now)
    yield from leader.steps(shift, room, now)
