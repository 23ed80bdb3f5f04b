"""The screen says of itself what is not as it should be: seen at a glance, in words, in whichever perspective."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.clock import OffsetClock, WallClock
from models.domain.orders import AcceptCase, AddNote, RefuseCase
from tests.bus.hub.small_disk import SmallDisk
from tests.console.room import Hub, Room, room_at
from tests.console.sitting import Officer, sit, until
from tests.doors import a_door_to_nobody
from widgets.outbox_list import OutboxList
from widgets.queue.queue_model import QueueRole

PERSPECTIVES = ("officer", "wall")
TOO_MUCH = "x" * 15_000
"""More than fits into what is left of the last pages of a full database."""


def bands(officer: Officer) -> str:
    """What the bands over the panes say, where they can be seen."""
    shown = officer.window.bands
    return shown.words if shown.isVisible() else ""


def tabs(officer: Officer) -> list[str]:
    frame = officer.window.frame
    return [frame.title(name) for name in frame.names()]


def chips(officer: Officer, number: str) -> list[str]:
    """The labels on the row of a case."""
    pane = officer.window.queue
    at = pane.rows.position(number)
    assert at is not None
    return [str(chip) for chip in pane.model.index(at, 0).data(QueueRole.CHIPS)]


@pytest.mark.parametrize("perspective", PERSPECTIVES)
def test_a_lost_hub_is_said_with_its_age_over_all_panes_until_it_is_back(
    qtbot: QtBot, tmp_path: Path, hub: Hub, perspective: str
) -> None:
    async def script(officer: Officer) -> None:
        officer.window.perspectives.open(perspective)
        await officer.live()
        await until(lambda: not bands(officer), "nothing is wrong")
        hub.kill()
        await until(lambda: "✕ Hub lost since" in bands(officer), "the band says so")
        assert "Hub lost since" in officer.header
        assert all(title.startswith("✕ ") for title in tabs(officer))
        aged = bands(officer)
        await until(lambda: bands(officer) != aged, "it grows older")
        hub.start_again()
        await until(lambda: not bands(officer), "all is well again")
        assert not any(title.startswith("✕ ") for title in tabs(officer))

    assert sit(tmp_path / "desk", script, hub.address) == 0


@pytest.mark.parametrize("perspective", PERSPECTIVES)
def test_a_hub_that_stands_still_is_called_silent_not_lost(
    qtbot: QtBot, tmp_path: Path, hub: Hub, perspective: str
) -> None:
    async def script(officer: Officer) -> None:
        officer.window.perspectives.open(perspective)
        await officer.live()
        hub.freeze()
        try:
            await until(lambda: "◌ Hub silent since" in bands(officer), "the band says so")
            assert "Hub silent since" in officer.header
            assert "lost" not in bands(officer)
        finally:
            hub.thaw()
        await until(lambda: not bands(officer), "all is well again")

    assert sit(tmp_path / "desk", script, hub.address) == 0


@pytest.mark.parametrize(
    ("off", "said"),
    [(-45, "Clock 45 s slow"), (3_630, "Clock 1 h 0 min fast"), (-20, "")],
    ids=["slow", "fast", "near"],
)
def test_a_clock_beyond_the_limit_is_said_and_the_hubs_time_rules(
    qtbot: QtBot, tmp_path: Path, hub: Hub, off: int, said: str
) -> None:
    clock = OffsetClock(WallClock())
    clock.offset = timedelta(seconds=off)

    async def script(officer: Officer) -> None:
        await officer.live()
        await until(lambda: abs(officer.console.desk.room.clock.offset) > timedelta(seconds=1), "a heartbeat has come")
        await until(lambda: said in officer.header, "the header says so")
        assert bool(said) is ("Clock" in officer.header)
        shown = officer.console.desk.room.clock.now()
        assert abs(shown - WallClock().now()) < timedelta(seconds=5)

    assert sit(tmp_path / "desk", script, hub.address, clock=clock) == 0


@pytest.mark.parametrize("perspective", PERSPECTIVES)
def test_what_comes_from_the_cache_says_how_old_it_is_until_the_hub_is_heard(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room, perspective: str
) -> None:
    number = room.report("H-1")

    async def fill(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)

    async def look(officer: Officer) -> None:
        officer.window.perspectives.open(perspective)
        await until(lambda: officer.row(number) is not None, "the cache is shown")
        await until(lambda: "◔ From this seat's cache, as of" in bands(officer), "its age is said")
        assert all(title.startswith("◔ ") for title in tabs(officer))
        hub.start_again()
        await until(lambda: not bands(officer), "it is live")

    assert sit(tmp_path / "desk", fill, hub.address) == 0
    hub.kill()
    assert sit(tmp_path / "desk", look, hub.address) == 0


def test_without_hub_and_cache_the_band_says_why_nothing_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    async def script(officer: Officer) -> None:
        await until(lambda: "◔ No hub has been heard yet" in bands(officer), "the band says so")

    assert sit(tmp_path, script, a_door_to_nobody(tmp_path)) == 0


@pytest.mark.parametrize("perspective", PERSPECTIVES)
def test_an_order_that_waits_is_counted_marked_and_can_be_taken_back_alone(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room, perspective: str
) -> None:
    first, second = room.report("H-1"), room.report("H-2")

    async def script(officer: Officer) -> None:
        officer.window.perspectives.open(perspective)
        await officer.live()
        await officer.choose(second)
        await until(lambda: officer.row(first) is not None, "both are there")
        hub.kill()
        await until(lambda: "Hub lost" in officer.header, "the hub is lost")
        for number in (first, second):
            officer.console.seat.place(AddNote(number, "heard again"), None)
        await until(lambda: "▲ 2 orders queued" in officer.header, "both wait")
        assert chips(officer, first) == ["▲ queued"]
        officer.console.desk.outbox.open()
        shown = await officer.form(OutboxList)
        assert [(row[0], row[2]) for row in shown.texts] == [("▲ queued", first), ("▲ queued", second)]
        assert "are sent in this order when it is back" in shown.about.text()
        shown.choose(0)
        shown.back.click()
        await until(lambda: "▲ 1 order queued" in officer.header, "one is taken back")
        assert chips(officer, first) == []
        assert chips(officer, second) == ["▲ queued"]
        shown.close()
        hub.start_again()
        await until(lambda: "order" not in officer.header, "the other has gone out")

    assert sit(tmp_path / "desk", script, hub.address) == 0
    room.until(lambda: room.case(second).entries == 2, "its note is in the journal")
    assert room.case(first).entries == 1


@pytest.mark.parametrize("perspective", PERSPECTIVES)
def test_a_refused_order_is_said_counted_and_marked_until_it_was_seen(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room, perspective: str
) -> None:
    number = room.report("H-3")
    assert room.place(AcceptCase(number)).accepted

    async def script(officer: Officer) -> None:
        officer.window.perspectives.open(perspective)
        await officer.live()
        await officer.choose(number)
        officer.console.seat.place(RefuseCase(number, "not ours"), None)
        await until(lambda: "✕ 1 refused" in officer.header, "the header counts it")
        assert chips(officer, number) == ["✕ refused"]
        assert f"✕ Refuse {number} was refused:" in officer.window.message.words
        officer.console.desk.outbox.open()
        shown = await officer.form(OutboxList)
        ((*_, why),) = shown.texts
        assert why
        assert why in officer.window.message.words
        assert not shown.back.isEnabled()
        shown.clear.click()
        assert "refused" not in officer.header
        assert chips(officer, number) == []
        shown.close()

    assert sit(tmp_path / "desk", script, hub.address) == 0


@pytest.fixture
def small(tmp_path: Path) -> Iterator[SmallDisk]:
    (tmp_path / "hub").mkdir()
    disk = SmallDisk(tmp_path / "hub")
    yield disk
    disk.close()


def test_a_hub_that_cannot_write_says_so_and_the_order_stays(qtbot: QtBot, tmp_path: Path, small: SmallDisk) -> None:
    with room_at(small.address) as room:
        room.until(lambda: room.live, "the room is linked")
        number = room.report("H-4")

    async def script(officer: Officer) -> None:
        officer.window.perspectives.open("wall")
        await officer.live()
        await officer.choose(number)
        small.fill()
        officer.console.seat.place(AddNote(number, TOO_MUCH), None)
        await until(lambda: "▲ The hub cannot write since" in bands(officer), "the band says so")
        await until(lambda: "could not write this order" in officer.said, "and so does the line of messages")
        assert "on its way" in officer.header
        small.empty()
        await until(lambda: not bands(officer), "it can write again")
        await until(lambda: "order" not in officer.header, "the order has gone through")

    assert sit(tmp_path / "desk", script, small.address) == 0


def test_an_exercise_says_so_on_the_window_its_exports_and_its_pages_also_without_its_hub(
    qtbot: QtBot, tmp_path: Path
) -> None:
    hub = Hub(tmp_path / "hub", "--exercise")

    async def script(officer: Officer) -> None:
        await until(lambda: "◆ Exercise – not real" in bands(officer), "the band says so")
        assert officer.window.windowTitle() == "Dutydesk – Exercise – not real"
        file = tmp_path / "queue.csv"
        officer.console.desk.queue.exporting.export_to(file)
        await until(lambda: "queue.csv" in officer.said, "the file is written")
        assert file.read_text(encoding="utf-8-sig").startswith("Exercise – not real · Dutydesk queue")

    with room_at(hub.address) as room:
        room.until(lambda: room.live, "the room is linked")
        room.report("H-5")
    assert sit(tmp_path / "desk", script, hub.address) == 0
    hub.kill()
    assert sit(tmp_path / "desk", only_says_exercise, hub.address) == 0


async def only_says_exercise(officer: Officer) -> None:
    await until(lambda: "From this seat's cache" in bands(officer), "its age is said")
    assert "◆ Exercise – not real" in bands(officer)
