"""What the window shows is the hub's state: row by row and unit by unit as a seat has it that has just sat down."""

from __future__ import annotations

import time
from collections.abc import Generator
from pathlib import Path

from bus.events import LinkState
from console.app import Console
from console.seat import Came, Loaded
from models.clock import WallClock
from tests.console.hands.player import WITHIN_S, Run
from tests.console.sat import Sat, sitting


def same_as_the_hub(console: Console, run: Run, hub: str, folder: Path) -> Generator[None, None, None]:
    """A hub goes on by itself: what differs is looked at again once both have heard more."""
    with sitting(folder / "proof.db", hub, WallClock(), "proof") as fresh:
        fresh.hear(lambda: any(isinstance(each, Came) and not each.filling for each in fresh.heard), "all has come")
        deadline = time.monotonic() + WITHIN_S
        while found := _differences(console, fresh):
            if time.monotonic() > deadline:
                run.fault(f"the window differs from the hub: {found[:5]}")
                return
            fresh.hear_what_waits()
            yield


def _differences(console: Console, fresh: Sat) -> list[str]:
    room, columns = console.desk.room, console.window.rows.columns
    if room.link.state is not LinkState.LIVE:
        return [f"the link is {room.link.state.value}"]
    shown = {number: columns.row(slot) for number, slot in columns.slot_of.items()}
    gone = {number for each in fresh.heard if isinstance(each, Came) for number in each.gone}
    true = {number: row for number, row in fresh.rows.items() if number not in gone}
    told = {unit.call_sign: unit for each in fresh.heard if isinstance(each, Loaded | Came) for unit in each.units}
    differing = [number for number in shown.keys() | true.keys() if shown.get(number) != true.get(number)]
    units = [sign for sign in told.keys() | room.units.keys() if told.get(sign) != room.units.get(sign)]
    return [
        *(f"{number}: shown {shown.get(number)}, true {true.get(number)}" for number in sorted(differing)),
        *(f"{sign}: shown {room.units.get(sign)}, true {told.get(sign)}" for sign in sorted(units)),
    ]
