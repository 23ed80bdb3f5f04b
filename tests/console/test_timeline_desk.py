"""The timeline and the forecast at a real desk: what the hub tells is drawn, and older work is looked up."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.timeline_choice import placed_spans
from console.timeline_kept import MOST_CASES, KeptSpans, told_of
from models.clock import WallClock
from models.domain.case import Place, Stage
from models.domain.clocks import ROUND_THE_CLOCK
from models.domain.orders import AcceptCase, DispatchCase, Order, RegisterUnit, ReportCase, ReturnAssignment
from tests.console.room import LAMP, Hub, Room
from tests.console.sitting import Officer, sit, until
from tests.widgets.work import CASES, sent
from widgets.timeline.timeline_head import Kept
from widgets.timeline.timeline_lanes import By
from widgets.timeline.timeline_pane import TimelinePane
from widgets.timeline.timeline_spans import Work


def ordered(room: Room, *orders: Order) -> None:
    for order in orders:
        receipt = room.place(order)
        assert receipt.accepted, receipt


def lamp(room: Room, record: str, area: str = "Fuyong") -> str:
    """A street lamp that was accepted and waits to be sent out."""
    at = WallClock().now() - timedelta(minutes=5)
    receipt = room.place(ReportCase(record, at, LAMP, f"Street lamp out, {record}", place=Place("12 Road", area)))
    ordered(room, AcceptCase(receipt.case))
    return receipt.case


def timeline(officer: Officer) -> TimelinePane:
    officer.window.frame.show_pane("timeline")
    pane = officer.window.frame.pane("timeline")
    assert isinstance(pane, TimelinePane)
    return pane


def told(pane: TimelinePane) -> set[tuple[str, str, Work]]:
    return {(span.case, span.unit, span.work) for span in pane.lanes.spans}


def test_work_that_was_there_before_the_pane_and_work_that_comes_is_drawn(
    qtbot: QtBot, hub: Hub, room: Room, tmp_path: Path
) -> None:
    ordered(room, RegisterUnit("MUN-1", "Road crew 1", "MUN"), RegisterUnit("MUN-2", "Road crew 2", "MUN"))
    first, second, third = (lamp(room, f"H-{n}") for n in range(3))
    ordered(room, DispatchCase(first, ("MUN-1",)))

    async def script(officer: Officer) -> None:
        await officer.live()
        pane = timeline(officer)
        there = {(first, "MUN-1", Work.ON_CASE), (second, "", Work.UNASSIGNED), (third, "", Work.UNASSIGNED)}
        await until(lambda: told(pane) == there, "the unit's work and the cases without a unit are there")
        assert "Road crew 1" in pane.lanes.names
        ordered(room, DispatchCase(second, ("MUN-2",)), ReturnAssignment(first, "MUN-1", "not our road"))
        came = {(second, "MUN-2", Work.ON_CASE), (first, "MUN-1", Work.RETURNED), (first, "", Work.UNASSIGNED)}
        await until(lambda: came <= told(pane), "what has come since is there too")
        with qtbot.waitSignal(pane.case_chosen):
            QTest.keyClick(pane, Qt.Key.Key_Down)
            QTest.keyClick(pane, Qt.Key.Key_Return)

    assert sit(tmp_path / "seat", script, hub=hub.address) == 0


def test_work_of_days_ago_is_looked_up_when_the_view_goes_there(
    qtbot: QtBot, hub: Hub, room: Room, tmp_path: Path
) -> None:
    then = WallClock().now() - timedelta(days=3)
    old = room.report("H-1", minutes_ago=3 * 24 * 60 + 5)
    stages = ((Stage.DISPATCHED, 0), (Stage.SIGNED, 5), (Stage.DONE, 40))
    room.progress("H-1", "E-1", *((stage, then + timedelta(minutes=minutes)) for stage, minutes in stages))

    async def first_time(officer: Officer) -> None:
        await until(lambda: officer.row(old) is not None, "the case has come")

    async def script(officer: Officer) -> None:
        await officer.live()
        pane = timeline(officer)
        await until(lambda: pane.chart is not None, "the timeline is drawn")
        assert not told(pane), "of today there is nothing"
        pane.zoom(24 * 7)
        await until(lambda: (old, "E-1", Work.ON_CASE) in told(pane), "the work of three days ago is there")

    assert sit(tmp_path / "seat", first_time, hub=hub.address) == 0
    assert sit(tmp_path / "seat", script, hub=hub.address) == 0


def test_it_is_filtered_by_area_department_and_by_what_the_queue_shows(
    qtbot: QtBot, hub: Hub, room: Room, tmp_path: Path
) -> None:
    ordered(room, RegisterUnit("MUN-1", "Road crew 1", "MUN"), RegisterUnit("URB-1", "Urban crew 1", "URB"))
    here, there = lamp(room, "H-1"), lamp(room, "H-2", area="Shajing")
    ordered(room, DispatchCase(here, ("MUN-1",)), DispatchCase(there, ("URB-1",)))

    async def script(officer: Officer) -> None:
        await officer.live()
        pane = timeline(officer)
        await until(lambda: len(pane.lanes.spans) == 2, "both are there")
        QTest.keyClick(pane, Qt.Key.Key_3)
        assert pane.wanted.by is By.AREA
        assert pane.lanes.names == ("Fuyong", "Shajing")
        choose(pane, "Shajing")
        assert told(pane) == {(there, "URB-1", Work.ON_CASE)}
        choose(pane, pane_name(officer, "MUN"))
        assert told(pane) == {(here, "MUN-1", Work.ON_CASE)}
        choose(pane, "Everywhere")
        officer.window.queue.set_queue("open")
        officer.window.queue.set_filter(here)
        pane.head.set_kept(Kept.QUEUE)
        await until(lambda: told(pane) == {(here, "MUN-1", Work.ON_CASE)}, "only what the queue shows is there")
        officer.window.queue.set_filter("")
        await until(lambda: len(pane.lanes.spans) == 2, "the queue shows both again")
        officer.window.queue.set_filter(there)
        await until(lambda: told(pane) == {(there, "URB-1", Work.ON_CASE)}, "only the other is there")
        officer.window.queue.set_filter("")
        pane.head.set_kept(Kept.LATE)
        assert pane.lanes.spans == ()

    assert sit(tmp_path / "seat", script, hub=hub.address) == 0


def pane_name(officer: Officer, department: str) -> str:
    return str(officer.console.desk.room.departments[department])


def choose(pane: TimelinePane, text: str) -> None:
    where = pane.head.places
    assert where.findText(text) >= 0, text
    where.setCurrentIndex(where.findText(text))


def test_a_forecast_comes_beside_the_hour_strip(qtbot: QtBot, hub: Hub, room: Room, tmp_path: Path) -> None:
    for n in range(3):
        room.report(f"H-{n}")

    async def script(officer: Officer) -> None:
        await officer.live()
        line = officer.window.hours.forecast
        await until(line.isVisible, "a forecast is made")
        assert "before" in line.text()

    assert sit(tmp_path / "seat", script, hub=hub.address) == 0


def test_of_too_many_cases_those_that_ended_longest_ago_are_let_go() -> None:
    kept = KeptSpans()
    many = [sent(f"DD-{n}", "WAT-1", f"{n // 600:02}:{n // 10 % 60:02}", "14:00") for n in range(MOST_CASES)]
    kept.add(told_of(many, ROUND_THE_CLOCK))
    before = kept.cut
    kept.add(told_of([sent("DD-old", "WAT-1", "00:10", "00:20"), *CASES], ROUND_THE_CLOCK))
    assert (before, kept.cut) == (False, True)
    numbers = {span.case for span in kept.spans()}
    assert len(numbers) == MOST_CASES
    assert "DD-old" not in numbers
    assert CASES[0].number in numbers


def test_what_was_looked_up_does_not_take_the_place_of_what_is_newer() -> None:
    kept = KeptSpans()
    kept.add(told_of([sent("DD-1", "WAT-1", "12:00", "13:00")], ROUND_THE_CLOCK))
    kept.older(
        told_of([sent("DD-1", "WAT-1", "12:00"), sent("DD-2", "WAT-1", "09:00", "10:00")], ROUND_THE_CLOCK), 5.0, False
    )
    assert {span.case: span.ended_as for span in kept.spans()} == {"DD-1": "done", "DD-2": "done"}
    assert kept.since == 5.0


def test_a_case_without_a_unit_belongs_to_the_department_of_its_type() -> None:
    spans = [span for _, of_case in told_of(CASES, ROUND_THE_CLOCK) for span in of_case]
    nobody = spans[0]._replace(unit="", case="DD-x")
    found = placed_spans([*spans, nobody], {"WAT-1": "WAT", "WAT-4": "WAT"}, {"0111": "MKT"}, "MKT", "")
    assert [span.case for span in found] == ["DD-x"]


def test_the_keys_of_the_timeline_are_heard_in_it_alone(qtbot: QtBot, hub: Hub, room: Room, tmp_path: Path) -> None:
    ordered(room, RegisterUnit("MUN-1", "Road crew 1", "MUN"))
    ordered(room, DispatchCase(lamp(room, "H-1"), ("MUN-1",)))

    async def script(officer: Officer) -> None:
        await officer.live()
        pane = timeline(officer)
        await until(lambda: pane.chart is not None and bool(told(pane)), "the work is drawn")
        assert pane.chart is not None
        wide = pane.chart.plot.range
        officer.window.queue.view.setFocus()
        await officer.press(Qt.Key.Key_BracketLeft)
        assert pane.chart.plot.range[1] - pane.chart.plot.range[0] < 2 * (wide[1] - wide[0]) - 1
        pane.setFocus()
        QTest.keyClick(pane, Qt.Key.Key_BracketLeft)
        assert pane.chart.plot.range[1] - pane.chart.plot.range[0] > 2 * (wide[1] - wide[0]) - 1

    assert sit(tmp_path / "seat", script, hub=hub.address) == 0
