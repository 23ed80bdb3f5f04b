"""The pane of the shift as the officer meets it: writing the log, correcting it, the signatures and the next step."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from models.domain.shift.sheets import Figures, LogKind, LogLine, TellingOf
from tests.widgets.cases import NOW, TZ, at
from tests.widgets.shipped import in_force
from widgets.key_button import ActionItem
from widgets.shift.shift_earlier import EarlierLine
from widgets.shift.shift_entry import Written, tellings
from widgets.shift.shift_handover import Standing
from widgets.shift.shift_log_model import LogModel, rows_of
from widgets.shift.shift_pane import ShiftPane
from widgets.shift.shift_sheet import Naming
from widgets.shift.shift_signatures import Mark, SignatureBox
from widgets.theme import THEMES

NAMING = Naming(TZ, NOW)
BOXES = (
    SignatureBox("Prepared", "Seat 1 · 19:48", Mark.DONE),
    SignatureBox("Signed", "not yet", waiting=True),
    SignatureBox("Countersigned", "not yet"),
)


def line(number: int, text: str = "a call", **more: object) -> LogLine:
    return LogLine(number, at(f"09:{number:02}"), "Seat 2", "officer", LogKind.PHONE, text, **more)  # type: ignore[arg-type]  # fields by their names


@pytest.fixture
def pane(qtbot: QtBot) -> ShiftPane:
    pane = ShiftPane(THEMES["dark"], TZ)
    pane.set_keys(in_force())
    qtbot.addWidget(pane)
    pane.resize(640, 600)
    pane.show()
    return pane


def standing(*steps: ActionItem, following: str = "", asks: str = "") -> Standing:
    return Standing("2026-11-21 Day shift", BOXES, "as it is", steps, "", asks, following)


def test_enter_writes_the_line_with_its_kind_and_who_was_told(pane: ShiftPane) -> None:
    written: list[Written] = []
    pane.entry.written.connect(written.append)
    pane.entry.kind.setCurrentIndex(pane.entry.kind.findData(LogKind.ORDER))
    QTest.keyClicks(pane.entry.text, " close the underpass ")
    QTest.keyClicks(pane.entry.told, "water desk 14:35")
    QTest.keyClick(pane.entry.told, Qt.Key.Key_Return)
    assert written == [Written(LogKind.ORDER, "close the underpass", "water desk 14:35")]
    assert pane.entry.text.text() != "", "it stays until it is on its way"
    pane.entry.clear()
    assert (pane.entry.text.text(), pane.entry.told.text()) == ("", "")


def test_an_empty_line_is_not_written(pane: ShiftPane) -> None:
    written: list[Written] = []
    pane.entry.written.connect(written.append)
    QTest.keyClicks(pane.entry.text, "   ")
    QTest.keyClick(pane.entry.text, Qt.Key.Key_Return)
    QTest.mouseClick(pane.entry.button, Qt.MouseButton.LeftButton)
    assert written == []


def test_a_post_that_does_not_write_finds_the_line_off_with_the_reason(pane: ShiftPane) -> None:
    pane.entry.set_writing(False)
    assert not pane.entry.text.isEnabled()
    assert "does not write the log" in pane.entry.text.placeholderText()


def test_a_correction_names_its_line_and_escape_gives_it_up(pane: ShiftPane) -> None:
    written: list[Written] = []
    pane.entry.written.connect(written.append)
    pane.entry.set_correcting(line(4, "two engines"), "09:04")
    QTest.keyClicks(pane.entry.text, "three engines")
    QTest.keyClick(pane.entry.text, Qt.Key.Key_Return)
    assert written == [Written(LogKind.PHONE, "three engines", "", corrects=4)]
    QTest.keyClick(pane.entry.text, Qt.Key.Key_Escape)
    QTest.keyClicks(pane.entry.text, "another")
    QTest.keyClick(pane.entry.text, Qt.Key.Key_Return)
    assert written[-1] == Written(LogKind.PHONE, "another", "", corrects=0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("water desk", (("water desk", NOW),)),
        ("water desk 14:20; city duty room", (("water desk", at("14:20")), ("city duty room", NOW))),
        ("市值班室9:05；水务", (("市值班室", at("09:05")), ("水务", NOW))),
        ("night desk 23:50", (("night desk", at("23:50") - timedelta(days=1)),)),
        ("desk 25:99", (("desk 25:99", NOW),)),
        (" ; ;", ()),
    ],
)
def test_who_was_told_is_read_with_the_time_that_stands_behind(
    text: str, expected: tuple[tuple[str, object], ...]
) -> None:
    assert tellings(text, NOW, TZ) == tuple(TellingOf(who, when) for who, when in expected)  # type: ignore[arg-type]  # instants


def test_the_log_is_told_newest_first_and_a_correction_shows_on_both_lines(pane: ShiftPane) -> None:
    rows = rows_of([line(1, "two engines"), line(2), line(3, "three engines", corrects=1)], NAMING)
    assert [row.line.number for row in rows] == [3, 2, 1]
    assert [row.remark for row in rows] == ["corrects 09:01", "", "corrected at 09:03"]


def test_lines_that_come_and_go_are_told_step_by_step(qtbot: QtBot) -> None:
    model = LogModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for numbers in ((1, 2), (1, 2, 3), (3, 4), (4,), ()):
        model.set_rows(rows_of([line(number) for number in numbers], NAMING))
        assert model.rowCount() == len(numbers)
        assert [model.row(at).line.number for at in range(len(numbers))] == sorted(numbers, reverse=True)  # type: ignore[union-attr]  # rows there are


def test_an_empty_log_says_how_it_is_begun_and_enter_on_a_line_goes_to_its_case(pane: ShiftPane) -> None:
    pane.set_log([])
    assert not pane.log.isVisible()
    pane.set_log(rows_of([line(1, cases=("DD-20261121-0038",))], NAMING))
    gone: list[str] = []
    pane.log.case_chosen.connect(gone.append)
    pane.log.setCurrentIndex(pane.log.model().index(0, 0))
    QTest.keyClick(pane.log, Qt.Key.Key_Return)
    assert gone == ["DD-20261121-0038"]


def test_signatures_are_told_in_words_to_who_does_not_see_the_boxes(pane: ShiftPane) -> None:
    pane.handover.set_standing(standing())
    assert [cell.accessibleName() for cell in pane.handover.signatures.cells] == [
        "Prepared: Seat 1 · 19:48",
        "Signed: not yet",
        "Countersigned: not yet",
    ]


def test_the_key_of_the_next_step_takes_it_only_while_it_can_be_taken(pane: ShiftPane) -> None:
    chosen: list[str] = []
    pane.handover.action_chosen.connect(chosen.append)
    pane.tabs.setCurrentIndex(1)
    pane.handover.set_standing(standing(ActionItem("sign", "Sign", enabled=False), following="sign", asks="remark"))
    pane.handover.note_line.setFocus()
    QTest.keyClick(pane.handover.note_line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert chosen == []
    pane.handover.set_standing(standing(ActionItem("sign", "Sign"), following="sign", asks="remark"))
    QTest.keyClick(pane.handover.note_line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert chosen == ["sign"]


def test_the_note_is_asked_for_only_where_one_is_taken(pane: ShiftPane) -> None:
    pane.tabs.setCurrentIndex(1)
    pane.handover.set_standing(standing(asks="why not"))
    assert pane.handover.note_line.isVisible()
    assert pane.handover.note_line.accessibleName() == "why not"
    pane.handover.set_standing(standing())
    assert not pane.handover.note_line.isVisible()


def test_figures_are_told_in_words_too(pane: ShiftPane) -> None:
    pane.handover.figures.set_figures(Figures(14, 9, 2, 41))
    assert pane.handover.figures.accessibleName() == "14 came in, 9 closed, 2 fell overdue, 41 left open"


def test_an_earlier_handover_stays_chosen_when_another_is_added(pane: ShiftPane) -> None:
    shown: list[int] = []
    pane.earlier.handover_chosen.connect(shown.append)
    pane.earlier.set_lines([EarlierLine(2, "two"), EarlierLine(1, "one")])
    pane.earlier.list.setCurrentRow(1)
    pane.earlier.set_lines([EarlierLine(3, "three"), EarlierLine(2, "two"), EarlierLine(1, "one")])
    assert pane.earlier.current == 1
    assert shown[:2] == [2, 1]


@pytest.mark.parametrize("theme", THEMES)
def test_every_control_has_a_name_and_the_pane_wears_each_theme(pane: ShiftPane, theme: str) -> None:
    pane.set_theme(THEMES[theme])
    pane.set_stale(True)
    named = (pane.entry.kind, pane.entry.text, pane.entry.told, pane.log, pane.handover.page, pane.earlier.list)
    assert all(widget.accessibleName() for widget in named)
    for tab in range(3):
        pane.tabs.setCurrentIndex(tab)
        assert not pane.grab().isNull()
