"""Units, incidents and instructions in the program itself: what is pressed in a board becomes an order at the hub."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.domain.case import Grade, Stage
from models.domain.incident.incident import Figures
from models.domain.orders import AcceptCase, DispatchCase, GradeEmergency, Instruct, RegisterUnit, SignAssignment
from models.domain.tasks import TaskState
from models.domain.units_standing import Standing
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.forms.every_form import BroadcastForm, DispatchForm, RoleForm, SituationForm
from widgets.incident.incident_board import IncidentBoard
from widgets.incident.instruction_board import InstructionBoard
from widgets.queue.case_drag import UNIT_MIME, carried
from widgets.queue.queue_view import QueueView
from widgets.units.keyed_rows import ROW
from widgets.units.keyed_table import KeyedTable
from widgets.units.unit_board import UnitBoard
from widgets.units.unit_board_forms import CaseForUnitForm, DutyForm
from widgets.units.unit_board_rows import UnitRow

SHIFT = Qt.KeyboardModifier.ShiftModifier
Board = TypeVar("Board", bound=QWidget)


def board_of(officer: Officer, name: str, kind: type[Board]) -> Board:
    """The board, in front of others."""
    officer.window.frame.show_pane(name)
    found = officer.window.frame.pane(name)
    assert isinstance(found, kind)
    return found


def keys_of(table: KeyedTable) -> list[str]:
    model = table.model()
    return [str(model.index(at, 0).data(ROW).key) for at in range(model.rowCount())]


def row_of(board: UnitBoard, call_sign: str) -> UnitRow | None:
    model = board.table.model()
    rows = [model.index(at, 0).data(ROW) for at in range(model.rowCount())]
    return next((row for row in rows if isinstance(row, UnitRow) and row.call_sign == call_sign), None)


def stands(board: UnitBoard, call_sign: str) -> str:
    row = row_of(board, call_sign)
    return "" if row is None else row.standing.standing.value


def handled(room: Room, record: str = "L-1") -> str:
    """A case that MUN-1 has signed for."""
    number = room.report(record)
    for order in (AcceptCase(number), DispatchCase(number, ("MUN-1",)), SignAssignment(number, "MUN-1")):
        assert room.place(order).accepted
    return number


def test_a_unit_is_sent_from_the_board_and_nothing_goes_before_enter_in_the_dispatch(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    room.register("MUN-1")
    assert room.place(RegisterUnit("MUN-2", "Lamp crew 2", "MUN", skills=("electrical",), rota=("day",))).accepted
    number = room.report("L-1")
    assert room.place(AcceptCase(number)).accepted

    async def script(officer: Officer) -> None:
        await officer.live()
        board = board_of(officer, "units", UnitBoard)
        await until(lambda: stands(board, "MUN-2") == Standing.FREE, "the unit is free")
        row = row_of(board, "MUN-2")
        assert row is not None
        assert (row.skills, row.rota) == (("Electrical",), ("Day",))
        board.choose("MUN-2")
        QTest.keyClick(board.table, Qt.Key.Key_F7)
        asked = await officer.typing(CaseForUnitForm)
        QTest.keyClicks(asked.finder, number[-4:])
        QTest.keyClick(asked.finder, Qt.Key.Key_Return)
        form = await officer.typing(DispatchForm)
        assert form.model.ticked == ("MUN-2",)
        assert room.case(number).active == ()
        QTest.keyClick(form.finder, Qt.Key.Key_Return)
        await until(lambda: stands(board, "MUN-2") == Standing.NOT_SIGNED, "the unit has not signed")
        assert stands(board, "MUN-1") == Standing.FREE

    assert sit(tmp_path / "desk", script, hub.address) == 0
    assert [(each.unit, each.stage) for each in room.case(number).active] == [("MUN-2", Stage.DISPATCHED)]


def let_go(unit: str, over: QueueView) -> None:
    """Carry a unit onto the chosen case of the queue and let go of it there."""
    data, where = carried(UNIT_MIME, unit), over.visualRect(over.currentIndex()).center()
    buttons, keys, action = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.LinkAction
    for event in (
        QDragEnterEvent(where, action, data, buttons, keys),
        QDropEvent(QPointF(where), action, data, buttons, keys),
    ):
        QApplication.sendEvent(over.viewport(), event)
        assert event.isAccepted()


def test_a_unit_that_is_carried_onto_a_case_is_ticked_in_its_dispatch(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    room.register("MUN-1", "MUN-2")
    number = room.report("L-1")
    assert room.place(AcceptCase(number)).accepted

    async def script(officer: Officer) -> None:
        await officer.live()
        board = board_of(officer, "units", UnitBoard)
        await until(lambda: stands(board, "MUN-2") == Standing.FREE, "the unit is free")
        await officer.choose(number)
        queue = officer.window.queue.view
        assert queue.dragEnabled()
        assert queue.currentIndex().flags() & Qt.ItemFlag.ItemIsDragEnabled
        let_go("MUN-2", queue)
        form = await officer.typing(DispatchForm)
        assert form.model.ticked == ("MUN-2",)
        form.reject()

    assert sit(tmp_path / "desk", script, hub.address) == 0
    assert room.case(number).active == ()


def test_a_unit_goes_off_duty_with_its_reason_and_one_at_work_does_not(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    room.register("MUN-1", "MUN-2")
    number = handled(room)

    async def script(officer: Officer) -> None:
        await officer.live()
        board = board_of(officer, "units", UnitBoard)
        await until(lambda: stands(board, "MUN-1") == Standing.SIGNED, "the unit has signed")
        board.choose("MUN-1")
        QTest.keyClick(board.table, Qt.Key.Key_Q)
        await until(lambda: number in officer.said, "why it cannot go is said")
        board.choose("MUN-2")
        QTest.keyClick(board.table, Qt.Key.Key_Q)
        form = await officer.typing(DutyForm)
        QTest.keyClicks(form.reason, "supper")
        QTest.keyClick(form.reason, Qt.Key.Key_Return)
        await until(lambda: stands(board, "MUN-2") == Standing.OFF_DUTY, "the unit is off duty")
        row = row_of(board, "MUN-2")
        assert row is not None
        assert row.work == "supper"

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_a_coordinator_ticks_gives_roles_tells_several_and_notes_how_it_stands(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    room.register("MUN-1")
    number = handled(room)
    assert room.place(GradeEmergency(number, Grade.IV, "the whole street is dark")).accepted

    async def script(officer: Officer) -> None:
        await officer.live()
        board = board_of(officer, "incident", IncidentBoard)
        await until(lambda: board.current == number, "the incident is shown")
        board.steps.table.choose("any.people")
        QTest.keyClick(board.steps.table, Qt.Key.Key_Space)
        await until(lambda: bool(room.case(number).incident.ticks), "the step is ticked at the hub")
        QTest.keyClick(board.steps.table, Qt.Key.Key_I, SHIFT)
        told = await officer.typing(BroadcastForm)
        assert told.members.keys == ("MUN-1",)
        QTest.keyClicks(told.members.line, "Police")
        QTest.keyClick(told.members.line, Qt.Key.Key_Return)
        QTest.keyClicks(told.field, "keep the street closed")
        QTest.keyClick(told.field, Qt.Key.Key_Return)
        await until(lambda: len(keys_of(board.instructions.table)) == 2, "both are told")
        board.roles.table.choose("MUN-1")
        QTest.keyClick(board.roles.table, Qt.Key.Key_H)
        role = await officer.typing(RoleForm)
        role.role.setCurrentIndex(role.role.findData("command"))
        role.submit()
        await until(lambda: bool(room.case(number).incident.roles), "the role is given")
        QTest.keyClick(board.steps.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        note = await officer.typing(SituationForm)
        note.figures["affected"].setValue(40)
        QTest.keyClicks(note.field, "lamps back in the east half")
        QTest.keyClick(note.field, Qt.Key.Key_Return)
        await until(lambda: "affected 40" in board.situations.remark, "the figures are shown")
        board.steps.table.choose("any.people")
        QTest.keyClick(board.steps.table, Qt.Key.Key_Space)
        await until(lambda: not room.case(number).incident.ticks, "the tick is taken back")

    assert sit(tmp_path / "desk", script, hub.address) == 0
    case = room.case(number)
    assert [(task.to, task.text) for task in case.tracks.tasks] == [
        ("MUN-1", "keep the street closed"),
        ("POL", "keep the street closed"),
    ]
    assert [(each.unit, each.role) for each in case.incident.roles] == [("MUN-1", "command")]
    assert case.incident.figures == Figures(affected=40)


def test_an_instruction_is_received_in_the_pane_of_all_of_them_whichever_case_is_chosen(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    room.register("MUN-1")
    number, other = handled(room), room.report("L-2")
    assert room.place(Instruct(number, "MUN-1", "say when the lamps are back")).accepted

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(other)
        board = board_of(officer, "instructions", InstructionBoard)
        await until(lambda: keys_of(board.table) == [f"{number}#1"], "the instruction is listed")
        board.choose(f"{number}#1")
        QTest.keyClick(board.table, Qt.Key.Key_T)
        await until(lambda: room.case(number).tracks.tasks[0].state is TaskState.RECEIVED, "it is received")
        assert officer.chosen == other
        QTest.keyClick(board.table, Qt.Key.Key_Return)
        await until(lambda: officer.chosen == number, "Enter shows its case")

    assert sit(tmp_path / "desk", script, hub.address) == 0
