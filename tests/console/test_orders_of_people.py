"""Orders that wait over a restart are those of the person who had placed them, whoever signs in at the seat next."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bus.session import Credentials
from models.domain.facts import NoteAdded
from tests.bus.hub.people import at_home
from tests.console.room import Hub, room_at
from tests.console.sitting import Officer, Script, sit, until
from tests.console.test_lost_hub import note
from tests.console.test_signing_in import card_of, open_window, sign_in
from widgets.outbox_list import OutboxList

LIN, CHEN = "lin", "chen"
QUEUED = "1 order queued"


@pytest.fixture
def people(hub: Hub) -> dict[str, Credentials]:
    return {login: at_home(hub.address, login, "officer") for login in (LIN, CHEN)}


@pytest.fixture
def number(hub: Hub, people: dict[str, Credentials]) -> str:
    """A case that somebody has reported."""
    with room_at(hub.address) as room:
        return room.report("H-1")


def leaves_an_order(hub: Hub, who: Credentials, number: str) -> Script:
    """Somebody writes a note while the hub is lost, and ends the program."""

    async def script(officer: Officer) -> None:
        await sign_in(officer, await card_of(officer, "Sign in to work here"), who)
        await open_window(officer)
        await officer.choose(number)
        hub.kill()
        await until(lambda: "Hub lost" in officer.header, "the hub is lost")
        await note(officer, "the caller rang again")
        await until(lambda: QUEUED in officer.header, "the order waits")

    return script


def test_the_same_person_finds_an_order_sent_that_had_waited_over_the_restart(
    qtbot: QtBot, tmp_path: Path, hub: Hub, people: dict[str, Credentials], number: str
) -> None:
    async def comes_back(officer: Officer) -> None:
        await sign_in(officer, await card_of(officer, "Sign in to work here"), people[LIN])
        await open_window(officer)
        await until(lambda: "queued" not in officer.header, "the order is settled")
        await officer.choose(number)
        await until(lambda: notes(officer) == [("Seat 1", "the caller rang again")], "the note stands there, once")

    assert sit(tmp_path, leaves_an_order(hub, people[LIN], number), hub.address, seat="Seat 1") == 0
    hub.start_again()
    assert sit(tmp_path, comes_back, hub.address, seat="Seat 1") == 0


def test_the_next_person_is_told_whose_order_it_was_and_it_is_not_sent_as_his(
    qtbot: QtBot, tmp_path: Path, hub: Hub, people: dict[str, Credentials], number: str
) -> None:
    async def comes_instead(officer: Officer) -> None:
        await sign_in(officer, await card_of(officer, "Sign in to work here"), people[CHEN])
        await open_window(officer)
        await until(lambda: "1 refused" in officer.header, "the header tells of it")
        officer.console.desk.outbox.open()
        [row] = (await officer.form(OutboxList)).texts
        assert row[2] == number
        assert row[4] == "lin had placed this here, and it had not been sent: place it again if it still holds."
        await officer.choose(number)
        await until(lambda: officer.console.desk.room.complete, "the timeline is whole")
        assert notes(officer) == []
        await note(officer, "rang a third time")
        await until(lambda: notes(officer) == [("Seat 1", "rang a third time")], "what is placed now is sent")

    assert sit(tmp_path, leaves_an_order(hub, people[LIN], number), hub.address, seat="Seat 1") == 0
    hub.start_again()
    assert sit(tmp_path, comes_instead, hub.address, seat="Seat 1") == 0


def notes(officer: Officer) -> list[tuple[str, str]]:
    entries = officer.console.desk.room.entries
    return [(entry.by, entry.fact.text) for entry in entries if isinstance(entry.fact, NoteAdded)]
