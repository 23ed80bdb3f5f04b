"""`main.py report case` and `report cases` say what the window says: tracks, ledgers, arithmetic, lights."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from main import main
from models.clock import ManualClock, WallClock
from models.domain.case import Place
from models.domain.clocks import ClockKind
from models.domain.instants import to_ms
from models.domain.orders import (
    AcceptCase,
    DecideRequest,
    DispatchCase,
    Instruct,
    RegisterUnit,
    ReportCase,
    RequestExtension,
    SignAssignment,
    SuperviseCase,
)
from models.store.chain import from_us
from tests.bus.hub.threaded import a_threaded_hub
from tests.console.room import LAMP, Hub, Room, room_at
from tests.console.sitting import Officer, sit, until
from widgets.case.case_light import light_at

Report = Callable[..., Any]  # Any: a JSON value


@pytest.fixture
def report(hub: Hub, world: Path, capsys: pytest.CaptureFixture[str]) -> Report:
    """A report of the hub's, as JSON."""
    return lambda *words: told(capsys, world, hub.address, *words)


def told(capsys: pytest.CaptureFixture[str], folder: Path, hub: str, *words: str) -> Any:  # Any: a JSON value
    """What a report says, over the wire."""
    capsys.readouterr()
    assert main(["report", *words, "--hub", hub, "--base-dir", str(folder), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def at_work(room: Room) -> str:
    """A case with a reply that is due, time that was granted and an instruction with a limit of its own."""
    number = room.report("H-1")
    for order in (
        RegisterUnit("MUN-1", "Lamp crew 1", "MUN"),
        AcceptCase(number),
        DispatchCase(number, ("MUN-1",)),
        SignAssignment(number, "MUN-1"),
        SuperviseCase(number, "MUN-1", "why is it dark?"),
        RequestExtension(number, "the mast is rotten"),
        DecideRequest(number, 2, True, "as seen"),
        Instruct(number, "MUN-1", "fence the mast", "2nh"),
    ):
        receipt = room.place(order)
        assert receipt.accepted, receipt
    return number


def test_a_case_is_reported_with_its_tasks_its_ledgers_and_the_arithmetic_of_each_clock(
    room: Room, report: Report
) -> None:
    number = at_work(room)
    case = report("case", number)
    tasks = {task["number"]: task for task in case["tracks"]["tasks"]}
    assert {n: (task["kind"], task["state"]) for n, task in tasks.items()} == {
        1: ("supervision", "open"),
        2: ("extension", "granted"),
        3: ("instruction", "open"),
    }
    assert (tasks[1]["text"], tasks[2]["answer"], case["tasks"]) == ("why is it dark?", "as seen", 2)
    clocks = {(clock["kind"], clock["task"]): clock for clock in case["clocks"]}
    handle, instruction = clocks["handle", 0], clocks["reply", 3]
    assert (handle["limit"], handle["extensions"], handle["state"]) == ("2wd", 1, "running")
    assert [entry["event"] for entry in handle["ledger"]] == ["started", "extended"]
    assert "extended once" in handle["arithmetic"]
    assert instruction["arithmetic"].startswith("2 h")
    assert (instruction["limit"], instruction["span_s"]) == ("2nh", 7_200)
    assert clocks["accept", 0]["state"] == "stopped"
    assert clocks["accept", 0]["met"] is True


def test_a_case_that_is_not_known_is_told_with_its_number(
    hub: Hub, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["report", "case", "DD-20200101-0001", "--hub", hub.address, "--base-dir", str(world)]
    assert main(words) == 1
    assert "there is no case DD-20200101-0001" in capsys.readouterr().err


def filed(room: Room, clock: ManualClock, record: str) -> str:
    """A case at work since the hub's now: two working days by the calendar of the duty room."""
    place = Place(f"{record} Harbour Street", "Fuyong")
    number = room.place(ReportCase(record, clock.now(), LAMP, f"Lamp {record}", place=place)).case
    for order in (AcceptCase(number), DispatchCase(number, ("MUN-1",)), SignAssignment(number, "MUN-1")):
        receipt = room.place(order)
        assert receipt.accepted, receipt
    return number


def over_a_month(room: Room, clock: ManualClock) -> list[str]:
    """Cases that were filed one after another until now, the last of them just now, one not accepted yet."""
    assert room.place(RegisterUnit("MUN-1", "Lamp crew 1", "MUN")).accepted
    numbers = []
    for n, days in enumerate((14, 12, 1, 1, 1, 1)):
        numbers.append(filed(room, clock, f"L-{n}"))
        clock.advance(timedelta(days=days))
    return [*numbers, room.place(ReportCase("last", clock.now(), LAMP, "Lamp", place=Place("1 Quay"))).case]


def test_the_lights_and_due_instants_of_the_report_are_those_of_the_windows_queue(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "hub").mkdir()
    clock = ManualClock(WallClock().now() - timedelta(days=30))
    with a_threaded_hub(tmp_path / "hub", clock) as hub, room_at(hub.address) as room:
        numbers = over_a_month(room, clock)
        room.until(lambda: room.live, "the room is linked to its hub")
        lines = told(capsys, tmp_path, hub.address, "cases")["cases"]
        by_number = {line["number"]: line for line in lines}
        now_ms = to_ms(WallClock().now())

        async def script(officer: Officer) -> None:
            await officer.live()
            await until(lambda: all(officer.row(number) for number in numbers), "every case is at the desk")
            for number in numbers:
                row = officer.row(number)
                assert row is not None
                line = by_number[number]
                assert (line["clock"], line["due_at"]) == (row.clock, from_us(row.due_ms * 1000).isoformat())
                assert line["light"] == light_at(row, now_ms).name.lower()

        assert sit(tmp_path / "desk", script, hub.address) == 0
    lights = [by_number[number]["light"] for number in numbers]
    assert (lights[0], by_number[numbers[0]]["clock"]) == ("overdue", ClockKind.HANDLE.value)
    assert (lights[-1], by_number[numbers[-1]]["clock"]) == ("on_time", ClockKind.ACCEPT.value)
