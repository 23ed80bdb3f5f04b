"""The units board as an officer meets it: who is free, who is late, who can do what; nothing is sent by accident."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.domain.case import Assignment, Case, CaseState, Stage, Unit
from models.domain.clocks import ClockKind
from models.domain.units_standing import StageLimits, standing_of
from tests.widgets.cases import NOW, TZ, at, case_of, clock, units
from tests.widgets.shipped import in_force
from widgets.queue.case_drag import CASE_MIME, UNIT_MIME, carried, carried_in
from widgets.theme import THEMES
from widgets.units.keyed_rows import ROW, KeyedRows
from widgets.units.unit_board import UnitBoard
from widgets.units.unit_board_rows import BoardColumn, GroupRow, UnitRow, arranged, fits

HOUR = timedelta(hours=1)
LIMITS = StageLimits(HOUR, HOUR, HOUR, HOUR, 6 * HOUR)
GAS = case_of(
    "DD-20261121-0017",
    state=CaseState.DISPATCHED,
    title="Suspected gas leak",
    assignments=(Assignment("MKT-1", True, Stage.DISPATCHED, at("14:20")),),
    clocks=(clock(ClockKind.SIGN, "10nm", "14:20", unit="MKT-1"),),
)
SEWER = case_of(
    "DD-20261121-0041",
    state=CaseState.HANDLING,
    title="Sewer overflowing",
    assignments=(Assignment("WAT-4", True, Stage.EN_ROUTE, at("14:00"), at("14:01"), at("14:10")),),
)
SKILLS = {"WAT": ("Pumping",), "MKT": ("Lift rescue",), "FIR": ("Firefighting", "Rescue")}


def row_of(unit: Unit, *cases: Case, amiss: str = "") -> UnitRow:
    known = [case for case in cases if case.number in unit.cases]
    standing = standing_of(unit, known, LIMITS)
    return UnitRow(standing, f"Department {unit.department}", SKILLS.get(unit.department, ()), (), ("Day",), amiss)


def rows() -> list[UnitRow]:
    return [row_of(unit, GAS, SEWER) for unit in units()]


@pytest.fixture
def board(qtbot: QtBot) -> UnitBoard:
    made = UnitBoard(THEMES["dark"], TZ)
    made.set_keys(in_force())
    qtbot.addWidget(made)
    made.set_rows(rows())
    made.set_now(NOW)
    made.resize(1366, 600)
    made.show()
    return made


def shown(board: UnitBoard) -> list[str]:
    model = board.table.model()
    return [str(model.index(at, 0).data(ROW).key) for at in range(model.rowCount())]


def units_shown(board: UnitBoard) -> list[str]:
    return [key for key in shown(board) if not key.startswith("group ")]


def words(board: UnitBoard) -> str:
    return "\n".join(label.text() for label in board.findChildren(QLabel))


def test_units_stand_below_their_department_with_its_counts(board: UnitBoard) -> None:
    assert shown(board)[:2] == ["group Department FIR", "FIR-2"]
    group = next(row for row in arranged(rows(), BoardColumn.UNIT, False, True) if isinstance(row, GroupRow))
    assert group.told == ("1 free", "", "")
    board.grouped.setChecked(False)
    assert shown(board) == sorted(row.key for row in rows())


def test_the_head_counts_who_is_free_at_work_off_duty_and_late(board: UnitBoard) -> None:
    assert "4 free · 3 at work · 1 off duty · 1 late" in words(board)


def test_call_signs_are_counted_not_spelt() -> None:
    ten = row_of(replace(units()[0], call_sign="WAT-10"))
    two = row_of(replace(units()[0], call_sign="WAT-2"))
    assert [row.key for row in arranged([ten, two], BoardColumn.UNIT, False, False)] == ["WAT-2", "WAT-10"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("pumping", ["WAT-1", "WAT-2", "WAT-4"]),
        ("free PUMP", ["WAT-2"]),
        ("0041", ["WAT-4"]),
        ("sewer over", ["WAT-4"]),
        ("off duty", ["MUN-3"]),
        ("lift 1", ["MKT-1"]),
        ("nobody", []),
    ],
)
def test_typing_finds_units_by_name_skill_state_or_case(board: UnitBoard, typed: str, found: list[str]) -> None:
    QTest.keyClicks(board.finder, typed)
    assert units_shown(board) == found
    if not found:
        assert "No unit fits" in board.table.accessibleDescription()


def test_the_next_free_unit_among_those_shown_is_one_key_away_and_goes_round(board: UnitBoard) -> None:
    board.finder.setText("rescue")
    seen = []
    for _ in range(3):
        QTest.keyClick(board.table, Qt.Key.Key_Space)
        seen.append(board.table.unit)
    assert seen == ["FIR-2", "MKT-4", "FIR-2"]


def test_a_click_on_a_head_sorts_by_what_is_due_first(board: UnitBoard) -> None:
    board.grouped.setChecked(False)
    board.table.horizontalHeader().setSortIndicator(BoardColumn.TIMER, Qt.SortOrder.AscendingOrder)
    assert units_shown(board)[:2] == ["MKT-1", "WAT-4"]


def test_the_keys_of_the_board_say_what_is_wanted_with_which_unit(board: UnitBoard) -> None:
    said: list[tuple[str, str]] = []
    board.send_asked.connect(lambda unit: said.append(("send", unit)))
    board.duty_asked.connect(lambda unit: said.append(("duty", unit)))
    board.case_chosen.connect(lambda case: said.append(("open", case)))
    board.choose("WAT-4")
    for key in (Qt.Key.Key_F7, Qt.Key.Key_Q, Qt.Key.Key_Return):
        QTest.keyClick(board.table, key)
    assert said == [("send", "WAT-4"), ("duty", "WAT-4"), ("open", SEWER.number)]


def test_the_head_of_a_department_is_nobody_that_could_be_sent(board: UnitBoard) -> None:
    said: list[str] = []
    board.send_asked.connect(said.append)
    board.table.setCurrentIndex(board.table.model().index(0, 0))
    QTest.keyClick(board.table, Qt.Key.Key_F7)
    assert (said, board.table.unit) == ([], "")


def drop(board: UnitBoard, unit: str, kind: str, key: str) -> bool:
    """Whether the board takes what is let go of on a row."""
    index = next(
        board.table.model().index(at, 0)
        for at in range(board.table.model().rowCount())
        if board.table.model().index(at, 0).data(ROW).key == unit
    )
    data, where = carried(kind, key), board.table.visualRect(index).center()
    buttons, keys, action = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.LinkAction
    board.table.dragEnterEvent(QDragEnterEvent(where, action, data, buttons, keys))
    board.table.dragMoveEvent(QDragMoveEvent(where, action, data, buttons, keys))
    event = QDropEvent(QPointF(where), action, data, buttons, keys)
    event.ignore()
    board.table.dropEvent(event)
    return event.isAccepted()


def test_a_case_let_go_of_on_a_unit_is_only_spoken_of(board: UnitBoard) -> None:
    said: list[tuple[str, str]] = []
    board.case_dropped.connect(lambda *each: said.append(each))
    assert drop(board, "WAT-2", CASE_MIME, "DD-20261121-0038")
    assert not drop(board, "group Department WAT", CASE_MIME, "DD-20261121-0038")
    assert not drop(board, "WAT-2", UNIT_MIME, "WAT-4")
    assert said == [("DD-20261121-0038", "WAT-2")]


def test_a_unit_can_be_taken_up_with_the_mouse(board: UnitBoard) -> None:
    assert board.table.dragEnabled()
    assert board.table.model().index(1, 0).flags() & Qt.ItemFlag.ItemIsDragEnabled


def test_what_is_carried_is_the_number_and_no_text_for_other_programs() -> None:
    data = carried(CASE_MIME, "DD-20261121-0038")
    assert carried_in(data, CASE_MIME) == "DD-20261121-0038"
    assert (carried_in(data, UNIT_MIME), data.hasText()) == ("", False)


def test_changed_units_are_told_step_by_step_and_the_choice_stays(board: UnitBoard) -> None:
    model = board.table.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    resets: list[None] = []
    model.modelAboutToBeReset.connect(lambda: resets.append(None))
    board.choose("WAT-4")
    home = replace(next(unit for unit in units() if unit.call_sign == "WAT-4"), cases=())
    board.put_rows([row_of(home)])
    assert board.table.unit == "WAT-4"
    board.set_rows([row_of(home), row_of(replace(home, call_sign="WAT-9"))])
    assert units_shown(board) == ["WAT-4", "WAT-9"]
    assert (board.table.unit, resets) == ("WAT-4", [])


def test_a_unit_that_is_on_or_off_against_its_rota_says_so_in_words() -> None:
    row = row_of(units()[0], amiss="should be on duty")
    assert "should be on duty" in row.spoken
    assert fits(row, "should")


@pytest.mark.parametrize(("ems", "hidden"), [(90, 0), (74, 1), (60, 2), (40, 3)])
def test_columns_that_do_not_fit_go_and_stay_in_the_tooltip(board: UnitBoard, ems: int, hidden: int) -> None:
    board.resize(ems * board.fontMetrics().height(), 600)
    gone = [column for column in BoardColumn if board.table.isColumnHidden(column)]
    assert len(gone) == hidden
    assert "Pumping" in next(row for row in rows() if row.key == "WAT-1").tip


def test_an_empty_board_says_how_units_come(qtbot: QtBot) -> None:
    made = UnitBoard(THEMES["light"], TZ)
    made.set_keys(in_force())
    qtbot.addWidget(made)
    assert "No units yet" in made.table.accessibleDescription()


class Line:
    """A row that is nothing but its key and a text."""

    def __init__(self, key: str, text: str = "") -> None:
        self.key, self.text = key, text
        self.cells, self.spoken, self.tip = (text,), text, text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Line) and (self.key, self.text) == (other.key, other.text)

    __hash__ = None  # type: ignore[assignment]  # it is only compared


@pytest.mark.parametrize(
    "orders", [("abcdef", "fedcba"), ("abc", ""), ("", "abc"), ("abcdef", "xbyd"), ("abcabc"[:3], "cabd")]
)
def test_keyed_rows_become_any_other_rows(qtbot: QtBot, orders: Sequence[str]) -> None:
    model = KeyedRows(("x",))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for order in orders:
        model.set_rows([Line(key, f"{key}{len(order)}") for key in order])
        assert [row.key for row in model.rows] == list(order)
        assert [row.spoken for row in model.rows] == [f"{key}{len(order)}" for key in order]
