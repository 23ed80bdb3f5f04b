"""Where people sign in the window is not there for just anybody: the card is, and behind it everything goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bus.hub.process import HubProcess
from bus.session import Credentials
from models.domain.roles import POSTS
from tests.bus.hub.people import SECRET, added, at_home, managed
from tests.bus.hub.served import a_hub
from tests.console.annunciator.stand_in import PLAYERS, heard_in, put_players
from tests.console.room import room_at
from tests.console.sitting import Officer, sit, until
from widgets.people.sign_in_card import SignInCard

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hub(world: Path) -> Iterator[HubProcess]:
    with a_hub(world) as process:
        yield process


async def card_of(officer: Officer, words: str) -> SignInCard:
    """The card, once it says something."""

    def said() -> bool:
        card = officer.console.signing_in.card
        return card is not None and words in f"{card.title.text()} {card.message.text()}" and card.button.isEnabled()

    await until(said, f"the card says {words!r}")
    card = officer.console.signing_in.card
    assert card is not None
    return card


async def sign_in(officer: Officer, card: SignInCard, credentials: Credentials) -> None:
    """Type what is asked for, and Enter."""
    for field, text in ((card.person, credentials.person), (card.password, credentials.password)):
        field.clear()
        QTest.keyClicks(field, text)
    for field in (card.new, card.again):
        if credentials.new_password:
            QTest.keyClicks(field, credentials.new_password)
    QTest.keyClick(card.password, Qt.Key.Key_Return)


async def open_window(officer: Officer) -> None:
    await until(lambda: officer.console.signing_in.card is None and officer.window.isVisible(), "the window is there")


def test_nobody_sees_the_window_before_he_has_signed_in_and_may_do_what_his_roles_allow(
    qtbot: QtBot, hub: HubProcess, tmp_path: Path
) -> None:
    first = added(hub.address, "lin", "dispatcher")

    async def script(officer: Officer) -> None:
        card = await card_of(officer, "Sign in to work here")
        assert card.isVisible()
        assert not officer.window.isVisible()
        await sign_in(officer, card, Credentials("lin", "wrong"))
        await card_of(officer, "not right")
        await sign_in(officer, card, Credentials("lin", first))
        await card_of(officer, "has to be changed")
        await sign_in(officer, card, Credentials("lin", first, "short"))
        await card_of(officer, "needs 15 to 128 characters")
        card.new.clear()
        card.again.clear()
        await sign_in(officer, card, Credentials("lin", first, SECRET))
        await open_window(officer)
        room = officer.console.desk.room
        assert (room.post, room.roles) == ("dispatcher", POSTS["dispatcher"])

    assert sit(tmp_path, script, hub.address, seat="Seat 1") == 0


@pytest.fixture
def players(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Players that only write down what they are asked."""
    folder = tmp_path / "players"
    put_players(folder, PLAYERS)
    monkeypatch.setenv("DUTYDESK_PLAYERS", str(folder))
    return folder


def test_a_locked_seat_hides_everything_calls_out_and_is_released_by_its_person_or_a_leader(
    qtbot: QtBot, hub: HubProcess, tmp_path: Path, players: Path
) -> None:
    with room_at(hub.address) as outside:
        outside.until(lambda: outside.live, "the hub is heard")
        officer_, other, leader = (at_home(hub.address, who, role) for who, role in PEOPLE)

        async def script(officer: Officer) -> None:
            await sign_in(officer, await card_of(officer, "Sign in to work here"), officer_)
            await open_window(officer)
            await officer.press(Qt.Key.Key_K, CTRL_ALT)
            card = await card_of(officer, "Name of lin or a leader can go on here")
            assert not officer.window.isVisible()
            number = outside.report("while locked", minutes_ago=600)
            await until(lambda: officer.row(number) is not None, "what comes in is known behind the card")
            await until(lambda: any(words[0] == "spd-say" for words in heard_in(players)), "what is late is called out")
            assert not officer.window.isVisible()
            await sign_in(officer, card, other)
            await card_of(officer, "Only who locked this seat, or a leader")
            assert not officer.window.isVisible()
            await sign_in(officer, card, leader)
            await open_window(officer)
            assert officer.console.desk.room.post == "leader"

        assert sit(tmp_path, script, hub.address, seat="Seat 1") == 0


PEOPLE = (("lin", "officer"), ("chen", "dispatcher"), ("wu", "leader"))


def test_a_seat_that_is_left_alone_locks_by_itself(qtbot: QtBot, hub: HubProcess, tmp_path: Path) -> None:
    lin = at_home(hub.address, "lin")

    async def script(officer: Officer) -> None:
        await sign_in(officer, await card_of(officer, "Sign in to work here"), lin)
        await open_window(officer)
        officer.console.signing_in.idle.begin(0.05)
        await card_of(officer, "Seat 1 is locked")

    assert sit(tmp_path, script, hub.address, seat="Seat 1") == 0


def test_a_seat_whose_hub_had_people_stays_closed_while_no_hub_is_heard(
    qtbot: QtBot, world: Path, tmp_path: Path
) -> None:
    async def first(officer: Officer) -> None:
        await sign_in(officer, await card_of(officer, "Sign in to work here"), lin)
        await open_window(officer)

    async def second(officer: Officer) -> None:
        await card_of(officer, "The hub is not heard")
        assert not officer.window.isVisible()

    with a_hub(world) as hub:
        lin = at_home(hub.address, "lin")
        assert sit(tmp_path, first, hub.address, seat="Seat 1") == 0
    assert sit(tmp_path, second, hub.address, seat="Seat 1") == 0


def test_where_nobody_signs_in_the_seat_says_so_when_it_is_to_be_locked(
    qtbot: QtBot, hub: HubProcess, tmp_path: Path
) -> None:
    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.press(Qt.Key.Key_K, CTRL_ALT)
        await until(lambda: "Nobody signs in here" in officer.said, "it is said")
        assert officer.window.isVisible()

    assert sit(tmp_path, script, hub.address, seat="Seat 1") == 0
    assert managed(hub.address, "list").people == []
