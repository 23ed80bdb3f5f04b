"""Rooms that several tests begin in."""

from __future__ import annotations

import pytest

from models.domain.orders import AcceptCase, DispatchCase, SetUnitDuty
from tests.models.domain.room import Room, staffed_room


@pytest.fixture
def room() -> Room:
    """Crews on duty, no case yet."""
    return staffed_room()


@pytest.fixture
def on_call(room: Room) -> Room:
    """One accepted case with GAS-2 sent to it; MUN-9 is off duty."""
    number = room.reported()
    room.accepted(AcceptCase(number))
    room.accepted(DispatchCase(number, ("GAS-2",)))
    room.accepted(SetUnitDuty("MUN-9", on_duty=False))
    return room
