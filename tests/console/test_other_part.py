"""A seat of a part of the organisation: what somebody saw before is neither shown nor on the disk for the next one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bus.events import LinkState
from bus.session import Credentials
from console.seat import Came, CaseShown, Linked, Loaded, LookedUp
from models.clock import WallClock
from models.domain.case import Place
from models.domain.orders import AcceptCase, DispatchCase, RegisterUnit, ReportCase
from models.domain.thread.attached_files import digest_of
from models.domain.thread.orders import AttachFile
from tests.bus.hub.people import at_home
from tests.bus.hub.served import a_hub
from tests.bus.hub.watching import Watch, a_watch
from tests.console.sat import Sat, sitting
from tests.console.sitting import Officer, sit, until
from tests.console.test_signing_in import card_of, open_window, sign_in

TREE = """
top = "City"
[[part]]
path = "City/Northgate"
areas = ["North"]
departments = ["WTN"]
[[part]]
path = "City/Southgate"
areas = ["South"]
departments = ["WTS"]
"""
NORTH_WORD, SOUTH_WORD = b"alder by the mill", b"birch by the weir"


@dataclass(frozen=True)
class Room:
    """A hub with one case in each part; `city` sees them all."""

    door: str
    city: Watch
    north: str
    south: str

    def somebody(self, part: str, login: str, role: str = "officer") -> Credentials:
        return at_home(self.door, login, role, org=part)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    world = tmp_path_factory.mktemp("room")
    (world / "organisation.toml").write_text(TREE, encoding="utf-8")
    with a_hub(world) as hub:
        by = at_home(hub.address, "city", "coordinator", "administrator")
        with a_watch(hub.address, "city", by=by) as city:
            city.settle()
            yield Room(hub.address, city, a_case(city, "North", NORTH_WORD), a_case(city, "South", SOUTH_WORD))


def a_case(city: Watch, area: str, word: bytes) -> str:
    report = ReportCase(area, WallClock().now(), "0101", word.decode(), place=Place("", area), channel="hotline")
    number = city.accepted(report).case
    city.accepted(AcceptCase(number))
    city.accepted(AttachFile(number, "note.txt", b"picture of " + word))
    return number


def on_disk(folder: Path, word: bytes) -> bool:
    """Whether the cache, its log or anything beside it holds the word."""
    return any(word in path.read_bytes() for path in folder.iterdir() if path.is_file())


def linked(sat: Sat) -> Linked:
    sat.hear(lambda: any(isinstance(e, Linked) and e.state is LinkState.LIVE for e in sat.heard), "it is linked")
    return next(e for e in reversed(sat.heard) if isinstance(e, Linked) and e.state is LinkState.LIVE)


def filled(sat: Sat, number: str) -> None:
    sat.hear(lambda: number in sat.rows, f"{number} came")


def asked_to_sign_in(sat: Sat) -> None:
    sat.hear(lambda: any(isinstance(e, Linked) and e.code == "sign_in" for e in sat.heard), "a person is asked for")


def look_at(sat: Sat, number: str, word: bytes) -> None:
    """Have the timeline of a case and its file: both are kept in the cache."""
    sat.seat.show(number)
    sat.hear(lambda: any(isinstance(e, CaseShown) and e.complete for e in sat.heard), "all of it is shown")
    sat.seat.fetch(digest_of(b"picture of " + word), number, lambda content: None)
    sat.hear(lambda: sat.count(LookedUp) > 0, "its file is here")


def test_the_next_person_finds_nothing_of_another_part_in_the_cache(room: Room, world: Path) -> None:
    north, south = room.north, room.south
    lin, chen = room.somebody("City/Northgate", "lin"), room.somebody("City/Southgate", "chen")
    folder = world / "desk"
    with sitting(folder / "cache.db", room.door, WallClock(), "desk 1") as sat:
        asked_to_sign_in(sat)
        sat.seat.sign_in(lin)
        filled(sat, north)
        assert (linked(sat).scope, linked(sat).anew) == ("City/Northgate", False)
        assert south not in sat.rows
        look_at(sat, north, NORTH_WORD)
        assert on_disk(folder, b"picture of " + NORTH_WORD)
        sat.heard.clear()
        sat.seat.sign_in(chen)
        filled(sat, south)
        assert (linked(sat).scope, linked(sat).anew) == ("City/Southgate", True)
        assert not on_disk(folder, NORTH_WORD)
        assert not on_disk(folder, north.encode())
    with sitting(folder / "cache.db", room.door, WallClock(), "desk 1") as sat:
        sat.hear(lambda: sat.count(Loaded) > 0, "the cache is loaded")
        loaded = next(event for event in sat.heard if isinstance(event, Loaded))
        assert (loaded.scope, list(sat.rows)) == ("City/Southgate", [south])
        asked_to_sign_in(sat)
        sat.heard.clear()
        sat.seat.sign_in(chen)
        assert not linked(sat).anew


def test_a_case_that_leaves_the_part_leaves_screen_and_disk(room: Room, world: Path) -> None:
    city, number = room.city, room.south
    city.accepted(RegisterUnit("W-1", "Crew", "WTN"))
    city.accepted(DispatchCase(number, ("W-1",)))
    wu, folder = room.somebody("City/Northgate", "wu"), world / "desk"
    with sitting(folder / "cache.db", room.door, WallClock(), "desk 1") as sat:
        asked_to_sign_in(sat)
        sat.seat.sign_in(wu)
        filled(sat, number)
        sat.seat.show(number)
        sat.hear(lambda: any(isinstance(e, CaseShown) and e.complete for e in sat.heard), "it is shown")
        city.accepted(RegisterUnit("W-1", "Crew", "WTS"))
        sat.hear(lambda: any(isinstance(e, Came) and number in e.gone for e in sat.heard), "it is gone")
        sat.hear(lambda: CaseShown(number, None, (), complete=False) in sat.heard, "it is no longer shown")
        came = next(e for e in sat.heard if isinstance(e, Came) and number in e.gone)
        assert came.gone_units == ("W-1",)
        assert not on_disk(folder, SOUTH_WORD)


def test_the_strip_names_the_part_and_another_persons_window_has_nothing_of_it(
    qtbot: QtBot, room: Room, tmp_path: Path
) -> None:
    north, south = room.north, room.south
    zhao, leader = room.somebody("City/Northgate", "zhao"), room.somebody("City", "he", "leader")

    async def script(officer: Officer) -> None:
        await sign_in(officer, await card_of(officer, "Sign in to work here"), zhao)
        await open_window(officer)
        await until(lambda: officer.row(north) is not None, "the own case is there")
        assert officer.row(south) is None
        assert "Northgate only" in officer.header
        console = officer.console
        console.signing_in.lock()
        await sign_in(officer, await card_of(officer, "Name of zhao or a leader can go on here"), leader)
        await until(lambda: console.signing_in.card is None and console.window.isVisible(), "the window is there")
        assert console.window is not officer.window
        await until(lambda: console.window.rows.case(south) is not None, "all is there")
        assert "only" not in console.window.header.words

    assert sit(tmp_path, script, room.door, seat="Seat 1") == 0
