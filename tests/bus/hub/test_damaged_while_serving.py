"""A file that goes bad under a hub at work: it ends, says what to do, and does not serve what is left of it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from bus.events import LinkState
from bus.link import open_seat
from models.store.engine import PAGES_KB
from tests.bus.hub.room_of_hubs import a_room_hub
from tests.bus.hub.served import a_report, a_source, accepted, program

LONG = "Water comes up through the cover of a drain. " * 250


def damage(path: Path) -> None:
    """The middle half of a file that is larger than what a hub holds of it in memory."""
    size = path.stat().st_size
    assert size > 2 * PAGES_KB * 1024
    with path.open("r+b") as file:
        file.seek(size // 4)
        file.write(b"\xa5" * (size // 2))


def test_what_it_cannot_read_any_more_ends_the_hub_and_it_says_the_way_out(world: Path) -> None:
    url = f"sqlite:///{world / 'hub.db'}"
    with a_room_hub(world / "first", url) as hub:
        with a_source(hub.for_sources) as source:
            receipts = accepted(source, *(replace(a_report(f"r{n}"), text=LONG) for n in range(1_200)))
        damage(world / "hub.db")
        with closing(open_seat(hub.for_seats, "desk 1")) as seat:
            cases = iter([receipt.case for receipt in receipts])
            while hub.process.poll() is None:
                seat.turn(0.01)
                if seat.state is LinkState.LIVE:
                    seat.ask_timeline(next(cases))
        code, said = hub.ended()
    assert (code, "the hub stops: " in said, "main.py restore --from" in said) == (1, True, True)
    assert "Traceback" not in said
    again = program("hub", "--base-dir", world / "first", "--db", url)
    assert (again.returncode, "the hub cannot start: " in again.stderr) == (1, True)
